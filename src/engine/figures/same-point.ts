import type { NoSamePoint } from '../../contract/index.ts'
import { dayNumber, dayOf } from './day-number.ts'
import type { MartData, Season } from './mart-data.ts'

/** Two openings further apart than this, in days of the year, were not both found right where one of them was inferred. */
const mostApart = 14
const daysOfYear = 365

/** A day of the season before that is as far from the opening of its sales as the data are from that of this season's. */
export interface SeasonPoint {
  previous: Season
  day: number
  /** Days since the sales opened. */
  days: number
}

/**
 * The same point of the season before (P7), or why none is shown. Days are counted from the opening of sales, where the house or a file says it, or
 * where both seasons were found to open on about the same day of the year: an opening inferred from files that begin later is none. With `later`,
 * that of what is read so many seasons after (a return is).
 */
export function seasonPoint(data: MartData, seasonYear: number, later = 0): SeasonPoint | NoSamePoint {
  const of = (year: number) => data.seasons.find((one) => one.seasonYear === year)
  const previous = of(seasonYear - 1)
  if (previous === undefined) return 'noSeasonBefore'
  const [now, then] = [of(seasonYear + later), of(seasonYear - 1 + later)]
  if (now === undefined) return 'notOpenYet'
  if (!now.hasTickets) return 'nothingNow'
  if (then === undefined || !then.hasTickets) return 'nothingThen'
  if (now.openedDay === null || then.openedDay === null) return 'datesUnknown'
  if (now.openedDay > data.cutoffDay) return 'notOpenYet'
  if (isTooShort(data, then.openedDay)) return 'pastTooShort'
  if (areApart(now, then)) return 'openingsApart'
  const days = data.cutoffDay - now.openedDay
  return { previous, days, day: Math.min(then.openedDay + days, data.asOfDay) }
}

/** True where the files begin less than a year before they stop, or after the sales of that season had opened. */
function isTooShort({ firstSaleDay, cutoffDay }: MartData, openedDay: number): boolean {
  if (firstSaleDay === null) return false
  return cutoffDay - firstSaleDay < daysOfYear - mostApart || firstSaleDay > openedDay + mostApart
}

function areApart(now: Season, then: Season): boolean {
  const isTold = now.openedHow !== 'inferred' && then.openedHow !== 'inferred'
  if (isTold || now.openedDay === null || then.openedDay === null) return false
  return Math.abs(dayOneYearBefore(now.openedDay) - then.openedDay) > mostApart
}

/** The same day of the year before; the 28th for a 29 February. */
export function dayOneYearBefore(day: number): number {
  const [year, ...rest] = dayOf(day).split('-')
  const monthDay = rest.join('-') === '02-29' ? '02-28' : rest.join('-')
  return dayNumber(`${Number(year) - 1}-${monthDay}`)
}
