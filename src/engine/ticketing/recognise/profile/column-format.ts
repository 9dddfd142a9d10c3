import type { ColumnType, Meaning } from '../../../../contract/index.ts'
import {
  type DateFormat,
  type DateOrder,
  formatDateFormat,
  hasNoCents,
  minutesAfterDay,
  minutesOfDigits,
  spokenIn,
  type YearHints,
  yearAnchors,
} from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { currencyNamed } from './column-currency.ts'
import { type ColumnProfile, shareOf } from './column-profile.ts'

/** The one type and the one format of a column. `candidates` is set when only a person can choose. */
export type ColumnFormat = { type: ColumnType; format: string | null; candidates?: string[] }

/** The order of days and months that the file's other date columns settled, when they settled one. */
export type SettledOrder = Exclude<DateOrder, 'ymd'> | null

interface FormatEvidence {
  meaning: Meaning
  profile: ColumnProfile
  settled: SettledOrder
  /** What tells the year of dates that bear none; without it such dates are not read. */
  years: YearHints | undefined
}

/** Decides type and format by what the column means and by what all its values are. */
export function decideFormat(of: FormatEvidence): ColumnFormat {
  return byMeaning(of) ?? byValues(of.profile, of.settled)
}

const moments = new Set<Meaning>([
  'purchasedAt',
  'optionExpiresAt',
  'cancelledAt',
  'startsAt',
  'endsAt',
  'onSaleAt',
  'scannedAt',
  'birthDate',
])
/** What has happened: without a year, the last time before the day of the import. */
const past = new Set<Meaning>(['purchasedAt', 'cancelledAt', 'scannedAt'])
const clocks = new Set<Meaning>(['purchasedTime', 'startsTime', 'endsTime', 'scannedTime'])
const amounts = new Set<Meaning>([
  'receiptsCents',
  'tariffCents',
  'priceCents',
  'unitPriceCents',
  'discountCents',
  'orderTotalCents',
  'feesCents',
  'taxCents',
  'refundedCents',
])
const wholes = new Set<Meaning>([
  'capacity',
  'seatsSold',
  'seatsHeld',
  'freeSeats',
  'freeSeatsWithin',
  'seatsTotal',
  'tariffSeats',
  'quantity',
  'returnedQuantity',
  'companions',
  'age',
  'birthYear',
])
const yesNo = new Set<Meaning>(['isPaid', 'isDuo', 'optOutEmail', 'emailBounced', 'noContact'])
const permissions = new Set<Meaning>(['permissionEmail', 'permissionSms', 'permissionPost', 'permissionPhone'])

function byMeaning({ meaning, profile, settled, years }: FormatEvidence): ColumnFormat | null {
  if (meaning === 'showAndDate' || meaning === 'tariffAndDate') return { ...noYearFormat(profile, years), type: 'text' }
  if (moments.has(meaning)) return momentFormat({ meaning, profile, settled, years })
  if (clocks.has(meaning)) return { type: 'time', format: clockFormat(profile) }
  if (amounts.has(meaning)) return moneyFormat(profile)
  if (meaning === 'quantity') return { type: 'integer', format: isBesideGuest(profile) ? 'with-guest' : null }
  if (wholes.has(meaning)) return { type: 'integer', format: null }
  if (meaning === 'isValid') return { type: 'boolean', format: isTurned(profile.name) ? 'turned' : null }
  if (yesNo.has(meaning)) return { type: 'boolean', format: null }
  if (permissions.has(meaning)) return { type: 'boolean', format: permissionFormat(profile.name) }
  if (ofMailOrPhone.has(meaning)) return mailOrPhoneFormat(meaning, profile)
  if (meaning === 'postcode') return { type: 'postcode', format: postcodeFormat(profile) }
  return meaning === 'unknown' ? null : { type: 'text', format: null }
}

function clockFormat(profile: ColumnProfile): string | null {
  if (isDottedClock(profile)) return 'dotted'
  if (shareOf(profile, 'decimalComma', 'decimalDot') > 0.5) return 'excel-time'
  return isCompactClock(profile) ? 'compact' : null
}

/** « +1 » among numbers of seats of which none is given back: the guest, and one who comes along. */
function isBesideGuest({ top }: ColumnProfile): boolean {
  return top.some(({ value }) => /^\+ ?\d/.test(value)) && !top.some(({ value }) => /^[-\u2212]/.test(value))
}

const ofMailOrPhone = new Set<Meaning>(['email', 'attendeeEmail', 'phone', 'mobile'])

/** « Mail ou tél. » holds both: what the other kind is in a column of one is kept as such. */
function mailOrPhoneFormat(meaning: Meaning, profile: ColumnProfile): ColumnFormat {
  const isPhone = meaning === 'phone' || meaning === 'mobile'
  if (isPhone) return { type: 'phone', format: shareOf(profile, 'email') > 0.05 ? 'or-email' : null }
  const isBoth = meaning === 'email' && shareOf(profile, 'phone') > 0.05
  return { type: 'email', format: isBoth ? 'or-phone' : null }
}

