import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import type { SettleInput } from '../settle-input.ts'

const names =
  /^(\+|\+ ?1|\+\/-|plus|plus[- ]ones?|acc\.?|accomp\.?|accompagne?e?|accompagnants?|accompagnateurs?|(invites? )?en plus|\+ ?(invites?|pers|personnes?))$/
const companions = /^\+?\s?\d{1,2}$|^(x|oui|ok)$/i

/** The « + » of a guest list, where no column gives a number of seats: how many come along with the one who is named. */
export function settleCompanions({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const has = (...any: MeaningGuess['meaning'][]) => guesses.some(({ meaning }) => any.includes(meaning))
  if (has('quantity', 'companions', 'tariffSeats', 'showSeats') || !has('fullName', 'lastName')) return [...guesses]
  const at = header.findIndex((name, index) => {
    const said = profiles[index]?.top.filter(({ value }) => value.trim() !== '') ?? []
    return (
      guesses[index]?.meaning === 'unknown' &&
      !isFixed(index) &&
      names.test(normaliseHeader(name)) &&
      said.length > 0 &&
      said.every(({ value }) => companions.test(value.trim()))
    )
  })
  return guesses.map((guess, index) => (index === at ? { meaning: 'companions', confidence: 0.75 } : guess))
}
