import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { numberPattern, parseNumber } from '../text/french-numbers.ts'
import { foldText, normaliseText } from '../text/reading.ts'
import { classOf } from './tariff-names.ts'

/** From how many persons on. */
const fromHowMany = new RegExp(
  `\\b(?:a partir de|des|au moins|minimum) (${numberPattern})(?: (?:personnes|membres|billets|places))?(?! ?(?:€|euros?|ans?\\b|h\\b|h\\d|heures?|mois|%|:|[,.]?\\d|[a-z]+s\\b))`,
  'g',
)

/** « tarif famille à partir de 4 », where the record's own label for it says 3. */
export function findTariffSizes(scene: Scene): Finding[] {
  const { record, house } = scene.facts
  const labels = [...(record.prices ?? []), ...(house?.tariffGrid ?? [])].map(({ label }) =>
    foldText(normaliseText(label)),
  )
  const sizes = labels.flatMap((label) =>
    matchesIn(label, fromHowMany).map((match) => ({ group: classOf(label), count: parseNumber(match[1] ?? '') })),
  )
  if (sizes.length === 0) return []
  return matchesIn(scene.reading.folded, fromHowMany).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const clause = clauseAround(scene.reading, span)
    const group = classOf(scene.reading.folded.slice(clause.start, span.start))
    const own = sizes.filter((size) => size.group === group)
    if (group === null || own.length === 0 || !scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    if (own.some(({ count }) => count === parseNumber(match[1] ?? ''))) return [supported(span, 'price', 'prices')]
    return [
      contradicted(span, 'price', {
        fact: 'prices',
        message: asMessage('fact.tariff-from', { count: own[0]?.count ?? null }),
      }),
    ]
  })
}
