import { asMessage } from '../../../../contract/index.ts'
import { clauseAround } from '../text/clauses.ts'
import { type Finding, type Scene, unsupported } from '../text/finding.ts'
import { sentenceAround } from '../text/reading.ts'
import { isOwnSource, pressNamesIn } from './press.ts'

const says =
  /(?:\b(?:selon|pour|d'apres|dixit|comme (?:l'ecrit|le dit)|aux yeux d[eu]|recommande\w* par|salue\w* par|encense\w* par|aime\w* par|elu\w* par|choix d[eu]|coups? de c(?:oe|œ)ur d[eu]|vu dans|dans|par|(?:a |l'a |ont )?(?:titr|ecri|lanc|conclu|resum|s'exclam|s'enthousiasm|applaudi|tranch|not)(?:e|t|i|ent)?)(?: la redaction d[eu]| le journal)?) ?$/
const then =
  /^,? (?:a |y |en |s'|l'a |est |parle|voit|salue|aime|adore|recommande|encense|conseille|consacre|classe|titre|donne|juge|trouve|tient)/

/** Praise given to a paper without quotation marks: « selon Le Monde, c'est une merveille ». A paper that the record does not cite said nothing that one can check. */
export function findPressClaims(scene: Scene): Finding[] {
  return pressNamesIn(scene, { start: 0, end: scene.reading.plain.length }).flatMap((name) => {
    const { folded } = scene.reading
    if (!scene.taken.isFree(name) || isOwnSource(scene, folded.slice(name.start, name.end))) return []
    const clause = clauseAround(scene.reading, name)
    const before = folded.slice(Math.max(clause.start, name.start - 40), name.start)
    if (!says.test(before) && !then.test(folded.slice(name.end, name.end + 20))) return []
    const sentence = sentenceAround(scene.reading, name)
    if (/[«»“”"]/.test(scene.reading.plain.slice(sentence.start, sentence.end))) return []
    if (scene.facts.prose.includes(folded.slice(name.start, name.end))) return []
    scene.taken.claim(name)
    return [unsupported(name, 'quote', asMessage('fact.paper-unknown'))]
  })
}
