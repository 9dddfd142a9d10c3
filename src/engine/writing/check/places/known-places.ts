import { asMessage } from '../../../../contract/index.ts'
import { commonGivenNames } from '../../../identity/index.ts'
import { isCommonWord } from '../../../language/index.ts'
import type { KnownName } from '../record/facts.ts'
import { calledByArticle, contractedNames, findName, isWithinName, type NameHit } from '../record/name-search.ts'
import { contradicted, type Finding, type Scene } from '../scene/finding.ts'
import { isCommonOpening } from '../scene/name-shapes.ts'
import { foldText, leavesAccentsOut, leavesCapitalsBare, normaliseText, type Span } from '../text/reading.ts'
import { judgeKnown, listNames, type PlaceKind } from './places-played.ts'
import { isTown } from './towns.ts'

/** Venues, halls and towns of the record, with a slip or not, bound to the performance that the sentence speaks of. */
export function findKnownPlaces(scene: Scene): Finding[] {
  return (['venue', 'hall', 'city'] as const).flatMap((kind) =>
    scene.facts[listNames[kind]].flatMap((known) => findOne(scene, kind, known)),
  )
}

function findOne(scene: Scene, kind: PlaceKind, known: KnownName): Finding[] {
  const hits = [
    ...findName(scene.reading, known.name, { slips: known.name.length >= 5 }),
    ...contractedNames(scene.reading, known.name),
    ...findName(scene.reading, calledByArticle(known.name) ?? '', { slips: false }),
  ]
  return hits.flatMap((hit) => {
    if (!scene.taken.isFree(hit) || !wearsCapital(scene, hit, known.name)) return []
    if (isWithinName(scene.names, hit) || (kind === 'city' && isCompounded(scene, hit))) return []
    const whole = wholeName(scene, hit)
    if (whole.end > hit.end || whole.start < hit.start) return [judgeLonger({ scene, kind, whole, known })]
    if (
      hit.likeness !== 'same' &&
      (isOtherPlace(scene, kind, hit) ||
        saidByHouse(scene, hit) ||
        isOwnWord(scene, hit, known.name) ||
        isOfAnotherName(scene, hit) ||
        isPlainNoun(scene, hit, known.name))
    )
      return []
    scene.taken.claim(hit)
    if (kind !== 'city') scene.venues.push(hit)
    if (hit.likeness === 'same' || isContracted(scene, hit, known.name) || isUnaccented(scene, hit, known.name))
      return [judgeKnown({ scene, kind, span: hit, known })]
    return [
      contradicted(hit, kind, {
        fact: known.fact,
        message: asMessage('fact.name-spelt', { name: known.name }),
        suggestion: known.name,
      }),
    ]
  })
}

/** « Louvre-Lens » is not Lens. */
function isCompounded(scene: Scene, hit: Span): boolean {
  return /\p{L}-$/u.test(scene.reading.plain.slice(Math.max(0, hit.start - 2), hit.start))
}

