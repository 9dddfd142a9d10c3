import { asMessage } from '../../../../contract/index.ts'
import { literalPattern, matchesIn } from '../../../language/index.ts'
import { type Finding, type Scene, spansOf, supported, unknownOfHouse, unsupported } from '../scene/finding.ts'
import { clauseAround } from '../text/clauses.ts'
import { foldedPattern } from '../text/folded-patterns.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'

const rank = '(?:premier|1er|deuxieme|2e|second|troisieme|3e|dernier)'
const storey = `(?:(?:${rank} )?etage|rez-de-chaussee|sous-sol|${rank} balcon)`
const room = '(?:bar|foyer|hall|balcon|vestiaire|mezzanine|terrasse|buvette|salon|galerie)'
/** « au bar du premier étage », « dans le hall », « à la salle du sous-sol »: « dans la salle » alone says nothing. */
const pattern = foldedPattern(
  `(?:\\bau|\\ba la|\\ba l'|\\bdans (?:le|la|l')) ?((?:${room}(?: (?:du|de la|au) ${storey})?|salle (?:du|de la|au) ${storey}|${storey}))(?![\\p{L}-])(?! (?:d'une?|de l'(?!opera)|d'|des |de la |de |du (?!theatre)))`,
)

/** Places that bear no name: « à la médiathèque », « sous le chapiteau », « hors les murs ». */
const nameless =
  "(?:chapiteau|mediatheque|bibliotheque|gymnase|salle (?:des fetes|des sports|omnisports?|polyvalente|communale|municipale|culturelle|paroissiale)|complexe sportif|maison (?:de quartier|des associations|du peuple)|parc des expositions|palais des (?:sports|congres|festivals)|foyer (?:rural|communal|municipal)|kiosque(?: a musique)?|preau|parvis|eglise|chapelle|abbaye|collegiale|cathedrale|halle|hall de (?:la mairie|l'hotel de ville)|hotel de ville|cinema|conservatoire|college|lycee|musee|stade|centre culturel|theatre (?:municipal|communal|antique|de verdure|de poche|a l'italienne)|scene nationale|amphitheatre|arenes|place d(?:u marche|e la mairie|e l'eglise|es fetes)|cour (?:de l'ecole|du chateau|de la mairie|d'honneur)|jardins? (?:public|municipal|de la mairie|du chateau|du presbytere)|parc (?:municipal|du chateau|de la mairie)|(?:sous-)?prefecture|mairie|parking (?:du |de la |de l'|des )[\\p{L}'-]+|(?:ancien(?:ne)?s? |vieille |vieux )(?:usine|filature|manufacture|chaufferie|caserne|prison|gare|poste|piscine|ecole|forge|abattoirs?|marche|tannerie|brasserie|menuiserie|laiterie)s?)"
const outdoors = foldedPattern(
  `(?:\\b(?:au|a la|aux|a l'|dans (?:le|la|les|l')|sous le|sur (?:le|la)|en|devant (?:le|la|l')) ?|(?<=^|[\\n,;:·|–—(] ?))(${nameless})(?![\\p{L}-])(?! (?:[\\p{L}]+ )?(?:ouvre|ferme|sera fermee?|vous (?:prete|propose)))|\\b(hors les murs|en plein air|a ciel ouvert|dans la rue|sous chapiteau)(?![\\p{L}-])`,
)
/** « Rendez-vous à Valmer, dans la grange. », « sur le grand plateau, à Langres »: a room that ends what says where. */
const lowerRoom =
  '(?:grange|crypte|cave|serre|bergerie|orangerie|verriere|rotonde|cour|nef|chaufferie|forge|sacristie|carriere|pelouse|(?:grand|petit) plateau|(?:grande|petite) (?:salle|scene|halle)|hangar|patio|grenier|refectoire|cloitre|manege|chai|salle (?:basse|haute|du bas|du haut|voutee))'
const closing = foldedPattern(
  `(?:(?<=, )(?:dans|sous|sur) (?:le|la|l') ?(${lowerRoom})(?= ?(?:[.;!?\\n]|$))|\\b(?:dans|sous|sur) (?:le|la|l') ?(${lowerRoom})(?=, a \\p{L}))`,
)

