import type { FigureResult } from '../../contract/index.ts'
import { type Answer, type AnswerContext, answer } from './answer.ts'
import { measureOf } from './catalogue.ts'
import type { Filter } from './compose.ts'
import { dayNumber, dayOf } from './day-number.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import type { Season } from './mart-data.ts'
import type { Measure } from './measures/measure.ts'

type LastSeason = FigureResult['lastSeason']
type Context = AnswerContext & { day: number }

/**
 * The same point last season (P7). For a season: as many days after its sales opened. For a performance: as many days before
 * each performance of the season before (in the same hall), a mean for counts. Otherwise: the same date last year.
 * Null when no such point is known (no earlier season, a show that was not played then, sales not opened yet), and for what
 * exports do not date (options, unpaid), whose past is settled since.
 */
export async function lastSeason(context: Context): Promise<LastSeason> {
  if (context.measure.isUndatedState) return null
  const performance = filterOn(context, 'performance')
  if (performance !== undefined) return await atSameLead(context, performance.value)
  const point = samePoint(context)
  if (point === null) return null
  const [then] = await answer({ ...context, where: point.where, by: [], cutoff: { sql: '$cutoff', day: point.day } })
  return knownPoint(then, point)
}

/** The same point last season of each row, by the dimensions whose values are the same from one season to the next. */
export async function lastSeasonRows(context: Context, by: readonly Dimension[]): Promise<Answer[]> {
  const isSeasonal = by.some((dimension) => ['season', 'performance', 'month'].includes(dimension.key))
  const point =
    isSeasonal || filterOn(context, 'performance') || context.measure.isUndatedState ? null : samePoint(context)
  if (point === null) return []
  return await answer({ ...context, where: point.where, by, cutoff: { sql: '$cutoff', day: point.day } })
}

interface SamePoint {
  where: readonly Filter[]
  day: number
  asOf: string
  alignedOn: string
}

function samePoint(context: Context): SamePoint | null {
  const season = filterOn(context, 'season')
  if (season !== undefined) return sinceOpening(context, season.value)
  return filterOn(context, 'show') || filterOn(context, 'month') ? null : sameDateLastYear(context)
}

function sinceOpening(context: Context, season: string): SamePoint | null {
  const { seasons } = context.data
  const present = seasons.find((one) => one.season === season)
  const previous = seasons.find((one) => one.seasonYear === (present?.seasonYear ?? 0) - 1)
  if (present === undefined || previous === undefined) return null
  const later = context.measure.isReadOneSeasonLater ? 1 : 0
  const days = daysSinceOpening(seasons, present.seasonYear + later, context.day)
  const opened = openedDay(seasons, previous.seasonYear + later)
  if (days === null || opened === null) return null
  const day = Math.min(opened + days, context.data.asOfDay)
  const where = context.where.map((filter) => inPreviousSeason(filter, previous))
  return { where, day, asOf: dayOf(day), alignedOn: `daysSinceOpening:${days}` }
}

function daysSinceOpening(seasons: readonly Season[], seasonYear: number, day: number): number | null {
  const opened = openedDay(seasons, seasonYear)
  return opened === null || opened > day ? null : day - opened
}

function openedDay(seasons: readonly Season[], seasonYear: number): number | null {
  return seasons.find((one) => one.seasonYear === seasonYear)?.openedDay ?? null
}

function inPreviousSeason(filter: Filter, previous: Season): Filter {
  if (filter.dimension.key === 'season') return { ...filter, value: previous.season }
  if (filter.dimension.key !== 'month') return filter
  const [year, month] = filter.value.split('-')
  return { ...filter, value: `${Number(year) - 1}-${month}` }
}

function sameDateLastYear(context: Context): SamePoint | null {
  const [year, ...rest] = dayOf(context.day).split('-')
  const monthDay = rest.join('-') === '02-29' ? '02-28' : rest.join('-')
  const asOf = `${Number(year) - 1}-${monthDay}`
  const opened = context.data.seasons[0]?.openedDay ?? null
  if (opened === null || dayNumber(asOf) < opened) return null
  return { where: context.where, day: dayNumber(asOf), asOf, alignedOn: 'sameDateLastYear' }
}

async function atSameLead(context: Context, performanceId: string): Promise<LastSeason> {
  const [performance] = await context.warehouse.run(
    'SELECT performance_day, season_year, hall FROM performance_fact WHERE performance_id = $performanceId',
    { params: { performanceId }, schema: context.schema },
  )
  const previous = context.data.seasons.find((one) => one.seasonYear === Number(performance?.season_year) - 1)
  if (!performance || performance.performance_day === null || previous === undefined) return null
  const lead = Math.max(0, Number(performance.performance_day) - context.day)
  const where = [
    ...context.where.filter(({ dimension }) => dimension.key !== 'performance' && dimension.key !== 'season'),
    ...dimensionFilters({ season: previous.season, hall: performance.hall === null ? null : String(performance.hall) }),
  ]
  const cutoff = { sql: '(f.performance_day - $lead)', lead }
  const [then] = await answer({ ...context, where, by: [], cutoff })
  const point = { asOf: `J-${lead}`, alignedOn: `daysBefore:${lead}` }
  if (then === undefined || context.measure.kind !== 'count') return knownPoint(then, point)
  return knownPoint(meanOf(then, await performanceCount(context, where)), point)
}

function meanOf(total: Answer, performances: number): Answer | undefined {
  if (performances === 0 || total.numerator === null) return undefined
  return { ...total, value: total.numerator / performances, denominator: performances }
}

async function performanceCount(context: Context, where: readonly Filter[]): Promise<number> {
  const measure: Measure = measureOf('performances')
  const ofPerformances = where.filter(({ dimension }) => dimension.facts.includes('performance'))
  const cutoff = { sql: '$cutoff', day: context.data.asOfDay }
  const [counted] = await answer({ ...context, measure, where: ofPerformances, by: [], cutoff })
  return counted?.numerator ?? 0
}

function dimensionFilters(values: Record<string, string | null>): Filter[] {
  return dimensions.flatMap((dimension) => {
    const value = values[dimension.key]
    return value === null || value === undefined ? [] : [{ dimension, value }]
  })
}

function knownPoint(then: Answer | undefined, { asOf, alignedOn }: { asOf: string; alignedOn: string }): LastSeason {
  if (then === undefined || then.value === null) return null
  return { value: then.value, numerator: then.numerator, denominator: then.denominator, asOf, alignedOn }
}

function filterOn(context: Context, key: string): Filter | undefined {
  return context.where.find((filter) => filter.dimension.key === key)
}
