import { asMessage } from '../../../../contract/index.ts'
import { matchesIn } from '../../../language/index.ts'
import { contradicted, type Finding, type Scene } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { sentenceAround } from '../text/reading.ts'

/** Ways of inviting children without an age, and the highest age of advice that each still suits. */
const invitations: readonly (readonly [number, RegExp])[] = (
  [
    [3, '(?:pour|avec|emmenez|invitez|ouvert aux?|accueille) (?:les |vos |nos |des )?tout[- ]petits'],
    [
      8,
      "(?:emmenez|amenez|venez avec|embarquez|n'hesitez pas a (?:emmener|amener)) (?:les |vos |tous vos )(?:petits|bambins|bouts de chou)|a partager avec (?:les |vos )(?:petits|bambins)",
    ],
    [
      11,
      '(?:emmenez|amenez|venez avec) (?:les |vos |tous vos )(?:enfants|kids)|(?:les |vos )enfants (?:sont|seront) (?:aussi |egalement )?(?:les )?bienvenus|(?:pour|concu pour|adapte a) toute la famille|(?:a (?:voir|decouvrir|partager|savourer)|spectacle|sortie) en famille|spectacle (?:jeune public|familial|pour (?:les )?enfants)|(?<=(?:^|[.!?:;,|·\\n] ?))jeune public(?= ?(?:[.!,;|·\\n]|$))',
    ],
    // « Tout public » shuts nobody out: a box office says it of what is advised from twelve or thirteen.
    [13, '(?<=(?:^|[.!?:;,|·\\n] ?))tout public(?= ?(?:[.!,;|·\\n]|$))'],
  ] as const
).map(([most, source]) => [most, foldedPattern(`(?<![\\p{L}-])(?:${source})(?![\\p{L}-])`)])

/** « Emmenez les petits » of a show advised from fourteen on, where the sentence says no age: children who are not meant are invited. */
export function findYoungPublics(scene: Scene): Finding[] {
  const { ageFrom } = scene.facts.record
  if (ageFrom === null || ageFrom === undefined) return []
  return invitations.flatMap(([most, pattern]) =>
    matchesIn(scene.reading.folded, pattern).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      const sentence = sentenceAround(scene.reading, span)
      const isAged = /\b(?:ans|mois)\b|\d ?ans\b/.test(scene.reading.folded.slice(sentence.start, sentence.end))
      if (!scene.taken.isFree(span)) return []
      scene.taken.claim(span)
      if (ageFrom <= most || isAged) return []
      return [contradicted(span, 'age', { fact: 'ageFrom', message: asMessage('fact.age-from', { age: ageFrom }) })]
    }),
  )
}
