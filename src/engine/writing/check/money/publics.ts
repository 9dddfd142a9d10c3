import type { Scene } from '../scene/finding.ts'
import { foldText } from '../text/reading.ts'
import type { Amount } from './amounts.ts'
import { classOf, type Tariff, withClass } from './tariff-names.ts'

/** « tarif unique : 20 € », « 12 € pour tous »: one price for everybody, where the record has several and calls none of them so. */
export function isSaidOfAll({ reading }: Scene, amount: Amount, before: string, tariffs: readonly Tariff[]): boolean {
  if (new Set(tariffs.map((tariff) => tariff.cents)).size < 2) return false
  if (/\bunique\W*(?:a |de )?$/.test(before)) return true
  const isUnique = tariffs.some(({ label, cents }) => cents === amount.cents && classOf(foldText(label)) === 'unique')
  return !isUnique && toAll.test(reading.folded.slice(amount.end, amount.end + 14))
}

const toAll = /^ (?:pour|a) tou(?:s|tes)(?= ?(?:[.,;:!?)\n]|$))/

/** « Étudiants : 25 € » */
export const ofOneWord = /^\s*\p{L}+ ?[:=] ?$/u
const reducedFor: ReadonlySet<string> = new Set(['jeune', 'abonné', 'solidaire', 'senior', 'enfant'])

/**
 * « 25 € pour les étudiants »: of a public for whom the record has no tariff of its own, the full price is not theirs where it has a
 * reduced one; null where nothing is against it.
 */
export function forTheReduced(amount: Amount, spoken: string, tariffs: readonly Tariff[]): Tariff[] | null {
  const isFull = ({ label }: Tariff): boolean => classOf(foldText(label)) === 'plein'
  const reduced = withClass(tariffs, 'réduit') ?? []
  const same = tariffs.filter(({ cents }) => cents === amount.cents)
  return reducedFor.has(spoken) && reduced.length > 0 && same.length > 0 && same.every(isFull) ? reduced : null
}
