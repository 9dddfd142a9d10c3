import type { AtomKind } from '../../../../contract/index.ts'
import { type Finding, type Scene, supported } from '../scene/finding.ts'
import { foldText, normaliseText } from '../text/reading.ts'

/** What the name of a tariff may hold that is otherwise a fact of the show. */
const held: readonly AtomKind[] = ['count', 'hour', 'age', 'duration', 'weekday', 'audience', 'price']

/** « pass 3 soirs », « concert de midi »: a number or an hour within the name of a tariff, written as the record has it, is that tariff's own. */
export function fromItsTariffs(scene: Scene, finding: Finding): Finding {
  if (finding.status === 'supported' || !held.includes(finding.kind)) return finding
  const labels = (scene.facts.record.prices ?? []).flatMap(({ label }) => {
    const folded = foldText(normaliseText(label))
    // « tribu (2 adultes, 2 enfants) » within brackets: « (tribu, 2 adultes, 2 enfants) ».
    return [folded, folded.replace(/ ?\(/g, ', ').replace(/\)/g, '')]
  })
  const named = labels.find((label) => / /.test(label) && isWithin(scene.reading.folded, label, finding))
  return named === undefined ? finding : supported(finding, finding.kind, 'prices')
}

function isWithin(folded: string, label: string, { start, end }: Finding): boolean {
  for (let at = folded.indexOf(label); at >= 0; at = folded.indexOf(label, at + 1))
    if (at <= start && end <= at + label.length) return true
  return false
}
