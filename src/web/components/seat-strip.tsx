import './seat-strip.css'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormat } from '../language.tsx'
import { type SeatForecast, type SeatState, seatStates } from './seat-states.ts'
import { useIsNarrow } from './use-is-narrow.ts'

export interface SeatStripProps {
  /** Seats offered; without them nothing is drawn, for no share could be true (P4). */
  readonly capacity: number | null
  readonly sold: number
  /** Final tickets expected, with the 80 % interval; null while the back-test is too short to draw a ring. */
  readonly forecast: SeatForecast | null
  /** Slices of the house, each a dot. */
  readonly dots?: number
  readonly hasLegend?: boolean
}

const step = 9
const radius = 3.1
/** More would be too small to tell a ring from a dot. */
const mostOnPhone = 40

/** The house as a row of seats: filled is sold, ringed is expected at least, dashed brass is what may come. */
export function SeatStrip({ capacity, sold, forecast, dots: most = 60, hasLegend = false }: SeatStripProps): ReactNode {
  const description = useDescription()
  const dots = useIsNarrow() ? Math.min(most, mostOnPhone) : most
  if (!capacity || capacity <= 0) return null
  const width = dots * step
  const states = seatStates({ capacity, sold, forecast, dots })
  const mean = forecast && Math.min(1, forecast.mean / capacity) * width
  return (
    <>
      <svg
        className="seat-strip"
        viewBox={`0 0 ${width} 14`}
        role="img"
        aria-label={description({ capacity, sold, forecast })}
      >
        {states.map((state, index) => {
          const x = step / 2 + index * step
          return <circle key={x} className={`seat-${state}`} cx={x} cy={7} r={radius} />
        })}
        {mean !== null && <line className="seat-mean" x1={mean} x2={mean} y1={0} y2={14} />}
      </svg>
      {hasLegend && <SeatLegend capacity={capacity} sold={sold} forecast={forecast} />}
    </>
  )
}

function useDescription() {
  const { t } = useLingui()
  const { integer } = useFormat()
  return ({ capacity, sold, forecast }: { capacity: number; sold: number; forecast: SeatForecast | null }) => {
    const seats = integer(capacity)
    const sales = plural(sold, { one: '# billet', other: '# billets' })
    if (!forecast) return t`${sales} sur ${seats} places`
    const [low, high] = [integer(forecast.low), integer(forecast.high)]
    const expected = plural(Math.round(forecast.mean), { one: '# attendu', other: '# attendus' })
    return t`${sales} sur ${seats} places ; ${expected}, entre ${low} et ${high}`
  }
}

interface LegendProps {
  readonly capacity: number
  readonly sold: number
  readonly forecast: SeatForecast | null
}

function SeatLegend({ capacity, sold, forecast }: LegendProps): ReactNode {
  const { t } = useLingui()
  const { integer } = useFormat()
  const seats = integer(capacity)
  const sales = plural(sold, { one: '# billet', other: '# billets' })
  const expected = plural(Math.round(forecast?.mean ?? 0), { one: '# attendu', other: '# attendus' })
  return (
    <p className="seat-legend" aria-hidden>
      <LegendEntry state="sold">{forecast ? sales : t`${sales} sur ${seats}`}</LegendEntry>
      {forecast && (
        <>
          <LegendEntry state="sure">{t`${integer(forecast.low)} au moins`}</LegendEntry>
          <LegendEntry state="maybe">{t`${integer(forecast.high)} au plus`}</LegendEntry>
          <LegendEntry state="mean">{t`${expected} sur ${seats}`}</LegendEntry>
        </>
      )}
    </p>
  )
}

function LegendEntry({ state, children }: { state: SeatState | 'mean'; children: ReactNode }): ReactNode {
  return (
    <span>
      <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden>
        {state === 'mean' ? (
          <line className="seat-mean" x1="7" x2="7" y1="0" y2="14" />
        ) : (
          <circle className={`seat-${state}`} cx="7" cy="7" r="5" />
        )}
      </svg>
      {children}
    </span>
  )
}
