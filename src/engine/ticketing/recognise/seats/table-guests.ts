import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { shareOf } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'

const guests = /^((nb|nbre|nombre)\.?( de)? )?(couverts?|convives?)$/
/** Of the filled cells, those that have to be whole numbers. */
const leastWhole = 0.9

/** « Couverts », « Convives » of a dinner show are the seats of the row, where no other column counts them: who dines may be fewer than who comes. */
export function settleTableGuests({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const isCounted = guesses.some(({ meaning }) =>
    ['quantity', 'seatsSold', 'tariffSeats', 'showSeats'].includes(meaning),
  )
  const found = header.findIndex((name, at) => {
    const profile = profiles[at]
    const isFree = guesses[at]?.meaning === 'unknown' && !isFixed(at)
    const isNamed = guests.test(normaliseHeader(name))
    return isFree && isNamed && profile !== undefined && shareOf(profile, 'integer') > leastWhole
  })
  if (isCounted || found < 0) return [...guesses]
  return guesses.map((guess, at): MeaningGuess => (at === found ? { meaning: 'quantity', confidence: 0.7 } : guess))
}
