import { wordsOf } from '../record/name-search.ts'
import { charactersOf } from '../scene/characters.ts'
import type { Scene } from '../scene/finding.ts'
import { isCommonOpening } from '../scene/name-shapes.ts'
import { allowedEdits, editDistance } from '../text/nearness.ts'
import { foldText, normaliseText, type Reading, type Span } from '../text/reading.ts'
import { ofAShow } from './retold-titles.ts'

/** Titles of three words and less are near to plain phrases: the word changed must itself be like the title's. */
const leastWords = 3
/** Least share of the title's letters in the words that stand as they do there. */
const leastShare = 0.6
/** Enough when a capital within the title stands as it does there: « Le Bal des imprévisibles », not « Le bal des pompiers ». */
/** Enough where nothing else stands on the line. */
const leastShareAlone = 0.5
const leastShareCapitals = 0.35

/**
 * « La Cerisaie en fleurs » for « La Cerisaie en feu »: as many words as the title, all of them its own but one.
 * The stretch opens with the title's capital. « Nuits défigurées » is near « Nuits transfigurées », « Nuits blanches » is not.
 */
export function titlesChangedByAWord(scene: Scene, title: string): Span[] {
  const target = foldText(normaliseText(title)).match(/[\p{L}\d]+/gu) ?? []
  if (target.length < 2) return []
  const words = wordsOf(scene.reading)
  return words.flatMap((first, index) => {
    if (sameWords(words, index, target) !== target.length - 1) return []
    const window = words.slice(index, index + target.length)
    const last = window.at(-1)
    if (last === undefined || window.length < target.length) return []
    const span = { start: first.start, end: last.end }
    const written = scene.reading.plain.slice(span.start, span.end)
    if (!isOneStretch(written)) return []
    const same = window.filter((word, place) => word.folded === target[place])
    const letters = (list: readonly string[]): number => list.join('').length
    const share = letters(same.map((word) => word.folded)) / letters(target)
    const least = /[^.] \p{Lu}/u.test(written) && / \p{Lu}/u.test(title) ? leastShareCapitals : leastShare
    const changed = window.findIndex((word, place) => word.folded !== target[place])
    const alike =
      isLike(window[changed]?.folded ?? '', target[changed] ?? '') &&
      !isPlainWord(scene, window[changed], { title, word: target[changed] ?? '' })
    const isMarked = target.length >= leastWords && share >= leastShareAlone && keepsMarks(written, title)
    const isOther = !isNamed(scene, window[changed]) && (alike || isMarked || isOfTwo(scene, span, title))
    return isOther || isMostOfIt(scene, span, { words: target.length, share, least, title }) ? [span] : []
  })
}

