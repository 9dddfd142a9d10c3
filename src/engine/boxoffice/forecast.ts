import { checkedSchema, dayNumber, defaultSchema, martData } from '../figures/index.ts'
import type { Warehouse } from '../store/index.ts'
import { type BacktestSummary, summarised } from './backtest.ts'
import type { Comparable } from './comparables.ts'
import { finalOf, type Pace, readPaces, soldAt } from './pace.ts'
import { type Forecast, forecastComing, learn, type Method } from './rolling.ts'

export interface ForecastRow {
  performanceKey: string
  showKey: string
  show: string
  startsAt: string | null
  hall: string | null
  /** Days from where the data stop to the performance. */
  lead: number
  /** Tickets on the as-of day, paid and free; of which to groups and schools. */
  sold: number
  soldToGroups: number
  /** Beside them, never inside (P5): seats under option and booked without payment; the forecast says how it takes them. */
  options: number
  unpaid: number
  capacity: number | null
  /** Expected final count of tickets, and the interval that held eight times in ten in the house's own past. */
  mean: number | null
  lo80: number | null
  hi80: number | null
  method: Method
  /** `soldOut`: no seat left to sell; `toSupport`: expected under 70 % of the house; `unknown` without capacity or forecast. */
  state: 'soldOut' | 'toSupport' | 'onCourse' | 'unknown'
  /** What the plain baseline expects. */
  baseline: number | null
  /** Tickets and unpaid bookings ahead of (or behind, below 0) the comparable performances at the same number of days before, for this house. */
  aheadOfPace: number | null
  comparables: { performanceKey: string; show: string; startsAt: string | null; sold: number; final: number }[]
}

export interface ForecastAnswer {
  asOf: string
  dataUntil: string | null
  /** What is forecast (P5): tickets, with unpaid bookings taken as kept, half of the options in the mean, all in the upper bound. */
  includes: 'ticketsUnpaidHalfOptions'
  rows: ForecastRow[]
  /** How wrong the house's own past forecasts were, by days before, beside the plain baseline. */
  backtest: BacktestSummary[]
}

export interface ForecastOptions {
  asOf: string
  schema?: string
}

/**
 * The forecast of every performance still to come: final = sold ÷ share sold at that lead on comparable performances, blended
 * with regression, pick-up and analogues by what erred least in the house's own past; interval from its own back-test by lead;
 * below 20 back-tested performances no forecast; steps down to the plain baseline where that erred less (invariant 10).
 * Answers from what `buildForecasts` kept for that day, else computes it (seconds for thousands of past performances).
 * Throws `no-data` without marts.
 */
export async function forecast(warehouse: Warehouse, options: ForecastOptions): Promise<ForecastAnswer> {
  const schema = checkedSchema(options.schema ?? defaultSchema)
  return (
    (await keptForecast(warehouse, schema, options.asOf)) ?? (await computeForecast(warehouse, { ...options, schema }))
  )
}

/** Computes the forecasts of the day of the marts and keeps them beside, so that a page answers at once. After `buildMarts`. */
export async function buildForecasts(warehouse: Warehouse, options: ForecastOptions): Promise<ForecastAnswer> {
  const schema = checkedSchema(options.schema ?? defaultSchema)
  const answer = await computeForecast(warehouse, { asOf: options.asOf, schema })
  await warehouse.transaction(async (inside) => {
    await inside.execute(
      `CREATE OR REPLACE TABLE ${schema}.mart_forecast (as_of VARCHAR NOT NULL, answer VARCHAR NOT NULL)`,
    )
    await inside.execute(`INSERT INTO ${schema}.mart_forecast (as_of, answer) VALUES ($asOf, $answer)`, {
      params: { asOf: options.asOf, answer: JSON.stringify(answer) },
    })
  })
  return answer
}

async function keptForecast(warehouse: Warehouse, schema: string, asOf: string): Promise<ForecastAnswer | undefined> {
  if (!(await warehouse.has('mart_forecast', schema))) return undefined
  const [row] = await warehouse.run('SELECT answer FROM mart_forecast WHERE as_of = $asOf', {
    schema,
    params: { asOf },
  })
  return row === undefined ? undefined : (JSON.parse(String(row.answer)) as ForecastAnswer)
}

async function computeForecast(
  warehouse: Warehouse,
  options: { asOf: string; schema: string },
): Promise<ForecastAnswer> {
  const { schema } = options
  const data = await martData(warehouse, { schema, asOf: options.asOf })
  const day = dayNumber(options.asOf)
  const paces = await readPaces(warehouse, { schema, day })
  // Beyond the last sale nothing is known: what was played since has no end yet, and a day without data is not one without sales (P7).
  const past = paces.filter((pace) => pace.day < data.cutoffDay)
  const lessons = await learn(past)
  const rows = paces
    .filter((pace) => pace.day >= day)
    .map((pace) => {
      const lead = pace.day - data.cutoffDay
      const found = forecastComing({ pace, lead, past, lessons })
      return rowOf({ pace, lead, ...found })
    })
  return {
    asOf: options.asOf,
    dataUntil: data.dataUntil,
    includes: 'ticketsUnpaidHalfOptions',
    rows,
    backtest: summarised(lessons, [7, 14, 28, 90]),
  }
}

interface RowParts {
  pace: Pace
  lead: number
  forecast: Forecast
  comparables: readonly Comparable[]
}

function rowOf({ pace, lead, forecast: found, comparables }: RowParts): ForecastRow {
  const sold = pace.singleNow + pace.groupNow
  const unpaid = pace.singleUnpaid + pace.groupUnpaid
  const onHand = sold + unpaid
  return {
    performanceKey: pace.performanceId,
    showKey: pace.showKey,
    show: pace.showTitle,
    startsAt: pace.startsAt,
    hall: pace.hall,
    lead,
    sold,
    soldToGroups: pace.groupNow,
    options: pace.options,
    unpaid,
    capacity: pace.capacity,
    mean: rounded(found.mean),
    lo80: rounded(found.lo80),
    hi80: rounded(found.hi80),
    method: found.method,
    state: stateOf(pace, sold, found.mean),
    baseline: rounded(found.baseline),
    aheadOfPace: found.method === 'pace' ? rounded(onHand - expectedByNow(pace, lead, comparables)) : null,
    comparables: comparables.slice(0, 5).map(({ pace: one }) => ({
      performanceKey: one.performanceId,
      show: one.showTitle,
      startsAt: one.startsAt,
      sold: Math.round(soldAt(one, 'single', lead) + soldAt(one, 'group', lead)),
      final: finalOf(one),
    })),
  }
}

const supportBelow = 0.7

function stateOf({ capacity }: Pace, sold: number, mean: number | null): ForecastRow['state'] {
  if (capacity === null || capacity <= 0) return 'unknown'
  if (sold >= capacity) return 'soldOut'
  if (mean === null) return 'unknown'
  return mean < supportBelow * capacity ? 'toSupport' : 'onCourse'
}

/** What comparable performances had sold at that lead, brought to this capacity where both are known. */
function expectedByNow(pace: Pace, lead: number, comparables: readonly Comparable[]): number {
  let [sum, weight] = [0, 0]
  for (const one of comparables) {
    const sold = soldAt(one.pace, 'single', lead) + soldAt(one.pace, 'group', lead)
    const scale = pace.capacity && one.pace.capacity ? pace.capacity / one.pace.capacity : 1
    sum += one.weight * sold * scale
    weight += one.weight
  }
  return weight === 0 ? 0 : sum / weight
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}
