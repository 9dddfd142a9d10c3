import type { Cleaned } from './codes.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'

/** Free text as the venue wrote it (titles, halls, tariffs): only runs of spaces are tidied; capitals are its own. */
export function cleanText(raw: string): Cleaned<string> {
  const value = collapseSpaces(raw)
  if (value === '') return { value: null, rule: null }
  if (isSentinel(value)) return { value: null, rule: 'sentinel-emptied' }
  return { value, rule: value === raw ? null : 'spaces-trimmed' }
}

/**
 * An identifier (ticket, order, customer number): text, leading zeros kept. `12345.0`, which spreadsheets write,
 * loses its decimal; a number that a spreadsheet rounded (`1,23E+15`) is refused: its digits are lost.
 */
export function cleanIdentifier(raw: string): Cleaned<string> {
  if (/^[A-Za-z]?\d+$/.test(raw)) return { value: raw, rule: null }
  const value = collapseSpaces(raw)
  if (value === '') return { value: null, rule: null }
  if (isSentinel(value)) return { value: null, rule: 'sentinel-emptied' }
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(value) && /[.,+]/.test(value)) return { rejected: 'id-lost-precision' }
  const whole = /^(\d{1,15})[.,]0+$/.exec(value)?.[1]
  if (whole !== undefined) return { value: whole, rule: 'id-decimal-dropped' }
  return { value, rule: value === raw ? null : 'spaces-trimmed' }
}

/** The number of a customer; `0` and `000000`, under which tills sell to whoever passes, are nobody's. */
export function cleanCustomerNumber(raw: string): Cleaned<string> {
  return /^\s*0+\s*$/.test(raw) ? { value: null, rule: 'sentinel-emptied' } : cleanIdentifier(raw)
}

/** A whole number (quantity, capacity): `2`, `1 200`, `2.0`; anything else is refused. */
export function cleanInteger(raw: string): Cleaned<number> {
  const value = collapseSpaces(raw)
  if (value === '') return { value: null, rule: null }
  if (isSentinel(value)) return { value: null, rule: 'sentinel-emptied' }
  const match = /^([+-]?)(\d{1,12}|\d{1,3}(?: \d{3})+)([.,]0+)?$/.exec(value)
  if (match === null) return { rejected: 'number-unreadable' }
  const digits = Number((match[2] ?? '').replaceAll(' ', ''))
  const number = match[1] === '-' && digits !== 0 ? -digits : digits
  return { value: number, rule: match[3] === undefined ? null : 'number-decimal-dropped' }
}
