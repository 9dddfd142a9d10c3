import type { PerformanceSummary } from '../../../contract/index.ts'
import type { SeatForecast } from '../../components/seat-states.ts'
import type { UpcomingPerformance } from '../today/performance-table.tsx'

/** A performance as its line of seats shows it. */
export function upcoming(performance: PerformanceSummary): UpcomingPerformance {
  const { performanceKey: key, showKey, show, startsAt, hall, capacity, sold, state, terms } = performance
  const whose = { isSoldByPartner: terms.kind === 'partner', isElsewhere: terms.isElsewhere }
  return { key, showKey, show, startsAt, hall, capacity, sold, forecast: ringOf(performance), state, ...whose }
}

/** The ring is drawn only with its interval, which needs twenty past performances to be tried on. */
export function ringOf({ forecast }: PerformanceSummary): SeatForecast | null {
  if (forecast === null || forecast.mean === null || forecast.low === null || forecast.high === null) return null
  return { low: forecast.low, mean: forecast.mean, high: forecast.high }
}
