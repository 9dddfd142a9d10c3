import { cellsOf } from '../../read/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { rowsLookedAt, type SettleInput } from '../settle-input.ts'
import { numbersOf } from './wide-sums.ts'

/**
 * « Returned », « Places annulées » beside a number of seats is what was given back of it; alone, it is the number of seats of a list of
 * cancellations. Where a row says that none are left and some were given back, the number beside is what remains, and nothing more is taken away.
 */
export function settleReturned({ guesses, first }: SettleInput): MeaningGuess[] {
  const returned = guesses.findIndex(({ meaning }) => meaning === 'returnedQuantity')
  const guess = guesses[returned]
  if (guess === undefined || guess.confidence === 1) return [...guesses]
  // Beside columns of tariffs it is taken from the seats of its row.
  if (guesses.some(({ meaning }) => meaning === 'tariffSeats')) return [...guesses]
  const quantity = guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const alone = isMark(first, returned) ? 'isValid' : meaningAlone(guesses)
  const meaning = quantity < 0 ? alone : isNet(first, quantity, returned) ? 'unknown' : guess.meaning
  return guesses.map((one, at) => (at === returned ? { ...one, meaning } : one))
}

/** Beside the seats sold or the capacity of an evening, what was given back is taken away already, or nobody knows. */
function meaningAlone(guesses: readonly MeaningGuess[]): 'quantity' | 'unknown' {
  return guesses.some(({ meaning }) => meaning === 'seatsSold' || meaning === 'capacity') ? 'unknown' : 'quantity'
}

/** « 0 » on most rows and « 1 » on the others, of tickets that no column counts: whether each was given back, and not how many seats it is. */
function isMark(first: SettleInput['first'], returned: number): boolean {
  const said =
    first === null ? [] : Array.from({ length: first.count }, (_, row) => cellsOf(first, row)[returned]?.trim())
  const none = said.filter((cell) => cell === '0').length
  return none * 2 > said.length && said.every((cell) => cell === '0' || cell === '1')
}

function isNet(first: SettleInput['first'], quantity: number, returned: number): boolean {
  if (first === null) return false
  return Array.from({ length: Math.min(first.count, rowsLookedAt) }, (_, row) => cellsOf(first, row)).some(
    (cells) => Number(cells[returned] || 0) > Number(cells[quantity] || 0),
  )
}

/**
 * « Montant remboursé » beside what was paid is what was given back of it. Where an order gives back more than it says to have paid, what
 * it says is what remains, and nothing more is taken away; so it is where no column says what was paid.
 */
export function settleRefunded(input: SettleInput): MeaningGuess[] {
  const { guesses } = input
  const refunded = guesses.findIndex(({ meaning }) => meaning === 'refundedCents')
  const guess = guesses[refunded]
  if (guess === undefined || guess.confidence === 1) return [...guesses]
  const price = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  const isLeft = price < 0 || numbersOf(input).some((row) => Math.abs(row[refunded] ?? 0) > (row[price] ?? 0) + 0.005)
  return guesses.map((one, at) => (at === refunded && isLeft ? { ...one, meaning: 'unknown' } : one))
}
