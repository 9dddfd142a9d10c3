import { asMessage } from '../../../../contract/index.ts'
import { commonGivenNames } from '../../../identity/index.ts'
import { isCommonWord, matchesIn } from '../../../language/index.ts'
import { isTown } from '../places/towns.ts'
import { type Finding, type Scene, unsupported } from '../scene/finding.ts'
import {
  findNameShapes,
  isAllusion,
  isCommonOpening,
  isOfCulture,
  type NameShape,
  placeHeads,
} from '../scene/name-shapes.ts'
import { foldText, normaliseText, saysWhole } from '../text/reading.ts'
import { tradesAfter } from './trades-after.ts'
import { tradesBefore } from './trades-before.ts'
import { tradesSaid } from './trades-said.ts'
import { withTrade } from './wrong-trades.ts'

/** Names of persons that the record does not have. What is known must be claimed before. */
export function findStrangers(scene: Scene): NameShape[] {
  return [
    ...findNameShapes(scene)
      .map((shape) => withoutKnownTail(scene, shape))
      .filter((shape) => !postscript.test(shape.words[0] ?? '') && isStranger(scene, shape)),
    ...authorsOfTitle(scene),
    ...amongGivenNames(scene),
    ...moliereTheAuthor(scene),
  ]
}

/** « Nina Chauvelin Énée », the verb left out: what the record names at the end is the character. */
function withoutKnownTail(scene: Scene, shape: NameShape): NameShape {
  const tail = scene.names.find((name) => name.end === shape.end && name.start > shape.start && shape.words.length > 2)
  if (tail === undefined) return shape
  const end = tail.start - 1
  return { ...shape, end, words: scene.reading.plain.slice(shape.start, end).split(/ +/) }
}