function byValues(profile: ColumnProfile, settled: SettledOrder): ColumnFormat {
  const date = dateFormat(profile, settled, false)
  if (date !== null) return date
  if (shareOf(profile, 'email') > 0.8) return { type: 'email', format: null }
  if (shareOf(profile, 'phone') > 0.8) return { type: 'phone', format: null }
  if (shareOf(profile, 'url') > 0.8) return { type: 'url', format: null }
  if (shareOf(profile, 'time') > 0.95) return { type: 'time', format: null }
  if (shareOf(profile, 'boolean') === 1) return { type: 'boolean', format: null }
  if (shareOf(profile, 'integer', 'compactDate') === 1 && profile.numbers.leadingZeros === 0)
    return { type: 'integer', format: null }
  const numeric = shareOf(profile, 'integer', 'decimalComma', 'decimalDot', 'money')
  if (numeric === 1 && profile.numbers.currencySigns > 0) return moneyFormat(profile)
  if (numeric === 1 && profile.numbers.leadingZeros === 0) return { ...moneyFormat(profile), type: 'decimal' }
  return { type: 'text', format: null }
}

/** Half of the values must be dates of one kind; a column meant to be a date (`wanted`) may also be Excel serials. */
function dateFormat(profile: ColumnProfile, settled: SettledOrder, wanted: boolean): ColumnFormat | null {
  const threshold = wanted ? 0.3 : 0.9
  if (shareOf(profile, 'frenchDate') > threshold) return { type: 'datetime', format: 'french-words' }
  if (shareOf(profile, 'englishDate') > threshold) return { type: 'datetime', format: 'english-words' }
  if (shareOf(profile, 'compactDate') > threshold && wanted) return { type: 'date', format: 'compact' }
  if (wanted && isCompactDayFirst(profile)) return { type: 'date', format: 'compact-day-first' }
  if (shareOf(profile, 'date') > threshold) return numericFormat(profile, settled)
  if (wanted && isEpoch(profile)) return { type: 'datetime', format: 'epoch-seconds' }
  if (wanted && isSerial(profile)) {
    return { type: profile.numbers.integers === profile.numbers.count ? 'date' : 'datetime', format: 'excel-serial' }
  }
  return null
}

function momentFormat({ meaning, profile, settled, years }: FormatEvidence): ColumnFormat {
  if (shareOf(profile, 'yearlessDate') <= 0.3)
    return dateFormat(profile, settled, true) ?? { type: 'date', format: null }
  const isPast = past.has(meaning) && years !== undefined
  return noYearFormat(profile, isPast ? { ...years, firstSale: dayAfterYearAgo(years.today) } : years)
}

/** Dates without a year, some with an hour; one format when their years are known, else the two likeliest to choose from. */
function noYearFormat(profile: ColumnProfile, years: YearHints | undefined): ColumnFormat {
  const dates = profile.top.flatMap(({ value }) => spokenIn(value) ?? [])
  const hasHours = dates.some(({ minutes }) => minutes !== null)
  const type = hasHours ? 'datetime' : 'date'
  const formats = (years && yearAnchors(dates, years))?.map((from) => formatDateFormat({ kind: 'no-year', from })) ?? []
  return { type, format: formats[0] ?? null, ...(formats.length > 1 && { candidates: formats }) }
}

