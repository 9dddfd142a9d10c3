import type { Cleaned } from './codes.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'

const clock =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?| ?[hHuU] ?(\d{2})?(?: ?(?:min|mn))?)(?: ?([aApP])\.?[mM]\.?)?$/

/** Minutes after midnight of `20h30`, `20 h`, `20u15` (Dutch), `16:26:04`, `5:00 PM`; null when it is no time of day. */
export function minutesOfTime(text: string): number | null {
  const match = clock.exec(text)
  if (match === null) return null
  const [, hourText, colonMinutes, seconds, letterMinutes, half] = match
  const minutes = Number(colonMinutes ?? letterMinutes ?? 0)
  const hours = hourOf(Number(hourText), half)
  if (hours === null || minutes > 59 || Number(seconds ?? 0) > 59) return null
  return hours * 60 + minutes
}

/** Minutes after midnight of what follows a day: there « 20.00 » is an hour too, as Swiss tills write it. */
export function minutesAfterDay(text: string): number | null {
  return minutesOfTime(text.replace(/^(\d{1,2})\.(\d{2})$/, '$1:$2'))
}

/** A time of day, `HH:MM`. With the format `excel-time`, a fraction of a day (`0.8541666`) is one too; with `compact`, `2030` and `930`; with `dotted`, `20.30`. */
export function cleanTime(raw: string, format: string | null): Cleaned<string> {
  const text = collapseSpaces(raw)
  if (text === '' || isSentinel(text)) return { value: null, rule: text === '' ? null : 'sentinel-emptied' }
  const minutes = minutesOfTime(text) ?? minutesByFormat(text, format)
  if (minutes === null) return { rejected: 'time-unreadable' }
  const value = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { value, rule: null }
}

function minutesByFormat(text: string, format: string | null): number | null {
  if (format === 'excel-time') return minutesOfFraction(text)
  if (format === 'dotted') return minutesAfterDay(text)
  return format === 'compact' ? minutesOfDigits(text) : null
}

/** Minutes after midnight of `2030` or `930`; null when they are no time of day. */
export function minutesOfDigits(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})(\d{2})$/.exec(text) ?? []
  return hours === undefined || minutes === undefined ? null : minutesOfTime(`${hours}:${minutes}`)
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function minutesOfFraction(text: string): number | null {
  const fraction = Number(text.replace(',', '.'))
  if (!Number.isFinite(fraction) || fraction < 0 || fraction >= 1) return null
  const minutes = Math.round(fraction * 1440)
  return minutes < 1440 ? minutes : null
}