/** « Le Misanthrope de Kermadec »: whom a title is given to, when nothing of the record bears that name. */
function authorsOfTitle(scene: Scene): NameShape[] {
  const title = foldText(normaliseText(scene.facts.record.title))
  return scene.names
    .filter((name) => scene.reading.folded.slice(name.start, name.end) === title)
    .flatMap((name) => {
      const found =
        /^(?: ?»|[*_"”])?,? (?:d'après |D'APRÈS |d(?:e |'))((?:\p{Lu}[\p{L}'-]{2,})(?: (?:de |d'|du |van |von |Le |La )?\p{Lu}[\p{L}'-]+){0,3})/u.exec(
          scene.reading.plain.slice(name.end, name.end + 60),
        )
      const written = found?.[1]
      if (found === null || written === undefined) return []
      const start = name.end + found[0].length - written.length
      const span = { start, end: start + written.length }
      const words = written.split(/ +/)
      const folded = foldText(written)
      const isElse =
        isTown(folded) ||
        placeHeads.test(foldText(words[0] ?? '')) ||
        isCommonOpening(words[0] ?? '') ||
        isNamedElsewhere(scene, { ...span, words, opensSentence: false, allCapitals: false }) ||
        scene.names.some((known) => known.start < span.end && span.start < known.end)
      return isElse || !scene.taken.isFree(span) ? [] : [{ ...span, words, opensSentence: false, allCapitals: false }]
    })
}

const givenName = "\\p{Lu}\\p{Ll}[\\p{L}'-]+"
const eachGivenName = new RegExp(givenName, 'gu')
const givenNames = new RegExp(
  `(?<![\\p{L}'-]|\\p{Lu}\\p{L}* )${givenName}(?:(?:, ${givenName})+,? (?:et|&) ${givenName}(?![\\p{L}'-]| (?:de |du |d')?\\p{Lu})|(?:, ${givenName}){2,}(?=\\s*(?:[:.;!?\\n–—]|$)))`,
  'gu',
)

/** « Sora, Loïc, Ines et Yanis dansent »: three and more called by their given names alone, one of whom the record does not have. */
function amongGivenNames(scene: Scene): NameShape[] {
  const known = new Set(
    scene.facts.people.filter(({ name }) => / /.test(name)).map(({ name }) => foldText(name).split(' ')[0] ?? ''),
  )
  return matchesIn(scene.reading.plain, givenNames).flatMap((match) => {
    const said = [...match[0].matchAll(eachGivenName)].map((one) => ({
      start: match.index + one.index,
      end: match.index + one.index + one[0].length,
      words: [one[0]],
      opensSentence: false,
      allCapitals: false,
    }))
    const others = said.filter(({ words }) => !known.has(foldText(words[0] ?? '')))
    const isTold = others.length === 1 && said.length > others.length + 1
    return isTold
      ? others.filter(
          (one) => scene.taken.isFree(one) && !isTown(foldText(one.words[0] ?? '')) && !isNamedElsewhere(scene, one),
        )
      : []
  })
}

/** « une comédie de Molière », « d'après Molière »: an author whom his prize hides from the rules of names. */
function moliereTheAuthor(scene: Scene): NameShape[] {
  if (
    scene.facts.people.some(({ name }) => foldText(name).includes('moliere')) ||
    scene.facts.prose.includes('moliere')
  )
    return []
  return matchesIn(scene.reading.plain, ofMoliere)
    .map((match) => ({ start: match.index, end: match.index + 'Molière'.length }))
    .filter((span) => scene.taken.isFree(span))
    .map((span) => ({ ...span, words: ['Molière'], opensSentence: false, allCapitals: false }))
}

const ofMoliere =
  /(?<=(?:[Cc]omédie|[Pp]ièce|[Tt]exte|[Ff]arce|[Ff]able|[Cc]hef-d'(?:œ|oe)uvre|[Uu]n classique|»|\*|”|,) (?:d'après |de )|\b(?:D'après|De|[Éé]crite? par|[Aa]uteur :|[Tt]exte :?) )Molière(?! (?:19|20)\d\d| (?:du|de|des|d')\b)(?!\p{L})/gu

/** « HAMISH TOLLAND et Félicien Abgrall »: whom a name of the record follows in a list. */
function leadsToKnown(scene: Scene, shape: NameShape): boolean {
  const people = new Set(scene.facts.people.map(({ name }) => foldText(name)))
  return scene.names.some(
    (name) =>
      name.start > shape.end &&
      /^ ?(?:et|&|,|\/|·|\|) ?$/.test(scene.reading.folded.slice(shape.end, name.start)) &&
      people.has(scene.reading.folded.slice(name.start, name.end)),
  )
}

const postscript = /^P\.-?S\.?$/

function isStranger(scene: Scene, shape: NameShape): boolean {
  const first = shape.words[0] ?? ''
  if (placeHeads.test(foldText(first)) || isNamedElsewhere(scene, shape)) return false
  const before = scene.reading.folded.slice(Math.max(0, shape.start - 50), shape.start)
  if (isAllusion(before) || isPassingHero(shape, before)) return false
  const cued =
    tradesBefore(before).length > 0 ||
    /\b(?:par|signee? (?:de )?|(?:texte|film|roman|livre|nouvelle|conte|recit|oeuvre|poeme|album|essai) d(?:e |')|piece de|ecrit par|comedien(?:ne)?|actrice|acteur) $/.test(
      before,
    )
  const real = shape.words.filter((word) => /^\p{Lu}(?:[\p{L}.]|'\p{L}{2}|$)/u.test(word) && !/^\p{Lu}$/u.test(word))
  const given = commonGivenNames.has(foldText(first).split('-')[0] ?? '')
  if (scene.names.some((name) => name.start < shape.end && shape.start < name.end)) return false
  if (real.length >= 2 && given) return !streetBefore.test(before)
  const does = tradesAfter(scene.reading.folded.slice(shape.end, shape.end + 40)).length > 0
  if (/^(?:\p{Lu}\.-?)+$/u.test(first) && first !== 'M.') return isInitialled(scene, shape)
  if (shape.allCapitals)
    return (
      real.length >= 2 && (cued || does || (!shape.opensSentence && !isHeading(shape)) || leadsToKnown(scene, shape))
    )
  if (real.length >= 2) return !streetBefore.test(before) && !(afterAt.test(before) && isPlaceName(shape, first))
  return (
    cued &&
    real.length > 0 &&
    /(?:\b(?:par|de|apres)|d'|:) ?$/.test(before) &&
    first.length > 3 &&
    !isCommonOpening(first)
  )
}

/** « NOUVEL ÉPISODE », « FEU VERT »: capitals that are all words of French. */
function isHeading({ words }: NameShape): boolean {
  return words.every((word) => word.length < 4 || isCommonWord(word.toLowerCase()))
}

/** « Don Giovanni lui-même en perdrait son catalogue »: nobody's credit. */
function isPassingHero(shape: NameShape, before: string): boolean {
  return isOfCulture(foldText(shape.words.join(' '))) && !/\b(?:de|par|d'apres|avec|entre) $/.test(before)
}

/** « avec G. Delorge, J. Bellec »: an initial and a name that the record does not have; « M.E.S. » is none. */
function isInitialled(scene: Scene, shape: NameShape): boolean {
  const surname = foldText(shape.words.slice(1).join(' '))
  return /\p{L}{2}/u.test(surname) && !scene.facts.people.some((person) => foldText(person.name).endsWith(surname))
}

const afterAt = /(?:^|\W)(?:a|au|en|vers|region|departement|ligne) $/

/** « à La Rochelle », « à Boulogne Billancourt »: the places have a family of their own. */
function isPlaceName(shape: NameShape, first: string): boolean {
  return (
    isTown(foldText(shape.words.join(' '))) ||
    isTown(foldText(first)) ||
    /^(?:La|Le|Les|L|Saint|Sainte|Mont|New|Los|San|Port|Fort|Bourg|Château|Villeneuve)$/.test(first)
  )
}

const streetBefore =
  /(?:rue|quai|avenue|boulevard|bd|place|cours|allees?|impasse|square|metro|arret|tram|station|ecole|college|lycee|theatre|espace|salle|centre)\s(?:(?:de|du|des|la|le|l')\s?)*$/

/** Names that the record or the house gives to other things are judged by their own families, or are right as they are. */
function isNamedElsewhere(scene: Scene, shape: NameShape): boolean {
  const folded = scene.reading.folded.slice(shape.start, shape.end)
  const { record, venues, halls, cities, companies, otherNames, prose, houseProse } = scene.facts
  const places = [...venues, ...halls, ...cities, ...companies, ...otherNames].some((known) =>
    saysWhole(foldText(known.name), folded),
  )
  // « son hommage à Duke Ellington » of « Big Band : hommage à Duke Ellington »
  const isOfTitle = shape.words.length > 1 && saysWhole(foldText(normaliseText(record.title)), folded)
  return places || isOfTitle || saysWhole(prose, folded) || saysWhole(houseProse, folded)
}

export function judgeStranger(scene: Scene, shape: NameShape): Finding {
  const near = tradesSaid(scene, shape, [shape]).flat()
  const right = withTrade(scene, near)
  if (right.length === 0) return unsupported(shape, 'person', asMessage('fact.name-unknown'))
  const names = right.map((person) => person.name)
  return unsupported(shape, 'person', asMessage('fact.name-unknown-here', { names }))
}
