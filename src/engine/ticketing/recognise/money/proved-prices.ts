import type { Meaning } from '../../../../contract/index.ts'
import { dropSpaces, partCurrency } from '../../clean/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import { cellsOf, type RowGroup } from '../../read/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { leastRows, rowsLookedAt, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9

/**
 * What the rows prove of prices, whatever the columns are called: one that, times the seats, makes another is the price of one seat; one
 * that is another and the fees together is what was paid, and the other is the price.
 */
export function settleProvedPrices(input: SettleInput): MeaningGuess[] {
  return withoutListPrice({ ...input, guesses: provedPrices(input) })
}

function provedPrices({ profiles, guesses, isFixed, first }: SettleInput): MeaningGuess[] {
  const price = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  if (price < 0 || isFixed(price) || first === null) return [...guesses]
  const counted = guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const quantity = counted >= 0 ? counted : guesses.findIndex(({ meaning }) => meaning === 'seatsSold')
  const rows = amountsOf(first)
  const returned = guesses.findIndex(({ meaning }) => meaning === 'returnedQuantity')
  const left = rows.map((row) => withReturned(row, quantity, returned))
  const others = profiles.flatMap((profile, at) =>
    at !== price && holdsAmounts(profile) && isOpen(guesses[at]?.meaning) && !isFixed(at) ? [at] : [],
  )
  const unit = guesses.findIndex(({ meaning }) => meaning === 'unitPriceCents')
  // It is what the seats of its row cost: no other amount is asked.
  if (proves(rows, [unit, quantity, price], ([one = 0, seats = 0, all = 0]) => (seats > 1 ? one * seats - all : null)))
    return [...guesses]
  const total = others.find((at) => [left, rows].some((of) => isProduct(of, { price, quantity, all: at })))
  const taken = others.find((at) => isTaken(rows, { one: price, all: at, name: profiles[at]?.name ?? '' }))
  if (total === undefined && taken !== undefined)
    return withMeanings(guesses, { [price]: hasTariff(guesses) ? 'unknown' : 'tariff', [taken]: 'priceCents' })
  if (total !== undefined) {
    const isOfEvening = counted < 0 || guesses[total]?.meaning === 'receiptsCents'
    return withMeanings(guesses, {
      [price]: 'unitPriceCents',
      [total]: isOfEvening ? 'receiptsCents' : 'orderTotalCents',
    })
  }
  const fees = guesses.flatMap(({ meaning }, at) => (meaning === 'feesCents' ? [at] : []))
  const isFace = (at: number, fee: number) =>
    !isLeftToHouse(profiles[at]?.name ?? '', profiles[fee]?.name ?? '') &&
    proves(rows, [price, fee, at], ([paid = 0, more = 0, own = 0]) => (more > 0 ? own + more - paid : null))
  const isFaceOfAll = (at: number) =>
    fees.length > 1 &&
    !fees.some((fee) => isLeftToHouse(profiles[at]?.name ?? '', profiles[fee]?.name ?? '')) &&
    proves(rows, [price, at, ...fees], ([paid = 0, own = 0, ...each]) => {
      const more = each.reduce((sum, one) => sum + one, 0)
      return more > 0 ? own + more - paid : null
    })
  const face = others.find((at) => fees.some((fee) => isFace(at, fee)) || isFaceOfAll(at))
  return face === undefined ? [...guesses] : withMeanings(guesses, { [face]: 'priceCents', [price]: 'orderTotalCents' })
}

const ofHouse = /\b(nett?e?s?|(re)?verse(e|es|s)?|a reverser|credite(e|es|s)?|payout)\b/
export const ofBank = /\b(commissions?|bancaires?|terminal|transactions?|plateforme|prestataire)\b/

/** « Net » beside « Commission »: what the bank or the platform leaves to the house of what the public paid, which is the price. */
function isLeftToHouse(name: string, fees: string): boolean {
  return ofHouse.test(normaliseHeader(name)) && ofBank.test(normaliseHeader(fees))
}

/** « Prix public » beside « Prix payé / place »: of two prices of a seat, only one makes the total of its row, and the other is that of a list. */
function withoutListPrice({ guesses, isFixed, first }: SettleInput): MeaningGuess[] {
  const at = (...any: Meaning[]) => guesses.findIndex(({ meaning }) => any.includes(meaning))
  const [quantity, total] = [at('quantity', 'seatsSold'), at('orderTotalCents', 'priceCents')]
  const units = guesses.flatMap(({ meaning }, index) => (meaning === 'unitPriceCents' ? [index] : []))
  if (first === null || units.length !== 2 || units.some(isFixed)) return [...guesses]
  const rows = amountsOf(first)
  const makes = (unit: number) =>
    proves(rows, [unit, quantity, total], ([one = 0, seats = 0, all = 0]) => (seats > 0 ? one * seats - all : null))
  const [paid, ...more] = units.filter(makes)
  if (paid === undefined || more.length > 0) return [...guesses]
  return guesses.map((guess, index) =>
    units.includes(index) && index !== paid ? { meaning: 'unknown', confidence: 0.1 } : guess,
  )
}

type AmountRow = (number | null)[]

/** A row of which the seats are those that are left once some were given back. */
function withReturned(row: AmountRow, quantity: number, returned: number): AmountRow {
  const [sold, back] = [row[quantity] ?? null, row[returned] ?? null]
  return sold === null || back === null ? row : row.with(quantity, sold - back)
}

/** One column, times the seats, makes another. A row of several seats that cost nothing in all was given up: it says nothing of what one costs. */
function isProduct(
  rows: readonly AmountRow[],
  { price, quantity, all }: { price: number; quantity: number; all: number },
): boolean {
  return proves(rows, [price, quantity, all], ([one = 0, seats = 0, sum = 0]) =>
    seats > 1 && sum > 0 ? one * seats - sum : null,
  )
}

const namesTaken = /^(encaisse|recu|percu|verse|paye|regle|montant encaisse|montant recu)(e|s|es)?( ?\(?€\)?)?$/

/** « Encaissé » of a door list: as many times « Tarif » as came, which is not always as many as had booked. Who did not pay has a blank there. */
function isTaken(
  rows: readonly (number | null)[][],
  { one, all, name }: { one: number; all: number; name: string },
): boolean {
  if (!namesTaken.test(normaliseHeader(name))) return false
  const isMultiple = proves(rows, [one, all], ([unit = 0, sum = 0]) => (unit > 0 ? sum % unit : null))
  return isMultiple && rows.filter((row) => (row[all] ?? 0) > (row[one] ?? 0)).length >= leastRows
}

function hasTariff(guesses: readonly MeaningGuess[]): boolean {
  return guesses.some(({ meaning }) => meaning === 'tariff')
}

/** « Total » alone may count seats or money: the rows say which. */
const open: readonly (Meaning | undefined)[] = ['unknown', 'orderTotalCents', 'receiptsCents', 'seatsTotal']

function isOpen(meaning: Meaning | undefined): boolean {
  return open.includes(meaning)
}

/** Whether nine in ten of the rows that can tell leave nothing over; `left` gives null for a row that cannot. */
function proves(
  rows: readonly (number | null)[][],
  columns: readonly number[],
  left: (values: number[]) => number | null,
): boolean {
  if (columns.some((at) => at < 0)) return false
  const told = rows.flatMap((row) => {
    const values = columns.map((at) => row[at] ?? null)
    const over = values.includes(null) ? null : left(values.map(Number))
    return over === null ? [] : [Math.abs(over) < 0.005]
  })
  return told.length >= leastRows && told.filter(Boolean).length >= told.length * leastShare
}

function amountsOf(first: RowGroup): (number | null)[][] {
  return Array.from({ length: Math.min(first.count, rowsLookedAt) }, (_, row) => cellsOf(first, row).map(amountIn))
}

/** `25.–`, `CHF 1'100.00`, `12,50 €`: the amount, as far as it can be read at once. */
function amountIn(cell: string): number | null {
  const bare = partCurrency(dropSpaces(cell))
    .amount.replace(/[.,][–—-]+$/, '')
    .replace(/['’]/g, '')
  return /^\d+(?:[.,]\d{1,2})?$/.test(bare) ? Number(bare.replace(',', '.')) : null
}

function withMeanings(guesses: readonly MeaningGuess[], proved: Record<number, Meaning>): MeaningGuess[] {
  return guesses.map((guess, at) => {
    const meaning = proved[at]
    return meaning === undefined ? guess : { meaning, confidence: 0.8 }
  })
}
