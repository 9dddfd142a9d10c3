import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { cellsOf } from '../../read/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9
/** Of them, those that may say the contrary by chance: three at 12 € make what two at 18 € do. */
const mostContrary = 0.5
/** Of the rows of several seats, those that must cost more than any single seat does. */
const leastDearer = 0.4

/** Where one of these stands beside the price, the rows are told otherwise. */
const tellOtherwise = new Set<Meaning>([
  'unitPriceCents',
  'orderTotalCents',
  'tariffSeats',
  'showSeats',
  'ticketNumber',
])
const ofAll = /\b(total|totaux|totale|recettes?|encaisse|encaissements?|regle|reglement|paye|paid|ca|chiffre)\b/
const ofTariff = new Set<Meaning>(['tariff', 'seatCategory'])
const ofKind = new Set<Meaning>([...ofTariff, 'showTitle', 'showAndDate'])

interface PricedRow {
  seats: number
  cents: number
  kind: string
}

/**
 * « Prix » beside a number of seats is of one of them where it stays the same for a tariff whatever that number is, and of the line where it grows with it. Where the rows tell neither and the
 * name says no total, a person is asked: the receipts differ by as much as parties are large. Rows that all count as many seats are no ground for a question. What a person or a known export says
 * stays.
 */
export function settlePriceBySeats(input: SettleInput): MeaningGuess[] {
  const { guesses, header, isFixed } = input
  const at = (...any: Meaning[]) => guesses.findIndex(({ meaning }) => any.includes(meaning))
  const [price, seats] = [at('priceCents'), at('quantity')]
  const guess = guesses[price]
  const isTold = guesses.some(({ meaning }) => tellOtherwise.has(meaning))
  if (guess === undefined || seats < 0 || isFixed(price) || isTold || guess.ambiguous) return [...guesses]
  const rows = pricedRows(input, price, seats, ofKind)
  const several = rows.filter((row) => row.seats > 1)
  const isVaried = new Set(rows.map((row) => row.seats)).size > 1
  if (several.length < leastRows || !isVaried) return [...guesses]
  // A tariff may cost as much from one show to the next: rows that stand alone in their show then tell too.
  const ofTariffs = pricedRows(input, price, seats, ofTariff)
  const said = saidByRows(rows, several) ?? saidByRecurrence(ofTariffs)
  if (said === 'one') return guesses.with(price, { ...guess, meaning: 'unitPriceCents', confidence: 0.8 })
  if (said === 'line' || ofAll.test(normaliseHeader(header[price] ?? ''))) return [...guesses]
  return guesses.with(price, { ...guess, confidence: 0.4, ambiguous: ['priceCents', 'unitPriceCents'] })
}

function pricedRows(input: SettleInput, price: number, seats: number, kindsBy: ReadonlySet<Meaning>): PricedRow[] {
  const { first, guesses } = input
  if (first === null) return []
  const kinds = guesses.flatMap(({ meaning }, at) => (kindsBy.has(meaning) ? [at] : []))
  return numbersOf(input).flatMap((row, index) => {
    const [count, amount] = [row[seats] ?? 0, Math.round((row[price] ?? 0) * 100)]
    const cells = cellsOf(first, index)
    return count < 1 || amount <= 0
      ? []
      : [{ seats: count, cents: amount, kind: kinds.map((at) => cells[at]).join('\n') }]
  })
}

/** What comes back beside other numbers of seats; failing that, whether several seats cost more than any single one. */
function saidByRows(rows: readonly PricedRow[], several: readonly PricedRow[]): 'one' | 'line' | null {
  const said = saidByRecurrence(rows)
  if (said !== null) return said
  const dearest = Math.max(0, ...rows.filter(({ seats }) => seats === 1).map(({ cents }) => cents))
  const dearer = several.filter(({ cents }) => dearest > 0 && cents > dearest)
  return dearer.length >= several.length * leastDearer ? 'line' : null
}

/** Whether amounts, or amounts by seat, come back beside other numbers of seats. */
function saidByRecurrence(rows: readonly PricedRow[]): 'one' | 'line' | null {
  const ofOne = shareThatRecurs(rows, ({ cents }) => cents)
  const ofLine = shareThatRecurs(rows, ({ cents, seats }) => cents / seats)
  if (ofOne >= leastShare && ofLine < mostContrary) return 'one'
  return ofLine >= leastShare && ofOne < mostContrary ? 'line' : null
}

/** Of the rows whose kind of seat is sold in several numbers, the share whose value stands beside another number too; 0 where too few can tell. */
function shareThatRecurs(rows: readonly PricedRow[], worthOf: (row: PricedRow) => number): number {
  const numbers = (key: (row: PricedRow) => string) => {
    const found = new Map<string, Set<number>>()
    for (const row of rows) found.set(key(row), (found.get(key(row)) ?? new Set()).add(row.seats))
    return found
  }
  const valued = (row: PricedRow) => `${row.kind}\n${worthOf(row)}`
  const [ofKinds, ofValues] = [numbers(({ kind }) => kind), numbers(valued)]
  const told = rows.filter(({ kind }) => (ofKinds.get(kind)?.size ?? 0) > 1)
  const same = told.filter((row) => (ofValues.get(valued(row))?.size ?? 0) > 1)
  return told.length < leastRows ? 0 : same.length / told.length
}
