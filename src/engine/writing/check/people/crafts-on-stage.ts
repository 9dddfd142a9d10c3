import { literalPattern } from '../../../language/index.ts'
import type { KnownPerson } from '../record/facts.ts'
import { type Role, roleCues } from '../record/roles.ts'
import type { Scene } from '../scene/finding.ts'
import { anyOf, type Phrasing } from '../text/phrasings.ts'
import { foldText, normaliseText, type Span, sentenceAround } from '../text/reading.ts'

/** Trades that nobody sees at work. */
const unseen: ReadonlySet<Role> = new Set([
  'set',
  'costume',
  'light',
  'music',
  'sound',
  'video',
  'makeup',
  'translation',
])

/** What a sentence may say of anyone of the team, on stage or not. */
export const ofAnyone: readonly Phrasing[] = [
  [
    '[Rencontre] avec X après la représentation',
    'rencontr|echange|discut|discussion|entretien|interview|questions|bord (?:de )?(?:plateau|scene)',
  ],
  ['Un [atelier] de X', 'atelier|stage\\b|masterclass|visite|exposi|expose\\b|conference|livre\\b'],
  ['[Merci] à X', 'merci|remerci|hommage|salu(?:e|ons|ez)\\b|bravo'],
  ['X, [née] à Nantes, a été [formée] au conservatoire', 'nee?\\b|formee?\\b|diplome|vit\\b|grandi'],
  ["X nous a [confié] n'avoir pas dormi", 'confie|raconte\\b|explique|precise|avoue|sourit|se souvient'],
  ['Découvrez le [travail] de X', '(?:travail|talent|univers|generique)\\b'],
  ["X et toute [l'équipe] vous attendent", 'equipe|complices?\\b|collabor|famille|aux cotes'],
]
/** What makers do, right after their name. */
export const makingVerbs: readonly Phrasing[] = [
  ["C'est à X [que l'on doit] cette table", "qu(?:e l'|')on doit|que (?:nous devons|vous devez)"],
  [
    "X l'[a faite], projecteur après projecteur",
    '(?:a|ont|avait|aura) (?:tou(?:t|te|s) )?faite?s?(?= ?(?:[.,;!?…]|$))|en (?:a|ont) fait (?:une?|deux|trois|d)|(?:lui|leur) (?:a|ont) (?:donne|offert|trouve|prete|invente)(?! la replique)',
  ],
  [
    'X [signe] là une nuit',
    'sign|imagin|concoi|concu|cre[ea]|realis|dessin|invent|fabri|constru|compos|regl|pens|arrang|elabor',
  ],
  [
    'X [a bâti] une rue en carton',
    'bat[ir]|bati|dress|plant|soign|travaill|mont|assembl|sculpt|model|pein|peupl|dispos|pos[eaé]',
  ],
  [
    'X [a taillé] les manteaux',
    'taill|cou[sd]|drap|brod|chin|teint|tiss|tricot|habill|vet|chauss|deguis|coiff|maquill',
  ],
  [
    'X [fait naître] le jour',
    'fai(?:t|re) (?:naitre|surgir|chanter|sonner|entendre|voir|pleuvoir|tomber)|allum|eclair|baign|plong|cisel|enlumin|projet|film|mix|sonoris|tradui|ecri',
  ],
  [
    'X [a voulu] un plateau nu',
    'voul|veut|choisi|opt|privilegi|prefer|cherch|joue (?:des|avec les|de la) |entour|envelopp|accompagn|donne (?:a |au )',
  ],
]

