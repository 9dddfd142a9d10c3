import { AppError } from '../../contract/index.ts'
import { checkedSchema, dayNumber, dayOf, defaultSchema, martData } from '../figures/index.ts'
import type { Warehouse } from '../store/index.ts'
import { finalOf, type Pace, readPaces } from './pace.ts'
import { forecastAt, type Lessons, learn, type Method, overBefore } from './rolling.ts'

export interface BacktestRow {
  performanceKey: string
  asOf: string
  horizon: number
  actual: number
  mean: number | null
  lo80: number | null
  hi80: number | null
  method: Method
  baseline: number | null
}

export interface BacktestSummary {
  horizon: number
  /** Past performances that had a forecast at that horizon. */
  performances: number
  /** Sum of absolute errors ÷ sum of actual counts, of the forecast and of the plain baseline on the same performances. */
  wape: number | null
  baselineWape: number | null
  /** How often the 80 % interval held what came, 0 to 1, and its mean width in seats. */
  coverage80: number | null
  meanWidth: number | null
}

export interface BacktestRequest {
  /** Performances from this day to that day, both included. */
  from: string
  to: string
  horizons?: readonly number[]
  asOf: string
  schema?: string
}

/**
 * What would have been forecast for past performances, each row from what was known on its own day alone: sales dated by then,
 * comparables and intervals from performances that were over by then. Statuses that exports do not date (options, unpaid) are
 * not counted at all. Throws `no-data` without marts, `usage` when a horizon is not a whole number of days.
 */
export async function backtest(
  warehouse: Warehouse,
  request: BacktestRequest,
): Promise<{ rows: BacktestRow[]; summary: BacktestSummary[] }> {
  const schema = checkedSchema(request.schema ?? defaultSchema)
  const horizons = [...new Set(request.horizons ?? [7, 14, 28, 90])].sort((a, b) => a - b)
  const wrong = horizons.find((horizon) => !Number.isInteger(horizon) || horizon < 1 || horizon > 730)
  if (wrong !== undefined) throw new AppError('usage', { horizon: wrong })
  await martData(warehouse, { schema, asOf: request.asOf })
  const day = dayNumber(request.asOf)
  const [from, to] = [dayNumber(request.from), dayNumber(request.to)]
  const past = (await readPaces(warehouse, { schema, day, horizons })).filter((pace) => pace.day < day)
  const lessons = learn(past, horizons)
  const asked = past.filter((pace) => pace.day >= from && pace.day <= to)
  const rows = rowsOf({ asked, past, horizons, lessons })
  return { rows, summary: horizons.map((horizon) => summaryOf(horizon, rows)) }
}

/** The back-test of the whole past, by horizon. */
export function summarised(past: readonly Pace[], horizons: readonly number[], lessons: Lessons): BacktestSummary[] {
  const rows = rowsOf({ asked: past, past, horizons, lessons })
  return horizons.map((horizon) => summaryOf(horizon, rows))
}

interface RowsRequest {
  asked: readonly Pace[]
  past: readonly Pace[]
  horizons: readonly number[]
  lessons: Lessons
}

function rowsOf({ asked, past, horizons, lessons }: RowsRequest): BacktestRow[] {
  return asked.flatMap((pace) =>
    horizons.map((horizon) => {
      const asOf = pace.day - horizon
      const found = forecastAt({ pace, lead: horizon, history: overBefore(past, asOf), lessons })
      const { mean, lo80, hi80, method, baseline } = found
      const key = { performanceKey: pace.performanceId, asOf: dayOf(asOf), horizon, actual: finalOf(pace) }
      return { ...key, mean, lo80, hi80, method, baseline }
    }),
  )
}

function summaryOf(horizon: number, rows: readonly BacktestRow[]): BacktestSummary {
  const told = rows.filter((row) => row.horizon === horizon && row.mean !== null)
  const actual = total(told, (row) => row.actual)
  const ratio = (sum: number, whole: number) => (whole === 0 ? null : sum / whole)
  return {
    horizon,
    performances: told.length,
    wape: ratio(
      total(told, (row) => Math.abs((row.mean ?? 0) - row.actual)),
      actual,
    ),
    baselineWape: ratio(
      total(told, (row) => Math.abs((row.baseline ?? 0) - row.actual)),
      actual,
    ),
    coverage80: ratio(
      total(told, (row) => (isHeld(row) ? 1 : 0)),
      told.length,
    ),
    meanWidth: ratio(
      total(told, (row) => (row.hi80 ?? 0) - (row.lo80 ?? 0)),
      told.length,
    ),
  }
}

function isHeld(row: BacktestRow): boolean {
  return row.lo80 !== null && row.hi80 !== null && row.lo80 <= row.actual && row.actual <= row.hi80
}

function total(rows: readonly BacktestRow[], value: (row: BacktestRow) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0)
}
