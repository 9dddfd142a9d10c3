import { AppError, type FigureResult } from '../../contract/index.ts'
import type { Warehouse } from '../store/index.ts'
import { answers, together } from './answer.ts'
import { dimensionOf, measureOf } from './catalogue.ts'
import { dividesFact, type Filter, isPlain } from './compose.ts'
import { dayNumber } from './day-number.ts'
import { checkValues, labelsOf } from './dimension-values.ts'
import type { Dimension } from './dimensions.ts'
import { type Before, lastSeasonRows, lastSeasons, type RowsThen } from './last-season.ts'
import { type MartData, martData } from './mart-data.ts'
import { checkedSchema, defaultSchema } from './marts/build-marts.ts'
import type { Measure } from './measures/measure.ts'
import { doubtsAbout, personRange } from './person-range.ts'
import type { Answer, AnswerContext } from './read-fact.ts'

/** One value of a dimension or several; with `isNot` they are left out. Of a dimension of days: the first and the last, `YYYY-MM-DD`. */
export interface Condition {
  dimension: string
  values: readonly string[]
  isNot?: boolean
}

export interface FiguresRequest {
  keys: readonly string[]
  by?: readonly string[]
  where?: Readonly<Record<string, string>>
  /** Beside `where`: several values, what is left out, stretches of days. */
  conditions?: readonly Condition[]
  /** The day of the marts; a day before it is answered from the same marts (nothing dated after it is seen). */
  asOf: string
  lang?: 'fr' | 'en'
  schema?: string
  /** What the marts know of themselves, where the caller has read it already. */
  data?: MartData
  /** Dimensions that higher rooms declare (the audience). */
  dimensions?: readonly Dimension[]
  /** The ticketing system's own total for a figure, by its key, when someone typed it (P6). */
  tills?: ReadonlyMap<string, number>
  signal?: AbortSignal
}

export type FigureRequest = Omit<FiguresRequest, 'keys' | 'tills'> & { key: string; till?: number }

/** One figure: see `figures`. */
export async function figure(warehouse: Warehouse, { key, till, ...request }: FigureRequest): Promise<FigureResult> {
  const tills = new Map(till === undefined ? [] : [[key, till]])
  const [found] = await figures(warehouse, { ...request, keys: [key], tills })
  if (found === undefined) throw new AppError('figure-unknown', { key })
  return found
}

/**
 * Figures of one selection, in the order asked, each opened: value, numerator, denominator, what it leaves out, freshness, the same
 * point last season, the gap to the till (design.md, invariant 4; P5 to P9). Shares are 0 to 1, money is cents. Figures of one
 * fact are read together: a page asks all of its own at once.
 * Throws `figure-unknown`, `dimension-unknown`, `dimension-value-unknown`, `no-data` (no marts, or none for that day).
 */
export async function figures(warehouse: Warehouse, request: FiguresRequest): Promise<FigureResult[]> {
  const schema = checkedSchema(request.schema ?? defaultSchema)
  const extra = request.dimensions ?? []
  const asked = request.keys.map((key) => askedFigure(measureOf(key), request, extra))
  const data = request.data ?? (await martData(warehouse, { schema, asOf: request.asOf }))
  const context = { warehouse, schema, data, day: dayNumber(request.asOf), signal: request.signal }
  const [first] = asked
  if (first !== undefined) await checkValues({ ...context, where: first.where })
  const groups = [...Map.groupBy(asked, ({ by }) => by.map(({ key }) => key).join()).values()]
  const found = await Promise.all(groups.map(async (group) => await groupFigures({ group, context, request })))
  const byKey = new Map(found.flat().map((one) => [one.key, one]))
  const bases = await basesOf({ asked, byKey, context, request })
  const totals = await fileTotals(context, asked, byKey)
  return request.keys.flatMap((key) => {
    const found = byKey.get(key)
    if (found === undefined) return []
    const total = found.value === null && found.till === null ? totals.get(key) : undefined
    const one = total === undefined ? found : { ...found, till: { total, gap: null } }
    const base = bases.get(measureOf(key).countsAmong ?? '')
    return [base === undefined ? one : { ...one, excluded: [...one.excluded, ...base.excluded] }]
  })
}

interface Bases {
  asked: readonly AskedFigure[]
  byKey: ReadonlyMap<string, FigureResult>
  context: Group['context']
  request: FiguresRequest
}

/** The figures among which others count, of the same selection; none where that selection cannot divide them. */
async function basesOf({ asked, byKey, context, request }: Bases): Promise<Map<string, FigureResult>> {
  const bases = new Map<string, FigureResult>()
  for (const { measure, where } of asked) {
    const key = measure.countsAmong
    if (key === undefined || bases.has(key)) continue
    const known = byKey.get(key)
    const base = measureOf(key)
    if (known !== undefined) bases.set(key, known)
    else if (where.every(({ dimension }) => dividesFact(dimension, base.fact))) {
      const [found] = await groupFigures({ group: [{ measure: base, by: [], where }], context, request })
      if (found !== undefined) bases.set(key, found)
    }
  }
  return bases
}

