import type { Meaning } from '../../../../contract/index.ts'
import { cellsOf } from '../../read/index.ts'
import { seatsInCell } from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { leastRows, rowsLookedAt, type SettleInput } from '../settle-input.ts'

/** Share of the rows on which the column has to count the crosses. */
const leastShare = 0.9

/**
 * « Nb » that says on nearly every row how many crosses it has (« XX » being two) adds the columns of shows up: taken for what each cross is worth, it would
 * count the seats several times. It is then no number of seats of each, and a cross is one.
 */
export function settleCountedCrosses(
  { first, isFixed }: SettleInput,
  guesses: readonly MeaningGuess[],
): MeaningGuess[] {
  const at = (meaning: Meaning) => guesses.flatMap((guess, index) => (guess.meaning === meaning ? [index] : []))
  const [total] = at('quantity')
  const shows = at('showSeats')
  if (first === null || total === undefined || shows.length < 2 || isFixed(total)) return [...guesses]
  const rows = Array.from({ length: Math.min(first.count, rowsLookedAt) }, (_, index) => {
    const cells = cellsOf(first, index)
    const found = seatsInCell(cells[total] ?? '')
    return {
      said: found.kind === 'seats' ? found.seats : null,
      crosses: crossesOf(shows.map((show) => cells[show] ?? '')),
    }
  }).filter(({ said, crosses }) => said !== null && crosses > 0)
  const counted = rows.filter(({ said, crosses }) => said === crosses).length
  // One show chosen by one person is counted right both ways.
  const isTold = rows.filter(({ said, crosses }) => said === crosses && crosses > 1).length >= leastRows
  if (!isTold || counted < rows.length * leastShare) return [...guesses]
  return guesses.map((guess, index) => (index === total ? { meaning: 'unknown', confidence: 0.6 } : guess))
}

/** The crosses of a row; none where a cell holds a number, which says more. */
function crossesOf(cells: readonly string[]): number {
  const read = cells.map(seatsInCell)
  if (read.some(({ kind }) => kind === 'seats' || kind === 'unreadable')) return 0
  return read.reduce((sum, one) => sum + (one.kind === 'mark' ? one.times : 0), 0)
}