function dayAfterYearAgo(today: string): string {
  const day = new Date(`${today}T00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() - 1)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** Whole seconds since 1970, of moments from 2001 (a thousand million) to 2040. */
export function isEpoch({ numbers, filled }: ColumnProfile): boolean {
  const isWhole = numbers.integers === numbers.count && numbers.count > filled * 0.9
  return isWhole && numbers.min >= 1_000_000_000 && numbers.max <= 2_208_988_800
}

/** Nearly all of the values seen, whose spelling says so, are of that kind. */
function nearlyAll({ top }: ColumnProfile, isSo: (value: string) => boolean): boolean {
  const said = top.filter(({ value }) => value.trim() !== '')
  const count = (of: typeof said) => of.reduce((sum, one) => sum + one.count, 0)
  return said.length > 0 && count(said.filter(({ value }) => isSo(value.trim()))) >= 0.95 * count(said)
}

/** `02102026`, or `2102026` once a spreadsheet has eaten its zero: days of 1900 to 2099 written day first, as old tills do. */
export function isCompactDayFirst(profile: ColumnProfile): boolean {
  if (shareOf(profile, 'integer', 'compactDate') < 0.9) return false
  return nearlyAll(profile, (value) => /^(0?[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/.test(value))
}

/** `2030`, `930`: hours and minutes without a sign between them. */
export function isCompactClock(profile: ColumnProfile): boolean {
  if (shareOf(profile, 'integer') < 0.9) return false
  return nearlyAll(profile, (value) => value.length > 2 && minutesOfDigits(value) !== null)
}

/** `20.30`, as Swiss tills write an hour by itself too. */
export function isDottedClock(profile: ColumnProfile): boolean {
  if (shareOf(profile, 'decimalDot') < 0.9) return false
  return nearlyAll(profile, (value) => minutesAfterDay(value) !== null)
}

/** Excel serials between 1954 (20000) and 2064 (60000); birth dates may go back to 1900. */
function isSerial({ numbers, filled }: ColumnProfile): boolean {
  return numbers.count > filled * 0.5 && numbers.min >= 1000 && numbers.max <= 60_000 && numbers.max >= 10_000
}

function numericFormat(profile: ColumnProfile, settled: SettledOrder): ColumnFormat {
  const { dates } = profile
  const time =
    dates.withTime === 0 ? 'none' : dates.awake === 0 ? 'midnight' : dates.withSeconds > 0 ? 'seconds' : 'minutes'
  const separator = Object.entries(dates.separators).sort((a, b) => b[1] - a[1])[0]?.[0] ?? '/'
  const yearDigits = dates.twoDigitYears * 2 > dates.count ? 2 : 4
  const written = (order: DateOrder) =>
    formatDateFormat({ kind: 'numeric', order, separator, yearDigits, time } satisfies DateFormat)
  const type = time === 'none' || time === 'midnight' ? 'date' : 'datetime'
  if (dates.yearFirst * 2 > dates.count) return { type, format: written('ymd') }
  const order = orderByValues(profile) ?? settled
  const isEither = dates.sameEitherWay === dates.count - dates.yearFirst
  if (order !== null || isEither) return { type, format: written(order ?? 'dmy') }
  return { type, format: written('dmy'), candidates: [written('dmy'), written('mdy')] }
}

/**
 * Which field is the day, by the values alone: a field over 12 is one. Dots are never American. Null when no value
 * tells, or when more than one value in a hundred contradicts the others.
 */
export function orderByValues({ dates }: ColumnProfile): SettledOrder {
  const worded = dates.count - dates.yearFirst
  if (worded === 0) return null
  const against = Math.min(dates.firstIsDay, dates.secondIsDay)
  if (against * 100 > worded) return null
  if (dates.firstIsDay !== dates.secondIsDay) return dates.firstIsDay > dates.secondIsDay ? 'dmy' : 'mdy'
  return (dates.separators['.'] ?? 0) === worded ? 'dmy' : null
}

/** True for a name of a column that says that its amounts are in centimes. */
export function saysCents(name: string): boolean {
  return /\bcts?\b|^m[nt]?t?cts?$|cents?\b|centimes?\b|\bminor\b/.test(normaliseHeader(name))
}

function moneyFormat(profile: ColumnProfile): ColumnFormat {
  const { numbers } = profile
  if (saysCents(profile.name)) return { type: 'money', format: 'cents' }
  const comma = numbers.commaDecimals
  const dot = numbers.dotDecimals
  if (comma + dot > 0) return { type: 'money', format: comma >= dot ? 'decimal-comma' : 'decimal-dot' }
  if (numbers.count === 0) return { type: 'money', format: null }
  if (numbers.commaThrees + numbers.dotThrees === 0) return { type: 'money', format: 'integer' }
  // Three figures behind a mark are thousands of a currency without cents.
  if (hasNoCents(currencyNamed(profile.name)) && numbers.commaThrees * numbers.dotThrees === 0)
    return { type: 'money', format: numbers.dotThrees > 0 ? 'decimal-comma' : 'decimal-dot' }
  return { type: 'money', format: 'integer', candidates: ['decimal-comma', 'decimal-dot'] }
}

/** `zero-lost` when a spreadsheet ate the leading zeros: four-digit values, and not one value that kept its zero. */
function postcodeFormat({ numbers }: ColumnProfile): string | null {
  return numbers.leadingZeros === 0 && numbers.fourDigits > 0 && numbers.fiveDigits * 4 > numbers.fourDigits
    ? 'zero-lost'
    : null
}

/** « Supprimé », « Annulé », `disabled`: a yes there is a ticket that is no more. */
function isTurned(name: string): boolean {
  return /suppr|disabled|brouillon|draft|annul|^annu?\.?$|^ca?nc|cancel|delet|rembours|refund|return|^rendu|non valide|invalid|terugbetaald|^(is )?void/.test(
    normaliseHeader(name),
  )
}

/** « Ne souhaite pas recevoir… », `unsubscribed`, `opt-out`: a yes there is a no. */
function permissionFormat(name: string): string {
  const turned = /\bne\b.*\bpas\b|refus|oppos|opt.?out|desinscri|desabon|\bstop\b|unsub|blacklist|no.?mail/
  return turned.test(normaliseHeader(name)) ? 'opt-out' : 'opt-in'
}
