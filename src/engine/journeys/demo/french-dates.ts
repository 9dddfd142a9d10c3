import { monthNames, weekdayNames } from '../../text/index.ts'
import { dayOf, weekday } from './days.ts'

/** « jeudi 14 janvier 2027 à 19 h 30 » from an ISO local instant, with no-break spaces. */
export function longDate(startsAt: string): string {
  const [date = '', time = ''] = startsAt.split('T')
  return `${dayName(date)} ${dayNumber(date)} ${monthName(date)} ${date.slice(0, 4)} à ${hour(time)}`
}

/** « jeu. 12 > sam. 14 mars », as brochures print a run. */
export function runDates(startsAt: readonly string[]): string {
  const first = startsAt[0]?.slice(0, 10)
  const last = startsAt.at(-1)?.slice(0, 10)
  if (first === undefined || last === undefined) return ''
  if (first === last) return `${short(first)} ${monthName(first)}`
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  return `${short(first)}${sameMonth ? '' : ` ${monthName(first)}`} > ${short(last)} ${monthName(last)}`
}

/** « 19 h 30 », « 19 h ». */
export function hour(time: string): string {
  const minutes = time.slice(3, 5)
  return `${Number(time.slice(0, 2))}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`
}

/** « 1 h 20 », « 45 min ». */
export function duration(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00A0min`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}\u00A0h${rest === 0 ? '' : `\u00A0${String(rest).padStart(2, '0')}`}`
}

/** « 28 € », « 12,50 € ». */
export function euros(cents: number): string {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',')
  return `${text}\u00A0€`
}

function dayName(date: string): string {
  return weekdayNames[(weekday(dayOf(date)) + 1) % 7] ?? ''
}

function dayNumber(date: string): string {
  const number = Number(date.slice(8, 10))
  return number === 1 ? '1er' : String(number)
}

function monthName(date: string): string {
  return monthNames[Number(date.slice(5, 7)) - 1] ?? ''
}

function short(date: string): string {
  return `${dayName(date).slice(0, 3)}. ${dayNumber(date)}`
}
