import { monthNames, weekdayNames } from '../../../text/index.ts'

/** A civil day as `YYYY-MM-DD`; compared as strings. */
export type Day = string

/** The day of a local instant `YYYY-MM-DD[THH:MM]`. */
export function dayOf(instant: string): Day {
  return instant.slice(0, 10)
}

/** Makes a day from its numbers; null for one that no calendar has (31 avril). */
export function makeDay(year: number, month: number, date: number): Day | null {
  const instant = new Date(Date.UTC(year, month - 1, date))
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== date) return null
  return instant.toISOString().slice(0, 10)
}

/** 0 for Sunday, as in JavaScript. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay()
}

export function weekdayName(day: Day): string {
  return weekdayNames[weekdayOf(day)] ?? ''
}

/** « 11 décembre », « 1er mars », with a year when asked. */
export function writeDay(day: Day, withYear = false): string {
  const date = Number(day.slice(8, 10))
  const month = monthNames[Number(day.slice(5, 7)) - 1] ?? ''
  return `${date === 1 ? '1er' : date}\u00a0${month}${withYear ? ` ${day.slice(0, 4)}` : ''}`
}
