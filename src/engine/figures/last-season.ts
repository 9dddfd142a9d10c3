import type { FigureResult, NoSamePoint } from '../../contract/index.ts'
import { answer, answers } from './answer.ts'
import { measureOf } from './catalogue.ts'
import { type Filter, isPlain } from './compose.ts'
import { dayOf } from './day-number.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import type { Season } from './mart-data.ts'
import { alive, type Measure, seatsWhere } from './measures/measure.ts'
import type { Answer, AnswerContext } from './read-fact.ts'
import { dayOneYearBefore, seasonPoint } from './same-point.ts'

type LastSeason = FigureResult['lastSeason']
type Context = AnswerContext & { day: number }
/** What stands beside a figure of what it was before. */
export type Before = Pick<FigureResult, 'lastSeason' | 'noLastSeason' | 'sameDay'>

const nothingBefore: Before = { lastSeason: null, noLastSeason: null, sameDay: null }
/** Beyond this share of seats whose purchase no file dates, nobody knows what was sold on an earlier day. */
const mostUndated = 0.2

/**
 * The same point last season (P7) of each measure, the point being where the data stop: a day without an export sold no less than another.
 * For a season: as many days after its sales opened, and beside it the same day of the year. For a performance: as many
 * days before each performance of the season before (in the same hall), a mean for counts. Otherwise: the same date last year.
 * Both sides are counted by one rule: seats unpaid or under option then have been paid since, and count on both (`taken`).
 * Null when no such point is known or it would mislead, with the reason for a season; and for what exports do not date (options, unpaid).
 */
export async function lastSeasons(context: Context, measures: readonly Measure[]): Promise<Before[]> {
  if (isOfItsDays(context)) return measures.map(() => nothingBefore)
  const performance = filterOn(context, 'performance')
  const dated = measures.filter(({ isUndatedState }) => !isUndatedState)
  const found =
    performance === undefined
      ? await atSamePoint(context, dated)
      : await atSameLead(context, { measures: dated, performanceId: performance.value })
  return measures.map(({ key }) => found.get(key) ?? nothingBefore)
}

async function atSamePoint(context: Context, measures: readonly Measure[]): Promise<Map<string, Before>> {
  const found = await Promise.all(
    groupsOf(measures).map(async ([seasonsLater, together]) => {
      const point = samePoint(context, seasonsLater)
      const calendar = seasonsLater === 0 ? samePointByDay(context) : null
      const [then, sameDay, why] = await Promise.all([
        isPoint(point) ? readThen(context, together, point) : null,
        calendar === null ? null : readThen(context, together, calendar),
        isPoint(point) ? whyNotCompared(context, point) : point,
      ])
      return together.map(({ key }): [string, Before] => [
        key,
        {
          lastSeason: why === null ? (then?.get(key) ?? null) : null,
          noLastSeason: why,
          sameDay: why === 'nothingNow' ? null : withoutAlignment(sameDay?.get(key) ?? null),
        },
      ])
    }),
  )
  return new Map(found.flat())
}

function withoutAlignment(then: LastSeason): FigureResult['sameDay'] {
  if (then === null) return null
  const { alignedOn: _, ...rest } = then
  return rest
}

/** Measures by how many seasons later they are read: each has a point of its own. */
function groupsOf(measures: readonly Measure[]): [number, Measure[]][] {
  return [...Map.groupBy(measures, ({ isReadOneSeasonLater }) => (isReadOneSeasonLater ? 1 : 0))]
}

/** Each measure then; those that count paid seats by what was taken, with the same of today and what the exports say was paid that day. */
async function readThen(
  context: Context,
  measures: readonly Measure[],
  point: SamePoint,
): Promise<Map<string, LastSeason>> {
  const counted = measures.filter(({ taken }) => taken !== undefined)
  const [thens, nows] = await Promise.all([
    answers({
      ...context,
      measures: [...measures.map(asTaken), ...counted.map(asPaid), ...counted.map(asSeenPaid)],
      where: point.where,
      by: [],
      cutoff: { sql: '$cutoff', day: point.day },
    }),
    counted.length === 0
      ? []
      : answers({ ...context, measures: counted.map(asTaken), by: [], cutoff: { sql: '$cutoff', day: context.day } }),
  ])
  return new Map(
    measures.map((measure, place) => {
      const index = counted.indexOf(measure)
      const paid = thens[measures.length + index]?.[0]
      const seen = thens[measures.length + counted.length + index]?.[0]
      const then = knownPoint(thens[place]?.[0], point)
      if (then === null || index === -1) return [measure.key, then]
      return [measure.key, { ...then, now: nows[index]?.[0]?.value ?? null, paid: paidBetween(measure, seen, paid) }]
    }),
  )
}