/** « l'atmosphère du studio », « dans l'intimité du foyer »: the room by what it is like to sit there. */
const felt = foldedPattern(
  `(?:l'(?:atmosphere|ambiance|intimite|acoustique|ecrin)|la (?:penombre|chaleur|douceur|fraicheur)|le (?:calme|silence|secret)) (?:du |de la |de l'|des )(${lowerRoom}|studio|foyer|hall|salon|chapelle|eglise|chapiteau|theatre de verdure|jardin|auditorium|club|cabaret)(?![\\p{L}-])(?! (?:d'|de |du |des |[\\p{L}]+ d'))`,
)

/** « Le studio du théâtre se fait écrin », « dans la cave voûtée du théâtre »: a room of the house by what it does, or by its house. */
const ofHouse = foldedPattern(
  `(?:(?<=(?:^|[.!?\\n] ?)(?:la |le |l'))(${lowerRoom}|studio|chapelle|eglise|chapiteau|auditorium|foyer)(?= (?:(?:du|de la|de l') ?(?:theatre|maison|chateau|abbaye) )?(?:se fait|devient|accueille|abrite|se prete|se change|se transforme|resonne)(?![\\p{L}-]))|\\bdans (?:la |le |l')(${lowerRoom})(?= (?:[\\p{L}]+ )?(?:du|de la|de l') ?(?:theatre|maison|chateau|abbaye)(?![\\p{L}-])))`,
)

/** Only where one speaks of playing or of a day: « le livre attend à la médiathèque » states nothing of the show. */
const ofPlaying =
  /\b(?:jou\w+|represent\w+|spectacle|seance|rendez-vous|retrouv\w+|lieu|repli|a lieu|se donne\w*|present\w+|accueill\w+|attend\w*|installe\w*|concert|soiree)\b/

function findNameless(scene: Scene): Finding[] {
  const found = [outdoors, closing]
    .flatMap((pattern) => matchesIn(scene.reading.folded, pattern))
    .filter((match) => isOfPlaying(scene, wordsOf(match)))
  const ofItself = [felt, ofHouse].flatMap((pattern) => matchesIn(scene.reading.folded, pattern))
  return [...found, ...ofItself].map(wordsOf).flatMap((span) => {
    const words = scene.reading.folded.slice(span.start, span.end)
    if (!scene.taken.isFree(span) || isOfTheRecord(scene, words)) return []
    scene.taken.claim(span)
    return [unsupported(span, 'venue', asMessage('fact.not-said', { words }))]
  })
}

/** The words of the place in a match, whichever way of the pattern found them. */
function wordsOf(match: RegExpExecArray): Span {
  const words = match[1] ?? match[2] ?? match[0]
  const start = match.index + match[0].lastIndexOf(words)
  return { start, end: start + words.length }
}

function isOfPlaying(scene: Scene, span: Span): boolean {
  const sentence = sentenceAround(scene.reading, span)
  const said = scene.reading.folded.slice(sentence.start, sentence.end)
  const isDated = scene.moments.some((moment) => moment.start >= sentence.start && moment.end <= sentence.end)
  const isAlone = said.trim().length <= span.end - span.start + 22
  return isDated || isAlone || ofPlaying.test(said) || isItem(scene, span)
}

/** « le théâtre municipal » may be the venue's own, « la chapelle » its hall. */
function isOfTheRecord(scene: Scene, words: string): boolean {
  const { venues, halls, prose, houseProse } = scene.facts
  const names = [...venues, ...halls].map(({ name }) => foldText(name))
  return (
    names.some((name) => name.includes(words.replace(/^sous /, ''))) ||
    (openAir.test(words) && names.some((name) => isOpenAir.test(name))) ||
    (words === 'hors les murs' && playsElsewhere(scene)) ||
    prose.includes(words) ||
    houseProse.includes(words)
  )
}

const openAir = /^(?:en plein air|a ciel ouvert|dans la rue)$/
const isOpenAir =
  /\b(?:cour|cours|place|placette|jardins?|parc|esplanade|parvis|cloitre|arenes|verdure|rues?|quais?|square|prairie|clairiere|pelouse|plage|berges|remparts|plein air)\b/

/** « C'est 5 € et sans réservation, place du Marché. »: an item that ends its sentence. */
function isItem({ reading }: Scene, span: Span): boolean {
  return (
    /, $/.test(reading.folded.slice(Math.max(0, span.start - 2), span.start)) &&
    /^ ?[.;\n]/.test(reading.folded.slice(span.end))
  )
}

