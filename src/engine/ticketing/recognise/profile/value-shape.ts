import {
  dropSpaces,
  isSentinel,
  minutesAfterDay,
  minutesOfTime,
  partCurrency,
  readSpokenDate,
  readWordedDate,
} from '../../clean/index.ts'

export const shapes = [
  'empty',
  'sentinel',
  'integer',
  'decimalComma',
  'decimalDot',
  'money',
  'scientific',
  'date',
  'frenchDate',
  'englishDate',
  'yearlessDate',
  'compactDate',
  'time',
  'email',
  'phone',
  'url',
  'boolean',
  'text',
] as const
export type Shape = (typeof shapes)[number]

/** A date written in figures: its three fields in the order of the cell, before anyone knows which is the day. */
export type DateFields = {
  first: number
  second: number
  third: number
  /** True when the year comes first. */
  yearFirst: boolean
  separator: string
  yearDigits: 2 | 4
  /** Minutes after midnight, null without a time. */
  minutes: number | null
  seconds: boolean
}

/** What one value looks like by itself; the column decides what it is. */
export type ValueShape = { shape: Shape; number: number; date: DateFields | null }

const booleanWords = new Set(['oui', 'non', 'o', 'n', 'yes', 'no', 'y', 'true', 'false', 'vrai', 'faux'])
const plainText: ValueShape = { shape: 'text', number: Number.NaN, date: null }
const dateStart = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?:(?: à | - |,? | ?T)(.+))?$/
const amount =
  /^[-+(\u2212]?[€]?[ \u00a0]?(\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+|\d+)(?:([.,])(\d+))?[ \u00a0\u202f]?(€|eur|euros?)?[-)\u2212]?$/i
const startsWithCurrency =
  /^(?:chf|sfr|fr|frs|cad|ca\$|us\$|usd|gbp|eur|f ?cfa|cfa|xof|xaf|xpf|f ?cfp|mad|tnd|dzd|mga|htg|mur|gnf|cdf|[$£])\.? ?[-\d]/i
const compactDay = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/
const phoneLike = /^\+?\(?(?:\d[ .\-/()]*){9,15}$/
const emailLike = /^[^\s@,;<>]+(?: [^\s@,;<>]+)?@[^\s@,;<>]+\.[a-z]{2,}$/i

/** The shape of one trimmed value. Fast for plain words; a value is looked at in detail only when it has a figure or a sign. */
export function shapeOf(value: string): ValueShape {
  if (value === '') return of('empty')
  if (isSentinel(value)) return of('sentinel')
  const first = value.charCodeAt(0)
  const startsWithDigit = first >= 48 && first <= 57
  if (startsWithDigit || first === 43 || first === 45 || first === 40 || first === 8722 || first === 8364)
    return figureShape(value)
  return wordShape(value)
}

function wordShape(value: string): ValueShape {
  if (value.length <= 5 && booleanWords.has(value.toLowerCase())) return of('boolean')
  if (startsWithCurrency.test(value)) return currencyShape(value) ?? plainText
  if (value.includes('@')) return emailLike.test(value.replace(/^mailto:/i, '')) ? of('email') : plainText
  if (value.length < 6 || value.length > 45 || !/\d/.test(value)) return plainText
  if (/^(https?:\/\/|www\.)/i.test(value)) return of('url')
  return wordedShape(value)
}

/** `CHF 1'100.00`, `Fr. 25.–`, `32,00 $`: an amount once its currency is taken off. */
function currencyShape(value: string): ValueShape | null {
  const packed = dropSpaces(value)
  const { amount: bare } = partCurrency(packed)
  const money = bare === packed ? null : amount.exec(bare)
  return money === null ? null : { ...amountShape(bare, money), shape: 'money' }
}

function wordedShape(value: string): ValueShape {
  const spaced = value.replace(/[\s\u00a0\u202f]+/g, ' ')
  if (/\d{4}/.test(value)) {
    if (readWordedDate(spaced, 'french-words')) return of('frenchDate')
    if (readWordedDate(spaced, 'english-words')) return of('englishDate')
  }
  const spoken = readSpokenDate(spaced)
  if (spoken === null) return plainText
  return of(spoken.year === null ? 'yearlessDate' : 'frenchDate')
}

function figureShape(value: string): ValueShape {
  const integer = /^[+-]?\d+$/.test(value)
  if (integer) return integerShape(value)
  const date = dateFields(value)
  if (date !== null) return { shape: 'date', number: Number.NaN, date }
  if (isCompactMoment(value)) return of('compactDate')
  if (value.length <= 15 && minutesOfTime(value) !== null) return of('time')
  const money = amount.exec(value)
  if (money !== null) return amountShape(value, money)
  if (phoneLike.test(value)) return of('phone')
  const priced = value.length <= 20 ? currencyShape(value) : null
  if (priced !== null) return priced
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(value)) return of('scientific')
  if (value.includes('@')) return emailLike.test(value) ? of('email') : plainText
  return value.length <= 45 ? wordedShape(value) : plainText
}

