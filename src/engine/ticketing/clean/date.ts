import type { Cleaned, CleaningRule, RejectionCode } from './codes.ts'
import { type DateFormat, parseDateFormat } from './date-format.ts'
import { readWordedDate } from './date-words.ts'
import type { ReadDate } from './read-date.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'
import { readSpokenDate, type SpokenDate, weekdayOf, yearFrom } from './spoken-date.ts'
import { minutesAfterDay, minutesOfTime } from './time.ts'
import { localFromInstant, localFromOffset } from './zone.ts'

type DateRead = ReadDate | { rejected: RejectionCode } | null

/** Two-digit years of sales and performances: 00–79 are 2000–2079, 80–99 are 1980–1999. */
const eventPivot = 80
/** Two-digit years of birth: 00–24 are 2000–2024, 25–99 are 1925–1999; each such cell is counted under its rule. */
const birthPivot = 25

/**
 * A day, `YYYY-MM-DD`, by the column's format. A time of day is refused unless the format has one (then it is
 * left out); a midnight that the whole column carries is dropped and said.
 */
export function cleanDate(raw: string, format: string | null): Cleaned<string> {
  const read = readDate(raw, parseDateFormat(format), eventPivot)
  if (read === null) return emptied(raw)
  if ('rejected' in read) return read
  return { value: dayText(read), rule: read.rule }
}

/** A moment local to the venue, `YYYY-MM-DDTHH:MM` (seconds left out), by the column's format. */
export function cleanDateTime(raw: string, format: string | null): Cleaned<string> {
  const read = readDate(raw, parseDateFormat(format), eventPivot)
  if (read === null) return emptied(raw)
  if ('rejected' in read) return read
  if (read.minutes === null) return { value: `${dayText(read)}T00:00`, rule: 'date-time-missing' }
  return { value: `${dayText(read)}T${clockText(read.minutes)}`, rule: read.rule }
}

/** A birth date, `YYYY-MM-DD`; years before 1895 are refused, as are two-digit years read out of their century. */
export function cleanBirthDate(raw: string, format: string | null): Cleaned<string> {
  const read = readDate(raw, parseDateFormat(format), birthPivot)
  if (read === null) return emptied(raw)
  if ('rejected' in read) return read
  if (read.year < 1895 || read.year > 2100) return { rejected: 'birth-impossible' }
  const rule = read.rule === 'date-two-digit-year' ? 'birth-year-two-digits' : read.rule
  return { value: dayText(read), rule: rule === 'date-midnight-dropped' ? null : rule }
}

/**
 * Puts back together a day and the time that the export gives in another column: `2015-06-04` and `16:26` give
 * `2015-06-04T16:26`. A day that already has its own time keeps it, unless that time is a bare midnight.
 */
export function joinDateAndTime(day: string | null, time: string | null): string | null {
  if (day === null) return null
  const [date = day, own] = day.split('T')
  if (own !== undefined && own !== '00:00') return day
  return time === null ? day : `${date}T${time}`
}

function emptied(raw: string): Cleaned<string> {
  return { value: null, rule: raw.trim() === '' ? null : 'sentinel-emptied' }
}

function readDate(raw: string, format: DateFormat | null, pivot: number): DateRead {
  const text = collapseSpaces(raw)
  if (text === '' || isSentinel(text)) return null
  if (format === null) return readIso(text) ?? { rejected: 'date-unlike-column' }
  switch (format.kind) {
    case 'excel-serial':
      return readExcelSerial(text)
    case 'french-words':
      return checked(readWordedDate(text, format.kind) ?? dated(readSpokenDate(text), null), null)
    case 'english-words':
      return checked(readWordedDate(text, format.kind), null)
    case 'no-year':
      return checked(dated(readSpokenDate(text), format.from), null)
    case 'compact':
      return readCompact(text)
    case 'compact-day-first':
      return readCompactDayFirst(text)
    case 'epoch-seconds':
      return readEpoch(text)
    default:
      return readNumeric(text, format, pivot)
  }
}

function readNumeric(text: string, format: Extract<DateFormat, { kind: 'numeric' }>, pivot: number): DateRead {
  const iso = /^\d{4}/.test(text) ? readIso(text) : null
  if (format.order === 'ymd') return iso ?? { rejected: 'date-unlike-column' }
  if (iso !== null) return 'rejected' in iso ? iso : { ...iso, rule: iso.rule ?? 'date-iso-in-column' }
  const match = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{2}|\d{4})(?:(?: à | - |,? | ?T)(.+))?$/.exec(text)
  if (match === null) return { rejected: 'date-unlike-column' }
  const [, first, , second, yearText = '', timeText] = match
  const minutes = timeText === undefined ? null : minutesAfterDay(timeText)
  if (timeText !== undefined && minutes === null) return { rejected: 'time-unreadable' }
  const [day, month] = format.order === 'dmy' ? [Number(first), Number(second)] : [Number(second), Number(first)]
  const twoDigits = yearText.length === 2
  const year = twoDigits ? centuryOf(Number(yearText), pivot) : Number(yearText)
  const rule: CleaningRule | null = twoDigits ? 'date-two-digit-year' : null
  return checked({ year, month, day, ...timeByFormat(minutes, format.time, rule) }, format.time)
}

