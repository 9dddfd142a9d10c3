import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { PerformanceSummary, ShowSummary } from '../../../contract/index.ts'
import { PageLink } from '../../components/link.tsx'
import { SeatStrip } from '../../components/seat-strip.tsx'
import { Tag } from '../../components/tag.tsx'
import { useFormat } from '../../language.tsx'
import { foldPerformances, ofList } from './fold-performances.ts'
import { MorePerformances } from './more-performances.tsx'
import { StateTag } from './performance-table.tsx'
import { SaleTermsTags } from './sale-terms-tags.tsx'
import { ringOf } from './upcoming.ts'

interface ShowPanelProps {
  readonly show: ShowSummary
  /** Whether each performance is to be looked at: none is folded away. */
  readonly isWhole?: boolean
}

/** One show in the list: a line of seats for each performance, the next ones where it is played often. */
export function ShowPanel({ show, isWhole = false }: ShowPanelProps): ReactNode {
  const { shown, folded } = isWhole
    ? { shown: show.performances, folded: [] }
    : foldPerformances(show.performances, ofList)
  return (
    <article className="panel show-panel">
      <div className="row show-panel-head">
        <h2>
          <PageLink to="/spectacles/$showKey" params={{ showKey: show.key }}>
            {show.title}
          </PageLink>
        </h2>
        {show.genre && <span className="muted">{show.genre}</span>}
      </div>
      <Lines performances={shown} />
      <MorePerformances count={folded.length}>
        <Lines performances={folded} />
      </MorePerformances>
    </article>
  )
}

function Lines({ performances }: { performances: readonly PerformanceSummary[] }): ReactNode {
  return (
    <ul>
      {performances.map((performance) => (
        <li key={performance.performanceKey}>
          <Line performance={performance} />
        </li>
      ))}
    </ul>
  )
}

function Line({ performance }: { performance: PerformanceSummary }): ReactNode {
  const { moment } = useFormat()
  const { startsAt, hall, capacity, sold } = performance
  return (
    <div className="show-line">
      <span>
        <strong>{startsAt === null ? <Trans>date inconnue</Trans> : moment(startsAt)}</strong>
        {hall && <span className="muted"> {hall}</span>} <SaleTermsTags terms={performance.terms} />
        <Options performance={performance} />
      </span>
      <span className="show-line-seats">
        {sold === null ? (
          <span className="muted">
            <Trans>ventes inconnues</Trans>
          </span>
        ) : capacity === null ? (
          <span className="muted">
            <NoCapacity performance={performance} />
          </span>
        ) : (
          <SeatStrip capacity={capacity} sold={sold} forecast={ringOf(performance)} />
        )}
      </span>
      <span className="show-line-count">
        <Count performance={performance} />
      </span>
      <span className="show-line-state">
        <PerformanceTag performance={performance} />
      </span>
    </div>
  )
}

/** Seats to confirm or release, and from which day on: past its end, an option still holds them. */
function Options({ performance: { seats, isGiven, isCancelled } }: { performance: PerformanceSummary }): ReactNode {
  const { day } = useFormat()
  if (seats.options === 0 || isGiven || isCancelled) return null
  const end = seats.optionsEndOn === null ? null : day(seats.optionsEndOn)
  return (
    <small className="show-line-options">
      <Plural value={seats.options} one="# place sous option" other="# places sous option" />
      {end !== null && <Trans>, première échéance {end}</Trans>}
    </small>
  )
}

function NoCapacity({ performance: { terms } }: { performance: PerformanceSummary }): ReactNode {
  if (terms.kind === 'partner') return <Trans>ventes inconnues</Trans>
  return terms.isElsewhere ? <Trans>jauge non dite</Trans> : <Trans>jauge à indiquer</Trans>
}

/** « 251 / 600, 61 % attendus »; a performance that is over shows how full it was. */
function Count({ performance }: { performance: PerformanceSummary }): ReactNode {
  const { integer, share } = useFormat()
  const { capacity, sold, isGiven } = performance
  if (performance.terms.kind === 'partner' || sold === null) return <Trans>inconnu</Trans>
  const count = integer(sold)
  if (capacity === null) return <Plural value={sold} one="# billet" other={`${count} billets`} />
  const mean = ringOf(performance)?.mean ?? null
  const part = isGiven ? share(sold / capacity) : mean === null ? null : share(mean / capacity)
  return (
    <>
      {count} / {integer(capacity)}
      {part !== null && <span className="muted">{isGiven ? <> · {part}</> : <Trans> · {part} attendus</Trans>}</span>}
    </>
  )
}

export function PerformanceTag({ performance }: { performance: PerformanceSummary }): ReactNode {
  if (performance.isCancelled) {
    return (
      <Tag>
        <Trans>annulée</Trans>
      </Tag>
    )
  }
  return performance.isGiven ? null : <StateTag state={performance.state} />
}
