import type { MeaningGuess } from '../meaning-guess.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** Of the rows that bear fees, those whose amount is round once the fees are taken off. */
const leastShare = 0.9
/** Of the same rows, those whose amount may be round as it stands: a sum of several seats falls on a round one by chance. */
const mostRound = 0.2
/** Prices of seats go by halves at least, some by tenths (9,90); what a platform adds to them does not. */
const [ofPrices, ofAnyPrice] = [0.5, 0.1]

/**
 * « Total payé » 35,68 beside « Frais payés » 3,68: an amount that is round on nearly all rows once the fees are taken off, and on few as it stands, holds
 * the fees, and the price is what they leave. Where both are round, or neither, the rows do not tell.
 */
export function settleFeesWithin(input: SettleInput): MeaningGuess[] {
  const { guesses, header, isFixed } = input
  const at = (meaning: MeaningGuess['meaning']) => guesses.findIndex((guess) => guess.meaning === meaning)
  const price = at('priceCents')
  if (price < 0 || isFixed(price) || at('unitPriceCents') >= 0 || at('discountCents') >= 0) return [...guesses]
  const rows = numbersOf(input)
  const fees = guesses.findIndex(
    ({ meaning }, own) => meaning === 'feesCents' && !isFixed(own) && areWithin(rows, { price, fees: own }),
  )
  if (fees < 0) return [...guesses]
  return guesses.map((guess, own): MeaningGuess => {
    if (own === fees) return { meaning: 'discountCents', confidence: 0.8 }
    return own === price ? { ...guess, holds: [header[fees] ?? ''] } : guess
  })
}

function areWithin(rows: readonly (number | null)[][], { price, fees }: Record<'price' | 'fees', number>): boolean {
  const told = rows.flatMap((row) => {
    const [paid, more] = [row[price] ?? null, row[fees] ?? 0]
    return paid === null || more <= 0 || paid <= more ? [] : [{ paid, left: paid - more }]
  })
  const isRound = (amount: number, step: number) => Math.abs(amount / step - Math.round(amount / step)) < 0.005
  const [after, before] = [
    told.filter(({ left }) => isRound(left, ofPrices)),
    told.filter(({ paid }) => isRound(paid, ofAnyPrice)),
  ]
  return (
    told.length >= leastRows && after.length >= told.length * leastShare && before.length <= told.length * mostRound
  )
}
