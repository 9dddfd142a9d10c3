import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DraftContent, DraftView, ReviewCheck } from '../../../contract/index.ts'
import { api } from '../../api/index.ts'
import { type TypedContent, useTyped } from './typed-content.ts'

export interface LiveChecksFound {
  readonly checks: readonly ReviewCheck[]
  /** The text that they speak of. */
  readonly of: DraftContent
}

/** The checks of a text as it is typed, asked again after each pause; those of the saved text until then. */
export function useLiveChecks(view: DraftView, typed: TypedContent): LiveChecksFound {
  const settled = useTyped(typed, (text) => text.settled)
  const { data } = useQuery({
    queryKey: ['live-checks', view.id, settled],
    queryFn: async () => ({ checks: await api.contents.check({ id: view.id, content: settled }), of: settled }),
    enabled: settled !== view.draft.content,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return data ?? { checks: view.checks, of: view.draft.content }
}
