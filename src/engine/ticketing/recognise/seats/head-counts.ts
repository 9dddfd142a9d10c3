import { normaliseHeader } from '../../layouts/index.ts'
import type { MeaningGuess } from '../meaning-guess.ts'
import { type ColumnProfile, shareOf } from '../profile/column-profile.ts'
import type { SettleInput } from '../settle-input.ts'

const asked =
  /\b(demande|souhaite|prevu|previsionnel|previsionnelle|estime|annonce|initial|initiale|initiaux|provisoire|optionne|attendu|envisage)(e|s|es)?\b/
const settled = /\b(definitif|definitive|reel|reelle|final|finale|finaux|confirme|facture|ferme)(e|s|es)?\b/
/** Of what was asked for, what was given: a blank there is none. */
const granted = /\b(accorde|attribue|retenu|valide)(e|s|es)?\b/
const ofHeads =
  /\b(effectifs?|nb|nbre|nombre|places?|personnes?|pers|eleves?|enfants?|jeunes|adultes?|accompagnateurs?|billets?|entrees?|spectateurs?|participants?)\b/
const filler = /\b(effectifs?|nb|nbre|nombre|total|de|des|du|en|places?)\b|\bd'|[.:()]/g

/** Of the filled cells of a column of heads, those that have to be whole numbers. */
const leastWhole = 0.8

/**
 * « Effectif demandé » beside « Effectif définitif » counts the same people twice, at two moments: the last count is the one, and what was asked for stands
 * in where it is still blank. Taken for two tariffs, each group would have come twice.
 */
export function settleHeadCounts({ header, profiles, guesses, isFixed }: SettleInput): MeaningGuess[] {
  const counts = header.flatMap((name, at) => {
    const isOpen = !isFixed(at) && ofHeads.test(normaliseHeader(name)) && isWhole(profiles[at])
    return isOpen ? [{ at, name, of: whoCounts(name) }] : []
  })
  const pairs = counts.flatMap(({ at, name, of }) => {
    const first = counts.find((one) => asked.test(normaliseHeader(one.name)) && one.of === of)
    return isLastCount(name) && first !== undefined ? [{ first: first.at, last: at, name }] : []
  })
  const [only] = pairs
  if (only === undefined) return [...guesses]
  const isAlone = pairs.length === 1 && !guesses.some(({ meaning }, at) => isOther({ meaning, at }, only))
  const standsIn = isAlone && !granted.test(normaliseHeader(only.name)) && isSparse(profiles[only.last])
  return guesses.map((guess, at): MeaningGuess => {
    if (pairs.some(({ first }) => first === at))
      return standsIn ? { meaning: 'quantity', confidence: sure } : { meaning: 'unknown', confidence: sure }
    return isAlone && at === only.last ? { meaning: 'quantity', confidence: sure } : guess
  })
}

/** As sure as a name can be: no other reading of the columns is looked for. */
const sure = 0.95

/** True for the name of the last of two counts of the same people: where it is filled, it is the number of seats. */
export function isLastCount(name: string): boolean {
  const plain = normaliseHeader(name)
  return !asked.test(plain) && (settled.test(plain) || granted.test(plain))
}

function isOther(
  { meaning, at }: { meaning: MeaningGuess['meaning']; at: number },
  pair: { first: number; last: number },
): boolean {
  return (meaning === 'quantity' || meaning === 'seatsSold') && at !== pair.first && at !== pair.last
}

/** Of whom: « élèves » of « Nombre d’élèves prévus »; nothing of « Effectif définitif ». */
function whoCounts(name: string): string {
  const bare = [asked, settled, granted].reduce((text, words) => text.replace(words, ''), normaliseHeader(name))
  return bare.replace(filler, '').replace(/\s+/g, ' ').trim().replace(/s$/, '')
}

function isWhole(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled > 0 && shareOf(profile, 'integer') > leastWhole
}

function isSparse(profile: ColumnProfile | undefined): boolean {
  return profile !== undefined && profile.filled < profile.rows
}
