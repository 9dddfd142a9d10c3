import type { ReactNode } from 'react'
import type { DraftReviewState } from '../../../contract/index.ts'
import { Tag } from '../../components/tag.tsx'
import { useSentence } from '../../use-sentence.ts'

interface DraftStateTagProps {
  readonly state: DraftReviewState
  /** It has left since it was validated. */
  readonly isExported?: boolean
}

/** The state of a text in its review; the colour only repeats the words. */
export function DraftStateTag({ state, isExported = false }: DraftStateTagProps): ReactNode {
  const tones = { blocked: 'blocked', unread: 'uncertain', approved: 'proven', outdated: 'blocked' } as const
  const sentence = useSentence()
  const said = state === 'approved' && isExported ? 'exported' : state
  return <Tag tone={tones[state]}>{sentence(`draft-state.${said}`)}</Tag>
}
