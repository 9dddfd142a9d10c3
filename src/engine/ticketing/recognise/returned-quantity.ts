import { cellsOf } from '../read/index.ts'
import type { MeaningGuess } from './infer-meanings.ts'
import { rowsLookedAt, type SettleInput } from './settle-input.ts'

/**
 * « Returned », « Places annulées » beside a number of seats is what was given back of it; alone, it is the number of seats of a list of
 * cancellations. Where a row says that none are left and some were given back, the number beside is what remains, and nothing more is taken away.
 */
export function settleReturned({ guesses, first }: SettleInput): MeaningGuess[] {
  const returned = guesses.findIndex(({ meaning }) => meaning === 'returnedQuantity')
  const guess = guesses[returned]
  if (guess === undefined || guess.confidence === 1) return [...guesses]
  const quantity = guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const isOfSales = guesses.some(({ meaning }) => meaning === 'seatsSold' || meaning === 'capacity') === false
  const meaning =
    quantity < 0 ? (isOfSales ? 'quantity' : 'unknown') : isNet(first, quantity, returned) ? 'unknown' : null
  return guesses.map((one, at) => (at === returned && meaning !== null ? { ...one, meaning } : one))
}

function isNet(first: SettleInput['first'], quantity: number, returned: number): boolean {
  if (first === null) return false
  return Array.from({ length: Math.min(first.count, rowsLookedAt) }, (_, row) => cellsOf(first, row)).some(
    (cells) => Number(cells[returned] || 0) > Number(cells[quantity] || 0),
  )
}
