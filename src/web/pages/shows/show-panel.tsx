import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ButtonLink } from '../../components/link.tsx'
import { SeatStrip } from '../../components/seat-strip.tsx'
import { useFormat } from '../../language.tsx'
import { StateTag, type UpcomingPerformance } from '../today/performance-table.tsx'
import { CapacityField } from './capacity-field.tsx'
import { type ForecastEvidence, ForecastNote } from './forecast-note.tsx'

/** What is sold is not one number (P5): each in seats; null where the files do not say. */
export interface SeatBreakdown {
  readonly unpaid: number | null
  readonly options: number | null
  readonly comps: number | null
  readonly holds: number | null
  readonly remaining: number | null
}

export interface PerformanceEntry extends UpcomingPerformance {
  readonly seats: SeatBreakdown
  /** Tickets at the same point before the performance, on comparable shows; null when there are none. */
  readonly evidence: ForecastEvidence | null
  readonly isCancelled: boolean
}

export interface ShowEntry {
  readonly key: string
  readonly title: string
  readonly season: string
  readonly performances: readonly PerformanceEntry[]
}

export interface ShowPanelProps {
  readonly show: ShowEntry
  readonly onCapacity: (change: { readonly performanceKey: string; readonly seats: number }) => void
}

/** One show and its performances. */
export function ShowPanel({ show, onCapacity }: ShowPanelProps): ReactNode {
  return (
    <article className="panel show-panel">
      <div className="row show-panel-head">
        <h2>{show.title}</h2>
        <ButtonLink variant="quiet" to="/contenus" search={{ show: show.key }}>
          <Trans>Écrire à ce sujet</Trans>
        </ButtonLink>
      </div>
      <ul>
        {show.performances.map((performance) => (
          <li key={performance.key}>
            <PerformanceLine performance={performance} onCapacity={onCapacity} />
          </li>
        ))}
      </ul>
    </article>
  )
}

interface LineProps {
  readonly performance: PerformanceEntry
  readonly onCapacity: ShowPanelProps['onCapacity']
}

function PerformanceLine({ performance, onCapacity }: LineProps): ReactNode {
  const { moment } = useFormat()
  return (
    <>
      <div className="row show-line-head">
        <strong>{moment(performance.startsAt)}</strong>
        {performance.hall && <span className="muted">{performance.hall}</span>}
        {performance.isCancelled ? <Trans>annulée</Trans> : <StateTag state={performance.state} />}
      </div>
      {performance.capacity === null ? (
        <CapacityField
          sold={performance.sold}
          onSave={(seats) => onCapacity({ performanceKey: performance.key, seats })}
        />
      ) : (
        <SeatStrip
          capacity={performance.capacity}
          sold={performance.sold}
          forecast={performance.forecast}
          dots={90}
          hasLegend
        />
      )}
      <Breakdown seats={performance.seats} />
      {performance.evidence && <ForecastNote evidence={performance.evidence} />}
    </>
  )
}

function Breakdown({ seats }: { seats: SeatBreakdown }): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const parts: readonly (readonly [string, number | null])[] = [
    [t`réservés non payés`, seats.unpaid],
    [t`options`, seats.options],
    [t`exonérés et invités`, seats.comps],
    [t`contingents`, seats.holds],
    [t`restants`, seats.remaining],
  ]
  const known = parts.filter(([, count]) => count !== null)
  if (known.length === 0) return null
  return (
    <dl className="seat-breakdown">
      {known.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{integer(count ?? 0)}</dd>
        </div>
      ))}
    </dl>
  )
}
