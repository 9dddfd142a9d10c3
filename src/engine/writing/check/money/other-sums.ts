import type { Scene } from '../scene/finding.ts'
import { withoutTitle } from '../scene/without-title.ts'
import { foldText, normaliseText } from '../text/reading.ts'
import type { Amount } from './amounts.ts'

/** A cost, a budget, a discount: no price of a seat. `before` is folded and ends at the sum. */
export function isOfSomethingElse(scene: Scene, amount: Amount, before: string): boolean {
  return (
    offThePrice.test(scene.reading.folded.slice(amount.end, amount.end + 20)) ||
    (notThePrice.test(withoutLabels(scene, withoutTitle(before, scene))) && !isOfOnesPurse(before, amount))
  )
}

const notThePrice =
  /\b(?:(?<!(?:petits?|cote|leger|serre|mini) )budget(?: (?:de|du|d'|total|global|annuel|previsionnel|est|s'eleve)|s? ?:)|subvention|couts? (?:(?:de|du) (?!(?:la |l')?(?:billet|ticket|place|entree|seance))|total)|millions?|milliards?|adhesion|don\b|dons\b|cheque|recompense|dotee?|pass culture|frais|parking|restaura|menu|verre|bar\b|consigne|abonnement (?:a|de))[^.;\n]{0,25}$|\bcarte (?:est |coute |vaut |a |de )[^.;,\n]{0,12}$/

/** « Tabouret au bar : 38 € », « avec le pass Culture, c'est 10 € »: what the record itself sells under such a name. */
function withoutLabels({ facts }: Scene, before: string): string {
  return (facts.record.prices ?? []).reduce(
    (words, { label }) => words.replaceAll(foldText(normaliseText(label)), ' '),
    before,
  )
}

/** « Budget : de 8 € à 20 € »: that of whoever comes, where it is no more than a seat costs. */
function isOfOnesPurse(before: string, { cents }: Amount): boolean {
  return cents < dearest && /\bbudget ?: ?(?:de |entre |des |comptez |prevoyez |a partir de )?$/.test(before)
}

const dearest = 500_00

/** « 5 € de réduction ». */
const offThePrice =
  /^ ?(?:d(?:e |')(?:reduction|remise|rabais|moins|plus|difference|ecart|frais|ristourne|caution|consigne)|le (?:verre|menu|repas|parking|programme))\b/
