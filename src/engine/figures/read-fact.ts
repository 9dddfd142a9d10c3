import type { Row, Warehouse } from '../store/index.ts'
import { composeMedianQuery, composeQuery, type Filter, isPlain } from './compose.ts'
import type { Dimension } from './dimensions.ts'
import type { MartData } from './mart-data.ts'
import type { Measure } from './measures/measure.ts'

export interface Answer {
  by: Record<string, string | null>
  value: number | null
  numerator: number | null
  denominator: number | null
  excluded: { why: string; count: number }[]
  /** What is inside and must be known. */
  noted?: { code: string; count: number }[]
}

export interface AnswerContext {
  warehouse: Warehouse
  schema: string
  data: MartData
  where: readonly Filter[]
  signal: AbortSignal | undefined
}

export interface AnswerRequest extends AnswerContext {
  measures: readonly Measure[]
  by: readonly Dimension[]
  /** `$cutoff` with its day, or `(f.performance_day - $lead)` with its lead. */
  cutoff: { sql: string; day?: number; lead?: number }
}

/** The answers of measures of one fact, by their key, from one reading of it; a split is read as the count of its parts. */
export async function readFact(request: AnswerRequest): Promise<Map<string, Answer[]>> {
  const { measures, by } = request
  const question = { measures, by, where: request.where, cutoff: request.cutoff.sql }
  const hasMedian = measures.some(({ kind }) => kind === 'median')
  const [rows, medians] = await Promise.all([
    ask(request, composeQuery(question)),
    hasMedian ? ask(request, composeMedianQuery(question)) : [],
  ])
  const medianOf = new Map(medians.map((row) => [keyOf(row, by), row]))
  return new Map(
    measures.map((measure, place) => [
      measure.key,
      rows
        .map((row) => answerOf({ request, measure, place, row, median: medianOf.get(keyOf(row, by)) }))
        .sort((a, b) => compareKeys(a, b, by)),
    ]),
  )
}

/** The rows of a composed query. */
export async function ask(
  request: AnswerRequest,
  query: { sql: string; params: Record<string, string> },
): Promise<Row[]> {
  const { cutoff } = request
  const numbers = {
    cutoff: cutoff.day ?? null,
    lead: cutoff.lead ?? null,
    firstSeasonYear: request.data.firstSeasonYear,
  }
  const named = Object.entries(numbers).filter(([name]) => query.sql.includes(`$${name}`))
  return await request.warehouse.run(query.sql, {
    params: { ...Object.fromEntries(named), ...query.params },
    schema: request.schema,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  })
}

interface RowInput {
  request: AnswerRequest
  measure: Measure
  place: number
  row: Row
  median: Row | undefined
}

function answerOf({ request, measure, place, row, median }: RowInput): Answer {
  const by = Object.fromEntries(request.by.map((dimension, index) => [dimension.key, textOf(row[`by_${index}`])]))
  const excluded = measure.exclusions
    .map((exclusion, index) => ({ why: exclusion.why, count: numberOf(row[`excluded_${place}_${index}`]) ?? 0 }))
    .filter((exclusion) => exclusion.count > 0)
  const noted = (measure.notes ?? [])
    .map((note, index) => ({ code: note.code, count: numberOf(row[`noted_${place}_${index}`]) ?? 0 }))
    .filter(({ count }) => count > 0)
  if (measure.kind === 'median') {
    const value = numberOf(median?.median)
    return { by, value, numerator: null, denominator: numberOf(median?.denominator) ?? 0, excluded }
  }
  const numerator = numberOf(row[`numerator_${place}`])
  if (measure.kind === 'ratio') {
    const denominator = numberOf(row[`denominator_${place}`]) ?? 0
    const value = denominator === 0 || numerator === null ? null : numerator / denominator
    const unknown = measure.isNullUnknown ? null : 0
    return { by, value, numerator: numerator ?? unknown, denominator, excluded, noted }
  }
  // A sum over nothing is null in SQL. Nothing sold is 0; but seats remaining where no capacity is known are unknown.
  const value = numerator ?? (measure.fact === 'performance' || measure.isNullUnknown ? null : 0)
  const isUnknown = (measure.isUnknownInFirstSeason && isFirstSeason(request, by)) || isUntold(request, measure, by)
  return {
    by,
    value: isUnknown ? null : value,
    numerator: isUnknown ? null : value,
    denominator: null,
    excluded,
    noted,
  }
}

/** True where no file tells of a ticket, or for persons of a buyer, in the season asked: nothing there would be a figure (P10). */
function isUntold({ data, where }: AnswerRequest, { fact, needsBuyers }: Measure, by: Answer['by']): boolean {
  if (fact === 'performance') return false
  const season = by.season ?? where.find((filter) => filter.dimension.key === 'season' && isPlain(filter))?.value
  const asked = season === undefined ? data.seasons : data.seasons.filter((one) => one.season === season)
  return !asked.some(({ hasTickets, hasBuyers }) => (needsBuyers ? hasBuyers : hasTickets))
}

function isFirstSeason(request: AnswerRequest, by: Answer['by']): boolean {
  const ofSeason = request.where.find((filter) => filter.dimension.key === 'season' && isPlain(filter))
  const season = by.season ?? ofSeason?.value
  return request.data.seasons.some((one) => one.season === season && one.seasonYear === request.data.firstSeasonYear)
}

function keyOf(row: Row, by: readonly Dimension[]): string {
  return JSON.stringify(by.map((_, index) => textOf(row[`by_${index}`])))
}

function compareKeys(a: Answer, b: Answer, by: readonly Dimension[]): number {
  for (const { key } of by) {
    const [left, right] = [a.by[key] ?? '\uffff', b.by[key] ?? '\uffff']
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

function textOf(cell: Row[string] | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

/** Counts may come back as text when the engine widened a sum (HUGEINT). */
export function numberOf(cell: Row[string] | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell)
}
