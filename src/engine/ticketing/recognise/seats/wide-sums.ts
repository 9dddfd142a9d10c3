import type { Meaning } from '../../../../contract/index.ts'
import { cellsOf } from '../../read/index.ts'
import { readHeading, seatsInCell } from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { leastRows, rowsLookedAt, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.8
/** As sure as what is known to be something else. */
const sure = 0.95

/**
 * With one column a tariff, others add them up: « Total », « Places », « Vendus » the seats, « Total €», « À payer » the money. Which does
 * is proved on the rows, whatever the columns are called.
 */
export function settleSums(input: SettleInput): MeaningGuess[] {
  const settled = [...input.guesses]
  const rows = numbersOf(input)
  const has = (...any: Meaning[]) => settled.some(({ meaning }) => any.includes(meaning))
  const named = settled.flatMap(({ meaning }, at) => (meaning === 'tariffSeats' || meaning === 'showSeats' ? [at] : []))
  const isOfBuyers = has('lastName', 'fullName', 'firstName', 'email', 'company', 'customerNumber', 'orderNumber')
  const { parts, total } = partsAndTotal(rows, input, named)
  for (const part of parts)
    if (settled[part]?.meaning === 'unknown') settled[part] = { meaning: 'tariffSeats', confidence: 0.75 }
  if (total !== null) settled[total] = { meaning: isOfBuyers ? 'quantity' : 'seatsSold', confidence: 0.8 }
  settlePart(rows, settled, parts)
  if (total === null) askForQuantity(rows, settled, parts)
  const prices = parts.map((at) => readHeading(input.header[at] ?? '').priceCents)
  leaveSideTable(input, settled)
  if (!has('priceCents')) {
    const priced = prices.every((price) => price !== null)
    const money = priced ? provedBy(rows, input, parts, (row) => moneyOf(row, parts, prices)) : null
    const amount = money ?? (has('receiptsCents') ? null : namedMoney(input, settled))
    if (amount !== null) settled[amount] = { meaning: isOfBuyers ? 'priceCents' : 'receiptsCents', confidence: 0.7 }
  }
  return settled
}

/**
 * The columns of seats and the one that is their sum. A column that no word tells, whose numbers are what the others lack on every row to
 * make a total, is one of them (« Détaxe », « Pass région »).
 */
function partsAndTotal(
  rows: readonly NumberRow[],
  input: SettleInput,
  named: readonly number[],
): { parts: readonly number[]; total: number | null } {
  const total = provedBy(rows, input, named, (row) => sumOf(row, named))
  if (total !== null || named.some((at) => input.guesses[at]?.meaning !== 'tariffSeats')) return { parts: named, total }
  for (const [at, guess] of input.guesses.entries()) {
    const isTold = rows.filter((row) => (row[at] ?? 0) > 0).length >= leastRows
    if (guess.meaning !== 'unknown' || guess.confidence >= sure || input.isFixed(at) || !isTold) continue
    const parts = [...named, at]
    const whole = provedBy(rows, input, parts, (row) => sumOf(row, parts))
    if (whole !== null) return { parts, total: whole }
  }
  const beside = [...named, ...numbersBeside(input, named)]
  const whole = beside.length > named.length ? provedBy(rows, input, beside, (row) => sumOf(row, beside)) : null
  return whole === null ? { parts: named, total: null } : { parts: beside, total: whole }
}

/** The columns of whole numbers that no word tells and that stand beside those of seats: « Théâtre | Fnac | Ticketac », one a seller. */
function numbersBeside({ guesses, profiles, isFixed }: SettleInput, named: readonly number[]): number[] {
  const isFree = (at: number) => {
    const profile = profiles[at]
    const isWhole = profile !== undefined && profile.filled > 0 && shareOf(profile, 'integer') > leastShare
    const guess = guesses[at]
    return isWhole && guess?.meaning === 'unknown' && guess.confidence < sure && !isFixed(at)
  }
  const found: number[] = []
  for (let at = Math.min(...named) - 1; isFree(at); at--) found.push(at)
  for (let at = Math.max(...named) + 1; isFree(at); at++) found.push(at)
  return found
}

type NumberRow = (number | null)[]

/** The numbers of the first rows: seats, or amounts as far as they can be read at once. */
export function numbersOf({ first, header }: Pick<SettleInput, 'first' | 'header'>): NumberRow[] {
  if (first === null) return []
  return Array.from({ length: Math.min(first.count, rowsLookedAt) }, (_, index) => {
    const cells = cellsOf(first, index)
    return header.map((_name, at) => numberIn(cells[at] ?? ''))
  })
}

/** A number of seats or an amount, as far as it can be read at once. */
function numberIn(cell: string): number | null {
  const seats = seatsInCell(cell)
  if (seats.kind === 'seats') return seats.seats
  const amount = /^-?\d+(?:[.,]\d{1,2})?$/.exec(
    cell.replace(/[\s\u00a0\u202f]|€|CHF|EUR|\$(?:CA)?|(?<=\d)['’](?=\d{3})|[.,][–—-]+(?=\D*$)/gi, ''),
  )
  return amount === null ? null : Number(amount[0].replace(',', '.'))
}

function sumOf(row: NumberRow, parts: readonly number[]): number {
  return parts.reduce((sum, at) => sum + (row[at] ?? 0), 0)
}

function moneyOf(row: NumberRow, parts: readonly number[], prices: readonly (number | null)[]): number {
  return parts.reduce((sum, at, place) => sum + ((row[at] ?? 0) * (prices[place] ?? 0)) / 100, 0)
}

/** The column that says on nearly every row what is worked out of it; null when none does. */
function provedBy(
  rows: readonly NumberRow[],
  { profiles, guesses, isFixed }: SettleInput,
  parts: readonly number[],
  worth: (row: NumberRow) => number,
): number | null {
  for (const [at, profile] of profiles.entries()) {
    if (parts.includes(at) || isFixed(at) || (guesses[at]?.confidence ?? 0) >= sure) continue
    if (shareOf(profile, 'integer', 'decimalDot', 'decimalComma', 'money') < 0.8) continue
    const told = rows.filter((row) => row[at] !== null && parts.some((part) => row[part] !== null))
    const same = told.filter((row) => Math.abs((row[at] ?? 0) - worth(row)) < 0.005).length
    // One tariff that is nearly always filled alone is its own sum: two have to stand in some row for it to be proved.
    const isProved = told.some((row) => parts.filter((part) => (row[part] ?? 0) !== 0).length > 1)
    if (isProved && told.length >= leastRows && same >= told.length * leastShare) return at
  }
  return null
}

/**
 * « Vendus » beside « Abonnés » and « Invit. » is one of them where the free seats say so (capacity less those held and free is what all
 * of them hold); where nothing says so, a person chooses whether it holds the others.
 */
function settlePart(rows: readonly NumberRow[], settled: MeaningGuess[], parts: readonly number[]): void {
  const at = (meaning: Meaning) => settled.findIndex((guess) => guess.meaning === meaning)
  const sold = at('seatsSold')
  const guess = settled[sold]
  if (guess === undefined || guess.confidence >= 0.97) return
  const told = rows.filter((row) => row[sold] !== null && parts.some((part) => row[part] !== null))
  if (told.filter((row) => row[sold] === sumOf(row, parts)).length >= told.length * leastShare) return
  const [capacity, held] = [at('capacity'), at('seatsHeld')]
  const isLeft = (row: NumberRow, free: number) =>
    row[capacity] === (row[sold] ?? 0) + sumOf(row, parts) + (row[held] ?? 0) + (row[free] ?? 0)
  const isPart = settled.some(
    ({ meaning }, free) =>
      meaning === 'unknown' &&
      told.length >= leastRows &&
      told.filter((row) => isLeft(row, free)).length >= told.length * leastShare,
  )
  settled[sold] = isPart
    ? { meaning: 'tariffSeats', confidence: 0.75 }
    : { ...guess, ambiguous: ['seatsSold', 'tariffSeats'] }
}

/**
 * « Nombre d’élèves » beside « Accompagnateurs » may be one of two numbers or the sum of them: where the rows do not say which, a person
 * does. Beside crosses it is what each is worth.
 */
function askForQuantity(rows: readonly NumberRow[], settled: MeaningGuess[], parts: readonly number[]): void {
  const at = settled.findIndex(({ meaning }) => meaning === 'quantity')
  const guess = settled[at]
  const told = rows.filter((row) => row[at] !== null && parts.some((part) => row[part] !== null))
  if (guess === undefined || guess.confidence === 1 || told.length === 0) return
  const areShows = parts.every((part) => settled[part]?.meaning === 'showSeats')
  // « 2 » under each of three shows beside « Nb abts : 2 »: how many come to each.
  const isOfEach = (row: NumberRow) => areShows && parts.every((part) => (row[part] ?? 0) <= (row[at] ?? 0))
  if (told.filter((row) => row[at] === sumOf(row, parts) || isOfEach(row)).length < told.length * leastShare)
    settled[at] = { ...guess, ambiguous: ['quantity', 'tariffSeats'] }
}

/** Share of the rows that the money of a list fills at least, and a small table of prices set beside it at most. */
const [leastOfList, mostOfSideTable] = [0.8, 0.25]

/** « Prix » filled on three rows of sixty is a table of prices set beside the list, when « À payer » is filled on all of them. */
function leaveSideTable(input: SettleInput, settled: MeaningGuess[]): void {
  const at = settled.findIndex(({ meaning }) => meaning === 'priceCents')
  const [own, named] = [input.profiles[at], input.profiles[namedMoney(input, settled) ?? -1]]
  if (own === undefined || named === undefined || input.isFixed(at)) return
  if (own.filled < own.rows * mostOfSideTable && named.filled > named.rows * leastOfList)
    settled[at] = { meaning: 'unknown', confidence: 0.1 }
}

/** What was received of who came, where it is counted in money: « Réglé : 48 ». */
const takenNames =
  /^(r[ée]gl|pay|vers|re[cç]u|per[cç]u|encaiss)[ée]?e?s?( (sur place|[àa] la (porte|caisse)|le soir))?( ?\(?(€|euros?|chf|\$)\)?)?$/i
const moneyNames =
  /total|[aà] (payer|regler|régler|facturer)|montant|(^|\s)d[uû]s?$|^factur[ée]e?s?$|€|chf|recette|encaiss|\$/i

/** A column of amounts that names money and that nothing else claims. */
function namedMoney(input: SettleInput, settled: readonly MeaningGuess[]): number | null {
  const { header, profiles, isFixed } = input
  const free = new Set<Meaning>(['unknown', 'seatsTotal', 'orderTotalCents'])
  const found = header.findIndex((name, at) => {
    const guess = settled[at]
    const profile = profiles[at]
    if (guess === undefined || profile === undefined || isFixed(at) || !free.has(guess.meaning)) return false
    const isOrder = guess.meaning === 'orderTotalCents'
    if (isOrder && !isOneOrderARow(profiles, settled)) return false
    const isAmount = shareOf(profile, 'integer', 'decimalDot', 'decimalComma', 'money') > 0.8 && profile.filled > 0
    return isAmount && (isOrder || moneyNames.test(name) || (takenNames.test(name) && exceedsSeats(input, settled, at)))
  })
  return found < 0 ? null : found
}

/** True where a column says more than the seats of nearly all its rows: « Réglé : 2 » may count who has paid, 48 for four seats is money. */
function exceedsSeats(input: SettleInput, settled: readonly MeaningGuess[], at: number): boolean {
  const parts = settled.flatMap(({ meaning }, part) => (meaning === 'tariffSeats' ? [part] : []))
  const told = numbersOf(input).filter((row) => (row[at] ?? 0) !== 0 && sumOf(row, parts) > 0)
  const more = told.filter((row) => (row[at] ?? 0) > sumOf(row, parts))
  return told.length >= leastRows && more.length >= told.length * leastShare
}

function isOneOrderARow(profiles: readonly ColumnProfile[], settled: readonly MeaningGuess[]): boolean {
  const orders = profiles[settled.findIndex(({ meaning }) => meaning === 'orderNumber')]
  return orders === undefined || orders.distinctShare >= 0.98
}
