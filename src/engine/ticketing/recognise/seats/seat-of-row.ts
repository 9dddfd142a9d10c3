import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { SettleInput } from '../settle-input.ts'

const ofRow = /^(rg|rang|rangee|row)$/
const ofSeat = /^(pl|place|siege|seat)$/

/** « PL » beside « RG » is the place in its row, 30 as well as 2: read as a number of seats, each ticket would count as many as its place. */
export function settleSeatOfRow({ header, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const names = header.map(normaliseHeader)
  const row = names.findIndex((name) => ofRow.test(name))
  const seat = names.findIndex((name, at) => ofSeat.test(name) && guesses[at]?.meaning === 'quantity')
  if (row < 0 || seat < 0 || isFixed(row) || isFixed(seat)) return [...guesses]
  return guesses.map((guess, at) => {
    if (at === seat) return { meaning: 'seat', confidence: 0.75 }
    return at === row && guess.meaning === 'unknown' ? { meaning: 'seatRow', confidence: 0.75 } : guess
  })
}