function paidBetween({ kind }: Measure, seen: Answer | undefined, paid: Answer | undefined) {
  if (kind !== 'count' || paid?.value == null) return null
  return { low: seen?.value ?? 0, high: paid.value }
}

/** Counted with what is unpaid or under option, so that both seasons are by one rule. */
function asTaken(measure: Measure): Measure {
  return measure.taken === undefined ? measure : { ...measure, ...measure.taken, exclusions: [], notes: [] }
}

function asPaid(measure: Measure): Measure {
  return { ...measure, key: `${measure.key}:paid`, exclusions: [], notes: [] }
}

/** Of what is paid now, what a file of that day or before shows so. */
function asSeenPaid(measure: Measure): Measure {
  const numerator = measure.numerator.replaceAll('{{alive}}', '{{alive}} AND f.seen_from <= {{cutoff}}')
  return { ...measure, key: `${measure.key}:seen`, numerator, exclusions: [], notes: [] }
}

const seatsTaken: Measure = { ...measureOf('tickets'), numerator: seatsWhere(alive('f.seats > 0')), exclusions: [] }
const seatsUndated: Measure = { ...seatsTaken, key: 'undated', numerator: seatsWhere(alive('f.counts_from = 0')) }

/** Why two seasons are not compared although a point is known: one of them has no seat that day, or no file says when its seats were bought. */
async function whyNotCompared(context: Context, { where, day }: SamePoint): Promise<NoSamePoint | null> {
  const isOfSeason = ({ dimension }: Filter) => dimension.key === 'season'
  if (!where.some(isOfSeason)) return null
  const at = async (filters: readonly Filter[], on: number) => {
    const asked = { ...context, where: filters.filter(isOfSeason), by: [], cutoff: { sql: '$cutoff', day: on } }
    const [seats, undated] = await answers({ ...asked, measures: [seatsTaken, seatsUndated].map(withoutNotes) })
    return { seats: seats?.[0]?.value ?? 0, undated: undated?.[0]?.value ?? 0 }
  }
  const [now, then] = await Promise.all([at(context.where, context.day), at(where, day)])
  if (now.seats === 0) return 'nothingNow'
  if (then.seats === 0) return 'nothingThen'
  return [now, then].some(({ seats, undated }) => undated > seats * mostUndated) ? 'datesUnknown' : null
}

function withoutNotes(measure: Measure): Measure {
  return { ...measure, notes: [] }
}

const isOfOneSeason: ReadonlySet<string> = new Set(['season', 'performance', 'month', 'purchaseMonth'])

/** The same point last season of each row of each measure, by dimensions whose values are the same from one season to the next. */
export async function lastSeasonRows(
  context: Context,
  measures: readonly Measure[],
  by: readonly Dimension[],
): Promise<RowsThen[]> {
  const isSeasonal = by.some((dimension) => dimension.isOfDays || isOfOneSeason.has(dimension.key))
  if (isSeasonal || isOfItsDays(context) || filterOn(context, 'performance')) return measures.map(() => noRows)
  const dated = measures.filter(({ isUndatedState }) => !isUndatedState)
  const found = await Promise.all(
    groupsOf(dated).map(async ([seasonsLater, together]) => {
      const point = samePoint(context, seasonsLater)
      if (!isPoint(point) || (await whyNotCompared(context, point)) !== null) return []
      const cutoff = { sql: '$cutoff', day: point.day }
      const rows = await answers({ ...context, measures: together, where: point.where, by, cutoff })
      return together.map(({ key }, place) => [key, { asOf: point.asOf, rows: rows[place] ?? [] }] as const)
    }),
  )
  const byKey = new Map(found.flat())
  return measures.map(({ key }) => byKey.get(key) ?? noRows)
}

/** The rows of a figure on an earlier day. */
export interface RowsThen {
  asOf: string
  rows: readonly Answer[]
}
const noRows: RowsThen = { asOf: '', rows: [] }

