import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { DraftView } from '../../../contract/index.ts'
import { PageLink } from '../../components/link.tsx'
import { useFormat } from '../../language.tsx'
import { useVocabulary } from '../../use-vocabulary.ts'

/** The brief that a text was made from. */
export function BriefPanel({ view }: { view: DraftView }): ReactNode {
  const { t } = useLingui()
  const { audience, channel } = useVocabulary()
  const { moment } = useFormat()
  const { brief, draft } = view
  const performances = (brief.performances ?? []).map((start) => moment(start)).join(', ')
  const lines = [
    { label: t`Public`, value: audience[brief.audience] },
    ...(brief.only === 'firstVisit'
      ? [{ label: t`Parmi eux`, value: t`Venus pour la première fois depuis moins de 15 jours` }]
      : []),
    { label: t`Canal`, value: channel[brief.channel] },
    ...(performances === '' ? [] : [{ label: t`Représentations mises en avant`, value: performances }]),
    { label: t`Intention`, value: brief.intention ?? '—' },
    ...(brief.whyNow ? [{ label: t`Pourquoi maintenant`, value: brief.whyNow }] : []),
    ...(brief.offer ? [{ label: t`Ce qu’on offre`, value: brief.offer }] : []),
    ...(brief.tone ? [{ label: t`Ton`, value: brief.tone }] : []),
    ...(brief.length === 'short' ? [{ label: t`Longueur`, value: t`Courte` }] : []),
    ...(brief.length === 'long' ? [{ label: t`Longueur`, value: t`Longue` }] : []),
    { label: t`Rédaction`, value: draft.model === 'none' ? t`Sans IA` : draft.model },
  ]
  return (
    <section className="panel">
      <h2>
        <Trans>Brief</Trans>
      </h2>
      <dl className="draft-brief">
        <div>
          <dt>
            <Trans>Spectacle</Trans>
          </dt>
          <dd>
            <PageLink to="/spectacles/$showKey/fiche" params={{ showKey: brief.showKey }}>
              {view.showTitle}
            </PageLink>
          </dd>
        </div>
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
