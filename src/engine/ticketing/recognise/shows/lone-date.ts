import type { Meaning } from '../../../../contract/index.ts'
import { listDay, spokenIn, type YearHints, yearAnchors, yearFrom } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { cellsOf, type RowGroup } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import { dateFields } from '../profile/value-shape.ts'
import type { SettleInput } from '../settle-input.ts'

type Hints = Omit<YearHints, 'firstSale'>

/**
 * « Date », of the sale or of the performance, where the values leave one of them alone: nothing is sold after the day of the import, nor
 * after that on which the list says it was brought up to date; many rows share a few moments, hour included, or a few days named with their
 * weekday (« ven 20/11 »), or all on a quarter of an hour, or of one weekday in a book of tables or of several shows, only when these are evenings; and a list of what each day took, in which the days of each show stand together and no
 * day has two rows, is of performances; so is a day that has one place of several, on all of its many rows, or one show of several in a statement by tariff. Elsewhere a person is still asked.
 */
export function settleLoneDate(input: SettleInput, hints: Hints | undefined): MeaningGuess[] {
  return input.guesses.map((guess, index) => {
    const profile = input.profiles[index]
    const isLone = guess.meaning === 'startsAt' || guess.meaning === 'purchasedAt'
    if (profile === undefined || !isLone || !guess.ambiguous?.includes('startsAt')) return guess
    const isOfPerformance =
      isShared(profile) ||
      isOnTheQuarter(profile) ||
      (hints !== undefined && (isToCome(profile, hints) || isBookOfEvenings(input, index, hints))) ||
      isListOfEvenings(input, index) ||
      isHeldElsewhere(input, index) ||
      isStatementByTariff(input, index)
    return isOfPerformance ? { meaning: 'startsAt', confidence: 0.75 } : guess
  })
}

/** Rows that share one moment, or one day, on average. */
const [rowsOfMoment, rowsOfDay] = [4, 5]

function isShared({ top, filled, distinct, distinctIsExact }: ColumnProfile): boolean {
  if (!distinctIsExact || distinct > top.length) return false
  const said = top.filter(({ value }) => value.trim() !== '')
  const nearlyAll = (isSo: (value: string) => boolean) =>
    said.filter(({ value }) => isSo(value)).reduce((sum, { count }) => sum + count, 0) >= 0.9 * filled
  const rows = filled / Math.max(1, said.length)
  const hasHour = (value: string) => (dateFields(value)?.minutes ?? spokenIn(value)?.minutes ?? 0) > 0
  if (rows >= rowsOfMoment && nearlyAll(hasHour)) return true
  return rows >= rowsOfDay && nearlyAll((value) => spokenIn(value)?.weekday != null)
}

/** Moments, apart from each other, that have to be on a quarter of an hour before that is no chance. */
const fewestOnQuarter = 5

/** « 20:30 », « 18:00 », « 14:45 »: nobody buys on the quarter each time. */
function isOnTheQuarter({ top }: ColumnProfile): boolean {
  const said = top.filter(({ value }) => value.trim() !== '')
  const hours = said.map(({ value }) => dateFields(value)?.minutes ?? spokenIn(value)?.minutes ?? 0)
  return hours.length >= fewestOnQuarter && hours.every((minutes) => minutes > 0 && minutes % 15 === 0)
}

/** What a cabaret keeps of a party: its table, its deposit. */
const ofParties = /^((n°|no|num|numero) ?(de )?)?tables?$|^(arrhes|acomptes?|couverts?)\b/
/** Days of a book that tell its evenings by their weekday, and the most weekdays on which a cabaret plays. */
const [fewestOfBook, mostWeekdays, rowsOfBook] = [4, 2, 4]

/**
 * A book whose days are few, shared by many rows and of one or two weekdays, of parties at their tables, or of several shows of which each day has one: one books on any day, and
 * dines on Saturdays; and what is booked for several shows is mixed from day to day.
 */
function isBookOfEvenings(input: SettleInput, date: number, hints: Hints): boolean {
  const { header, profiles } = input
  const { top = [], distinct = 0, distinctIsExact = false } = profiles[date] ?? {}
  const isOfParties = header.some((name) => ofParties.test(normaliseHeader(name)))
  if (!distinctIsExact || distinct > top.length || !(isOfParties || hasOneShowEachDay(input, date))) return false
  const days = daysOf(
    top.filter(({ value }) => value.trim() !== ''),
    hints,
    dayFirstReading,
  )
  const weekdays = new Set(days.map(({ day }) => new Date(`${day}T00:00Z`).getUTCDay()))
  const rows = days.reduce((sum, { count }) => sum + count, 0)
  return days.length >= fewestOfBook && weekdays.size <= mostWeekdays && rows >= days.length * rowsOfBook
}

/** Each day is of one show, and several shows have some. */
function hasOneShowEachDay({ guesses, first }: SettleInput, date: number): boolean {
  const at = guesses.findIndex(({ meaning }) => meaning === 'showTitle')
  const showOf = at < 0 || first === null ? null : oneOfDay(first, { date, at })
  return showOf !== null && new Set(showOf.values()).size > 1
}

/** Share of the rows whose day has to be to come: a mistyped year is none. */
const leastToCome = 0.1

function isToCome({ top }: ColumnProfile, hints: Hints): boolean {
  const limit = listDay(hints.titles, hints.today) ?? hints.today
  const days = daysOf(
    top.filter(({ value }) => value.trim() !== ''),
    hints,
  )
  const rows = days.reduce((sum, { count }) => sum + count, 0)
  const toCome = days.filter(({ day }) => day > limit)
  return toCome.length > 1 && toCome.reduce((sum, { count }) => sum + count, 0) >= rows * leastToCome
}

