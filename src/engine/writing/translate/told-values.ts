import type { LockKind, PracticalLanguage } from '../../../contract/index.ts'
import { foldUnits, monthsFolded, weekdaysWritten } from '../../text/index.ts'
import { minutesOf } from '../check/index.ts'
import { filled, sayingsOf } from './words.ts'

/** A value of the trade, as French writes it, and what the record knows of it. */
interface Written {
  readonly french: string
  readonly kind: LockKind
  /** The day of the performance to which the words are bound, `YYYY-MM-DD`. */
  readonly day: string | null
}

/**
 * A date, an hour, a price or a length in that language's own form (Unicode CLDR, by `Intl`), with no more in it than French says. Null
 * where its words cannot be read without a doubt.
 */
export function toldValue({ french, kind, day }: Written, to: PracticalLanguage): string | null {
  const folded = foldUnits(french)
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
  if (kind === 'date') return day === null ? null : toldDay(folded, day, to)
  if (kind === 'hour') return toldHour(folded, to)
  if (kind === 'price') return toldPrice(folded, to)
  return kind === 'duration' ? toldLength(folded, to) : null
}

const inFigures = /\d[/.-]\d/u
const yearWritten = /(?:19|20)\d\d/u

function toldDay(folded: string, day: string, to: PracticalLanguage): string | null {
  const [year, month, date] = day.split('-').map(Number)
  const isInFigures = inFigures.test(folded)
  const years = folded.match(yearWritten)
  const written = isInFigures ? null : folded.replace(yearWritten, '').match(/\d+/u)
  if (written && Number(written[0]) !== date) return null
  if (
    isInFigures &&
    !folded
      .split(/\D+/u)
      .map(Number)
      .includes(date ?? 0)
  )
    return null
  if (years && Number(years[0]) !== year) return null
  const hasMonth = isInFigures || new RegExp(`(?:${monthsFolded})(?!\\p{L})`, 'u').test(folded)
  const weekday = new RegExp(`(?:${weekdaysWritten})(?!\\p{L})`, 'u').test(folded)
  if (!weekday && !hasMonth && written === null) return null
  const options: Intl.DateTimeFormatOptions = {
    ...(weekday && { weekday: 'long' }),
    ...((written || isInFigures) && { day: 'numeric' }),
    ...(hasMonth && { month: 'long' }),
    ...(years && { year: 'numeric' }),
  }
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date))
  return new Intl.DateTimeFormat(sayingsOf(to).locale, { ...options, timeZone: 'UTC' }).format(at)
}

function toldHour(folded: string, to: PracticalLanguage): string | null {
  const minutes = minutesOf(folded)
  if (minutes === null || minutes >= 24 * 60) return null
  const says = sayingsOf(to)
  const options = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const
  const time = new Intl.DateTimeFormat(says.locale, options).format(new Date(minutes * 60_000))
  return filled(says.hour, { time })
}

function toldPrice(folded: string, to: PracticalLanguage): string | null {
  const [, whole, decimals = '', sign] = /^(\d[\d ]*)(?:[.,](\d{1,2}))? ?(€|euros?)?$/u.exec(folded) ?? []
  if (whole === undefined) return null
  const value = Number(`${whole.replaceAll(' ', '')}.${decimals || '0'}`)
  const digits = { minimumFractionDigits: decimals === '' ? 0 : 2, maximumFractionDigits: 2 }
  const money = sign === undefined ? {} : ({ style: 'currency', currency: 'EUR' } as const)
  return new Intl.NumberFormat(sayingsOf(to).locale, { ...money, ...digits }).format(value)
}

function toldLength(folded: string, to: PracticalLanguage): string | null {
  const [, hours = '0', rest = '0'] =
    /^(?:(\d+) ?h(?:eures?)? ?)?(?:(\d+)(?: ?min(?:utes?)?\.?)?)?$/u.exec(folded) ?? []
  const [h, m] = [Number(hours), Number(rest)]
  if (h + m === 0) return null
  const { duration } = sayingsOf(to)
  const pattern = h === 0 ? duration.minutes : m === 0 ? duration.hours : duration.both
  return filled(pattern, { h, m: h > 0 ? rest.padStart(2, '0') : m })
}
