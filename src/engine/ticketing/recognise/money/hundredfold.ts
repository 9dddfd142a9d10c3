import type { MeaningGuess } from '../meaning-guess.ts'
import { holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that bear both amounts, those of which one is a hundred times the other: a reduction of the day makes the others. */
const leastShare = 0.5

/**
 * `facialValue` 2400 beside `paidValue` 24.0: of two amounts of which one is a hundred times the other on most rows, and never less, the greater is
 * written in centimes and is that of the list; the other is the price, in the unit that its own decimals say.
 */
export function settleHundredfold(input: SettleInput): MeaningGuess[] {
  const { guesses, profiles, isFixed } = input
  const inCents = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  if (inCents < 0 || isFixed(inCents)) return [...guesses]
  const price = guesses.findIndex(
    ({ meaning }, at) =>
      (meaning === 'unknown' || meaning === 'orderTotalCents') &&
      !isFixed(at) &&
      holdsAmounts(profiles[at]) &&
      isHundredth(input, { inCents, at }),
  )
  if (price < 0) return [...guesses]
  return guesses.map((guess, at): MeaningGuess => {
    if (at === price) return { meaning: 'priceCents', confidence: 0.85 }
    return at === inCents ? { meaning: 'unknown', confidence: 0.5 } : guess
  })
}

function isHundredth(input: SettleInput, { inCents, at }: { inCents: number; at: number }): boolean {
  const told = numbersOf(input).flatMap((row) => {
    const [cents, euros] = [row[inCents] ?? null, row[at] ?? null]
    return cents === null || euros === null || cents <= 0 || euros <= 0 ? [] : [{ cents, euros }]
  })
  if (told.some(({ cents, euros }) => !Number.isInteger(cents) || cents < euros * 100 - 0.5)) return false
  const same = told.filter(({ cents, euros }) => Math.abs(cents - euros * 100) < 0.5)
  const amounts = new Set(same.map(({ cents }) => cents))
  return amounts.size > 1 && same.length >= leastRows && same.length >= told.length * leastShare
}