/** « 20261105 20:30 »: a day without signs, as old software writes it, and its hour. */
function isCompactMoment(value: string): boolean {
  const [, day = '', hour = ''] = /^(\d{8})[T ](\d.*)$/.exec(value) ?? []
  return compactDay.test(day) && (/^\d{4}(\d{2})?$/.test(hour) || minutesOfTime(hour) !== null)
}

function integerShape(value: string): ValueShape {
  if ((value.length === 10 && value.startsWith('0')) || (value.startsWith('+') && value.length >= 9)) return of('phone')
  if (value.length === 8 && compactDay.test(value)) return { shape: 'compactDate', number: Number(value), date: null }
  return { shape: 'integer', number: Number(value), date: null }
}

/** True where a value of so many figures, and nothing else, is an integer for `shapeOf`: no telephone number and no day. */
export function isSurelyInteger(number: number, length: number): boolean {
  if (length === 8) return number < 19_000_000 || number >= 21_000_000
  return length !== 10 || number >= 1_000_000_000
}

function amountShape(value: string, [, whole = '', mark, decimals]: RegExpExecArray): ValueShape {
  const number = Number(`${whole.replace(/\D/g, '')}.${decimals ?? 0}`)
  const isPlain = /^[+-]?\d+[.,]\d+$/.test(value)
  if (!isPlain) return { shape: isPhoneDigits(value) ? 'phone' : 'money', number, date: null }
  return { shape: mark === ',' ? 'decimalComma' : 'decimalDot', number, date: null }
}

/** `0612 345 678` also reads as an amount with thousands: nine or more figures after a 0 are a telephone number. */
function isPhoneDigits(value: string): boolean {
  return /^0[\d .]{9,}$/.test(value) && value.replace(/\D/g, '').length === 10
}

/** The fields of a date in figures, `null` when the value is none (`06.12.34.56.78` is not). */
export function dateFields(value: string): DateFields | null {
  const match = dateStart.exec(value)
  if (match === null) return null
  const [, firstText = '', separator = '', secondText, thirdText = '', rest] = match
  const yearFirst = firstText.length === 4
  if (firstText.length === 3 || (!yearFirst && thirdText.length === 1) || (yearFirst && thirdText.length > 2))
    return null
  const time = rest === undefined ? null : clockOf(rest)
  if (rest !== undefined && time === null) return null
  const [first, second, third] = [Number(firstText), Number(secondText), Number(thirdText)]
  if (yearFirst ? second > 12 || third > 31 : first > 31 || second > 31 || (first > 12 && second > 12)) return null
  return {
    first,
    second,
    third,
    yearFirst,
    separator,
    yearDigits: !yearFirst && thirdText.length === 2 ? 2 : 4,
    minutes: time,
    seconds: rest !== undefined && /^\d{1,2}:\d{2}:\d{2}/.test(rest),
  }
}

function clockOf(text: string): number | null {
  return minutesAfterDay(text) ?? minutesOfTime(text.replace(/(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/, ''))
}

function of(shape: Shape): ValueShape {
  return { shape, number: Number.NaN, date: null }
}
