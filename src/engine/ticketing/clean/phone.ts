import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Cleaned, CleaningRule } from './codes.ts'
import { isSentinel } from './sentinel.ts'

/** Overseas numbers are dialled like French ones but have a country code of their own; which blocks of a prefix are overseas, libphonenumber knows. */
const overseas: [RegExp, string][] = [
  [/^0(?:[569]90|691)/, '+590'],
  [/^0(?:[569]96|697)/, '+596'],
  [/^0(?:[569]94)/, '+594'],
  [/^0(?:262|263|269|639|69[23]|976)/, '+262'],
]

/** Countries other than France whose telephones a French-speaking house keeps without their code. */
export const phoneCountries = ['BE', 'CH', 'CA', 'LU'] as const
export type PhoneCountry = (typeof phoneCountries)[number]

const codes: readonly (readonly [string, PhoneCountry])[] = [
  ['+32', 'BE'],
  ['+41', 'CH'],
  ['+352', 'LU'],
  ['+1', 'CA'],
]

/** The country of most of some cleaned numbers, each with how often it stands; null for France, and where none is more frequent. */
export function countryOfMost(numbers: readonly { number: string; count: number }[]): PhoneCountry | null {
  const counts = new Map<PhoneCountry | null, number>()
  for (const { number, count } of numbers) {
    const country = codes.find(([code]) => number.startsWith(code))?.[1] ?? null
    counts.set(country, (counts.get(country) ?? 0) + count)
  }
  const [first, second] = [...counts].sort(([, x], [, y]) => y - x)
  return first === undefined || first[1] === second?.[1] ? null : first[0]
}

/** True for a number that can be dialled in a country as it is written. */
export function isPhoneOf(raw: string, country: PhoneCountry): boolean {
  return parsePhoneNumberFromString(raw.replace(/\//g, ' '), country)?.isValid() === true
}

/**
 * A telephone number as E.164 (`+33612345678`), read as one of the column's country (its format, `BE`), else as French unless it says another
 * country. A number of nine digits that lost its leading 0 in a spreadsheet gets it back, and says so. Fillers (`0600000000`) are refused.
 */
export function cleanPhone(raw: string, format: string | null = null): Cleaned<string> {
  const text = raw.replace(/[\s\u00a0\u202f\u200b\ufeff]+/g, ' ').trim()
  if (text === '') return { value: null, rule: null }
  if (isSentinel(text)) return { value: null, rule: 'sentinel-emptied' }
  const digits = text
    .replace(/[.,]0$/, '')
    .replace(/^'/, '')
    .replace(/\(0\)/, '')
    .replace(/[ .\-/()_]/g, '')
  if (/^[+0-9]*(\d)\1{6,}$/.test(digits) || /^(?:0|\+33)?123456789$/.test(digits))
    return { rejected: 'phone-placeholder' }
  const country = phoneCountries.find((one) => one === format)
  const there = country && parsePhoneNumberFromString(digits.replace(/^00/, '+'), country)
  if (there?.isValid()) return asCleaned(there.number, text, 'phone-to-international')
  if (/^0[1-9]\d{8}$/.test(digits)) return { value: international(digits), rule: 'phone-to-international' }
  if (/^[1-9]\d{8}$/.test(digits)) return { value: international(`0${digits}`), rule: 'phone-zero-restored' }
  const alone = worldwide(text, digits)
  return 'rejected' in alone ? (ofSeveral(text, format) ?? alone) : alone
}

/** Of several numbers in one cell (« 01 23 45 67 89 / 06 12 34 56 78 »), the first mobile, else the first. */
function ofSeveral(text: string, format: string | null): Cleaned<string> | null {
  const parts = text.split(/\s*(?:[;,/|]|:::)\s*|\s+(?:ou|et|or)\s+/i).filter((part) => part !== '')
  if (parts.length < 2) return null
  const cleaned = parts.map((part) => cleanPhone(part, format))
  const numbers = cleaned.flatMap((one) => ('rejected' in one || one.value === null ? [] : [one.value]))
  const value = numbers.find((number) => /^\+33[67]/.test(number)) ?? numbers[0]
  return value === undefined || numbers.length < parts.length ? null : { value, rule: 'phone-of-several' }
}

/** True for a cell that is nothing but a telephone number. */
export function looksLikePhone(raw: string): boolean {
  return /^[+(]?\d[\d .\-/()\u00a0\u202f]{7,18}$/.test(raw.trim()) && !('rejected' in cleanPhone(raw))
}

function international(national: string): string {
  const prefix = overseas.find(([pattern]) => pattern.test(national))?.[1]
  return `${prefix !== undefined && isBlockOf(prefix, national) ? prefix : '+33'}${national.slice(1)}`
}

/** Numbers are given out by blocks of a thousand at the least (ARCEP): what is true of one is of its block. */
const blockSize = 1000
const mostBlocks = 50_000
const knownBlocks = new Map<string, boolean>()

function isBlockOf(prefix: string, national: string): boolean {
  const block = String(Math.floor(Number(national) / blockSize))
  const known = knownBlocks.get(block)
  if (known !== undefined) return known
  const isOverseas = parsePhoneNumberFromString(prefix + national.slice(1))?.isValid() === true
  if (knownBlocks.size >= mostBlocks) knownBlocks.clear()
  knownBlocks.set(block, isOverseas)
  return isOverseas
}

function worldwide(text: string, digits: string): Cleaned<string> {
  const french = /^(?:\+|00)?330?([1-9]\d{8})$/.exec(digits)?.[1]
  if (french !== undefined) return asCleaned(`+33${french}`, text, 'phone-to-international')
  const parsed = parsePhoneNumberFromString(digits.replace(/^00/, '+'), 'FR')
  if (parsed === undefined || !parsed.isValid()) return { rejected: 'phone-invalid' }
  return asCleaned(parsed.number, text, 'phone-to-international')
}

function asCleaned(value: string, text: string, rule: CleaningRule): Cleaned<string> {
  return { value, rule: value === text ? null : rule }
}
