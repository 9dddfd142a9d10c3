import { AppError } from '../../contract/index.ts'
import { dayMs } from '../days/index.ts'

/** Days since 1 January 1970 of a day written `YYYY-MM-DD`. Throws `usage` when it is no day. */
export function dayNumber(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || dayOf(time / dayMs) !== day) throw new AppError('usage', { detail: day })
  return time / dayMs
}

/** The day `YYYY-MM-DD` of a day number. */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}
