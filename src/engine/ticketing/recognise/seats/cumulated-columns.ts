import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import type { SettleInput } from '../settle-input.ts'

const counted = new Set<Meaning>([
  'tariffSeats',
  'quantity',
  'seatsSold',
  'receiptsCents',
  'priceCents',
  'orderTotalCents',
])
const saysCumulated = /\bcumul/
/** What is counted of a week or a day alone; nothing, where its twin alone says what it is. */
const saysPeriod =
  /^$|\b(semaine|sem|hebdo(madaire)?|jour(nee)?|veille|hier|mois|periode|quinzaine|24 ?h|nouve(aux|lles)|evolution|variation|progression|depuis)\b/

/**
 * « Semaine | Payants | Exos | Recette » beside « Cumul depuis l'ouverture | Payants | Exos | Recette »: what was sold since the first day holds what was sold in the week, which is not added to it. Of each pair of
 * one name, the cumulated column alone counts.
 */
export function settleCumulated(input: SettleInput): MeaningGuess[] {
  const { header, guesses, isFixed } = input
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
    if (meant === undefined || !(own === 'unknown' || counted.has(own))) continue
    settled[part] = { meaning: 'unknown', confidence: 0.5 }
    settled[whole] = meant
  }
  return settled
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
