import type { ReactNode } from 'react'
import { draftStateCode, type ListedDraft } from '../../../contract/index.ts'
import { Tag } from '../../components/tag.tsx'
import { useSentence } from '../../use-sentence.ts'

interface DraftStateTagProps {
  readonly draft: Pick<ListedDraft, 'state' | 'outdatedBy'>
  /** It has left since it was validated. */
  readonly isExported?: boolean
}

/** The state of a text in its review, with what re-opened it; the colour only repeats the words. */
export function DraftStateTag({ draft, isExported = false }: DraftStateTagProps): ReactNode {
  const tones = {
    unjudged: 'plain',
    blocked: 'blocked',
    unread: 'uncertain',
    approved: 'proven',
    outdated: 'blocked',
  } as const
  const sentence = useSentence()
  const code = draft.state === 'approved' && isExported ? 'draft-state.exported' : draftStateCode(draft)
  return <Tag tone={tones[draft.state]}>{sentence(code)}</Tag>
}
