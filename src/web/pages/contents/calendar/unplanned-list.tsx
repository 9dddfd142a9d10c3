import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ListedDraft } from '../../../../contract/index.ts'
import { PageLink } from '../../../components/link.tsx'
import { useVocabulary } from '../../../use-vocabulary.ts'
import { DraftStateTag } from '../draft-state-tag.tsx'
import { PlanFields } from './plan-fields.tsx'

/** The texts that have no day yet, each to be given one. */
export function UnplannedList({ drafts }: { drafts: readonly ListedDraft[] }): ReactNode {
  const { t } = useLingui()
  const { channel, audience } = useVocabulary()
  return (
    <section className="panel" aria-label={t`Sans date`}>
      <h2>
        <Trans>Sans date</Trans>
      </h2>
      {drafts.length === 0 ? (
        <p className="muted">
          <Trans>
            Aucun texte n’attend de jour. <PageLink to="/contenus">En écrire un</PageLink>
          </Trans>
        </p>
      ) : (
        <ul className="unplanned-list">
          {drafts.map((draft) => {
            const name = `${draft.showTitle}, ${channel[draft.channel]}`
            return (
              <li key={draft.id}>
                <details>
                  <summary>
                    {name} · {audience[draft.audience]} <DraftStateTag draft={draft} />
                  </summary>
                  <PlanFields draftId={draft.id} name={name} plannedFor={null} />
                </details>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
