import { dropSpaces, hasNoCents, partCurrency } from '../../clean/index.ts'
import { type DateFields, type Shape, shapes, type ValueShape } from './value-shape.ts'

/** What the dates written in figures of one column have in common. Bounds are `yyyymmdd` under each reading. */
export type DateEvidence = {
  count: number
  yearFirst: number
  /** Cells whose first (second) field is over 12, so cannot be a month. */
  firstIsDay: number
  secondIsDay: number
  /** Cells whose two fields are the same: « 12/12/2026 » is one day, whichever comes first. */
  sameEitherWay: number
  twoDigitYears: number
  withTime: number
  withSeconds: number
  /** Times that are not midnight. */
  awake: number
  separators: Record<string, number>
  dayFirst: { min: number; max: number }
  monthFirst: { min: number; max: number }
}

export type NumberEvidence = {
  count: number
  min: number
  max: number
  integers: number
  leadingZeros: number
  fourDigits: number
  fiveDigits: number
  nineDigits: number
  /** Amounts whose decimal mark is certain (one, two or more than three figures after it), by mark. */
  commaDecimals: number
  dotDecimals: number
  /** One mark before exactly three figures: thousands or decimals, nobody knows from the value. */
  commaThrees: number
  dotThrees: number
  currencySigns: number
  /** Cells that name a currency, by its code. */
  currencies: Record<string, number>
}

/** What every value of one column says, over all rows. Shares are of the non-empty values. */
export type ColumnProfile = {
  name: string
  index: number
  rows: number
  filled: number
  counts: Record<Shape, number>
  distinct: number
  distinctIsExact: boolean
  /** Distinct values over values, while they were remembered: near 1 for a key. */
  distinctShare: number
  samples: string[]
  /**
   * Of the first rows read: whether the first cell is filled, how many are, how many of these stand first or below a blank one, and
   * how many say what the filled one before them says.
   */
  head: { startsFilled: boolean; filled: number; runs: number; repeats: number }
  /** The most frequent values with their counts, at most `mostTold`. */
  top: { value: string; count: number }[]
  numbers: NumberEvidence
  dates: DateEvidence
  words: {
    count: number
    allCaps: number
    withFigures: number
    meanLength: number
    meanWords: number
    maxLength: number
  }
}

/** The share, 0 to 1, of the filled cells that have one of these shapes. */
export function shareOf(profile: ColumnProfile, ...wanted: Shape[]): number {
  const filled = profile.filled - profile.counts.sentinel
  if (filled <= 0) return 0
  return wanted.reduce((sum, shape) => sum + profile.counts[shape], 0) / filled
}

/** True where most of what a column holds are amounts, or numbers that may be. */
export function holdsAmounts(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && shareOf(profile, 'integer', 'decimalDot', 'decimalComma', 'money') > 0.5
}

/** Adds up one column's values; `weight` is how many cells carry the value. */
export class ColumnTally {
  distinctIsExact = true
  readonly #profile: ColumnProfile
  #lengths = 0
  #wordCount = 0
  #remembered = 0

  constructor(name: string, index: number) {
    this.#profile = emptyProfile(name, index)
  }

  noteDistinct(seen: ReadonlyMap<string, { value: string; count: number }>): void {
    const profile = this.#profile
    profile.distinct = seen.size
    for (const entry of seen.values()) this.#remembered += entry.count
    profile.distinctShare = this.#remembered === 0 ? 0 : seen.size / this.#remembered
    profile.top = mostFrequent(seen.values())
    profile.samples = [...seen.keys()].filter((value) => value.trim() !== '').slice(0, 5)
  }

  noteHead(head: ColumnProfile['head']): void {
    this.#profile.head = head
  }

  add(raw: string, shape: ValueShape, weight: number): void {
    const profile = this.#profile
    profile.rows += weight
    profile.counts[shape.shape] += weight
    if (shape.shape === 'empty') return
    profile.filled += weight
    if (shape.date !== null) tallyDate(profile.dates, shape.date, weight)
    else if (!Number.isNaN(shape.number)) {
      const { numbers } = profile
      const text = raw.trim()
      tallyNumber(numbers, shape.number, weight)
      if (shape.shape === 'integer') tallyInteger(numbers, lookOf(text), weight)
      else tallyAmount(numbers, text, weight)
    } else if (shape.shape === 'text') this.#tallyWords(raw, weight)
  }

  /** Adds an integer of `length` figures, as `add` does of its text. */
  addInteger(number: number, length: number, weight: number): void {
    const profile = this.#profile
    profile.rows += weight
    profile.counts.integer += weight
    profile.filled += weight
    tallyNumber(profile.numbers, number, weight)
    tallyInteger(profile.numbers, { length, isZeroLed: number < (leastOfLength[length] ?? 0) }, weight)
  }

  #tallyWords(raw: string, weight: number): void {
    const { words } = this.#profile
    words.count += weight
    if (raw.length > words.maxLength) words.maxLength = raw.length
    this.#lengths += raw.length * weight
    this.#wordCount += (raw.trim().match(/\s+/g)?.length ?? 0) * weight + weight
    if (/\d/.test(raw)) words.withFigures += weight
    if (raw.length > 1 && raw === raw.toUpperCase() && /\p{L}/u.test(raw)) words.allCaps += weight
  }

  finish(): ColumnProfile {
    const { words } = this.#profile
    words.meanLength = words.count === 0 ? 0 : this.#lengths / words.count
    words.meanWords = words.count === 0 ? 0 : this.#wordCount / words.count
    return { ...this.#profile, distinctIsExact: this.distinctIsExact }
  }
}

