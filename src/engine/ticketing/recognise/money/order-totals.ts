import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { valueFit } from '../profile/value-fit.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the orders of several rows, those whose rows make their total: a code of promotion takes from some. */
const leastShare = 0.7

/**
 * « Order total » that an order says again on each of its rows is no price of a row: where another amount, times the seats or alone, adds up to it over the rows
 * of an order, that one is the price. Without one it is still the total of all its rows, shared between them (`wide/order-totals`). Summed row by row, the total of a family of four would count four times.
 */
export function settleOrderTotals(input: SettleInput): MeaningGuess[] {
  const { guesses, isFixed } = input
  const at = (meaning: MeaningGuess['meaning']) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [order, quantity] = [at('orderNumber'), at('quantity')]
  const total = at('priceCents') >= 0 || at('unitPriceCents') >= 0 ? at('priceCents') : at('orderTotalCents')
  if (order < 0 || total < 0 || isFixed(total)) return [...guesses]
  const several = [...ordersOf(input, order).values()].filter((rows) => rows.length > 1)
  const orders = several.filter((rows) => isRepeated(rows, total))
  // Two rows of one order may come to the same by chance: where others differ, each amount is of its row.
  if (orders.length < leastRows || areOfRows(several, total)) return [...guesses]
  const price = priceOfRows(input, { orders, order, total, quantity })
  if (price === null && !isOfWholeOrder(input, { orders, total, quantity })) return [...guesses]
  return guesses.map((guess, index) => {
    if (index === total) return { meaning: 'orderTotalCents', confidence: 0.8 }
    return index === price?.at ? { meaning: price.meaning, confidence: 0.8 } : guess
  })
}

/** The amount that adds up, times the seats or alone, to the total of nearly all orders. */
function priceOfRows(
  { profiles, guesses, isFixed }: SettleInput,
  { orders, order, total, quantity }: { orders: readonly Row[][]; order: number; total: number; quantity: number },
): { at: number; meaning: 'priceCents' | 'unitPriceCents' } | null {
  for (const own of profiles.keys()) {
    if (own === order || own === total || own === quantity || isFixed(own) || guesses[own]?.meaning !== 'unknown')
      continue
    for (const seats of quantity < 0 ? [null] : [quantity, null]) {
      const made = orders.filter((rows) => Math.abs(sumOf(rows, own, seats) - (rows[0]?.[total] ?? 0)) < 0.005)
      if (made.length >= orders.length * leastShare)
        return { at: own, meaning: seats === null ? 'priceCents' : 'unitPriceCents' }
    }
  }
  return null
}

const namesOrder = /\b(commande|cde|order|panier|cart|bestelling)\b/

/** A total that its name says of the order, or that rows of different numbers of seats repeat: it is no price of a row. */
function isOfWholeOrder(
  { header }: SettleInput,
  { orders, total, quantity }: { orders: readonly Row[][]; total: number; quantity: number },
): boolean {
  if (namesOrder.test(normaliseHeader(header[total] ?? ''))) return true
  // A row that counts no seat (what was paid of the order, in a journal of the till) says nothing of it.
  const counts = (rows: readonly Row[]) => new Set(rows.flatMap((row) => row[quantity] ?? []))
  const unlike = orders.filter((rows) => quantity >= 0 && counts(rows).size > 1)
  return unlike.length >= leastRows
}

/** « Référence », « Commande n° » of a file of sales: the number of an order, that its rows share. */
export function settleReferences({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const has = (...any: MeaningGuess['meaning'][]) => guesses.some(({ meaning }) => any.includes(meaning))
  if (has('orderNumber', 'bookingNumber', 'ticketNumber') || !has('purchasedAt') || !has('quantity'))
    return [...guesses]
  const at = header.findIndex((name, index) => {
    const profile = profiles[index]
    const isFree = guesses[index]?.meaning === 'unknown' && !isFixed(index)
    return (
      isFree &&
      ofOrder.test(normaliseHeader(name)) &&
      profile !== undefined &&
      valueFit('orderNumber', profile) !== 'contradicts'
    )
  })
  return guesses.map((guess, index) => (index === at ? { meaning: 'orderNumber', confidence: 0.6 } : guess))
}

const ofOrder = /^(ref|reference|commande|cde|(commande|cde) n°|n° ?(commande|cde))\.?$/

/** Of the orders of several rows, those whose amounts differ from row to row: each is then of its row. */
const leastDiffering = 0.2

/**
 * « Total payé » that differs from row to row of one order is what each row paid, where nothing else gives a price: left for the total of an order, none of it
 * would be counted.
 */
export function settleRowTotals(input: SettleInput): MeaningGuess[] {
  const { guesses, isFixed } = input
  const at = (...any: MeaningGuess['meaning'][]) => guesses.findIndex(({ meaning }) => any.includes(meaning))
  const [order, total] = [at('orderNumber'), at('orderTotalCents')]
  if (order < 0 || total < 0 || isFixed(total) || at('priceCents', 'unitPriceCents') >= 0) return [...guesses]
  if (
    !areOfRows(
      [...ordersOf(input, order).values()].filter((rows) => rows.length > 1),
      total,
    )
  )
    return [...guesses]
  if (hasFees(input, at('feesCents'))) return [...guesses]
  return guesses.map((guess, index) => (index === total ? { meaning: 'priceCents', confidence: 0.7 } : guess))
}

/** True where the amounts of enough orders of several rows differ from row to row. */
function areOfRows(orders: readonly Row[][], total: number): boolean {
  const differing = orders.filter((rows) => !isRepeated(rows, total)).length
  return differing >= leastRows && differing >= orders.length * leastDiffering
}

/** What a known layout says of a column. */
const surestName = 0.97

/** True of a known layout where buyers pay fees beside the price, which « Total payé » then holds too. */
function hasFees(input: SettleInput, fees: number): boolean {
  const isOfLayout = (input.guesses[fees]?.confidence ?? 0) >= surestName
  return isOfLayout && numbersOf(input).some((row) => (row[fees] ?? 0) !== 0)
}

type Row = (number | null)[]

function ordersOf({ first, header }: SettleInput, order: number): Map<string, Row[]> {
  const orders = new Map<string, Row[]>()
  for (const [index, row] of numbersOf({ first, header }).entries()) {
    const number = first?.columns[order]?.textAt(index) ?? ''
    if (number !== '') orders.set(number, [...(orders.get(number) ?? []), row])
  }
  return orders
}

function isRepeated(rows: readonly Row[], total: number): boolean {
  const [first] = rows
  return first?.[total] != null && rows.every((row) => row[total] === first[total])
}

/** What the rows of an order make; not a number where one of them says nothing. */
function sumOf(rows: readonly Row[], own: number, seats: number | null): number {
  return rows.reduce((sum, row) => sum + (row[own] ?? Number.NaN) * (seats === null ? 1 : (row[seats] ?? 1)), 0)
}
