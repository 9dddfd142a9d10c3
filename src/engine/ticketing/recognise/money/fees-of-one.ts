import type { Meaning } from '../../../../contract/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { type ColumnProfile, holdsAmounts } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that can tell, those that must say the same. */
const leastShare = 0.9
const open: readonly (Meaning | undefined)[] = ['unknown', 'orderTotalCents', 'receiptsCents', 'feesCents']

/**
 * « Prix public 47 | Location 2 | Qté 3 | CA 135 »: a price of one that holds what the seller adds to it, where an amount of the row is as many times the price without it. That amount is what
 * the seats brought in; the price, times the seats, would count the fees of the seller too.
 */
export function settleFeesOfOne(input: SettleInput): MeaningGuess[] {
  const { guesses, profiles, isFixed } = input
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [unit, quantity] = [at('unitPriceCents') >= 0 ? at('unitPriceCents') : at('priceCents'), at('quantity')]
  if (unit < 0 || quantity < 0 || isFixed(unit)) return [...guesses]
  const rows = numbersOf(input)
  const others = profiles.flatMap((profile: ColumnProfile, own) =>
    own !== unit && own !== quantity && open.includes(guesses[own]?.meaning) && !isFixed(own) && holdsAmounts(profile)
      ? [own]
      : [],
  )
  for (const fees of others)
    for (const all of others) {
      if (all === fees || !makes(rows, { unit, quantity, fees, all })) continue
      return guesses.map((guess, own): MeaningGuess => {
        if (own === all) return { meaning: 'priceCents', confidence: 0.8 }
        if (own === fees) return { meaning: 'feesCents', confidence: 0.75 }
        return own === unit ? { meaning: 'unknown', confidence: 0.1 } : guess
      })
    }
  return [...guesses]
}

/** Whether the price less the fees, times the seats, makes the amount on nearly all rows, some of several seats and with fees. */
function makes(rows: readonly (number | null)[][], of: Record<'unit' | 'quantity' | 'fees' | 'all', number>): boolean {
  const told = rows.flatMap((row) => {
    const [one, seats, all] = [row[of.unit] ?? null, row[of.quantity] ?? null, row[of.all] ?? null]
    const more = row[of.fees] ?? 0
    if (one === null || seats === null || all === null || seats === 0) return []
    return [{ tells: more > 0 && more < one && seats > 1, isMade: Math.abs((one - more) * seats - all) < 0.005 }]
  })
  const telling = told.filter(({ tells, isMade }) => tells && isMade)
  return telling.length >= leastRows && told.filter(({ isMade }) => isMade).length >= told.length * leastShare
}
