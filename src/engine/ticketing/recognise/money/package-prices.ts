import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { headingMeanings } from '../names/name-candidates.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

const ofPackage = /\b(abonnements?|forfaits?|formules?|pass(?! culture)|carnets?|packages?|subscriptions?)\b/

/**
 * « Prix de l’abonnement » beside « Prix de la place » is that of all the seats of the subscription, said again on each: counted as the price of a seat, a
 * subscription of four would be counted four times.
 */
export function settlePackagePrices(input: SettleInput): MeaningGuess[] {
  const { header, guesses, isFixed } = input
  const at = (meaning: Meaning) => guesses.findIndex((guess) => guess.meaning === meaning)
  const [whole, seat] = [at('priceCents'), at('unitPriceCents')]
  const isOfPackage = whole >= 0 && !isFixed(whole) && ofPackage.test(normaliseHeader(header[whole] ?? ''))
  const shared = settleShares(input, isOfPackage)
  if (shared !== null) return shared
  if (!isOfPackage || seat < 0 || isFixed(seat)) return [...guesses]
  const ofSeat: Meaning = at('quantity') < 0 ? 'priceCents' : 'unitPriceCents'
  return guesses.map((guess, index) => {
    if (index === whole) return { meaning: 'unknown', confidence: 0.1 }
    return index === seat ? { ...guess, meaning: ofSeat } : guess
  })
}

const ofShare = /^(quote )?parts?\b|\b(ventil|reparti|proratis)\w*/
/** Of the packages that can tell, those whose shares make their price. */
const leastShare = 0.9

/**
 * « Part événement » beside « Prix du produit »: of a pass said on each of its evenings, the share is the price of the seat, where the shares of a pass make its price. Beside « Prix du
 * pass », the price of a seat may bear any name (« Prix ventilé », « Montant »), and « Prix public » that makes more is none. Null where no column is a share.
 */
function settleShares(input: SettleInput, isOfPackage: boolean): MeaningGuess[] | null {
  const { header, guesses, isFixed } = input
  const whole = guesses.findIndex(({ meaning }) => meaning === 'priceCents')
  if (whole < 0 || isFixed(whole)) return null
  const open = guesses.flatMap(({ meaning }, at) => {
    const isNamed = meaning === 'unknown' && ofShare.test(normaliseHeader(header[at] ?? ''))
    const isPrice = meaning === 'unitPriceCents' || headingMeanings(header[at] ?? '').includes('priceCents')
    return at !== whole && !isFixed(at) && (isNamed || (isOfPackage && isPrice)) ? [at] : []
  })
  const share = open.find((at) => makesPrice(input, { whole, share: at }))
  if (share === undefined) return null
  return guesses.map((guess, index) => {
    if (index === whole) return { meaning: 'unknown', confidence: 0.1 }
    return index === share ? { meaning: 'priceCents', confidence: 0.8 } : guess
  })
}

/** True where the shares of nearly all the packages of which an order says several rows make the price of one, or of several. */
function makesPrice(input: SettleInput, { whole, share }: { whole: number; share: number }): boolean {
  const { guesses, first } = input
  const order = guesses.findIndex(({ meaning }) => meaning === 'orderNumber')
  if (first === null || order < 0) return false
  const rows = numbersOf(input)
    .map((row, at) => ({
      order: first.columns[order]?.textAt(at) ?? '',
      price: row[whole] ?? 0,
      part: row[share] ?? Number.POSITIVE_INFINITY,
    }))
    .filter(({ price, part }) => part < price)
  const packages = [...Map.groupBy(rows, ({ order: number, price }) => `${number} ${price}`).values()]
  // The last one may go on beyond what was looked at; of an order of two, the shares make twice the price.
  const told = packages
    .slice(0, -1)
    .map((parts) => parts.reduce((sum, { part }) => sum + part, 0) / (parts[0]?.price ?? 1))
  const made = told.filter((times) => times > 0.5 && Math.abs(times - Math.round(times)) < 0.01).length
  return told.length >= leastRows && made >= leastShare * told.length
}
