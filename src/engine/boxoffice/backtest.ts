import { AppError } from '../../contract/index.ts'
import { checkedSchema, dayNumber, dayOf, defaultSchema, martData } from '../figures/index.ts'
import type { Warehouse } from '../store/index.ts'
import { readPaces } from './pace.ts'
import { type Lesson, type Lessons, learn, type Method } from './rolling.ts'

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
  /** The same in tickets a performance. */
  meanError: number | null
  baselineMeanError: number | null
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
  if (wrong !== undefined) throw new AppError('usage', { detail: String(wrong) })
  await martData(warehouse, { schema, asOf: request.asOf })
  const day = dayNumber(request.asOf)
  const [from, to] = [dayNumber(request.from), dayNumber(request.to)]
  const past = (await readPaces(warehouse, { schema, day, horizons })).filter((pace) => pace.day < day)
  const lessons = await learn(past, horizons)
  const rows = rowsOf(lessons, horizons).filter((row) => row.day >= from && row.day <= to)
  return { rows: rows.map(({ day: _, ...row }) => row), summary: horizons.map((horizon) => summaryOf(horizon, rows)) }
}

/** The back-test of the whole past, by horizon. */
export function summarised(lessons: Lessons, horizons: readonly number[]): BacktestSummary[] {
  const rows = rowsOf(lessons, horizons)
  return horizons.map((horizon) => summaryOf(horizon, rows))
}

function rowsOf(lessons: Lessons, horizons: readonly number[]): (BacktestRow & { day: number })[] {
  return horizons
    .flatMap((horizon) => lessons.at(horizon).map((lesson) => rowOf(lesson, horizon)))
    .sort(
      (a, b) =>
        a.day - b.day || (a.performanceKey < b.performanceKey ? -1 : a.performanceKey > b.performanceKey ? 1 : 0),
    )
}

function rowOf({ pace, day, actual, forecast }: Lesson, horizon: number): BacktestRow & { day: number } {
  const { mean, lo80, hi80, method, baseline } = forecast
  const asOf = dayOf(day - horizon)
  return { performanceKey: pace.performanceId, day, asOf, horizon, actual, mean, lo80, hi80, method, baseline }
}

function summaryOf(horizon: number, rows: readonly BacktestRow[]): BacktestSummary {
  const told = rows.filter((row) => row.horizon === horizon && row.mean !== null)
  const actual = total(told, (row) => row.actual)
  const error = total(told, (row) => Math.abs((row.mean ?? 0) - row.actual))
  const baselineError = total(told, (row) => Math.abs((row.baseline ?? 0) - row.actual))
  const ratio = (sum: number, whole: number) => (whole === 0 ? null : sum / whole)
  return {
    horizon,
    performances: told.length,
    wape: ratio(error, actual),
    baselineWape: ratio(baselineError, actual),
    meanError: ratio(error, told.length),
    baselineMeanError: ratio(baselineError, told.length),
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
