import type { Meaning, ReadColumn } from '../../../../contract/index.ts'
import { classifyTariff, foldLabel, isNonTicketProduct } from '../../clean/index.ts'
import { cellsOf, type RowGroup } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'

/** What a row of sale has and a performance does not. */
const ofSale = new Set<Meaning>([
  'orderNumber',
  'ticketNumber',
  'purchasedAt',
  'customerNumber',
  'lastName',
  'fullName',
  'email',
])

/** The column of the days of performances, where each row has one and sells nothing by itself. */
export interface DaysOfPerformances {
  column: ColumnProfile
  /** Of the filled cells, those that are not the same day again: beside an hour on each row, two evenings may share a day. */
  leastDistinct: number
}

/** The days of a list of performances; null of a list of sales. */
export function daysOfPerformances(
  profiles: readonly ColumnProfile[],
  guesses: readonly MeaningGuess[],
): DaysOfPerformances | null {
  if (guesses.some(({ meaning }) => ofSale.has(meaning))) return null
  const of = (own: Meaning) => profiles[guesses.findIndex(({ meaning }) => meaning === own)]
  const [column, hours] = [of('startsAt'), of('startsTime')]
  if (column === undefined) return null
  const isTimed = hours !== undefined && hours.filled >= hours.rows * leastDated
  return { column, leastDistinct: isTimed ? 0.5 : 0.9 }
}

/** Share of the rows of a list of performances that have a day. */
const leastDated = 0.95

/** What may be written once for a group of rows. */
export const ofGroups = new Set<Meaning>(['showTitle', 'showAndDate', 'startsAt', 'startsTime', 'hall'])

/**
 * By hand, a show or a date is written once for the rows below it: most cells are then blank, and those that are not hardly say the same
 * twice, or begin a group each, show and date together. Lines that name no show among others that do (a membership, a drink) do not look so.
 */
export function goesOn(
  profile: ColumnProfile,
  meaning: Meaning,
  { groups, days }: { groups: readonly ColumnProfile[]; days: DaysOfPerformances | null },
): boolean {
  const { rows, filled, distinct } = profile
  if (!ofGroups.has(meaning) || filled === 0) return false
  if (meaning === 'showTitle' && isOfRuns(profile, days)) return true
  if (filled * 2 >= rows) return false
  return distinct * 2 >= filled || beginsGroups(profile, groups)
}

/** Share of the rows of a list of performances that go on with the show above them, before a blank is more than a slip. */
const leastBlank = 0.15

/**
 * A list of performances, each row with a day of its own, or a day and an hour, names a show once above its evenings, however few have more than one: no title comes
 * twice, and the first row has one.
 */
function isOfRuns(
  { rows, filled, distinct, distinctIsExact, head }: ColumnProfile,
  days: DaysOfPerformances | null,
): boolean {
  if (days === null || !head.startsFilled || !distinctIsExact || distinct < filled || filled < 3) return false
  const { column, leastDistinct } = days
  const areDays = column.filled >= rows * leastDated && column.distinct >= column.filled * leastDistinct
  return areDays && rows - filled >= rows * leastBlank
}

/** Each filled cell stands below a blank one; and with the columns filled on the same rows, it hardly ever says twice running the same. */
function beginsGroups({ filled, head }: ColumnProfile, groups: readonly ColumnProfile[]): boolean {
  const inStep = groups.filter((other) => other.filled === filled && other.head.runs === head.runs)
  const leastRepeats = Math.min(...inStep.map((other) => other.head.repeats))
  const standsApart = head.startsFilled && head.filled >= 3 && head.runs >= 0.8 * head.filled
  return inStep.length > 1 && standsApart && leastRepeats * 3 <= head.filled
}

/** What parts the seats of one evening into rows. */
const withinEvening = new Set<Meaning>([
  'tariff',
  'seatCategory',
  'salesChannel',
  'productType',
  'lastName',
  'fullName',
])

/**
 * A day written once above its tariffs goes on as the title does, where each row that names a show has one; so does an hour, where each row that has a day has one. Of a printout whose evenings have
 * a tariff or two, half of the rows have a day, and the others would be left without. The title itself goes on so where the rows that have none are of tariffs alone.
 */
export function withDaysOfGroups(columns: readonly ReadColumn[], first: RowGroup | null): ReadColumn[] {
  const of = (meaning: Meaning) => columns.findIndex((column) => column.meaning === meaning)
  const [title, day, hour] = [of('showTitle'), of('startsAt'), of('startsTime')]
  if (first === null || title < 0 || day < 0 || !columns.some(({ meaning }) => withinEvening.has(meaning)))
    return [...columns]
  const rows = Array.from({ length: first.count }, (_, index) => cellsOf(first, index).map((cell) => cell.trim()))
  const isSold = columns.some(({ meaning }) => ofSale.has(meaning))
  const isTold = columns[title]?.goesOn === true || (!isSold && areBelowTitles(rows, { title, tariff: of('tariff') }))
  if (!isTold) return [...columns]
  const goesWith = (at: number, other: number) => rows.every((row) => isFilled(row, at) || !isFilled(row, other))
  const isOfGroup = (at: number) =>
    at === title || (at === day && goesWith(day, title)) || (at === hour && goesWith(hour, day))
  return columns.map((column, at) =>
    isOfGroup(at) && rows.some((row) => !isFilled(row, at)) ? { ...column, goesOn: true } : column,
  )
}

/** True where no title comes twice, the first row has one, and each row without one is of a tariff that is known, or that a row with a title has too. */
function areBelowTitles(
  rows: readonly (readonly string[])[],
  { title, tariff }: { title: number; tariff: number },
): boolean {
  const named = rows.filter((row) => isFilled(row, title))
  const blank = rows.filter((row) => !isFilled(row, title))
  if (tariff < 0 || blank.length === 0 || rows[0] !== named[0]) return false
  if (new Set(named.map((row) => row[title])).size < named.length) return false
  const known = new Set(named.map((row) => row[tariff]))
  return blank.every((row) => {
    const label = row[tariff] ?? ''
    return label !== '' && (known.has(label) || isOfSeat(label))
  })
}

/** « Réduit », « Abonné »: never « Abonnement », a card or a meal, which belong to no evening. */
function isOfSeat(label: string): boolean {
  const kind = classifyTariff(label)
  if (kind === 'subscription') return /\babonnee?s?\b/.test(foldLabel(label))
  return kind !== 'other' && !isNonTicketProduct(label)
}

function isFilled(row: readonly string[], at: number): boolean {
  return (row[at] ?? '') !== ''
}
