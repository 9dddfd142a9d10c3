import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'

const ofSubscriber = /^abonn[e.·()s-]+$/

/** « Abonné » names what somebody took, or who they are: its values tell, two words a cell and hardly one twice. */
export function namesSubscribers(name: string, { words, filled, distinctShare }: ColumnProfile): boolean {
  const areNames = words.count >= filled * 0.8 && words.meanWords >= 1.5 && words.withFigures * 10 <= words.count
  return ofSubscriber.test(normaliseHeader(name)) && areNames && distinctShare > 0.8
}

/** The subscribers of a list that names them under « Abonné » alone. */
export function settleSubscriberNames({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  if (guesses.some(({ meaning }) => meaning === 'fullName' || meaning === 'lastName')) return [...guesses]
  const at = guesses.findIndex(({ meaning }, index) => {
    const profile = profiles[index]
    return (
      meaning === 'subscription' &&
      !isFixed(index) &&
      profile !== undefined &&
      namesSubscribers(header[index] ?? '', profile)
    )
  })
  return guesses.map((guess, index) => (index === at ? { meaning: 'fullName', confidence: 0.7 } : guess))
}
