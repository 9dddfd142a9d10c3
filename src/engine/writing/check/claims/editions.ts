import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene, supported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { parseRank, rankPattern } from '../text/french-numbers.ts'
import { foldText, normaliseText } from '../text/reading.ts'

const edition = foldedPattern(
  `(?<![\\p{L}\\d-])(${rankPattern}|premiere|1re|1ere|seconde)(?: (?:et (?:derniere|ultime)|grande|belle|nouvelle))? edition(?![\\p{L}-])|(?<![\\p{L}-])edition (?:n[°º] ?|numero )?(\\d{1,3})(?![\\d\\p{L}])`,
)

function rankIn(match: RegExpExecArray): number | null {
  const written = match[1] ?? match[2] ?? ''
  if (/^(?:premiere|1re|1ere)$/.test(written)) return 1
  return written === 'seconde' ? 2 : match[1] === undefined ? Number(written) : parseRank(written)
}

/** « Treizième édition » of what the record calls its twelfth; of a record that counts no editions it says nothing. */
export function findEditions(scene: Scene): Finding[] {
  const { record, prose } = scene.facts
  const told = `${foldText(normaliseText(record.title))} | ${prose}`
  const known = new Set(matchesIn(told, edition).map(rankIn))
  const [right] = known
  if (right === undefined || right === null) return []
  return matchesIn(scene.reading.folded, edition).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    const said = rankIn(match)
    if (said === null || !scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    if (known.has(said)) return [supported(span, 'count', 'subtitle')]
    return [
      contradicted(span, 'count', { fact: 'subtitle', message: asMessage('fact.counts-so-many', { count: right }) }),
    ]
  })
}
