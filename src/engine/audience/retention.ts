import {
  checkedSchema,
  dayNumber,
  dayOf,
  defaultSchema,
  type MartData,
  martData,
  type Season,
} from '../figures/index.ts'
import type { Row, Warehouse } from '../store/index.ts'

/** Of the new buyers of a whole season, who came back; all of them have been followed to the last point. */
export interface RetentionCurve {
  season: string
  /** New buyers of the season who have come. */
  size: number
  /** Those who came back within `month` months, of `size`. */
  points: { month: number; returned: number; share: number }[]
}

/** The season under way beside the seasons before it: newcomers of the same part of each, followed as long. */
export interface RetentionSoFar {
  /** Months since the first visit. */
  month: number
  /** The first visits counted are those up to this day of the season under way, and up to the same date of the seasons before. */
  until: string
  /** The season under way first, then the last ones; none of fewer newcomers than say anything. */
  cohorts: { season: string; size: number; returned: number; share: number }[]
}

export interface Retention {
  curves: RetentionCurve[]
  soFar: RetentionSoFar[]
}

interface Newcomer {
  season: string
  firstDay: number
  /** Whole months until the second visit; null when there was none. */
  months: number | null
  persons: number
}

const daysPerMonth = 30.4375
/** Below this many newcomers a share says nothing. */
const fewest = 10
const mostSeasons = 4

/**
 * Of the new buyers of each season, who came back, month after month. A point counts only newcomers followed as long as it says:
 * a whole season's curve stops where the last of them has not been, and the season under way is compared with the newcomers of
 * the same part of the seasons before it, since those of September come back otherwise than those of May.
 * Throws `no-data` without marts of that day.
 */
export async function retention(
  warehouse: Warehouse,
  request: { asOf: string; schema?: string; months?: number; data?: MartData },
): Promise<Retention> {
  const schema = checkedSchema(request.schema ?? defaultSchema)
  const data = request.data ?? (await martData(warehouse, { schema, asOf: request.asOf }))
  const months = request.months ?? 18
  const rows = await warehouse.run('SELECT season, first_day, months, persons FROM mart_retention', { schema })
  const bySeason = Map.groupBy(rows.map(newcomerOf), ({ season }) => season)
  const present =
    data.currentSeason && data.currentSeason.lastPerformanceDay >= data.asOfDay ? data.currentSeason : null
  const seasons = data.seasons
    .filter(({ season, seasonYear }) => bySeason.has(season) && seasonYear <= (present?.seasonYear ?? seasonYear))
    .slice(-mostSeasons)
  const whole = seasons.filter(({ season }) => season !== present?.season)
  return {
    curves: whole.flatMap(({ season }) =>
      curveOf({ season, newcomers: bySeason.get(season) ?? [], months, day: data.asOfDay }),
    ),
    soFar: present === null ? [] : soFarOf({ present, seasons, bySeason, months, day: data.asOfDay }),
  }
}

function newcomerOf(row: Row): Newcomer {
  return {
    season: String(row.season),
    firstDay: Number(row.first_day),
    months: row.months === null || row.months === undefined ? null : Number(row.months),
    persons: Number(row.persons),
  }
}

interface CurveInput {
  season: string
  newcomers: readonly Newcomer[]
  months: number
  /** The as-of day. */
  day: number
}

function curveOf({ season, newcomers, months, day }: CurveInput): RetentionCurve[] {
  const size = persons(newcomers)
  const last = Math.max(...newcomers.map(({ firstDay }) => firstDay))
  const followed = Math.min(months, Math.floor((day - last) / daysPerMonth))
  if (size < fewest || followed < 1) return []
  const points = Array.from({ length: followed + 1 }, (_, month) => {
    const returned = returnedWithin(newcomers, month)
    return { month, returned, share: returned / size }
  })
  return [{ season, size, points }]
}

interface SoFarInput extends Pick<CurveInput, 'months' | 'day'> {
  present: Season
  seasons: readonly Season[]
  bySeason: ReadonlyMap<string, readonly Newcomer[]>
}

function soFarOf({ present, seasons, bySeason, months, day }: SoFarInput): RetentionSoFar[] {
  const found: RetentionSoFar[] = []
  for (let month = 1; month <= months; month += 1) {
    const until = dayOf(day - Math.ceil(month * daysPerMonth))
    const cohorts = seasons.toReversed().flatMap(({ season, seasonYear }) => {
      const lastDay = sameDate(until, present.seasonYear - seasonYear)
      const of = (bySeason.get(season) ?? []).filter(({ firstDay }) => firstDay <= lastDay)
      const size = persons(of)
      const returned = returnedWithin(of, month)
      return size < fewest ? [] : [{ season, size, returned, share: returned / size }]
    })
    if (cohorts[0]?.season !== present.season) break
    found.push({ month, until, cohorts })
  }
  return found
}

function returnedWithin(newcomers: readonly Newcomer[], month: number): number {
  return persons(newcomers.filter(({ months }) => months !== null && months < month))
}

function persons(newcomers: readonly Newcomer[]): number {
  return newcomers.reduce((sum, one) => sum + one.persons, 0)
}

/** The day number of the same date some years earlier, 28 February for the 29th. */
function sameDate(day: string, years: number): number {
  const year = Number(day.slice(0, 4)) - years
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
  const date = day.slice(5) === '02-29' && !isLeap ? '02-28' : day.slice(5)
  return dayNumber(`${year}-${date}`)
}
