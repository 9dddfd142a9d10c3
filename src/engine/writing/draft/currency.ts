import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { HouseRecord, ShowRecord } from '../../../contract/index.ts'
import { moneyFigure, nbsp } from './typography.ts'

/** What a French-speaking house is paid in. */
export type Currency = 'EUR' | 'CHF' | 'CAD'

/**
 * The currency of a show's prices, which no record names: that of the country which the show's own telephone and booking site tell,
 * else the house's; euros where they tell none, or two.
 */
export function currencyOf(show: ShowRecord, house: HouseRecord | null): Currency {
  return toldBy([show.phone], [show.bookingUrl]) ?? toldBy([house?.phone], [house?.website, house?.email]) ?? 'EUR'
}

/** « 28 € », « 12,50 € »; « 45 CHF », « 12.50 CHF »; « 38 $ ». */
export function priced(cents: number, currency: Currency): string {
  return `${figureOf(cents, currency)}${nbsp}${signs[currency]}`
}

/** The figure alone, with the decimal sign that sums of money have there. */
export function figureOf(cents: number, currency: Currency): string {
  return currency === 'CHF' ? moneyFigure(cents).replace(',', '.') : moneyFigure(cents)
}

const signs: Record<Currency, string> = { EUR: '€', CHF: 'CHF', CAD: '$' }
const currencies: Partial<Record<CountryCode, Currency>> = {
  FR: 'EUR',
  BE: 'EUR',
  LU: 'EUR',
  MC: 'EUR',
  CH: 'CHF',
  CA: 'CAD',
}
const countries = Object.keys(currencies) as CountryCode[]

type Told = string | null | undefined

function toldBy(phones: readonly Told[], sites: readonly Told[]): Currency | null {
  const told = new Set([...phones.map(currencyOfPhone), ...sites.map(currencyOfSite)].filter((one) => one !== null))
  const [only] = told
  return told.size === 1 && only ? only : null
}

/** Of the one country where a number is written so: « 022 738 19 52 » is Swiss, « 02 27 38 19 52 » French; digits in one block tell none. */
function currencyOfPhone(phone: Told): Currency | null {
  if (!phone || !/\d\D+\d/u.test(phone)) return null
  const abroad = /^\s*(?:\+|00)/u.test(phone)
    ? parsePhoneNumberFromString(phone.replace(/^\s*00/u, '+'))?.country
    : undefined
  const found = abroad ? [abroad] : countries.filter((country) => isWrittenIn(country, phone))
  const told = new Set(found.map((country) => currencies[country] ?? null))
  const [only] = told
  return told.size === 1 ? (only ?? null) : null
}

function isWrittenIn(country: CountryCode, phone: string): boolean {
  const number = parsePhoneNumberFromString(phone, country)
  return number?.isValid() === true && number.country === country && groups(number.formatNational()) === groups(phone)
}

function groups(phone: string): string {
  return (phone.match(/\d+/gu) ?? []).join(' ')
}

const ofEndings: Record<string, Currency> = {
  fr: 'EUR',
  be: 'EUR',
  lu: 'EUR',
  mc: 'EUR',
  ch: 'CHF',
  ca: 'CAD',
  quebec: 'CAD',
}

function currencyOfSite(address: Told): Currency | null {
  const domain = /^(?:https?:\/\/)?(?:[^/@\s]+@)?([^/:?#\s]+)/iu.exec(address ?? '')?.[1] ?? ''
  return ofEndings[domain.split('.').at(-1)?.toLocaleLowerCase('fr') ?? ''] ?? null
}
