import type { PerformanceSummary } from '../../../contract/index.ts'
import type { SeatForecast } from '../../components/seat-states.ts'
import type { UpcomingPerformance } from './performance-table.tsx'
import { whyNotExpected } from './why-not-expected.ts'

/** A performance as its line of seats shows it. */
export function upcoming(performance: PerformanceSummary): UpcomingPerformance {
  const { performanceKey: key, showKey, show, startsAt, hall, capacity, sold, state, terms } = performance
  const whose = { isSoldByPartner: terms.kind === 'partner', isElsewhere: terms.isElsewhere }
  const whyNot = whyNotExpected(performance)
  const forecast = whyNot === null ? ringOf(performance) : null
  return { key, showKey, show, startsAt, hall, capacity, sold, forecast, whyNotExpected: whyNot, state, ...whose }
}

/** The ring is drawn only with its interval, which needs twenty past performances to be tried on. */
export function ringOf({ forecast }: PerformanceSummary): SeatForecast | null {
  if (forecast === null || forecast.mean === null || forecast.low === null || forecast.high === null) return null
  return { low: forecast.low, mean: forecast.mean, high: forecast.high }
}
