import type { Meaning } from '../../../../contract/index.ts'
import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../infer-meanings.ts'
import type { SettleInput } from '../settle-input.ts'
import type { ColumnProfile } from './column-profile.ts'

/** What a sale says, and a passage at the door does not. */
const ofSales = new Set<Meaning>([
  ...(['priceCents', 'unitPriceCents', 'orderTotalCents', 'tariff', 'productType', 'quantity', 'orderNumber'] as const),
  ...(['lastName', 'fullName', 'email', 'customerNumber', 'showTitle', 'showAndDate', 'scannedAt'] as const),
])
/** What a reader at the door answers when a ticket comes again. */
const again = /^(deja|already) (scann|utilis|control|valid|entr|passe|used|checked)/
const ofDoors =
  /^(porte|entree|acces|portique|tourniquet|gate|door|(point de )?controle|controleur|lecteur|scanner|douchette|terminal)s?\b/
const vague = /^(date|heure|date ?\/ ?heure|date et heure|date heure|horodat\w*|timestamp|time|passage|le)$/

/**
 * The passages at the doors, which a reader of tickets keeps by the number of each: « Date/heure » there is neither of a performance nor of a sale, but when
 * somebody came in.
 */
export function settleScans({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const isNumbered = guesses.some(({ meaning }) => meaning === 'ticketNumber')
  if (!isNumbered || guesses.some(({ meaning }) => ofSales.has(meaning))) return [...guesses]
  const isOfDoors = header.some((name) => ofDoors.test(normaliseHeader(name))) || profiles.some(comeAgain)
  const moments = guesses.flatMap(({ meaning }, at) =>
    (meaning === 'startsAt' || meaning === 'purchasedAt') && vague.test(normaliseHeader(header[at] ?? '')) ? [at] : [],
  )
  const [moment] = moments
  if (!isOfDoors || moments.length !== 1 || moment === undefined || isFixed(moment)) return [...guesses]
  return guesses.map((guess, at) => (at === moment ? { meaning: 'scannedAt', confidence: 0.8 } : guess))
}

function comeAgain({ top }: ColumnProfile): boolean {
  return top.some(({ value }) => again.test(normaliseHeader(value)))
}