const apart = new RegExp(`(?<![\\p{L}])${anyOf(ofAnyone)}`, 'u')
const makes = new RegExp(`^[^.;!?\\n]{0,24}?[ ']${anyOf(makingVerbs)}`, 'u')
/** « confié à X », « avec X »: what stands before a composer's name makes it somebody's complement. */
const complement = /(?<![\p{L}])(?:de |d'|a |par |chez |avec |et |ou |& ?|, |comme |: ?)$|[\n|·•/(–—-] ?$/u
/** « la façade rêvée par X », « a demandé à X un jardin », « dans un manteau de X »: what X made or was asked for stands on stage, not X. */
const ofTheirHand = new RegExp(
  `(?:(?:demand|command|reclam|emprunt)\\p{L}*[^.;:!?\\n]{2,60} et a|(?<![\\p{L}])(?:${anyOf(makingVerbs)}|rev|trac|bross|construi|inspir)\\p{L}*(?: [a-z']+){0,2} par|(?:demand|confi|command|reclam|emprunt|soumet|soumis)\\p{L}*(?: [a-z' ]{2,25})? a|(?:sous|entre|par|dans|grace a) (?:les |la |l'|le )?(?:mains?|doigts|crayon|pinceau|ciseaux|aiguille|(?:oe|œ)il|imagination|atelier|cerveau) d(?:e|')) ?$`,
  'u',
)
/** « le verre de X », « la patte de X »: a thing of theirs is what they made, unless it is what one plays with. */
const thing = /(?:^|[^\p{L}])(?:l[ae]s? |l'|une? |des |ces? |cette |s(?:a|on|es) )[\p{L}-]+(?: \p{L}+)? (?:de |d')$/u
const ofPlaying =
  /\b(?:voix|larmes?|regards?|yeux|visages?|corps|mains?|bras|gestes?|jeu|sourires?|rires?|cris?|silences?|presence|pas|coleres?|grace|humour|energie|folie|interpretation|performance|prestation|roles?|personnages?|monologues?|tirades?|duos?|trios?|numeros?|cabrioles?|pitreries?|chutes?|danses?|chants?|arrivee|entree|sortie|apparition|tete|face|cotes?|bouche|levres|confidences?|fureurs?|douleur|tendresse|rythmes?|accords?|airs?|notes?|melodies?|refrains?|mots?|phrases?|vers|instruments?) (?:\p{L}+ )?(?:de |d')$/u
const clothed =
  /\b(?:manteaux?|robes?|vestes?|habits?|capes?|jupes?|uniformes?|chapeaux?|tenues?|masques?|tabliers?|chemises?|pourpoints?|tutus?) (?:de |d')$/
const opensClause =
  /(?:^|[,;:»…] ?|\bqu(?:e |')|\b(?:quand|lorsque|puis|c'est|ou|face a|sans|voir|entendre|ecouter|pas|voici|voila) )$/
const facing = /\bfaces? a $/

/**
 * « Et puis X arrive, et tout change » of one who makes the lights: a sentence that names them without a word of their craft, nor a
 * verb of making, tells them as if they played. Empty when the name is a complement, a surname alone, or an item of a list.
 */
export function craftsOnStage(scene: Scene, hit: Span & { person: KnownPerson }): (readonly Role[])[] {
  const own = [...hit.person.roles]
  if (own.length === 0 || !own.every((role) => unseen.has(role))) return []
  const { folded, plain } = scene.reading
  if (!folded.slice(hit.start, hit.end).includes(' ')) return []
  const sentence = sentenceAround(scene.reading, hit)
  const before = folded.slice(Math.max(0, sentence.start), hit.start)
  if (playsAmongPlayers(scene, hit, folded.slice(hit.end, sentence.end))) return [['performance']]
  const isHead = headsTheShow(scene, before, folded.slice(hit.end, sentence.end))
  if (!isHead && isOfWhatTheyMade(before, own)) return []
  const words = folded.slice(sentence.start, sentence.end)
  if (roleCues(words).some(({ role }) => own.includes(role)) || apart.test(words)) return []
  if (own.includes('translation') && /\b(?:sur|sous)-?titr/.test(words)) return []
  if (makes.test(folded.slice(hit.end, sentence.end))) return []
  const common = plain.slice(sentence.start, sentence.end).match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []
  if (isHead) return [['text', 'direction', 'choreography', 'adaptation', 'performance']]
  return common.length < fewestWords ? [] : [['performance']]
}

/** « Avec « Le Cid », X nous tend un miroir »: whose show it is; of a concert that may be who composed it. */
function headsTheShow({ facts }: Scene, before: string, after: string): boolean {
  const title = literalPattern(foldText(normaliseText(facts.record.title)))
  return (
    !ofMusic.test(foldText(facts.record.genre ?? '')) &&
    new RegExp(`^\\W*avec [«"“*_]? ?${title} ?[»"”*_]?, $`, 'u').test(before) &&
    /^ (?:nous |vous |se |s'|y |en |ne |n')?\p{L}{2,}(?:e|t|d|a) \p{L}/u.test(after)
  )
}

const ofMusic = /concert|opera|operette|musi|recital|chanson|jazz|chant|ballet|danse|cine/

/** The words before a name make it the maker's of what stands on stage. */
function isOfWhatTheyMade(before: string, own: readonly Role[]): boolean {
  if (own.includes('music')) {
    if (complement.test(before) && !facing.test(before)) return true
    // « la compagnie transpose Bizet »: music is done something to, by others.
    if (!opensClause.test(before)) return true
  }
  if (clothed.test(before)) return own.includes('costume')
  return ofTheirHand.test(before) || (thing.test(before) && !ofPlaying.test(before))
}

const together = /^ (?!ont |sont |vont )\p{L}{2,}ent(?![\p{L}-])/u
const ofTheTeam =
  /^ (?:revien|arriv|present|propos|invit|retrouv|attend|raconte|forment|offr|livr|collabor|partag|particip)/

/** « A, B et X scient, portent, renversent », A and B of the cast: one verb for all is of what all do. */
function playsAmongPlayers({ reading, facts, names }: Scene, hit: Span, after: string): boolean {
  if (!together.test(after) || ofTheTeam.test(after) || apart.test(after) || makes.test(after)) return false
  const previous = names.findLast(({ end }) => end <= hit.start)
  if (previous === undefined || reading.folded.slice(previous.end, hit.start) !== ' et ') return false
  const other = facts.people.find(({ name }) => foldText(name) === reading.folded.slice(previous.start, previous.end))
  return other !== undefined && other.roles.size === 1 && other.roles.has('performance')
}

/** A line of a listing has fewer words of its own. */
const fewestWords = 3
