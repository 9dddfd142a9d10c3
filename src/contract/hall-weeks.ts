import type { PerformanceSummary } from './api/index.ts'

/** What a hall holds in a week: seats of its performances whose house and sales are known, and those taken, or expected of those to come. */
export interface HallWeek {
  readonly hall: string
  /** Its Monday. */
  readonly week: string
  readonly seats: number
  readonly taken: number
  readonly performances: number
  /** Some of them are still to come, and counted as expected. */
  readonly isExpected: boolean
}

const dayMs = 86_400_000

/** The Monday of a day. */
export function mondayOf(day: string): string {
  const time = Date.parse(day.slice(0, 10))
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return new Date(time - sinceMonday * dayMs).toISOString().slice(0, 10)
}

/** All Mondays from the first to the last of those given. */
export function weeksBetween(weeks: readonly string[]): string[] {
  const sorted = weeks.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = Math.round((Date.parse(last) - Date.parse(first)) / (7 * dayMs)) + 1
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 7 * dayMs).toISOString().slice(0, 10),
  )
}

/** Hall by hall and week by week; a performance without hall, house, day or known sales is in none of them. */
export function hallWeeks(performances: readonly PerformanceSummary[]): HallWeek[] {
  const counted = performances.flatMap((one) => {
    const taken = one.isGiven ? one.sold : (one.forecast?.mean ?? one.sold)
    if (one.isCancelled || one.startsAt === null || one.hall === null || !one.capacity || taken === null) return []
    return [{ hall: one.hall, week: mondayOf(one.startsAt), seats: one.capacity, taken, isExpected: !one.isGiven }]
  })
  const cells = Map.groupBy(counted, ({ hall, week }) => `${week} ${hall}`)
  return [...cells.values()].flatMap((all) => {
    const [first] = all
    if (first === undefined) return []
    const sum = (pick: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + pick(one), 0)
    return [
      {
        hall: first.hall,
        week: first.week,
        seats: sum(({ seats }) => seats),
        taken: Math.round(sum(({ taken }) => taken)),
        performances: all.length,
        isExpected: all.some((one) => one.isExpected),
      },
    ]
  })
}
