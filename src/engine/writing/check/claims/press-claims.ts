import { asMessage } from '../../../../contract/index.ts'
import { type Finding, type Scene, supported, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'
import { isOwnSource, pressNamesIn, waysToCite } from './press.ts'

const says =
  /(?:\b(?:selon|pour|d'apres|dixit|a en croire|si l'on en croit|au dire d[eu]|de l'avis d[eu]|comme (?:l'ecrit|le dit)|aux yeux d[eu]|recommande\w* par|salue\w* par|encense\w* par|aime\w* par|elu\w* par|choix d[eu]|coups? de c(?:oe|œ)ur d[eu]|vu dans|dans|par|(?:a |l'a |ont )?(?:titr|ecri|lanc|conclu|resum|s'exclam|s'enthousiasm|applaudi|tranch|not)(?:e|t|i|ent)?)(?: la redaction d[eu]| le journal)?) ?$/
const then =
  /^,? (?:(?:nous |vous )?(?:previen|averti|assur|affirm|promet|jur|dit qu|ecrit qu)|a |y |en |s'|l'a |est |parle|voit|salue|aime|adore|recommande|encense|conseille|consacre|classe|titre|donne|juge|trouve|tient)/

/**
 * What a paper is said to have written, without quotation marks: « selon Le Monde, c'est une merveille ». A paper that the record does
 * not cite said nothing that one can check; one that it cites is borne out by the words of its quotation.
 */
export function findPressClaims(scene: Scene): Finding[] {
  return pressNamesIn(scene, { start: 0, end: scene.reading.plain.length }).flatMap((name) => {
    const { folded } = scene.reading
    if (!scene.taken.isFree(name)) return []
    const sentence = sentenceAround(scene.reading, name)
    if (/[«»“”"]/.test(scene.reading.plain.slice(sentence.start, sentence.end))) return []
    if (isOwnSource(scene, folded.slice(name.start, name.end))) return ofOwnSource(scene, name, sentence)
    const clause = clauseAround(scene.reading, name)
    const before = folded.slice(Math.max(clause.start, name.start - 40), name.start)
    if (!says.test(before) && !then.test(folded.slice(name.end, name.end + 20))) return []
    if (scene.facts.prose.includes(folded.slice(name.start, name.end))) return []
    scene.taken.claim(name)
    return [unsupported(name, 'quote', asMessage('fact.paper-unknown'))]
  })
}

/** « Télérama parle d'un chef-d'œuvre », « à en croire Télérama, c'est un bijou »: words that a paper is said to have had. */
const speaks =
  /^,? (?:(?:nous |vous |en |y |l')?(?:a |avait )?(?:(?:previen[t]?|averti[t]?|affirme?|assure?|jure?|dit|ecrit)(?= qu[e'])|parle?|vo(?:it|yait)|vu|evoque?|salue?|decri(?:t|vait)|qualifie?|celebre?|loue?|vante?|cri(?:e|ait) |applaudi(?:t|ssait)?|retien(?:t|u)|not(?:e|ait)|souligne?|conclu(?:t|ait)?|tien(?:t|u)|juge?|trouve?|estime?|promet|annonce?|garanti[t]?)(?:e|ait)?)(?: (?:d'|de |du |des |au |a |le |la |l'|un |une |ce |cette |que c'est |qu'il s'agit d'|y )*)(.{4,90})/u
const reported =
  /(?:\b(?:selon|pour|d'apres|dixit|a en croire|si l'on en croit|au dire d[eu]|de l'avis d[eu]|aux yeux d[eu])(?: la redaction d[eu]| le journal)?) ?$/
/** « Coup de cœur de La Vigie »: a distinction, which the words that the record quotes of it do not make. */
const label = /\bcoups? de c(?:oe|œ)ur (?:de |du |d'|des |par )(?:la redaction d(?:e |u ))?$/
/** « 4 étoiles dans Le Monde »: stars are judged by themselves. */
const ofStars = /etoile|★|⭐|[★☆]|\bttt\b|\bsur (?:5|cinq)\b|\bnot/u
const small = new Set(
  'avec dans pour sans sous chez mais plus tres tout toute tous bien encore cette leur leurs nous vous elle elles ils spectacle piece theatre soiree comme aussi avoir etre fait faire veritable vraie vrai'.split(
    ' ',
  ),
)

function ofOwnSource(scene: Scene, name: Span, sentence: Span): Finding[] {
  const { folded } = scene.reading
  const words = folded.slice(sentence.start, sentence.end)
  if (ofStars.test(words)) return []
  const behind = folded.slice(name.end, sentence.end)
  const labelled = label.exec(folded.slice(Math.max(sentence.start, name.start - 40), name.start))
  if (labelled !== null && !/coups? de c(?:oe|œ)ur/.test(scene.facts.prose)) {
    const span = { start: name.start - labelled[0].length, end: name.end }
    if (!scene.taken.isFree(span)) return []
    scene.taken.claim(span)
    return [unsupported(span, 'award', asMessage('fact.award-unknown'))]
  }
  const isReported = reported.test(folded.slice(Math.max(sentence.start, name.start - 40), name.start))
  const claim = isReported ? behind : speaks.exec(behind)?.[1]
  if (claim === undefined) return []
  const said = contentOf(claim.split(/[;:!?]| (?:et|mais) (?:nous|on|vous|le public) /)[0] ?? '')
  if (said.length === 0) return []
  const source = folded.slice(name.start, name.end)
  const quoted = (scene.facts.record.pressQuotes ?? []).filter(({ source: of }) => waysToCite(of).includes(source))
  const known = new Set(quoted.flatMap(({ text }) => contentOf(foldText(normaliseText(text)))))
  const shared = said.filter((word) => known.has(word)).length
  scene.taken.claim(name)
  if (shared > 0 && shared >= said.length * leastShared) return [supported(name, 'quote', 'pressQuotes')]
  const [first] = quoted
  return [
    unsupported(
      name,
      'quote',
      first === undefined
        ? asMessage('fact.quote-unknown')
        : asMessage('fact.quote-is', { words: first.text, source: first.source }),
    ),
  ]
}

/** Share of the words given to a paper that its quotation must hold. */
const leastShared = 0.5

/** The words that bear a meaning, by their beginnings: « précise » is of « précision ». */
function contentOf(words: string): string[] {
  return [...words.matchAll(/\p{L}[\p{L}'-]{3,}/gu)]
    .map(([word]) => word.replace(/^(?:qu|[cdjlmnst])'/, ''))
    .filter((word) => word.length > 3 && !small.has(word))
    .map((word) => word.slice(0, 6))
}
