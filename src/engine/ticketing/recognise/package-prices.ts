import type { Meaning } from '../../../contract/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import type { MeaningGuess } from './infer-meanings.ts'
import type { SettleInput } from './settle-input.ts'

const ofPackage = /\b(abonnements?|forfaits?|formules?|pass(?! culture)|carnets?|packages?|subscriptions?)\b/

/**
 * « Prix de l’abonnement » beside « Prix de la place » is that of all the seats of the subscription, said again on each: counted as the price of a seat, a
 * subscription of four would be counted four times.
 */
export function settlePackagePrices({ header, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [whole, seat] = [at('priceCents'), at('unitPriceCents')]
  const isOfPackage = whole >= 0 && !isFixed(whole) && ofPackage.test(normaliseHeader(header[whole] ?? ''))
  if (!isOfPackage || seat < 0 || isFixed(seat)) return [...guesses]
  const ofSeat: Meaning = at('quantity') < 0 ? 'priceCents' : 'unitPriceCents'
  return guesses.map((guess, index) => {
    if (index === whole) return { meaning: 'unknown', confidence: 0.1 }
    return index === seat ? { ...guess, meaning: ofSeat } : guess
  })
}
