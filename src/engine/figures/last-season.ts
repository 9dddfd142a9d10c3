import type { FigureResult } from '../../contract/index.ts'
import { answer, answers } from './answer.ts'
import { measureOf } from './catalogue.ts'
import type { Filter } from './compose.ts'
import { dayNumber, dayOf } from './day-number.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import type { Season } from './mart-data.ts'
import type { Measure } from './measures/measure.ts'
import type { Answer, AnswerContext } from './read-fact.ts'

type LastSeason = FigureResult['lastSeason']
type Context = AnswerContext & { day: number }

/**
 * The same point last season (P7) of each measure, the point being where the data stop: a day without an export sold no less than another.
 * For a season: as many days after its sales opened. For a performance: as many
 * days before each performance of the season before (in the same hall), a mean for counts. Otherwise: the same date last year.
 * Null when no such point is known (no earlier season, a show that was not played then, sales not opened yet), and for what
 * exports do not date (options, unpaid), whose past is settled since.
 */
export async function lastSeasons(context: Context, measures: readonly Measure[]): Promise<LastSeason[]> {
  const performance = filterOn(context, 'performance')
  const dated = measures.filter(({ isUndatedState }) => !isUndatedState)
  const found =
    performance === undefined
      ? await atSamePoint(context, dated)
      : await atSameLead(context, { measures: dated, performanceId: performance.value })
  return measures.map(({ key }) => found.get(key) ?? null)
}

async function atSamePoint(context: Context, measures: readonly Measure[]): Promise<Map<string, LastSeason>> {
  const found = await Promise.all(
    pointsOf(context, measures).map(async ({ point, measures }) => {
      const thens = await answers({
        ...context,
        measures,
        where: point.where,
        by: [],
        cutoff: { sql: '$cutoff', day: point.day },
      })
      return measures.map(({ key }, place) => [key, knownPoint(thens[place]?.[0], point)] as const)
    }),
  )
  return new Map(found.flat())
}

/** Measures by the point at which they are compared: what is read a season later has another one. */
function pointsOf(context: Context, measures: readonly Measure[]): { point: SamePoint; measures: Measure[] }[] {
  return [...Map.groupBy(measures, ({ isReadOneSeasonLater }) => (isReadOneSeasonLater ? 1 : 0))].flatMap(
    ([seasonsLater, together]) => {
      const point = samePoint(context, seasonsLater)
      return point === null ? [] : [{ point, measures: together }]
    },
  )
}

/** The same point last season of each row of each measure, by dimensions whose values are the same from one season to the next. */
export async function lastSeasonRows(
  context: Context,
  measures: readonly Measure[],
  by: readonly Dimension[],
): Promise<Answer[][]> {
  const isSeasonal = by.some((dimension) => ['season', 'performance', 'month'].includes(dimension.key))
  if (isSeasonal || filterOn(context, 'performance')) return measures.map(() => [])
  const dated = measures.filter(({ isUndatedState }) => !isUndatedState)
  const found = await Promise.all(
    pointsOf(context, dated).map(async ({ point, measures }) => {
      const cutoff = { sql: '$cutoff', day: point.day }
      const rows = await answers({ ...context, measures, where: point.where, by, cutoff })
      return measures.map(({ key }, place) => [key, rows[place] ?? []] as const)
    }),
  )
  const byKey = new Map(found.flat())
  return measures.map(({ key }) => byKey.get(key) ?? [])
}

interface SamePoint {
  where: readonly Filter[]
  day: number
  asOf: string
  alignedOn: string
}

function samePoint(context: Context, seasonsLater: number): SamePoint | null {
  const season = filterOn(context, 'season')
  if (season !== undefined) return sinceOpening(context, season.value, seasonsLater)
  return filterOn(context, 'show') || filterOn(context, 'month') ? null : sameDateLastYear(context)
}

function sinceOpening(context: Context, season: string, later: number): SamePoint | null {
  const { seasons } = context.data
  const present = seasons.find((one) => one.season === season)
  const previous = seasons.find((one) => one.seasonYear === (present?.seasonYear ?? 0) - 1)
  if (present === undefined || previous === undefined) return null
  const days = daysSinceOpening(seasons, present.seasonYear + later, context.data.cutoffDay)
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
  const [year, ...rest] = dayOf(context.data.cutoffDay).split('-')
  const monthDay = rest.join('-') === '02-29' ? '02-28' : rest.join('-')
  const asOf = `${Number(year) - 1}-${monthDay}`
  const opened = context.data.seasons[0]?.openedDay ?? null
  if (opened === null || dayNumber(asOf) < opened) return null
  return { where: context.where, day: dayNumber(asOf), asOf, alignedOn: 'sameDateLastYear' }
}

interface AtLead {
  measures: readonly Measure[]
  performanceId: string
}

async function atSameLead(context: Context, { measures, performanceId }: AtLead): Promise<Map<string, LastSeason>> {
  const [performance] = await context.warehouse.run(
    'SELECT performance_day, season_year, hall FROM performance_fact WHERE performance_id = $performanceId',
    { params: { performanceId }, schema: context.schema },
  )
  const previous = context.data.seasons.find((one) => one.seasonYear === Number(performance?.season_year) - 1)
  if (!performance || performance.performance_day === null || previous === undefined) return new Map()
  const lead = Math.max(0, Number(performance.performance_day) - context.data.cutoffDay)
  const where = [
    ...context.where.filter(({ dimension }) => dimension.key !== 'performance' && dimension.key !== 'season'),
    ...dimensionFilters({ season: previous.season, hall: performance.hall === null ? null : String(performance.hall) }),
  ]
  const cutoff = { sql: '(f.performance_day - $lead)', lead }
  // Returns and renewals are of seasons: no performance has a lead of them.
  const ofLead = measures.filter(({ isReadOneSeasonLater }) => !isReadOneSeasonLater)
  const thens = await answers({ ...context, measures: ofLead, where, by: [], cutoff })
  const performances = ofLead.some(({ kind }) => kind === 'count') ? await performanceCount(context, where) : 0
  const point = { asOf: `J-${lead}`, alignedOn: `daysBefore:${lead}` }
  return new Map(
    ofLead.map(({ key, kind }, place) => {
      const then = thens[place]?.[0]
      return [key, knownPoint(then && kind === 'count' ? meanOf(then, performances) : then, point)]
    }),
  )
}

function meanOf(total: Answer, performances: number): Answer | undefined {
  if (performances === 0 || total.numerator === null) return undefined
  return { ...total, value: total.numerator / performances, denominator: performances }
}

async function performanceCount(context: Context, where: readonly Filter[]): Promise<number> {
  const measure = measureOf('performances')
  const ofPerformances = where.filter(({ dimension }) => dimension.facts.includes('performance'))
  const cutoff = { sql: '$cutoff', day: context.data.asOfDay }
  const [counted] = await answer({ ...context, where: ofPerformances, by: [], cutoff }, measure)
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