const bigger = /(?<![\p{L}-])(?:Grande?|Petite?|Haute?|Basse?|Vieux|Vieille|Nouveau|Nouvelle|Ancienne?)[ -]$/u
const more =
  /^(?:-(?:(?:la|le|les|sur|sous|en|de|du|des|lès|aux?)-)?\p{Lu}[\p{L}-]*| (?:(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?![\p{L}\d'])(?! ?[h€:/])|\p{Lu}\p{L}+(?:-\p{L}+)*))/u

/** « Grande Nef » is no « Nef », nor « Studio 2 » a « Studio »: what the name as written takes in on its sides. */
function wholeName(scene: Scene, hit: NameHit): Span {
  const { plain } = scene.reading
  const before = bigger.exec(plain.slice(Math.max(0, hit.start - 10), hit.start))?.[0].length ?? 0
  const after = more.exec(plain.slice(hit.end, hit.end + 30))?.[0] ?? ''
  const span = { start: hit.start - before, end: hit.end + after.length }
  const tail = { start: hit.end + 1, end: span.end }
  // « au Grand Auditorium des Croisettes »: the house behind its hall.
  const endsOther =
    before > 0 && scene.names.some((name) => name.start === span.start && name.end > hit.start && name.end < hit.end)
  const startsOther =
    endsOther ||
    isCommonOpening(after.trim()) ||
    commonGivenNames.has(foldText(after.trim())) ||
    scene.names.some((name) => name.start < span.end && name.end > tail.start && tail.end > tail.start)
  return startsOther || !scene.taken.isFree(span) ? { start: hit.start, end: hit.end } : span
}

function judgeLonger(options: { scene: Scene; kind: PlaceKind; whole: Span; known: KnownName }): Finding {
  const { scene, kind, whole, known } = options
  scene.taken.claim(whole)
  if (kind !== 'city') scene.venues.push(whole)
  return contradicted(whole, kind, {
    fact: known.fact,
    message: asMessage('fact.record-says', { words: known.name }),
    suggestion: known.name,
  })
}

function isOtherPlace(scene: Scene, kind: PlaceKind, hit: NameHit): boolean {
  if (kind === 'city' && hit.likeness !== 'accents' && isTown(scene.reading.folded.slice(hit.start, hit.end)))
    return true
  return hit.likeness === 'near' && isOtherKnown(scene, hit)
}

/** « C'est » is no slip of « Crest », nor « Reste » of « Brest »: an elided word, or one that opens a sentence. */
function isOwnWord(scene: Scene, hit: Span, name: string): boolean {
  const written = scene.reading.plain.slice(hit.start, hit.end)
  if (/^(?:[cdjlmnst]|qu)'/i.test(written) && !/'/.test(name)) return true
  return !written.includes(' ') && isCommonOpening(written) && !isCommonOpening(name)
}

/** « Lina Hadjar a remporté » is no slip of « Hangar A »: its words begin in a name of the record. */
function isOfAnotherName({ names }: Scene, hit: Span): boolean {
  return names.some(({ start, end }) => (start < hit.start && end > hit.start) || (start < hit.end && end > hit.end))
}

/** « La séance » is no slip of « La Sente »: French has the word, and it is written small. */
function isPlainNoun({ reading }: Scene, hit: Span, name: string): boolean {
  const [written, known] = [reading.plain.slice(hit.start, hit.end), name].map(
    (words) => words.split(/[ ']/).at(-1) ?? '',
  )
  return /^\p{Ll}/u.test(written ?? '') && /^\p{Lu}/u.test(known ?? '') && isCommonWord(written ?? '')
}

/** « THEATRE », « Theatre » of a text message. */
function isUnaccented(scene: Scene, hit: NameHit, name: string): boolean {
  return (
    hit.likeness === 'accents' &&
    (leavesAccentsOut(scene.reading, 0) || leavesCapitalsBare(scene.reading.plain.slice(hit.start, hit.end), name))
  )
}

/** « au Studio » is how French goes to « Le Studio ». */
function isContracted(scene: Scene, hit: Span, name: string): boolean {
  const bare = foldText(normaliseText(name))
  const written = scene.reading.folded.slice(hit.start, hit.end)
  if (!/^les? /.test(bare)) return false
  return (
    ['au ', 'du '].some((word) => written === bare.replace(/^le /, word)) ||
    ['aux ', 'des '].some((word) => written === bare.replace(/^les /, word))
  )
}

/** « Studio 2 » is no slip of « Studio 1 ». */
function isOtherKnown(scene: Scene, hit: Span): boolean {
  const written = scene.reading.folded.slice(hit.start, hit.end)
  const { venues, halls, cities } = scene.facts
  return /\d/.test(written) || [...venues, ...halls, ...cities].some((known) => foldText(known.name) === written)
}

/** « arrêt Écluse-Neuve », « Association Écluse-Neuve »: another thing that bears the venue's name, as the house itself writes it. */
function saidByHouse(scene: Scene, hit: Span): boolean {
  const before = /[\p{L}'-]+ $/u.exec(scene.reading.folded.slice(Math.max(0, hit.start - 40), hit.start))?.[0]
  return (
    before !== undefined && scene.facts.houseProse.includes(before + scene.reading.folded.slice(hit.start, hit.end))
  )
}

function wearsCapital(scene: Scene, hit: Span, name: string): boolean {
  const written = scene.reading.plain.slice(hit.start, hit.end)
  return (
    /[\p{Lu}\d]/u.test(written) ||
    !/\p{Lu}/u.test(name) ||
    (written.includes(' ') && foldText(written) === foldText(name))
  )
}