/** Null for a day that its weekday contradicts: the year is then another one. */
function dated(spoken: SpokenDate | null, from: string | null): ReadDate | null {
  if (spoken === null || (spoken.year === null && from === null)) return null
  const { month, day, minutes, weekday } = spoken
  const year = spoken.year ?? yearFrom(from ?? '', spoken)
  if (weekday !== null && weekday !== weekdayOf(year, month, day)) return null
  return { year, month, day, minutes, rule: spoken.year === null ? 'date-year-inferred' : null }
}

function centuryOf(year: number, pivot: number): number {
  return year < pivot ? 2000 + year : 1900 + year
}

function timeByFormat(minutes: number | null, time: string, rule: CleaningRule | null) {
  if (time === 'midnight' && minutes === 0) return { minutes: null, rule: 'date-midnight-dropped' as const }
  return { minutes, rule }
}

function checked(read: ReadDate | null, time: string | null): DateRead {
  if (read === null) return { rejected: 'date-unlike-column' }
  if (!isRealDay(read.year, read.month, read.day)) return { rejected: 'date-impossible' }
  if (time === 'midnight' && read.minutes !== null) return { rejected: 'date-unexpected-time' }
  return read
}

function readIso(text: string): DateRead {
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?|\d{1,2} ?[hH] ?(?:\d{2})?)(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    )
  if (match === null) return null
  const [, year, month, day, time, offset] = match
  const minutes = time === undefined ? null : minutesOfTime(time)
  if (time !== undefined && minutes === null) return { rejected: 'time-unreadable' }
  const read = checked({ year: Number(year), month: Number(month), day: Number(day), minutes, rule: null }, null)
  if (read === null || 'rejected' in read || offset === undefined) return read
  return localFromOffset(read, offset)
}

/** Excel counts days from 1899-12-30; the fraction is the time of day. 20000 is 1954, 80000 is 2119. */
function readExcelSerial(text: string): DateRead {
  const iso = readIso(text)
  if (iso !== null) return iso
  const serial = Number(text.replace(',', '.'))
  if (!Number.isFinite(serial) || serial < 1 || serial > 80_000) return { rejected: 'date-unlike-column' }
  const days = Math.floor(serial)
  const minutes = Math.round((serial - days) * 1440)
  const date = new Date(Date.UTC(1899, 11, 30 + days, 0, minutes))
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: serial === days ? null : date.getUTCHours() * 60 + date.getUTCMinutes(),
    rule: 'date-excel-serial',
  }
}

/** Seconds since 1 January 1970, as some interfaces give a moment; 0 when there is none. */
function readEpoch(text: string): DateRead {
  if (text === '0') return null
  return /^\d{9,10}$/.test(text) ? localFromInstant(Number(text) * 1000) : { rejected: 'date-unlike-column' }
}

function readCompact(text: string): DateRead {
  const [, year, month, day, hour] = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d.*))?$/.exec(text) ?? []
  if (year === undefined) return { rejected: 'date-unlike-column' }
  const clock = hour === undefined ? null : compactClock(hour)
  if (hour !== undefined && clock === null) return { rejected: 'time-unreadable' }
  return checked({ year: Number(year), month: Number(month), day: Number(day), minutes: clock, rule: null }, null)
}

/** « 2030 », « 203000 », « 20:30 » or « 20h30 », after a day written without signs. */
function compactClock(text: string): number | null {
  const [, hours, minutes] = /^(\d{2})(\d{2})(?:\d{2})?$/.exec(text) ?? []
  return minutesOfTime(hours === undefined ? text : `${hours}:${minutes}`)
}

function readCompactDayFirst(text: string): DateRead {
  const match = /^(\d{1,2})(\d{2})(\d{4})$/.exec(text)
  if (match === null) return { rejected: 'date-unlike-column' }
  const [, day, month, year] = match
  return checked({ year: Number(year), month: Number(month), day: Number(day), minutes: null, rule: null }, null)
}

/** True for a day that exists in the Gregorian calendar (leap years included). */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return day <= last
}

function dayText({ year, month, day }: ReadDate): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
