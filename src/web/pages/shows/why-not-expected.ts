import type { PerformanceSummary } from '../../../contract/index.ts'

/** Why nothing is expected of a performance to come: codes of `words/`, under `expected.none`. */
export type WhyNotExpected = 'partner' | 'cancelled' | 'soldOut' | 'capacity' | 'past' | 'interval'

/** The reason that stands where a share expected would; null where one is known. */
export function whyNotExpected(performance: PerformanceSummary): WhyNotExpected | null {
  const { terms, isCancelled, capacity, forecast, state } = performance
  if (isCancelled) return 'cancelled'
  if (terms.kind === 'partner') return 'partner'
  if (capacity === null) return 'capacity'
  if (state === 'soldOut') return forecast?.mean == null ? 'soldOut' : null
  if (forecast === null || forecast.mean === null) return 'past'
  return forecast.low === null || forecast.high === null ? 'interval' : null
}