type DateFields = NonNullable<ReturnType<typeof dateFields>>

/** The day, `YYYY-MM-DD`, that each value is, the earliest that it may be by default; none for a value whose year only a person knows. */
function daysOf(
  said: ColumnProfile['top'],
  hints: Hints,
  readingOf: (fields: DateFields) => string = earliestReading,
): { day: string; count: number }[] {
  const spoken = said.flatMap(({ value }) => spokenIn(value) ?? [])
  const [from, other] = yearAnchors(spoken, { ...hints, firstSale: null }) ?? []
  return said.flatMap(({ value, count }) => {
    const fields = dateFields(value)
    if (fields !== null) return [{ day: readingOf(fields), count }]
    const date = spokenIn(value)
    const year = date?.year ?? (date && from !== undefined && other === undefined ? yearFrom(from, date) : null)
    return date && year !== null ? [{ day: written(year, date.month, date.day), count }] : []
  })
}

/** As they are written here; a month that comes first stands in a file that says so by days over 12. */
function dayFirstReading(fields: DateFields): string {
  const { first, second, third, yearFirst } = fields
  if (yearFirst || second > 12) return earliestReading(fields)
  return written(third < 100 ? 2000 + third : third, second, first)
}

function earliestReading({ first, second, third, yearFirst }: DateFields): string {
  if (yearFirst) return written(first, second, third)
  const year = third < 100 ? 2000 + third : third
  const readings = [
    ...(second <= 12 ? [written(year, second, first)] : []),
    ...(first <= 12 ? [written(year, first, second)] : []),
  ]
  return readings.sort()[0] ?? ''
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Evenings of one show, and rows of one evening, on average, of a statement by tariff: a show is on sale on more days. */
const [mostEvenings, rowsOfTariffs] = [3, 2]
const ofOneBuyer: readonly Meaning[] = [
  ...(['lastName', 'firstName', 'fullName', 'email', 'company', 'customerNumber', 'orderNumber'] as const),
  ...(['ticketNumber', 'salesChannel', 'paymentMethod', 'operation'] as const),
]

/** A row a tariff, of nobody: each day is of one show, and each of several shows has few days. */
function isStatementByTariff({ guesses, first }: SettleInput, date: number): boolean {
  const at = guesses.findIndex(({ meaning }) => meaning === 'showTitle')
  const hasTariff = guesses.some(({ meaning }) => meaning === 'tariff')
  if (at < 0 || first === null || !hasTariff || guesses.some(({ meaning }) => ofOneBuyer.includes(meaning)))
    return false
  const showOf = oneOfDay(first, { date, at })
  if (showOf === null) return false
  const shows = new Set(showOf.values()).size
  return shows >= fewestShows && showOf.size <= shows * mostEvenings && first.count >= showOf.size * rowsOfTariffs
}

/** What stands in a column on each day; null where a day has two, or a row lacks one of them. */
function oneOfDay(rows: RowGroup, { date, at }: { date: number; at: number }): Map<string, string> | null {
  const oneOf = new Map<string, string>()
  for (let row = 0; row < rows.count; row++) {
    const cells = cellsOf(rows, row)
    const [day = '', one = ''] = [cells[date], cells[at]]
    if (day === '' || one === '' || (oneOf.get(day) ?? one) !== one) return null
    oneOf.set(day, one)
  }
  return oneOf
}

/** Rows of one day, on average, before its place says anything of it. */
const rowsOfPlace = 4

/** « Église », « Chapelle »: each day of several has one place of several, where sales of all of them would be mixed. */
function isHeldElsewhere({ guesses, first }: SettleInput, date: number): boolean {
  const at = guesses.findIndex(({ meaning }) => meaning === 'venue' || meaning === 'hall')
  if (at < 0 || first === null) return false
  const placeOf = oneOfDay(first, { date, at })
  return (
    placeOf !== null &&
    new Set(placeOf.values()).size > 1 &&
    placeOf.size > 2 &&
    first.count >= placeOf.size * rowsOfPlace
  )
}

const ofBuyers: readonly Meaning[] = [
  ...(['lastName', 'fullName', 'email', 'customerNumber', 'orderNumber', 'ticketNumber'] as const),
  ...(['tariff', 'unitPriceCents', 'salesChannel', 'operation', 'quantity'] as const),
]
/** Shows that have to stand apart before their order says anything. */
const fewestShows = 3

/** Sales of several shows to come are mixed from day to day: here the days of each show stand together, and no day has two rows. */
function isListOfEvenings({ guesses, first }: SettleInput, date: number): boolean {
  const at = guesses.findIndex(({ meaning }) => meaning === 'showTitle')
  if (at < 0 || first === null || guesses.some(({ meaning }) => ofBuyers.includes(meaning))) return false
  const days = new Set<string>()
  const shows: string[] = []
  for (let row = 0; row < first.count; row++) {
    const cells = cellsOf(first, row)
    // A title stands above its evenings, and is not written again beside each.
    const [day = '', show = ''] = [cells[date], cells[at]?.trim() || shows.at(-1)]
    if (day === '' || show === '' || days.has(day)) return false
    days.add(day)
    if (shows.at(-1) !== show) shows.push(show)
  }
  return shows.length >= fewestShows && new Set(shows).size === shows.length
}
