import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Tag } from '../../components/tag.tsx'

/** blocked: a check refuses it · unread: ready, nobody validated this version · approved · outdated: a fact changed since. */
export type DraftState = 'blocked' | 'unread' | 'approved' | 'outdated'

export function DraftStateTag({ state }: { state: DraftState }): ReactNode {
  const tones = { blocked: 'blocked', unread: 'uncertain', approved: 'proven', outdated: 'blocked' } as const
  return (
    <Tag tone={tones[state]}>
      {state === 'blocked' && <Trans>un point bloque</Trans>}
      {state === 'unread' && <Trans>pas encore relu</Trans>}
      {state === 'approved' && <Trans>validé</Trans>}
      {state === 'outdated' && <Trans>la fiche a changé</Trans>}
    </Tag>
  )
}