function playsElsewhere({ facts }: Scene): boolean {
  return (
    facts.house !== null && facts.performances.some(({ record }) => record.venue && record.venue !== facts.house?.name)
  )
}

/** Rooms of the house that are no hall: the bar, the foyer, a storey. Known when the house or the show's own words have them. */
export function findRooms(scene: Scene): Finding[] {
  const rooms = spansOf(scene.reading, pattern).flatMap((found) => {
    const span = { start: found.start, end: found.end }
    if (!scene.taken.isFree(span) || isPassing(scene, span)) return []
    scene.taken.claim(span)
    const words = scene.reading.folded.slice(span.start, span.end)
    const missing = partsOf(words).find((part) => !isSaid(scene, part))
    if (missing === undefined) return [supported(span, 'hall', factOf(scene, words))]
    return [unknownOfHouse(scene, span, 'hall', asMessage('fact.not-said', { words: missing }))]
  })
  return [...rooms, ...findNameless(scene)]
}

/** « Laissons les soucis au vestiaire »: with no house record, and nothing held there, a room that every house has states nothing. */
function isPassing(scene: Scene, span: Span): boolean {
  const { reading, facts } = scene
  const words = reading.folded.slice(span.start, span.end)
  const sentence = sentenceAround(reading, span)
  // The bar at the interval is the interval's.
  if (words === 'bar' && /\b(?:pause|entracte)\b/.test(reading.folded.slice(sentence.start, sentence.end)))
    return facts.house === null
  if (image.test(reading.folded.slice(sentence.start, span.start))) return true
  if (facts.house !== null || !/^(?:vestiaire|balcon|hall)$/.test(words)) return false
  const clause = ownClause(scene, span)
  return (
    !/\d ?(?:h\b|h\d|€|euros?)|\d:\d/.test(reading.folded.slice(clause.start, clause.end)) &&
    !held.test(reading.folded.slice(clause.start, clause.end))
  )
}

/** « les pieds dans l'eau et le cœur au bar »: where one's heart is, and nobody goes. */
const image =
  /(?<!\p{L})(?:c(?:oe|œ)ur|tete|pieds?|esprit|yeux|ame|oreilles?|mains?|nez|ventre|pensees?) (?:\p{L}+ )?(?:au|a la|a l'|dans (?:le|la|l')) ?$/u

/** Of the clause, what stands behind its last comma: « Prévoyez 1 h 25, et laissez la montre au vestiaire ». */
function ownClause({ reading }: Scene, span: Span): Span {
  const clause = clauseAround(reading, span)
  return { start: Math.max(clause.start, reading.folded.lastIndexOf(',', span.start) + 1), end: clause.end }
}

const held =
  /\b(?:jou\w+|represent\w+|spectacle|seance|rendez-vous|retrouv\w+|lieu|rencontr\w+|discussion|echange\w*|debat|concert|exposition|vernissage|lecture|dedicace\w*|attend\w*|accueill\w+|offert\w*|gratui\w*|apres|avant|issue)\b/

/** « bar du premier étage » says two things: that there is a bar, and where. */
function partsOf(words: string): string[] {
  const [first = words, ...more] = words.split(/ (?:du|de la|au) /)
  return first === 'salle' ? more : [first, ...more]
}

function isSaid({ facts }: Scene, part: string): boolean {
  if (part === 'bar' && facts.house?.bar) return true
  const whole = new RegExp(`(?<![\\p{L}-])${literalPattern(part)}(?![\\p{L}-])`, 'u')
  return (
    namesTariff(facts, whole) ||
    whole.test(facts.houseProse) ||
    whole.test(facts.prose) ||
    facts.halls.some(({ name }) => whole.test(foldText(normaliseText(name))))
  )
}

/** « 26 € au balcon » where a tariff is called « balcon ». */
function namesTariff({ record }: Scene['facts'], words: RegExp): boolean {
  return (record.prices ?? []).some(({ label }) => words.test(foldText(normaliseText(label))))
}

function factOf({ facts }: Scene, words: string): string {
  if (words.startsWith('bar') && facts.house?.bar) return 'house.bar'
  const hall = facts.halls.find(({ name }) => foldText(normaliseText(name)).includes(words))
  return hall?.fact ?? 'texts'
}
