import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftReviewState } from '../../../contract/index.ts'
import { Tag } from '../../components/tag.tsx'

interface DraftStateTagProps {
  readonly state: DraftReviewState
  /** It has left since it was validated. */
  readonly isExported?: boolean
}

/** The state of a text in its review; the colour only repeats the words. */
export function DraftStateTag({ state, isExported = false }: DraftStateTagProps): ReactNode {
  const tones = { blocked: 'blocked', unread: 'uncertain', approved: 'proven', outdated: 'blocked' } as const
  return (
    <Tag tone={tones[state]}>
      {state === 'blocked' && <Trans>un point bloque</Trans>}
      {state === 'unread' && <Trans>pas encore relue</Trans>}
      {state === 'approved' && (isExported ? <Trans>validée, exportée</Trans> : <Trans>validée</Trans>)}
      {state === 'outdated' && <Trans>à relire : quelque chose a changé</Trans>}
    </Tag>
  )
}
