import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import { numbersOf } from '../seats/wide-sums.ts'
import { leastRows, type SettleInput } from '../settle-input.ts'

/** « Participation », « Prix libre », « Tarif conscient »: what people give as they choose. */
const isFree =
  /\b(participations?|contributions?)\b|\b(prix|tarifs?|montants?)\b.*\b(libres?|consciente?s?|choisie?s?)\b|\bpay what you (want|can|wish)\b/
const ofOne = /(\bpar|\/|\bper) ?(personnes?|pers|places?|tete|billets?|adultes?|spectateurs?|person|seat|ticket)\b/
const ofAll =
  /\b(total|totale|globale?|en tout)\b|(\bpar|\/|\bper) ?(reservation|resa|commande|famille|foyer|groupe|order|booking)\b/
/** A choice of 0 or 1 is an answer; nobody gives less than this to a show, unless nothing. */
const leastGift = 2

/**
 * What people give freely for their seats is their price, where no other column gives one. Beside a number of seats no amount tells whether it is of one seat or of all those of its
 * row, as no tariff stands behind it: a person says it, for the receipts differ by as much as parties are large.
 */
export function settleFreePrices(input: SettleInput): MeaningGuess[] {
  const { header, profiles, guesses, isFixed } = input
  const at = header.findIndex((name, index) => {
    const isOpen = ['unknown', 'priceCents'].includes(guesses[index]?.meaning ?? '') && !isFixed(index)
    return isOpen && isFree.test(normaliseHeader(name)) && isGiven(profiles[index])
  })
  if (at < 0 || guesses.some(({ meaning }, index) => index !== at && ofMoney.has(meaning))) return [...guesses]
  const name = normaliseHeader(header[at] ?? '')
  const isAsked = !ofAll.test(name) && isOfParties(input, at)
  const settled: MeaningGuess = ofOne.test(name)
    ? { meaning: 'unitPriceCents', confidence: 0.75 }
    : {
        meaning: 'priceCents',
        confidence: isAsked ? 0.4 : 0.7,
        ...(isAsked && { ambiguous: ['priceCents', 'unitPriceCents'] }),
      }
  return guesses.with(at, settled)
}

const ofMoney = new Set<MeaningGuess['meaning']>([
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents', 'receiptsCents', 'tariffCents', 'tariffSeats'] as const),
])

function isGiven(profile: ColumnProfile | undefined): boolean {
  const isMoney = profile !== undefined && shareOf(profile, 'integer', 'decimalDot', 'decimalComma', 'money') > 0.8
  return isMoney && (profile.counts.money > 0 || profile.numbers.max >= leastGift)
}

/** Whether some rows of several seats have an amount. */
function isOfParties(input: SettleInput, at: number): boolean {
  const seats = input.guesses.findIndex(({ meaning }) => meaning === 'quantity')
  const parties = numbersOf(input).filter((row) => seats >= 0 && (row[seats] ?? 0) > 1 && (row[at] ?? 0) > 0)
  return parties.length >= leastRows
}
