import './today-page.css'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FigureResult, TodayCardData } from '../../../contract/index.ts'
import { ButtonLink, PageLink } from '../../components/link.tsx'
import { NoComparison, SeasonFigure } from '../../components/season-figure.tsx'
import { useFormat } from '../../language.tsx'
import { EmptyState } from '../../shell/empty-state.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { PerformanceTable, type UpcomingPerformance } from '../shows/performance-table.tsx'
import { ActionCard } from './action-card.tsx'

export interface TodayPageProps {
  /** « 2026-2027 »: the season that the figures are of, the last one of files that stopped long ago; null without any. */
  readonly season: string | null
  /** The day on which the files stop, where that is months ago. */
  readonly stoppedOn: string | null
  /** What can still be changed, the most first; at most a handful. */
  readonly cards: readonly TodayCardData[]
  readonly performances: readonly UpcomingPerformance[]
  readonly figures: readonly FigureResult[]
}

/** « What needs doing this week? »: few cards, each with its evidence and its people, then what is coming. */
export function TodayPage({ season, stoppedOn, cards, performances, figures }: TodayPageProps): ReactNode {
  const { t } = useLingui()
  const title = useTitle(cards.length, stoppedOn)
  if (cards.length + performances.length + figures.length === 0) return <FirstVisit />
  return (
    <>
      <PageHeading
        title={title}
        tab={t`Aujourd’hui`}
        lead={
          stoppedOn === null ? (
            <Lead hasCards={cards.length > 0} isAnyToCome={performances.length > 0} />
          ) : (
            <StoppedLead season={season} />
          )
        }
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
          <NoComparison figures={figures} />
        </section>
      )}
    </>
  )
}

function useTitle(count: number, stoppedOn: string | null): string {
  const { t } = useLingui()
  const { wholeDay } = useFormat()
  if (stoppedOn !== null) {
    const day = wholeDay(stoppedOn)
    return t`Vos fichiers s’arrêtent au ${day}`
  }
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

/** What files that stopped months ago can still say, and what brings the week back. */
function StoppedLead({ season }: { season: string | null }): ReactNode {
  return (
    <>
      {season === null ? (
        <Trans>Ils ne disent rien de cette semaine : aucune action n’est proposée.</Trans>
      ) : (
        <Trans>
          Les chiffres sont ceux de la saison {season}. Ils ne disent rien de cette semaine : aucune action n’est
          proposée.
        </Trans>
      )}{' '}
      <PageLink to="/donnees">
        <Trans>Déposer un export plus récent</Trans>
      </PageLink>
    </>
  )
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
