import { asMessage } from '../../../../contract/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { type Finding, type Scene, unsupported } from '../scene/finding.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { foldText, normaliseText } from '../text/reading.ts'

const nouns =
  'abbatiale|abbaye|amphi|amphitheatre|annexe|arenes?|atelier|auberge|auditorium|bergerie|bibliotheque|cabaret|cafe|carriere|casino|cathedrale|cave|caveau|chai|chapelle|chapiteau|chateau|chaufferie|cinema|cloitre|club|collegiale|cour|crypte|dojo|ecurie|eglise|entrepot|esplanade|ferme|forge|foyer|friche|galerie|grange|grenier|gymnase|halle|hangar|jardin|kiosque|lavoir|manege|marche couvert|mediatheque|moulin|musee|nef|orangerie|parc|parvis|patio|pelouse|place|plage|preau|presbytere|prieure|quai|refectoire|rotonde|sacristie|salon|serre|square|stade|studio|temple|tente|terrasse|verriere|yourte|(?:grand|petit) plateau|(?:grande|petite|haute|basse) (?:salle|scene|halle)|salle (?:des? (?!l.|la )[\\p{L}]{3,}|du [\\p{L}]+|[\\p{L}]+(?:ique|ale?|ive|aire)|basse|haute|noire|blanche|bleue|rouge|verte|ronde)'
/** « dans la grange », « sur l'esplanade », « au gymnase »: a room or a ground that one goes to, whatever its name. */
const pattern = foldedPattern(
  `(?<!\\p{L})(?:dans|sous|sur) (?:le |la |l'|notre |cette |cet |ce )(${nouns})(?![\\p{L}-])|(?<!\\p{L})(?:au|a la|a l') ?(${nouns})(?![\\p{L}-])|(?<=[,(–—|/] )(${nouns})(?= ?(?:[,.;)\\n|/–—]|$))`,
)
/** « la cour des grands », « dans un jardin d'hiver »: not where one plays. */
const figure =
  /^ (?:d'(?:un|une|hiver|enfance)|de (?:son|sa|ses|mon|ma|leur|nos|vos)|des (?:grands|merveilles|possibles|betes))\b/

/** The rooms and grounds that a sentence leads to, and that neither the record nor the house knows. */
export function findUnexplainedRooms(scene: Scene): Finding[] {
  return matchesIn(scene.reading.folded, pattern).flatMap((match) => {
    const words = match[1] ?? match[2] ?? match[3] ?? ''
    const start = match.index + match[0].length - words.length
    const span = { start, end: start + words.length }
    if (!scene.taken.isFree(span) || figure.test(scene.reading.folded.slice(span.end))) return []
    if (isOfTheRecord(scene, words)) return []
    scene.taken.claim(span)
    return [unsupported(span, 'venue', asMessage('fact.not-said', { words }))]
  })
}

function isOfTheRecord({ facts }: Scene, words: string): boolean {
  const { venues, halls, cities, record, prose, houseProse } = facts
  const head = words.replace(/^(?:grande?|petite?|haute|basse) /, '').split(' ')[0] ?? ''
  return [
    ...[...venues, ...halls, ...cities].map(({ name }) => foldText(normaliseText(name))),
    // « 22 € à l'amphi » of a tariff called « amphithéâtre »
    ...(record.prices ?? []).map(({ label }) => foldText(normaliseText(label))),
    foldText(record.title),
    prose,
    houseProse,
  ].some(
    (said) =>
      said.includes(words) ||
      (head.length > 3 &&
        new RegExp(`(?<!\\p{L})${literalPattern(head)}`, 'u').test(said) &&
        !/^(?:salle|scene|plateau)$/.test(head)),
  )
}
