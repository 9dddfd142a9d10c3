import { pricesOfEach } from '../../wide/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those whose seats at their prices make the total. */
const leastShare = 0.9

/**
 * « Prix enfant | Prix adulte » beside « Enfants | Adultes » are what one seat of each costs on its row, where with them the seats make the total beside:
 * taken for the money of the row, a family of five would bring in the price of one child. So is one alone that was taken for seats: « Tarif élève » beside « Élèves ».
 */
export function settlePricesOfEach(input: SettleInput): MeaningGuess[] {
  const { guesses, header, isFixed } = input
  const pairs = pricesOfEach(header).filter(
    ({ seats, price }) => guesses[seats]?.meaning === 'tariffSeats' && !isFixed(price),
  )
  const isCounted = pairs.some(({ price }) => guesses[price]?.meaning === 'tariffSeats')
  if (pairs.length === 0 || (pairs.length === 1 && !isCounted)) return [...guesses]
  const rows = numbersOf(input)
  const own = new Set(pairs.flatMap(({ seats, price }) => [seats, price]))
  const total = header.findIndex((_, at) => {
    if (own.has(at) || isFixed(at)) return false
    const told = rows.flatMap((row) => {
      const made = pairs.reduce((sum, { seats, price }) => sum + (row[seats] ?? 0) * (row[price] ?? 0), 0)
      return row[at] == null || made === 0 ? [] : [Math.abs(made - row[at]) < 0.005]
    })
    return told.length >= leastRows && told.filter(Boolean).length >= told.length * leastShare
  })
  if (total < 0) return [...guesses]
  return guesses.map((guess, at) => {
    if (at === total) return { meaning: 'priceCents', confidence: 0.8 }
    return pairs.some(({ price }) => price === at) ? { meaning: 'tariffCents', confidence: 0.8 } : guess
  })
}