/** Values that are told, most frequent first. */
const mostTold = 40

/** Of thousands of values, nearly all of a key, each is compared with the last that is told alone: they are never all put in order. */
function mostFrequent(seen: Iterable<{ value: string; count: number }>): ColumnProfile['top'] {
  const top: ColumnProfile['top'] = []
  for (const one of seen) {
    const last = top[mostTold - 1]
    if (last !== undefined && !isBefore(one, last)) continue
    const at = top.findIndex((other) => isBefore(one, other))
    top.splice(at === -1 ? top.length : at, 0, { value: one.value, count: one.count })
    top.length = Math.min(top.length, mostTold)
  }
  return top
}

function isBefore(one: { value: string; count: number }, other: { value: string; count: number }): boolean {
  return one.count > other.count || (one.count === other.count && one.value < other.value)
}

function tallyDate(dates: DateEvidence, date: DateFields, weight: number): void {
  dates.count += weight
  if (date.yearDigits === 2) dates.twoDigitYears += weight
  if (date.minutes !== null) dates.withTime += weight
  if (date.seconds) dates.withSeconds += weight
  if (date.minutes !== null && date.minutes > 0) dates.awake += weight
  dates.separators[date.separator] = (dates.separators[date.separator] ?? 0) + weight
  if (date.yearFirst) {
    dates.yearFirst += weight
    widen(dates.dayFirst, date.first * 10_000 + date.second * 100 + date.third)
    widen(dates.monthFirst, date.first * 10_000 + date.second * 100 + date.third)
    return
  }
  if (date.first > 12) dates.firstIsDay += weight
  if (date.second > 12) dates.secondIsDay += weight
  if (date.first === date.second) dates.sameEitherWay += weight
  const year = (date.yearDigits === 4 ? date.third : date.third < 80 ? 2000 + date.third : 1900 + date.third) * 10_000
  if (date.second <= 12) widen(dates.dayFirst, year + date.second * 100 + date.first)
  if (date.first <= 12) widen(dates.monthFirst, year + date.first * 100 + date.second)
}

function widen(range: { min: number; max: number }, day: number): void {
  if (day < range.min) range.min = day
  if (day > range.max) range.max = day
}

function tallyNumber(numbers: NumberEvidence, number: number, weight: number): void {
  numbers.count += weight
  if (number < numbers.min) numbers.min = number
  if (number > numbers.max) numbers.max = number
}

/** The least number of so many figures that does not begin with a zero. */
const leastOfLength = Array.from({ length: 16 }, (_, length) => (length < 2 ? 0 : 10 ** (length - 1)))

interface IntegerLook {
  length: number
  isZeroLed: boolean
}

function lookOf(text: string): IntegerLook {
  return { length: text.length, isZeroLed: text.length > 1 && text.startsWith('0') }
}

function tallyInteger(numbers: NumberEvidence, { length, isZeroLed }: IntegerLook, weight: number): void {
  numbers.integers += weight
  if (isZeroLed) numbers.leadingZeros += weight
  if (length === 4) numbers.fourDigits += weight
  else if (length === 5) numbers.fiveDigits += weight
  else if (length === 9) numbers.nineDigits += weight
}

function tallyAmount(numbers: NumberEvidence, written: string, weight: number): void {
  const { currency } = partCurrency(dropSpaces(written))
  if (currency !== null) {
    numbers.currencySigns += weight
    numbers.currencies[currency] = (numbers.currencies[currency] ?? 0) + weight
  }
  if (hasNoCents(currency)) return
  const text = written.replace(/^\D+/, '')
  const mark = /([.,])(\d+)\D*$/.exec(text)
  if (mark === null) return
  const decimals = mark[2]?.length ?? 0
  const whole = text.slice(0, mark.index).replace(/\D/g, '')
  const before = /[.,'’ \u00a0\u202f]/.test(text.slice(1, mark.index).trim())
  const uncertain = decimals === 3 && !before && whole.length <= 3 && whole !== '0'
  if (mark[1] === ',') numbers[uncertain ? 'commaThrees' : 'commaDecimals'] += weight
  else numbers[uncertain ? 'dotThrees' : 'dotDecimals'] += weight
}

function emptyProfile(name: string, index: number): ColumnProfile {
  return {
    name,
    index,
    rows: 0,
    filled: 0,
    counts: Object.fromEntries(shapes.map((shape) => [shape, 0])) as Record<Shape, number>,
    distinct: 0,
    distinctIsExact: true,
    distinctShare: 0,
    samples: [],
    head: { startsFilled: false, filled: 0, runs: 0, repeats: 0 },
    top: [],
    numbers: {
      count: 0,
      min: Number.POSITIVE_INFINITY,
      max: Number.NEGATIVE_INFINITY,
      integers: 0,
      leadingZeros: 0,
      fourDigits: 0,
      fiveDigits: 0,
      nineDigits: 0,
      commaDecimals: 0,
      dotDecimals: 0,
      commaThrees: 0,
      dotThrees: 0,
      currencySigns: 0,
      currencies: {},
    },
    dates: {
      count: 0,
      yearFirst: 0,
      firstIsDay: 0,
      secondIsDay: 0,
      sameEitherWay: 0,
      twoDigitYears: 0,
      withTime: 0,
      withSeconds: 0,
      awake: 0,
      separators: {},
      dayFirst: emptyRange(),
      monthFirst: emptyRange(),
    },
    words: { count: 0, allCaps: 0, withFigures: 0, meanLength: 0, meanWords: 0, maxLength: 0 },
  }
}

function emptyRange(): { min: number; max: number } {
  return { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }
}