/** « voir Phèdre, toujours » for « Phèdre, encore »: the first word and its mark, with another behind it where one speaks of a show. */
function isOfTwo({ reading }: Scene, span: Span, title: string): boolean {
  const written = reading.plain.slice(span.start, span.end)
  if (!/^\p{Lu}[\p{L}'-]+, \p{Ll}+$/u.test(normaliseText(title)) || !keepsMarks(written, title)) return false
  return (
    ofAShow.test(reading.plain.slice(span.end, span.end + 60)) ||
    (seen.test(reading.folded.slice(Math.max(0, span.start - 30), span.start)) &&
      /^ ?(?:[.!?;:»"*_)\n]|$)/.test(reading.plain.slice(span.end)))
  )
}

const seen = /(?<!\p{L})(?:re)?(?:voir|voyez|decouv\p{L}+|applaud\p{L}+|joue\p{L}*|present\p{L}*|avec|pour) $/u

/** « Ulysse, côté cour » for « Ulysse, côté jardin »: the marks within a title stand where they do there. */
function keepsMarks(written: string, title: string): boolean {
  const marksOf = (text: string): string => normaliseText(text).replace(/[\p{L}\d'’-]+/gu, 'x')
  return /[,:–—]/.test(marksOf(title).slice(1, -1)) && marksOf(written) === marksOf(title)
}

/** Opens with a capital or a figure and stays within its sentence; « Phèdre), Côme » takes in half of a bracket. */
function isOneStretch(written: string): boolean {
  const isWhole = written.split('(').length === written.split(')').length
  return /^[\p{Lu}\d]/u.test(written) && !/[.!?;:\n]/.test(written) && isWhole
}

/** « Rémi Castel, côté jardin »: the word changed is somebody's name. */
function isNamed(scene: Scene, word: Span | undefined): boolean {
  return word !== undefined && scene.names.some(({ start, end }) => start < word.end && end > word.start)
}

/** How many words from `index` on stand as they do in a title. */
function sameWords(words: readonly { readonly folded: string }[], index: number, target: readonly string[]): number {
  let count = 0
  for (const [place, word] of target.entries()) if (words[index + place]?.folded === word) count += 1
  return count
}

/** « La fille du boulanger, le fils du maire » opens a sentence with nothing but its article's capital: no « La Fille du vent ». */
function lowersCapital(plain: string, span: Span, title: string): boolean {
  return (
    / \p{Lu}/u.test(title) &&
    !/ \p{Lu}/u.test(plain.slice(span.start, span.end)) &&
    /(?:^|[.!?…\n] ?)$/.test(plain.slice(Math.max(0, span.start - 2), span.start)) &&
    /^,/.test(plain.slice(span.end))
  )
}

function isMostOfIt(
  scene: Scene,
  span: Span,
  said: { words: number; share: number; least: number; title: string },
): boolean {
  const { words, share, least, title } = said
  if (lowersCapital(scene.reading.plain, span, title)) return false
  if (share >= leastShareAlone && isLabelled(scene.reading, span)) return true
  const isWhole =
    isByItself(scene, span) ||
    ofAShow.test(scene.reading.plain.slice(span.end, span.end + 60)) ||
    made.test(scene.reading.folded.slice(Math.max(0, span.start - 80), span.start))
  return words > leastWords && (share >= least || (share >= leastShareAlone && isWhole))
}

/** « Mise en scène par X, Jour de craie… »: what somebody made, then what it is called. */
const made =
  /(?:^|[.!?…\n] ?)(?:(?:mis|remis|ecrit|cre|jou|signe|imagine|compose|dirige|concu|porte|choregraphie|adapte|inspire|tire|monte|interprete)\p{L}*)(?: en \p{L}+)?(?: et [^,.;:!?\n]{3,25})? (?:par|de|d') ?[^.;:!?\n]{3,40}, $/u

/** « Spectacle : Jour de craie. »: what a label of the show leads to. */
function isLabelled({ folded }: Reading, span: Span): boolean {
  return (
    /(?:^|[^\p{L}])(?:spectacle|titre|piece|concert|a l'affiche|au programme) ?: $/u.test(
      folded.slice(Math.max(0, span.start - 18), span.start),
    ) && /^ ?(?:$|[\n.!?,|·–—(])/.test(folded.slice(span.end))
  )
}

function isByItself(scene: Scene, span: Span): boolean {
  const { plain } = scene.reading
  return (
    /(?:^|\n|[«"*_:] ?)$/.test(plain.slice(0, span.start)) && /^ ?(?:$|[\n»"*_.!?,|·–—(])/.test(plain.slice(span.end))
  )
}

/** « Ce que retient la mer » for « Ce que la mer retient »: all the title's words, in another order. */
export function titlesInAnotherOrder(scene: Scene, title: string): Span[] {
  const target = foldText(normaliseText(title)).match(/[\p{L}\d]+/gu) ?? []
  if (target.length < 4) return []
  const sorted = [...target].sort().join(' ')
  const own = new Set(target)
  const words = wordsOf(scene.reading)
  return words.flatMap((first, index) => {
    if (!own.has(first.folded)) return []
    const window = words.slice(index, index + target.length)
    const last = window.at(-1)
    if (last === undefined || window.length < target.length) return []
    const folded = window.map((word) => word.folded)
    const written = scene.reading.plain.slice(first.start, last.end)
    if (
      !/^[\p{Lu}\d]/u.test(written) ||
      folded.join(' ') === target.join(' ') ||
      [...folded].sort().join(' ') !== sorted
    )
      return []
    return [{ start: first.start, end: last.end }]
  })
}

/** « Quatre comédiens » is nothing of « Quatre Chemins », whose second word wears a capital. */
function isPlainWord(scene: Scene, written: Span | undefined, own: { title: string; word: string }): boolean {
  if (written === undefined || !/^\p{Ll}/u.test(scene.reading.plain.slice(written.start))) return false
  const at = foldText(normaliseText(own.title)).indexOf(own.word)
  const near = editDistance(scene.reading.folded.slice(written.start, written.end), own.word, 2) <= 2
  return at > 0 && /^\p{Lu}/u.test(normaliseText(own.title).slice(at)) && !near
}

/** Half of the longer word's letters, at least, as they stand in the other. */
function isLike(left: string, right: string): boolean {
  const longest = Math.max(left.length, right.length)
  const limit = Math.floor(longest / 2)
  return longest > 4 && editDistance(left, right, limit) <= limit
}

/**
 * « Le Sel de la terre » for « Le Sel des jours », « Ventre à l'air » for « Ventre à terre »: opens as the name does, with
 * its capital, then goes on with other words. « Le Sel revient » only shortens it: what goes on must be tied by a small word.
 */
export function namesGoingOnOtherwise(scene: Scene, name: string): Span[] {
  const target = foldText(normaliseText(name)).match(/[\p{L}\d]+/gu) ?? []
  const heavy = target.findIndex((word) => word.length > 2 && !articles.has(word))
  // « porte Phèdre à bout de bras » of « Phèdre, encore »: whom one plays.
  const opens = foldText(normaliseText(name)).split(/[^\p{L}\d' -]/u)[0]
  if (charactersOf(scene.facts.record).some(({ character }) => foldText(character) === opens)) return []
  if (heavy < 0 || heavy > 2 || isCommonOpening(target[heavy] ?? '') || target.length < heavy + 2) return []
  const words = wordsOf(scene.reading)
  return words.flatMap((first, index) => {
    if (first.folded !== target[0]) return []
    const opening = words.slice(index, index + heavy + 1)
    if (opening.length <= heavy || opening.some((word, place) => word.folded !== target[place])) return []
    const end = opening.at(-1)?.end ?? first.end
    const { plain } = scene.reading
    const opens = plain.slice(opening.at(-1)?.start ?? first.start, end)
    if (!/^\p{Lu}/u.test(plain.slice(first.start)) || (!/^\p{Lu}/u.test(opens) && heavy > 0)) return []
    const rest =
      /^ (?:(?:de la |de l'|du |des |de |d'|en |à la |à l'|à |aux? |sous |sur |sans |et |qui |contre |pour (?=une? ))(?:la |le |les |l'|un |une |mon |ma |son |sa )?)[\p{L}\d'-]+(?: \p{Lu}[\p{L}'-]+)*/u.exec(
        plain.slice(end, end + 60),
      )?.[0]
    if (rest === undefined || isPlayedAt(scene, rest) || isPlainPair(plain, { at: first.start, rest, name })) return []
    const next = words.slice(index + heavy + 1, index + heavy + 3).map((word) => word.folded)
    const same = next[0] === target[heavy + 1] && (next[1] === target[heavy + 2] || target[heavy + 2] === undefined)
    return same ? [] : [{ start: first.start, end: end + rest.length }]
  })
}

/** « Petits et grands », of « Petits Meurtres au potager »: a pair of common words that opens a sentence. */
function isPlainPair(plain: string, { at, rest, name }: { at: number; rest: string; name: string }): boolean {
  const opens = /(?:^|[.!?…:\n] ?)$/u.test(plain.slice(Math.max(0, at - 2), at))
  return opens && /^ et \p{Ll}+$/u.test(rest) && !/(?<!\p{L})et(?!\p{L})/u.test(name)
}

/** « écouter Schubert à l'auditorium »: where, and no more of a title. */
function isPlayedAt({ facts }: Scene, rest: string): boolean {
  const place = /^ (?:à la |à l'|à |aux? |sur (?:le |la |l')?|sous (?:le |la |l')?|en )(.+)$/u.exec(rest)?.[1]
  if (place === undefined) return false
  const said = foldText(place)
  return (
    houses.test(said) ||
    [...facts.venues, ...facts.halls, ...facts.cities].some(({ name }) =>
      foldText(normaliseText(name))
        .replace(/^(?:l[ea]s? |l')/, '')
        .startsWith(said),
    )
  )
}

const houses =
  /^(?:auditorium|theatre|opera|eglise|chapelle|basilique|cathedrale|abbaye|philharmonie|conservatoire|chapiteau|kursaal|casino)(?!\p{L})/u

const articles = new Set(['les', 'des', 'une', 'dans', 'avec', 'pour', 'the'])

/** « #LeSelDeJours »: a hashtag that is nearly the title's. */
export function hashtagsNear(scene: Scene, title: string): (Span & { same: boolean })[] {
  const squeezed = foldText(normaliseText(title)).replace(/[^a-z\d]/g, '')
  if (squeezed.length < 6) return []
  return [...scene.reading.folded.matchAll(/#([\p{L}\d_]{4,150})/gu)].flatMap((match): (Span & { same: boolean })[] => {
    const written = (match[1] ?? '').replace(/[^a-z\d]/g, '')
    const span = { start: match.index + 1, end: match.index + match[0].length }
    if (written === squeezed) return [{ ...span, same: true }]
    const limit = allowedEdits(squeezed.length)
    return editDistance(written, squeezed, limit) <= limit ? [{ ...span, same: false }] : []
  })
}