/** What the files of the ticketing system total for whole performances, of figures that no ticket tells: shown as such (P6). */
async function fileTotals(
  context: Group['context'],
  asked: readonly AskedFigure[],
  byKey: ReadonlyMap<string, FigureResult>,
): Promise<Map<string, number>> {
  const totals = new Map<string, number>()
  for (const { measure, where } of asked) {
    if (measure.till === undefined || byKey.get(measure.key)?.value != null) continue
    if (!where.every(({ dimension }) => dividesFact(dimension, 'performance'))) continue
    const numerator = `sum(CASE WHEN f.is_cancelled = 0 THEN f.${measure.till} END)`
    const ofPerformances: Measure = { ...measureOf('performances'), key: measure.key, numerator, exclusions: [] }
    const cutoff = { sql: '$cutoff', day: context.day }
    const [found] = await answers({ ...context, where, measures: [ofPerformances], by: [], cutoff })
    const total = found?.[0]?.value
    if (total != null) totals.set(measure.key, total)
  }
  return totals
}

interface AskedFigure {
  measure: Measure
  by: readonly Dimension[]
  where: readonly Filter[]
}

/** A split is always divided by its own dimension: its parts are the figure. */
function askedFigure(measure: Measure, request: FiguresRequest, extra: readonly Dimension[]): AskedFigure {
  const { by = [], where = {} } = request
  const all = measure.splitBy === undefined || by.includes(measure.splitBy) ? by : [...by, measure.splitBy]
  return {
    measure,
    by: [...new Set(all)].map((key) => dimensionOf(key, measure, extra)),
    where: [
      ...Object.entries(where).map(([key, value]) => ({ dimension: dimensionOf(key, measure, extra), value })),
      ...(request.conditions ?? []).map((condition) => filterOf(condition, measure, extra)),
    ],
  }
}

/** Throws `dimension-value-unknown` when it has no value. */
function filterOf({ dimension: key, values, isNot = false }: Condition, measure: Measure, extra: readonly Dimension[]) {
  const dimension = dimensionOf(key, measure, extra)
  const [value, ...also] = dimension.isOfDays ? values.map((day) => String(dayNumber(day))) : values
  if (value === undefined) throw new AppError('dimension-value-unknown', { dimension: key, value: '' })
  return { dimension, value, also, isNot }
}

interface Group {
  /** Figures divided by the same dimensions. */
  group: readonly AskedFigure[]
  context: Omit<AnswerContext, 'where'> & { day: number }
  request: FiguresRequest
}

async function groupFigures({ group, context: outside, request }: Group): Promise<FigureResult[]> {
  const [first] = group
  if (first === undefined) return []
  const { by, where } = first
  const measures = group.map(({ measure }) => measure)
  const context = { ...outside, where }
  const cutoff = { sql: '$cutoff', day: context.day }
  const summed = measures.filter((measure) => isSumOfParts(measure, where))
  const others = measures.filter((measure) => !summed.includes(measure))
  const [rows, rowsThen, totals, labels, thens, ranges] = await Promise.all([
    by.length === 0 ? [] : answers({ ...context, measures, by, cutoff }),
    by.length === 0 ? [] : lastSeasonRows(context, measures, by),
    answers({ ...context, measures: others, by: [], cutoff }),
    labelsOf(context, by),
    lastSeasons(context, others),
    Promise.all(measures.map((measure) => doubtsAbout(context, measure))),
  ])
  const wholes = measures.map((measure, place) => {
    const other = others.indexOf(measure)
    return (other === -1 ? together(measure, rows[place] ?? []) : totals[other]?.[0]) ?? emptyAnswer
  })
  return measures.map((measure, place) => {
    const other = others.indexOf(measure)
    return resultOf({
      measure,
      request,
      where,
      data: context.data,
      whole: wholes[place] ?? emptyAnswer,
      range: personRange(ranges[place] ?? null, wholes[place]?.value ?? null),
      before: thens[other] ?? { lastSeason: null, noLastSeason: null, sameDay: null },
      rows: rows[place]?.map((row) => ({ ...presented(row, labels), ...rowBefore(row, rowsThen[place]) })),
    })
  })
}

/** The total of a split is the sum of its parts: it is not read again, unless one part alone is asked. */
function isSumOfParts({ kind, splitBy }: Measure, where: readonly Filter[]): boolean {
  return kind === 'split' && !where.some(({ dimension }) => dimension.key === splitBy)
}

interface ResultParts {
  measure: Measure
  request: FiguresRequest
  where: readonly Filter[]
  data: MartData
  whole: Answer
  range: FigureResult['range']
  before: Before
  rows: FigureResult['rows']
}

function resultOf({ measure, request, where, data, whole, range, before, rows }: ResultParts): FigureResult {
  const lang = request.lang ?? 'fr'
  const till = request.tills?.get(measure.key)
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
    ...before,
    till: till === undefined ? null : { total: till, gap: whole.value === null ? null : whole.value - till },
    range,
    cautions: [...cautionsOf(data, measure, where), ...(whole.noted ?? [])],
    ...(rows === undefined ? {} : { rows }),
  }
}

const emptyAnswer: Answer = { by: {}, value: null, numerator: null, denominator: null, excluded: [] }

/** The row of the same values at the same point last season; absent when there was none. */
function rowBefore(row: Answer, before: RowsThen | undefined): Pick<FigureRow, 'lastSeason'> {
  const then = before?.rows.find((one) => Object.entries(one.by).every(([key, value]) => row.by[key] === value))
  if (before === undefined || then === undefined || then.value === null) return {}
  const { value, numerator, denominator } = then
  return { lastSeason: { value, numerator, denominator, asOf: before.asOf } }
}

type FigureRow = NonNullable<FigureResult['rows']>[number]

function presented({ noted: _, ...row }: Answer, labels: ReadonlyMap<string, ReadonlyMap<string, string>>): FigureRow {
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
  const season = where.find((filter) => filter.dimension.key === 'season' && isPlain(filter))?.value
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
