import type { Meaning } from '../../../../contract/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { ColumnProfile } from '../profile/column-profile.ts'

/** From so many people named, one company on all of the rows is not theirs. */
const fewestPeople = 5
const namesPeople: readonly Meaning[] = ['lastName', 'fullName', 'email']
const ofSale: readonly Meaning[] = ['ticketNumber', 'orderNumber', 'showTitle', 'startsAt', 'performanceKey']

/**
 * « Structure : SNPA » on every row of sales to many people is the house that sells: taken for a buyer's company, it would make one organisation of all of them. What a person or a layout has
 * settled stays, and so does what a list of contacts says.
 */
export function settleSeller(
  guesses: readonly MeaningGuess[],
  profiles: readonly ColumnProfile[],
  fixed: readonly (MeaningGuess | null)[],
): MeaningGuess[] {
  const has = (meanings: readonly Meaning[], least: number) =>
    guesses.some(({ meaning }, at) => meanings.includes(meaning) && (profiles[at]?.distinct ?? 0) >= least)
  const isNamed = guesses.some(({ meaning }) => namesPeople.includes(meaning))
  // A file that names nobody tells its people apart by their numbers.
  if (!has(isNamed ? namesPeople : ['customerNumber'], fewestPeople) || !has(ofSale, 1)) return [...guesses]
  return guesses.map((guess, at): MeaningGuess => {
    const profile = profiles[at]
    const isOne = profile?.distinct === 1 && profile.filled === profile.rows
    return guess.meaning === 'company' && fixed[at] == null && isOne ? { meaning: 'unknown', confidence: 0.1 } : guess
  })
}
