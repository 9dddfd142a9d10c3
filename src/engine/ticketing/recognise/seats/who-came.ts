import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { shareOf } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'

const came = /^(nb |nombre de )?(venus?|venues?|presents?|presentes?|entres?|entrees?|arrives?|arrivees?|pointes?)$/

/**
 * « Venues » beside « Réservées », at the door of an evening: of who had not booked, it is the number of seats. What is booked counts where both are
 * filled, as the control says.
 */
export function settleWhoCame({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const booked = guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const at = header.findIndex((name, index) => {
    const profile = profiles[index]
    const isFree = guesses[index]?.meaning === 'unknown' && !isFixed(index)
    return (
      isFree &&
      index > booked &&
      came.test(normaliseHeader(name)) &&
      profile !== undefined &&
      shareOf(profile, 'integer') > 0.5
    )
  })
  if (booked < 0 || at < 0 || (profiles[booked]?.filled ?? 0) === profiles[booked]?.rows) return [...guesses]
  return guesses.map((guess, index) => (index === at ? { meaning: 'quantity', confidence: 0.6 } : guess))
}
