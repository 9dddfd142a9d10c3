import { ownSale, type PerformanceForecast, type PerformanceSummary, type SaleTerms } from '../../../contract/index.ts'
import { type BacktestSummary, type ForecastAnswer, type ForecastRow, leastBacktested } from '../../boxoffice/index.ts'
import type { PerformanceSheet } from '../../figures/index.ts'

/** A performance's sheet and, for those to come, its forecast: what a page shows of it. */
export function performanceSummary(
  sheet: PerformanceSheet,
  { answer, terms }: { answer: ForecastAnswer; terms: ReadonlyMap<string, SaleTerms> },
): PerformanceSummary {
  const row = answer.rows.find((one) => one.performanceKey === sheet.performanceKey)
  return {
    performanceKey: sheet.performanceKey,
    showKey: sheet.showKey,
    show: sheet.show,
    season: sheet.season,
    startsAt: sheet.startsAt,
    venue: sheet.venue,
    hall: sheet.hall,
    isCancelled: sheet.isCancelled,
    isGiven: sheet.isGiven,
    terms: terms.get(sheet.performanceKey) ?? ownSale,
    capacity: sheet.capacity,
    sold: sheet.sold,
    soldToGroups: sheet.soldToGroups,
    seats: {
      paid: sheet.paid,
      comps: sheet.comps,
      exempted: sheet.exempted,
      unpaid: sheet.unpaid,
      options: sheet.options,
      optionsExpired: sheet.optionsExpired,
      optionsEndOn: sheet.optionsEndOn,
      holds: sheet.holds,
      remaining: sheet.remaining,
    },
    receiptsCents: sheet.receiptsCents,
    forecast: row === undefined ? null : forecastOf(row, answer.backtest),
    state: row?.state ?? 'unknown',
  }
}

function forecastOf(row: ForecastRow, backtest: readonly BacktestSummary[]): PerformanceForecast {
  const { mean, lo80: low, hi80: high, method, baseline, lead: daysBefore, aheadOfPace, comparables } = row
  const tried = { backtest: backtestNear(daysBefore, backtest) }
  return { mean, low, high, method, baseline, daysBefore, aheadOfPace, comparables, ...tried }
}

/** The back-test at the horizon nearest to the days left; null where under 20 performances were tried. */
function backtestNear(lead: number, backtest: readonly BacktestSummary[]): PerformanceForecast['backtest'] {
  const [nearest] = backtest.toSorted((a, b) => distance(a.horizon, lead) - distance(b.horizon, lead))
  if (nearest === undefined || nearest.performances < leastBacktested) return null
  const { horizon, performances, meanError, baselineMeanError, coverage80 } = nearest
  if (meanError === null || baselineMeanError === null) return null
  return { horizon, performances, error: meanError, plainError: baselineMeanError, coverage: coverage80 }
}

/** Horizons are compared by their ratio: 7 days are as far from 14 as 14 from 28. */
function distance(horizon: number, lead: number): number {
  return Math.abs(Math.log((horizon + 1) / (lead + 1)))
}
