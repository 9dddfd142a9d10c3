import { monthNames, weekdayNames } from '../../text/index.ts'

/** No-break space (before units and in hours) and narrow no-break space (before ; : ! ? and inside « »). */
export const nbsp = '\u00a0'
export const thin = '\u202f'

/**
 * Mends the typography of a sentence quoted from the record without touching its words: curly apostrophes, thin
 * spaces before double punctuation and inside guillemets, real ellipsis. Hours (`20:30`) are left alone.
 */
export function typeset(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space))
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/\.{3}/gu, '…')
    .replace(/"([^"]+)"/gu, `«${thin}$1${thin}»`)
    .replace(/«\s*/gu, `«${thin}`)
    .replace(/\s*»/gu, `${thin}»`)
    .replace(/(\S)\s*([;!?])/gu, (whole, before: string, mark: string) =>
      /[!?…]/u.test(before) ? whole.trim() : `${before}${thin}${mark}`,
    )
    .replace(/\s+:/gu, `${thin}:`)
    .replace(/(\d)\s+(€|h\b|ans\b|minutes?\b)/gu, `$1${nbsp}$2`)
    .replace(/(\d\s?h)\s+(\d{2})(?!\d)/gu, `$1${nbsp}$2`)
}

/** « 28 », « 12,50 ». */
export function moneyFigure(cents: number): string {
  if (cents % 100 === 0) return String(cents / 100)
  return (cents / 100).toFixed(2).replace('.', ',')
}

/** « 40 minutes », « 1 h », « 1 h 50 ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return `${rest}${nbsp}minutes`
  return rest === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${String(rest).padStart(2, '0')}`
}

/** « 20 h », « 20 h 30 » from `YYYY-MM-DDTHH:MM`; null when the record has no hour. */
export function hour(startsAt: string): string | null {
  const match = /T(\d{2}):(\d{2})/u.exec(startsAt)
  if (!match) return null
  const [, hours, minutes] = match
  return `${Number(hours)}${nbsp}h${minutes === '00' ? '' : `${nbsp}${minutes}`}`
}

export interface Day {
  readonly iso: string
  readonly weekday: string
  /** « 1er » or « 11 ». */
  readonly number: string
  readonly month: string
  readonly year: string
}

/** The words of a local date. Throws on a date that does not exist: the contract has refused it before. */
export function dayOf(startsAt: string): Day {
  const iso = startsAt.slice(0, 10)
  const date = new Date(`${iso}T00:00:00Z`)
  const weekday = weekdayNames[date.getUTCDay()]
  const month = monthNames[date.getUTCMonth()]
  if (weekday === undefined || month === undefined) throw new RangeError(`not a date: ${startsAt}`)
  const number = date.getUTCDate()
  return { iso, weekday, month, number: number === 1 ? '1er' : String(number), year: iso.slice(0, 4) }
}

export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('fr') + text.slice(1)
}

/** A text as it is printed inside a sentence: without its own full stop. */
export function withoutStop(text: string): string {
  return typeset(text).replace(/\.$/u, '')
}
