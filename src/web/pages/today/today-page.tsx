import './today-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FigureResult, TodayCardData } from '../../../contract/index.ts'
import { ButtonLink } from '../../components/link.tsx'
import { SeasonFigure } from '../../components/season-figure.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { ActionCard } from './action-card.tsx'
import { PerformanceTable, type UpcomingPerformance } from './performance-table.tsx'

export interface TodayPageProps {
  /** « 2026-2027 »: the season that the figures are of, the last one of files that stopped long ago; null without any. */
  readonly season: string | null
  /** What can still be changed, the most first; at most a handful. */
  readonly cards: readonly TodayCardData[]
  readonly performances: readonly UpcomingPerformance[]
  readonly figures: readonly FigureResult[]
}

/** « What needs doing this week? »: few cards, each with its evidence and its people, then what is coming. */
export function TodayPage({ season, cards, performances, figures }: TodayPageProps): ReactNode {
  const { t } = useLingui()
  const title = useTitle(cards.length)
  if (cards.length + performances.length + figures.length === 0) return <FirstVisit />
  return (
    <>
      <PageHeading
        title={title}
        tab={t`Aujourd’hui`}
        lead={<Lead hasCards={cards.length > 0} isAnyToCome={performances.length > 0} />}
      />
      {cards.length > 0 && (
        <div className="today-cards">
          {cards.map((card) => (
            <ActionCard key={card.key} card={card} />
          ))}
        </div>
      )}
      {performances.length > 0 && (
        <section>
          <h2>
            <Trans>Prochaines représentations</Trans>
          </h2>
          <PerformanceTable performances={performances} />
        </section>
      )}
      {figures.length > 0 && (
        <section>
          <h2>{season === null ? <Trans>Cette saison</Trans> : <Trans>Saison {season}</Trans>}</h2>
          <div className="figures">
            {figures.map((figure) => (
              <SeasonFigure key={figure.key} figure={figure} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}

function useTitle(count: number): string {
  const { t } = useLingui()
  const inWords = [
    t`Rien ne presse aujourd’hui`,
    t`Une chose à faire aujourd’hui`,
    t`Deux choses à faire aujourd’hui`,
    t`Trois choses à faire aujourd’hui`,
    t`Quatre choses à faire aujourd’hui`,
    t`Cinq choses à faire aujourd’hui`,
  ]
  return inWords[count] ?? t`Six choses à faire aujourd’hui`
}

function Lead({ hasCards, isAnyToCome }: { hasCards: boolean; isAnyToCome: boolean }): ReactNode {
  if (hasCards) return <Trans>Classées par ce qui peut encore changer. Rien ne part sans votre validation.</Trans>
  if (isAnyToCome) return <Trans>Les représentations qui viennent suivent leur cours.</Trans>
  return <Trans>Vos fichiers ne contiennent aucune représentation à venir : déposez un export plus récent.</Trans>
}

function FirstVisit(): ReactNode {
  const { t } = useLingui()
  return (
    <>
      <PageHeading title={t`Bienvenue`} tab={t`Aujourd’hui`} />
      <EmptyState
        title={t`Déposez un export de votre billetterie`}
        action={
          <ButtonLink to="/donnees">
            <Trans>Ouvrir les données</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          Parterre y lit vos publics, vos jauges et ce qui peut encore être fait cette semaine. Le fichier ne quitte pas
          cet ordinateur.
        </Trans>
      </EmptyState>
    </>
  )
}
