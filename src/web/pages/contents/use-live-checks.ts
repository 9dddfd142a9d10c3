import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DraftContent, DraftView, ReviewCheck } from '../../../contract/index.ts'
import { api } from '../../api/index.ts'

const pause = 500

/** The checks of a text as it is typed, asked again half a second after the last key; those of the saved text until then. */
export function useLiveChecks(view: DraftView, content: DraftContent): readonly ReviewCheck[] {
  const [settled, setSettled] = useState(content)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(content), pause)
    return () => clearTimeout(timer)
  }, [content])
  const { data } = useQuery({
    queryKey: ['live-checks', view.id, settled],
    queryFn: () => api.contents.check({ id: view.id, content: settled }),
    enabled: settled !== view.draft.content,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return data ?? view.checks
}
