import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { SettleInput } from '../settle-input.ts'
import { numbersOf } from './wide-sums.ts'

const counted = new Set<Meaning>([
  'tariffSeats',
  'quantity',
  'seatsSold',
  'receiptsCents',
  'priceCents',
  'orderTotalCents',
])
/** A till may add up its sales in a column of its own, row after row: each row counts there. */
const ofSale = new Set<Meaning>([
  ...(['ticketNumber', 'orderNumber', 'purchasedAt', 'lastName', 'fullName', 'email', 'customerNumber'] as const),
])
const saysCumulated = /\bcumul/
/** What is counted of a week or a day alone; nothing, where its twin alone says what it is. */
const saysPeriod =
  /^$|\b(semaine|sem|hebdo(madaire)?|jour(nee)?|veille|hier|mois|periode|quinzaine|24 ?h|nouve(aux|lles)|evolution|variation|progression|depuis)\b/

/**
 * « Semaine | Payants | Exos | Recette » beside « Cumul depuis l'ouverture | Payants | Exos | Recette »: what was sold since the first day holds what was sold in the week, which is not added to it. Of each pair of
 * one name, the cumulated column alone counts, in a list of performances whose rows it does not add up.
 */
export function settleCumulated(input: SettleInput): MeaningGuess[] {
  const { header, guesses, isFixed } = input
  if (guesses.some(({ meaning }) => ofSale.has(meaning))) return [...guesses]
  const names = header.map((name) => normaliseHeader(name).replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim())
  const settled = [...guesses]
  for (const [whole, name] of names.entries()) {
    if (!saysCumulated.test(name) || isFixed(whole)) continue
    const part = names.findIndex(
      (other, at) =>
        at !== whole && !isFixed(at) && counted.has(guesses[at]?.meaning ?? 'unknown') && isPartOf(other, name),
    )
    const meant = guesses[part]
    const own = guesses[whole]?.meaning ?? 'unknown'
    if (meant === undefined || !(own === 'unknown' || counted.has(own)) || addsUpRows(input, part, whole)) continue
    settled[part] = { meaning: 'unknown', confidence: 0.5 }
    settled[whole] = meant
  }
  return settled
}

/** True where one column is the other added up from the first row to each. */
function addsUpRows(input: SettleInput, part: number, whole: number): boolean {
  const rows = numbersOf(input).filter((row) => row[part] !== null && row[whole] !== null)
  const steps = rows.slice(1).map((row, at) => (row[whole] ?? 0) - (rows[at]?.[whole] ?? 0) - (row[part] ?? 0))
  return steps.length > 0 && steps.filter((step) => Math.abs(step) < 0.005).length >= 0.9 * steps.length
}

/** True where two names end or begin alike, and the rest of one says cumulated, that of the other a week, a day or nothing. */
function isPartOf(part: string, whole: string): boolean {
  if (saysCumulated.test(part)) return false
  const [one, other] = [part.split(' '), whole.split(' ')]
  const behind = sharedWords(one.toReversed(), other.toReversed())
  const before = sharedWords(one, other)
  const rests = [
    { shared: behind, part: one.slice(0, one.length - behind), whole: other.slice(0, other.length - behind) },
    { shared: before, part: one.slice(before), whole: other.slice(before) },
  ]
  return rests.some(
    (rest) => rest.shared > 0 && saysPeriod.test(rest.part.join(' ')) && saysCumulated.test(rest.whole.join(' ')),
  )
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, place) => word !== other[place])
  return at < 0 ? one.length : at
}
