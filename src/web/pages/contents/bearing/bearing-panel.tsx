import './bearing.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Bearing } from '../../../../contract/index.ts'
import { api, useAnswer } from '../../../api/index.ts'
import { Button } from '../../../components/button.tsx'
import { PageLink } from '../../../components/link.tsx'
import { useVocabulary } from '../../../use-vocabulary.ts'
import { DraftStateTag } from '../draft-state-tag.tsx'
import { ChangeList } from './change-list.tsx'
import { SentNote } from './sent-note.tsx'
import { useCorrect } from './use-correct.ts'

/** « Three texts still say 20 h »: every text of a show that its record contradicts since it changed, with the correction ready. */
export function BearingPanel({ showKey }: { showKey: string }): ReactNode {
  const answer = useAnswer(['contents', 'bearing', showKey], () => api.contents.bearing({ showKey }))
  const bearing = answer.data ?? []
  return bearing.length === 0 ? null : <Bearers showKey={showKey} bearing={bearing} />
}

function Bearers({ showKey, bearing }: { showKey: string; bearing: readonly Bearing[] }): ReactNode {
  const { t } = useLingui()
  const { correct, isPending } = useCorrect(showKey)
  const ready = bearing.filter(({ changes }) => changes.some(({ by }) => by !== null)).length
  const count = bearing.length
  return (
    <section className="panel bearing-panel" aria-label={t`Textes à corriger`}>
      <h2>
        {count === 1 ? (
          <Trans>Un texte dit encore ce que la fiche ne dit plus</Trans>
        ) : (
          <Trans>{count} textes disent encore ce que la fiche ne dit plus</Trans>
        )}
      </h2>
      <ul className="bearing-texts">
        {bearing.map((one) => (
          <BearingText
            key={one.draft.id}
            bearing={one}
            isPending={isPending}
            onCorrect={() => correct([one.draft.id])}
          />
        ))}
      </ul>
      {ready > 1 && (
        <Button needs="contents.correct" isPending={isPending} onPress={() => correct(null)}>
          <Trans>Corriger les {ready} textes</Trans>
        </Button>
      )}
    </section>
  )
}

interface BearingTextProps {
  readonly bearing: Bearing
  readonly isPending: boolean
  readonly onCorrect: () => void
}

function BearingText({ bearing, isPending, onCorrect }: BearingTextProps): ReactNode {
  const { t } = useLingui()
  const vocabulary = useVocabulary()
  const { draft, changes } = bearing
  const [channel, audience] = [vocabulary.channel[draft.channel], vocabulary.audience[draft.audience]]
  return (
    <li>
      <div className="row">
        <PageLink to="/contenus/$draftId" params={{ draftId: draft.id }}>
          {channel} · {audience}
        </PageLink>
        <DraftStateTag draft={draft} />
      </div>
      <ChangeList changes={changes} />
      <SentNote sent={bearing.sent} rectification={bearing.rectification} />
      {changes.some(({ by }) => by !== null) && (
        <Button
          needs="contents.correct"
          variant="second"
          isDisabled={isPending}
          aria-label={t`Corriger dans ce texte : ${channel}, ${audience}`}
          onPress={onCorrect}
        >
          <Trans>Corriger dans ce texte</Trans>
        </Button>
      )}
    </li>
  )
}
