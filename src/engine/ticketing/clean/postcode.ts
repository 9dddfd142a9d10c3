import type { Cleaned, CleaningRule } from './codes.ts'
import { cleanCountry } from './country.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'

/** What a row knows beside the postcode: with a foreign country nothing is read as French. */
export type PostcodeContext = { country?: string | null | undefined }

const frenchTerritories = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF', 'MC'])

/**
 * A postcode as text. French ones have five digits: `59000.0`, `59 000` and `59000 CEDEX` are tidied. Four digits
 * become five (`1000` → `01000`) where the row says that it is in France, or where the column's format is `zero-lost` (no value in the
 * whole column kept its leading zero) and the row's country is not a foreign one; elsewhere they are a foreign postcode, kept as it is.
 */
export function cleanPostcode(raw: string, format: string | null, context: PostcodeContext = {}): Cleaned<string> {
  const text = collapseSpaces(raw)
  if (text === '') return { value: null, rule: null }
  if (isSentinel(text)) return { value: null, rule: 'sentinel-emptied' }
  if (isAbroad(context.country)) return foreign(text, raw)
  const bare = text.replace(/^(?:F|FR)[- ](?=\d)/i, '').replace(/ ?cedex.*$/i, '')
  const whole = bare.replace(/^(\d{4,5})[.,]0+$/, '$1')
  const packed = whole.replace(/^(\d{2}) (\d{3})$/, '$1$2')
  if (/^\d{5}$/.test(packed))
    return isFrenchShape(packed)
      ? { value: packed, rule: ruleOf({ text, bare, whole, packed }) }
      : { rejected: 'postcode-invalid' }
  if (/^[1-9]\d{3}$/.test(packed) && (format === 'zero-lost' || countryOf(context.country) === 'FR'))
    return { value: `0${packed}`, rule: 'postcode-zero-restored' }
  return foreign(packed, raw)
}

function ruleOf(seen: { text: string; bare: string; whole: string; packed: string }): CleaningRule | null {
  if (seen.bare !== seen.text) return 'postcode-cedex-removed'
  if (seen.whole !== seen.bare) return 'postcode-decimal-dropped'
  return seen.packed === seen.whole ? null : 'postcode-spaces-removed'
}

/** Departments run from 01 to 95, overseas ones from 971 to 988; 99xxx and 00xxx are no place. */
function isFrenchShape(postcode: string): boolean {
  const department = Number(postcode.slice(0, 2))
  return department >= 1 && department <= 98 && department !== 96
}

function isAbroad(country: string | null | undefined): boolean {
  const code = countryOf(country)
  return code !== null && !frenchTerritories.has(code)
}

function countryOf(country: string | null | undefined): string | null {
  if (country === null || country === undefined || country.trim() === '') return null
  const cleaned = cleanCountry(country)
  return 'value' in cleaned ? cleaned.value : null
}

function foreign(text: string, raw: string): Cleaned<string> {
  if (!/^[A-Z0-9][A-Z0-9 -]{1,10}$/i.test(text) || !/\d/.test(text)) return { rejected: 'postcode-invalid' }
  const value = text.toUpperCase()
  return { value, rule: value === raw ? null : 'spaces-trimmed' }
}
