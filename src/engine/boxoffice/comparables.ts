import type { Pace } from './pace.ts'

export interface Comparable {
  pace: Pace
  /** How much it resembles the performance asked, above 0; only relative sizes matter. */
  weight: number
}

const daysPerYear = 365.25

/**
 * How much each resemblance counts; none of them excludes. The hour counts most: it tells a school's morning from an evening.
 * Set on the demo theatre's truth and on hotel bookings (`evals/forecast`), not per house.
 */
const factors = { show: 6, genre: 4, hall: 4, weekday: 1.8, hour: 6, month: 1.8, capacity: 2 } as const

/** At most this many, the most alike: enough for a stable share, few enough to stay comparable. */
const most = 40

/**
 * The performances to compare with, the most alike first: same show, genre, hall, weekday, hour, time of the year, size of the
 * house, and recent ones before old ones. Those whose sales are mostly undated have no pace, and are left out.
 */
export function rankedComparables(asked: Pace, history: readonly Pace[]): Comparable[] {
  return history
    .filter((pace) => pace.undatedShare <= mostUndated)
    .map((pace) => ({ pace, weight: resemblance(asked, pace) }))
    .sort(
      (a, b) =>
        b.weight - a.weight || b.pace.day - a.pace.day || (a.pace.performanceId < b.pace.performanceId ? -1 : 1),
    )
}

/** Share of undated seats beyond which the pace of a performance is not known. */
export const mostUndated = 0.2

/** Of ranked performances, the first that were over before the day: what could be compared with on that day. */
export function knownBefore(ranked: readonly Comparable[], day: number): Comparable[] {
  const known: Comparable[] = []
  for (const one of ranked) {
    if (one.pace.day < day) known.push(one)
    if (known.length === most) break
  }
  return known
}

function resemblance(asked: Pace, other: Pace): number {
  const age = (asked.day - other.day) / daysPerYear
  const same = (a: unknown, b: unknown, factor: number) => (a !== null && a === b ? factor : 1)
  const hours =
    asked.hour === null || other.hour === null ? Number.POSITIVE_INFINITY : Math.abs(asked.hour - other.hour)
  return (
    same(asked.showKey, other.showKey, factors.show) *
    same(asked.genre, other.genre, factors.genre) *
    same(asked.hall, other.hall, factors.hall) *
    same(asked.weekday, other.weekday, factors.weekday) *
    (hours <= 1 ? factors.hour : 1) *
    (isSameTimeOfYear(asked.day, other.day) ? factors.month : 1) *
    (isSameSize(asked.capacity, other.capacity) ? factors.capacity : 1) *
    0.7 ** Math.max(0, age)
  )
}

function isSameTimeOfYear(a: number, b: number): boolean {
  const apart = Math.abs(a - b) % daysPerYear
  return Math.min(apart, daysPerYear - apart) <= 30
}

function isSameSize(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(Math.log(a / b)) < 0.25
}
