import { readFileSync } from 'node:fs'
import { AppError } from '../../contract/index.ts'
import type { Dimension } from './dimensions.ts'
import type { Fact, Measure } from './measures/measure.ts'
import { ticketSource } from './rolled-marts.ts'

export interface Filter {
  dimension: Dimension
  value: string
  /** Other values that are kept (or left out) with it; of a dimension of days, the last day. */
  also?: readonly string[]
  /** What has that value is left out; what has none stays. */
  isNot?: boolean
}

export interface Question {
  /** Measures of one fact: one reading answers them all. */
  measures: readonly Measure[]
  by: readonly Dimension[]
  where: readonly Filter[]
  /** The day number up to which things are seen, as SQL: `$cutoff`, or a lead before each performance. */
  cutoff: string
}

export interface ComposedQuery {
  sql: string
  params: Record<string, string>
}

/**
 * The query of measures of one fact: its `.sql`, filled with their aggregates (`numerator_0`, `denominator_0`, `excluded_0_1`: the
 * measure's place, then the exclusion's; `noted_0_1` likewise), the dimensions asked and the filters.
 */
export function composeQuery(question: Question): ComposedQuery {
  const { measures } = question
  const [first] = measures
  if (first === undefined || measures.some(({ fact }) => fact !== first.fact)) throw new AppError('fault', {})
  return fill(first.fact, question, measures.flatMap(aggregatesOf).join(',\n  '))
}

function aggregatesOf({ numerator, denominator, exclusions, notes = [] }: Measure, place: number): string[] {
  return [
    ...(numerator === '' ? [] : [`${numerator} AS numerator_${place}`]),
    ...(denominator === undefined ? [] : [`${denominator} AS denominator_${place}`]),
    ...exclusions.map(({ sql }, index) => `${sql} AS excluded_${place}_${index}`),
    ...notes.map(({ sql }, index) => `${sql} AS noted_${place}_${index}`),
  ]
}

/** The median itself, beside `composeQuery`, which counts what it leaves out. */
export function composeMedianQuery(question: Question): ComposedQuery {
  return fill('median-days', question, '')
}

/** What is doubted of the persons counted by `condition`; of all the buyers of a season, or of all seasons, it is kept summed. */
export function composeRangeQuery(question: Question, condition: string): ComposedQuery {
  return isOfSeason(question) ? fill('holder-range', question, '') : fill('person-range', question, condition)
}

/** True of a question about one whole season, or about all of them together. */
export function isOfSeason({ by, where }: Pick<Question, 'by' | 'where'>): boolean {
  return by.length === 0 && where.every((filter) => filter.dimension.key === 'season' && isPlain(filter))
}

/** True of a filter that keeps one value. */
export function isPlain({ dimension, also = [], isNot }: Filter): boolean {
  return !dimension.isOfDays && also.length === 0 && !isNot
}

function fill(file: string, question: Question, measures: string): ComposedQuery {
  const names = question.by.map((_, index) => `by_${index}`)
  const keys = names.map((name) => `${name},`).join(' ')
  const expressions = question.by.map((dimension) => dimension.sql)
  const dimensions = [...question.by, ...question.where.map((filter) => filter.dimension)]
  const joins = new Set(dimensions.flatMap(({ join }) => join ?? []))
  const filters = question.where.map((filter, index) => `AND ${conditionOf(filter, index)}`).join('\n  ')
  const season = question.where.findIndex((filter) => filter.dimension.key === 'season' && isPlain(filter))
  const values: Record<string, string> = {
    dimensions: expressions.map((sql, index) => `${sql} AS by_${index},`).join(' '),
    measures,
    joins: [...joins].join('\n'),
    filters,
    source: ticketSource(
      [
        ...(file === 'performance' ? ['f.performance_id'] : [measures, ...expressions, ...joins]),
        filters,
        question.cutoff,
      ].join('\n'),
    ),
    allSeasons: question.where.length === 0 ? '1' : '0',
    allFormulas: dimensions.some(({ key }) => key === 'formula') ? '0' : '1',
    grouping: expressions.length === 0 ? '' : `GROUP BY ${expressions.join(', ')}`,
    groupingKeys: expressions.map((sql) => `${sql},`).join(' '),
    keys,
    askedKeys: names.map((name) => `a.${name},`).join(' '),
    keysGrouping: names.length === 0 ? '' : `GROUP BY ${names.join(', ')}`,
    askedGrouping: names.length === 0 ? '' : `GROUP BY ${names.map((name) => `a.${name}`).join(', ')}`,
    partition: names.length === 0 ? '' : `PARTITION BY ${names.join(', ')}`,
    nextSeasonDay: season === -1 ? 'last_performance_day' : 'opened_day',
    nextSeason:
      season === -1
        ? ''
        : `AND f.season_year = (SELECT s.season_year + 1 FROM mart_season s WHERE s.season = $where_${season})`,
    alive: '{{cutoff}} < f.counts_until',
    cutoff: question.cutoff,
  }
  const params = Object.fromEntries(
    question.where.flatMap((filter, index) =>
      [filter.value, ...(filter.also ?? [])].map((value, place) => [parameterName(index, place), value] as const),
    ),
  )
  return { sql: filledSql(questionSql(`./facts/${file}.sql`), values), params }
}

function conditionOf({ dimension, also = [], isNot }: Filter, index: number): string {
  const { sql } = dimension
  const names = ['', ...also].map((_, place) => `$${parameterName(index, place)}`)
  if (dimension.isOfDays) {
    const [from, until = from] = names.map((name) => `CAST(${name} AS INTEGER)`)
    return isNot
      ? `(${sql} IS NULL OR ${sql} < ${from} OR ${sql} > ${until})`
      : `(${sql} >= ${from} AND ${sql} <= ${until})`
  }
  if (isNot) return `(${sql} IS NULL OR ${sql} NOT IN (${names.join(', ')}))`
  return also.length === 0 ? `${sql} = ${names[0]}` : `${sql} IN (${names.join(', ')})`
}

function parameterName(index: number, place: number): string {
  return place === 0 ? `where_${index}` : `where_${index}_${place}`
}

/** Values may hold placeholders of their own (a dimension names the cut-off), so the text is filled until none is left. */
function filledSql(sql: string, values: Record<string, string>): string {
  let text = sql
  for (let round = 0; round < 4 && text.includes('{{'); round += 1) {
    text = text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new AppError('fault', { placeholder: name })
      return value
    })
  }
  return text
}

const cache = new Map<string, string>()

function questionSql(path: string): string {
  const known = cache.get(path)
  if (known !== undefined) return known
  const sql = readFileSync(new URL(path, import.meta.url), 'utf8')
  cache.set(path, sql)
  return sql
}

/** True when the dimension can divide the fact. */
export function dividesFact(dimension: Dimension, fact: Fact): boolean {
  return dimension.facts.includes(fact)
}
