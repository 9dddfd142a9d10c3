import { asMessage } from '../../../../contract/index.ts'
import { contradicted, type Finding, type Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import type { Span } from '../text/reading.ts'

const under = `(?:moins de|avant(?: l'age de)?|sous|(?:n'a|n'ont|n'avez|pas) (?:pas )?(?:encore )?(?:atteint |fete |souffle )?(?:leurs |ses )?) ?(${numberPattern}) ?ans`
/** « les loulous qui n'ont pas encore 3 ans : 8 € »: an age that leads to a sum. */
const leading = foldedPattern(
  `${under} ?(?::|[,–—-])? ?(?:c'est |comptez |(?:ils |elles |on )?(?:paie|paient|payent|debourse\\p{L}*|regle\\p{L}*) )?(?:a )?$`,
  '',
)
/** « 8 € pour les moins de 3 ans »: a sum that leads to an age. */
const led = foldedPattern(
  `^ (?:pour |aux? |chez )(?:tou(?:s|tes) )?(?:les |l')?(?:\\p{L}+ ){0,2}?(?:qui |de )?${under}\\b`,
  '',
)
const forOthers = /^,? (?:pour (?:les|tous les|toutes les) autres|au-dela|ensuite|sinon|autrement|apres|a partir)/

/** A sum that a text asks of an age at which nothing is paid; null where it asks it of others. */
export function paidUnderAge({ reading, facts }: Scene, sum: Span & { cents: number }): Finding | null {
  const { freeUnderAge } = facts.record
  if (freeUnderAge === null || freeUnderAge === undefined || sum.cents === 0) return null
  const before =
    reading.folded
      .slice(Math.max(0, sum.start - 70), sum.start)
      .split(/[.;!?\n€]/)
      .at(-1) ?? ''
  const after = reading.folded.slice(sum.end, sum.end + 70)
  if (forOthers.test(after) || /grat(?:ui|is|os)|offert|libre|invit|exoner|rien|cadeau|zero/.test(before)) return null
  const said = leading.exec(before)?.[1] ?? led.exec(after)?.[1]
  const age = said === undefined ? null : parseNumber(said)
  if (age === null || age > freeUnderAge) return null
  return contradicted(sum, 'price', {
    fact: 'freeUnderAge',
    message: asMessage('fact.free-under', { age: freeUnderAge }),
  })
}
