import './audiences-page.css'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { Audiences } from '../../../contract/index.ts'
import { FigureOpener } from '../../components/figure.tsx'
import { ButtonLink, PageLink } from '../../components/link.tsx'
import { NoComparison, SeasonFigure } from '../../components/season-figure.tsx'
import { type TabEntry, Tabs } from '../../components/tabs.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { RenewalTable } from './renewal-table.tsx'
import { Retention } from './retention.tsx'
import { SeasonCurve } from './season-curve.tsx'
import { SegmentTable } from './segment-table.tsx'
import { ShareTable } from './share-table.tsx'

/** « Who is our audience? » */
export function AudiencesPage({ audiences }: { audiences: Audiences }): ReactNode {
  const { t } = useLingui()
  const title = useTitle(audiences)
  const leadId = useId()
  const buyers = audiences.segments.filter((segment) => segment.group === 'buyers')
  // A group apart with nobody in it says nothing; one of the partition does: it is part of the sum.
  const apart = audiences.segments.filter((segment) => segment.group === 'apart' && segment.size + segment.tickets > 0)
  const views = useViews(audiences, apart)
  if (!audiences.buyersAreKnown || (audiences.identifiedBuyers === 0 && apart.length === 0)) return <NoAudience />
  return (
    <>
      <PageHeading title={title} tab={t`Publics`} lead={<Lead audiences={audiences} id={leadId} />} />
      {audiences.curves && <SeasonCurve curves={audiences.curves} />}
      <h2>
        <Trans>Qui sont-ils ?</Trans>
      </h2>
      <SegmentTable
        caption={t`Les acheteurs identifiés, par public`}
        segments={buyers}
        samePoint={audiences.samePoint}
        hasTotal
      />
      {audiences.everyone && <FigureOpener figure={audiences.everyone} labelId={leadId} />}
      <p className="muted small">
        <Trans>
          Chaque acheteur identifié est d’un public et d’un seul. Les seuils se règlent dans{' '}
          <PageLink to="/reglages">Réglages</PageLink>.
        </Trans>
      </p>
      <Tabs label={t`Plus loin`} tabs={views} />
    </>
  )
}

/** What the page tells beyond its answer, one view at a time. */
function useViews(audiences: Audiences, apart: Audiences['segments']): TabEntry[] {
  const { t } = useLingui()
  const { retention, renewal } = audiences
  const hasReturns = retention.curves.length + retention.soFar.length > 0 || renewal !== null
  return [
    { key: 'season', label: t`Cette saison`, content: <Figures audiences={audiences} /> },
    ...(hasReturns
      ? [
          {
            key: 'returns',
            label: t`Sont-ils revenus ?`,
            content: (
              <>
                {renewal && <RenewalTable renewal={renewal} />}
                <Retention returns={retention} />
              </>
            ),
          },
        ]
      : []),
    ...(apart.length > 0
      ? [
          {
            key: 'apart',
            label: t`Aussi dans vos fichiers`,
            content: (
              <>
                <p className="muted">
                  <Trans>Ni acheteurs pour eux-mêmes, ni comptés dans le total.</Trans>
                </p>
                <SegmentTable caption={t`Comptés à part`} segments={apart} isSoft />
              </>
            ),
          },
        ]
      : []),
  ]
}

function useTitle({ season, identifiedBuyers }: Audiences): string {
  const { t } = useLingui()
  return season === null
    ? plural(identifiedBuyers, { one: '# acheteur identifié', other: '# acheteurs identifiés' })
    : t`Vos publics, saison ${season}`
}

function Lead({ audiences, id }: { audiences: Audiences; id: string }): ReactNode {
  const { integer } = useFormat()
  const buyers = audiences.identifiedBuyers
  const anonymous = integer(audiences.anonymousTickets)
  const range = audiences.identifiedBuyersRange
  const [low, high] = [integer(range?.low ?? 0), integer(range?.high ?? 0)]
  return (
    <span id={id}>
      {range && range.low < range.high ? (
        <Trans>
          <Plural value={buyers} one="# acheteur identifié" other="# acheteurs identifiés" /> depuis le début de vos
          fichiers, entre {low} et {high} selon{' '}
          <PageLink to="/donnees/doublons">les doublons encore incertains</PageLink>.
        </Trans>
      ) : (
        <Plural
          value={buyers}
          _0="Aucun acheteur identifié dans vos fichiers."
          one="# acheteur identifié depuis le début de vos fichiers."
          other="# acheteurs identifiés depuis le début de vos fichiers."
        />
      )}{' '}
      <Plural
        value={audiences.anonymousTickets}
        _0="Aucun billet anonyme cette saison."
        one="Un billet anonyme cette saison."
        other={`${anonymous} billets anonymes cette saison.`}
      />{' '}
      <Trans>
        L’acheteur n’est pas toujours le spectateur. Les groupes, scolaires et revendeurs sont comptés à part.
      </Trans>
    </span>
  )
}

function Figures({ audiences: { figures, shares } }: { audiences: Audiences }): ReactNode {
  return (
    <section>
      <div className="figures">
        {figures
          .filter((figure) => figure.value !== null)
          .map((figure) => (
            <SeasonFigure key={figure.key} figure={figure} />
          ))}
      </div>
      <NoComparison figures={figures} />
      <div className="share-tables">
        {shares.map((figure) => (
          <ShareTable key={figure.key} figure={figure} />
        ))}
      </div>
    </section>
  )
}

function NoAudience(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Publics`} />
      <EmptyState
        title={t`Pas encore d’acheteurs à montrer`}
        action={
          <ButtonLink to="/donnees">
            <Trans>Importer des ventes</Trans>
          </ButtonLink>
        }
      >
        <Trans>Il faut un export où chaque billet porte un acheteur, ou le fichier des contacts qui va avec.</Trans>
      </EmptyState>
    </>
  )
}
