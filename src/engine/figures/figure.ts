import type { FigureResult } from '../../contract/index.ts'
import type { Warehouse } from '../store/index.ts'
import { type Answer, answer } from './answer.ts'
import { dimensionOf, measureOf } from './catalogue.ts'
import type { Filter } from './compose.ts'
import { dayNumber } from './day-number.ts'
import { checkValues, labelsOf } from './dimension-values.ts'
import type { Dimension } from './dimensions.ts'
import { lastSeason, lastSeasonRows } from './last-season.ts'
import { type MartData, martData } from './mart-data.ts'
import { checkedSchema, defaultSchema } from './marts/build-marts.ts'
import type { Measure } from './measures/measure.ts'

export interface FigureRequest {
  key: string
  by?: readonly string[]
  where?: Readonly<Record<string, string>>
  /** The day of the marts; a day before it is answered from the same marts (nothing dated after it is seen). */
  asOf: string
  lang?: 'fr' | 'en'
  schema?: string
  /** Dimensions that higher rooms declare (the audience). */
  dimensions?: readonly Dimension[]
  /** The ticketing system's own total for this very figure, when someone typed it (P6). */
  till?: number
  signal?: AbortSignal
}

/**
 * One figure, opened: value, numerator, denominator, what it leaves out, freshness, the same point last season, the gap to the
 * till (design.md, invariant 4; P5 to P9). Shares are 0 to 1, money is cents.
 * Throws `figure-unknown`, `dimension-unknown`, `dimension-value-unknown`, `no-data` (no marts, or none for that day).
 */
export async function figure(warehouse: Warehouse, request: FigureRequest): Promise<FigureResult> {
  const lang = request.lang ?? 'fr'
  const schema = checkedSchema(request.schema ?? defaultSchema)
  const measure = measureOf(request.key)
  const extra = request.dimensions ?? []
  const by = askedDimensions(measure, request.by ?? [], extra)
  const where: Filter[] = Object.entries(request.where ?? {}).map(([key, value]) => ({
    dimension: dimensionOf(key, measure, extra),
    value,
  }))
  const data = await martData(warehouse, { schema, asOf: request.asOf })
  const context = { warehouse, schema, data, measure, where, day: dayNumber(request.asOf), signal: request.signal }
  await checkValues(context, where)
  const total = await answer({ ...context, by: [], cutoff: { sql: '$cutoff', day: context.day } })
  const whole = total[0] ?? emptyAnswer
  const rows =
    by.length === 0 ? undefined : await answer({ ...context, by, cutoff: { sql: '$cutoff', day: context.day } })
  const rowsThen = rows === undefined ? [] : await lastSeasonRows(context, by)
  const labels = rows === undefined ? new Map<string, Map<string, string>>() : await labelsOf(context, by)
  return {
    key: measure.key,
    label: measure.label[lang],
    definition: measure.definition[lang],
    unit: measure.unit,
    value: whole.value,
    numerator: whole.numerator,
    denominator: whole.denominator,
    excluded: whole.excluded,
    asOf: request.asOf,
    dataUntil: data.dataUntil,
    lastSeason: await lastSeason(context),
    till: request.till === undefined ? null : { total: request.till, gap: (whole.value ?? 0) - request.till },
    cautions: cautionsOf(data, measure, where),
    ...(rows === undefined
      ? {}
      : { rows: rows.map((row) => ({ ...presented(row, labels), ...before(row, rowsThen) })) }),
  }
}

const emptyAnswer: Answer = { by: {}, value: null, numerator: null, denominator: null, excluded: [] }

/** A split is always divided by its own dimension: its parts are the figure. */
function askedDimensions(measure: Measure, keys: readonly string[], extra: readonly Dimension[]): Dimension[] {
  const all = measure.splitBy === undefined || keys.includes(measure.splitBy) ? keys : [...keys, measure.splitBy]
  return [...new Set(all)].map((key) => dimensionOf(key, measure, extra))
}

/** The row of the same values at the same point last season; absent when there was none. */
function before(row: Answer, rowsThen: readonly Answer[]): Pick<FigureRow, 'lastSeason'> {
  const then = rowsThen.find((one) => Object.entries(one.by).every(([key, value]) => row.by[key] === value))
  if (then === undefined || then.value === null) return {}
  const { value, numerator, denominator } = then
  return { lastSeason: { value, numerator, denominator } }
}

type FigureRow = NonNullable<FigureResult['rows']>[number]

function presented(row: Answer, labels: ReadonlyMap<string, ReadonlyMap<string, string>>): FigureRow {
  const named = Object.entries(row.by).flatMap(([key, value]) => {
    const label = value === null ? undefined : labels.get(key)?.get(value)
    return label === undefined ? [] : [[key, label] as const]
  })
  return { ...row, ...(named.length === 0 ? {} : { labels: Object.fromEntries(named) }) }
}

function cautionsOf(
  data: MartData,
  measure: Measure,
  where: readonly Filter[],
): { code: string; count: number | null }[] {
  const season = where.find((filter) => filter.dimension.key === 'season')?.value
  const asked = data.seasons.find((one) => one.season === season)
  return [
    ...(data.undatedTickets > 0 ? [{ code: 'undatedPurchases', count: data.undatedTickets }] : []),
    ...(data.undatedPerformances > 0 ? [{ code: 'undatedPerformances', count: data.undatedPerformances }] : []),
    ...(measure.isUnknownInFirstSeason && asked?.seasonYear === data.firstSeasonYear
      ? [{ code: 'firstSeasonOfData', count: null }]
      : []),
    ...(measure.isReadOneSeasonLater && data.isUnderWay(asked?.seasonYear, 1)
      ? [{ code: 'nextSeasonUnderWay', count: null }]
      : []),
  ]
}
