import type { ReadColumn } from '../../../../contract/index.ts'
import { isKnownPostcode, isPhoneOf, type PhoneCountry } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { ColumnProfile } from './column-profile.ts'

/** How Belgians and the Swiss call a mobile telephone, and the Swiss a postcode. */
const wordsOf: readonly (readonly [PhoneCountry, RegExp])[] = [
  ['BE', /\bgsm\b/],
  ['CH', /\bnatel\b|^npa\b|^plz\b/],
]
const canadian = /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i
/** Share of the postcodes that must be of a country before telephones are read as its. */
const leastShare = 0.6

/**
 * The columns, those of telephones with the country whose they are where it is not France: `0470/07.01.00` is a mobile of Belgium and a land line of
 * the Allier. Postcodes tell it, and between countries that write four digits the numbers themselves; without postcodes, words do.
 */
export function withCountries(columns: readonly ReadColumn[], profiles: readonly ColumnProfile[]): ReadColumn[] {
  const phones = columns.flatMap(({ meaning, format }, at) =>
    (meaning === 'phone' || meaning === 'mobile') && (format === null || format === 'or-email') ? [at] : [],
  )
  const country = phones.length === 0 ? null : countryOf(columns, profiles, phones)
  return country === null
    ? [...columns]
    : columns.map((column, at) =>
        phones.includes(at) ? { ...column, format: [column.format, country].filter(Boolean).join(' ') } : column,
      )
}

function countryOf(
  columns: readonly ReadColumn[],
  profiles: readonly ColumnProfile[],
  phones: readonly number[],
): PhoneCountry | null {
  const names = columns.map(({ name }) => normaliseHeader(name))
  const named = wordsOf.find(([, words]) => names.some((name) => words.test(name)))?.[0] ?? null
  const at = columns.findIndex(({ meaning }) => meaning === 'postcode')
  const profile = profiles[at]
  if (profile === undefined || profile.filled === 0) return named
  const codes = profile.top.filter(({ value }) => value.trim() !== '')
  if (codes.length > 0 && codes.every(({ value }) => canadian.test(value.trim()))) return 'CA'
  const isOfFour = columns[at]?.format !== 'zero-lost' && profile.numbers.fourDigits >= leastShare * profile.filled
  if (!isOfFour) return null
  const numbers = phones.flatMap((phone) => profiles[phone]?.top ?? [])
  return named ?? (mayBeFrench(codes, numbers) ? null : likeliest(numbers))
}

/** Postcodes of the Ain or the Alpes-Maritimes lose their zero in a spreadsheet: all are of France once it is back, and so are the numbers. */
function mayBeFrench(codes: ColumnProfile['top'], numbers: ColumnProfile['top']): boolean {
  const isFrench = (value: string) => /^(?:0|\+33|33)?[1-9]\d{8}$/.test(value.replace(/[\s./()-]/g, ''))
  return (
    codes.every(({ value }) => isKnownPostcode(value.trim().padStart(5, '0'))) &&
    numbers.every(({ value }) => value.trim() === '' || isFrench(value))
  )
}

/** Of the countries whose postcodes have four digits, the one that most of some numbers are of; null when they are as much of both. */
function likeliest(numbers: ColumnProfile['top']): PhoneCountry | null {
  const of = (country: PhoneCountry) => numbers.filter(({ value }) => isPhoneOf(value, country)).length
  const [belgian, swiss] = [of('BE'), of('CH')]
  return belgian === swiss ? null : belgian > swiss ? 'BE' : 'CH'
}