interface SamePoint {
  where: readonly Filter[]
  day: number
  asOf: string
  alignedOn: string
}

function isPoint(point: SamePoint | NoSamePoint | null): point is SamePoint {
  return point !== null && typeof point === 'object'
}

function samePoint(context: Context, seasonsLater: number): SamePoint | NoSamePoint | null {
  const season = filterOn(context, 'season')
  if (season !== undefined) return sinceOpening(context, season.value, seasonsLater)
  return filterOn(context, 'show') || filterOn(context, 'month') ? null : sameDateLastYear(context)
}

function sinceOpening(context: Context, season: string, later: number): SamePoint | NoSamePoint | null {
  const present = context.data.seasons.find((one) => one.season === season)
  if (present === undefined) return null
  const point = seasonPoint(context.data, present.seasonYear, later)
  if (typeof point === 'string') return point
  const where = context.where.map((filter) => inPreviousSeason(filter, point.previous))
  return { where, day: point.day, asOf: dayOf(point.day), alignedOn: `daysSinceOpening:${point.days}` }
}

/** The season before on the same day of the year; null where no season is asked, or none was before. */
function samePointByDay(context: Context): SamePoint | null {
  const season = filterOn(context, 'season')
  const present = context.data.seasons.find((one) => one.season === season?.value)
  const previous = context.data.seasons.find((one) => one.seasonYear === (present?.seasonYear ?? 0) - 1)
  if (present === undefined || previous === undefined) return null
  const day = dayOneYearBefore(context.data.cutoffDay)
  if (context.data.firstSaleDay === null || day < context.data.firstSaleDay) return null
  const where = context.where.map((filter) => inPreviousSeason(filter, previous))
  return { where, day, asOf: dayOf(day), alignedOn: 'sameDay' }
}

function inPreviousSeason(filter: Filter, previous: Season): Filter {
  if (filter.dimension.key === 'season') return { ...filter, value: previous.season }
  if (filter.dimension.key !== 'month') return filter
  const [year, month] = filter.value.split('-')
  return { ...filter, value: `${Number(year) - 1}-${month}` }
}

function sameDateLastYear(context: Context): SamePoint | null {
  const day = dayOneYearBefore(context.data.cutoffDay)
  const opened = context.data.seasons[0]?.openedDay ?? null
  if (opened === null || day < opened) return null
  return { where: context.where, day, asOf: dayOf(day), alignedOn: 'sameDateLastYear' }
}

interface AtLead {
  measures: readonly Measure[]
  performanceId: string
}

async function atSameLead(context: Context, { measures, performanceId }: AtLead): Promise<Map<string, Before>> {
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
  const counted = ofLead.filter(({ taken }) => taken !== undefined)
  const today = { sql: '$cutoff', day: context.day }
  const [thens, nows, performances] = await Promise.all([
    answers({ ...context, measures: ofLead.map(asTaken), where, by: [], cutoff }),
    answers({ ...context, measures: counted.map(asTaken), by: [], cutoff: today }),
    ofLead.some(({ kind }) => kind === 'count') ? performanceCount(context, where) : 0,
  ])
  const point = { asOf: `J-${lead}`, alignedOn: `daysBefore:${lead}` }
  return new Map(
    ofLead.map((measure, place): [string, Before] => {
      const then = thens[place]?.[0]
      const mean = knownPoint(then && measure.kind === 'count' ? meanOf(then, performances) : then, point)
      const now = nows[counted.indexOf(measure)]?.[0]?.value ?? null
      return [measure.key, { ...nothingBefore, lastSeason: mean && { ...mean, now } }]
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
  const { value, numerator, denominator } = then
  return { value, numerator, denominator, asOf, alignedOn, now: null, paid: null }
}

function filterOn(context: Context, key: string): Filter | undefined {
  return context.where.find((filter) => filter.dimension.key === key && isPlain(filter))
}

/** Filters that would not mean the same a season before: days, several seasons or months, a season left out. */
function isOfItsDays({ where }: Context): boolean {
  return where.some((filter) => filter.dimension.isOfDays || (isDated(filter) && !isPlain(filter)))
}

function isDated({ dimension }: Filter): boolean {
  return ['season', 'month', 'purchaseMonth', 'show', 'performance'].includes(dimension.key)
}
