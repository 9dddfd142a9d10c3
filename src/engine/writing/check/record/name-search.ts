import { allowedEdits, editDistance, type Likeness, likeness } from '../text/nearness.ts'
import { foldText, type Reading, type Span } from '../text/reading.ts'
import type { Facts } from './facts.ts'

export interface NameHit extends Span {
  readonly likeness: Exclude<Likeness, 'other'>
}

interface Word extends Span {
  readonly folded: string
}

/** As many as `allowedEdits` ever allows. */
const mostEdits = 3
const wordPattern = /[\p{L}\d]+(?:['-][\p{L}\d]+)*|…/gu
const wordsOfReadings = new WeakMap<Reading, Word[]>()

/** The words of a text, apostrophes cut (« l'avare » is two). */
export function wordsOf(reading: Reading): Word[] {
  const known = wordsOfReadings.get(reading)
  if (known !== undefined) return known
  const words = cutWords(reading.plain)
  wordsOfReadings.set(reading, words)
  return words
}

function cutWords(plain: string): Word[] {
  return [...plain.matchAll(wordPattern)].flatMap((match) => {
    const words: Word[] = []
    for (const part of match[0].matchAll(/[^'-]+/g)) {
      const start = match.index + part.index
      words.push({ start, end: start + part[0].length, folded: foldText(part[0]) })
    }
    return words
  })
}

interface Target {
  readonly target: readonly Word[]
  /** Its words, one blank between them. */
  readonly joined: string
}

const targets = new Map<string, Target>()
const mostTargets = 2000

/** The words of a name; those of a record are looked for again and again. */
function targetOf(name: string): Target {
  const known = targets.get(name)
  if (known) return known
  const target = cutWords(name)
  const found = { target, joined: target.map((word) => word.folded).join(' ') }
  if (targets.size >= mostTargets) targets.clear()
  targets.set(name, found)
  return found
}

/**
 * Where a known name is written, exactly or with a slip: windows of as many words as the name has, or one more or less
 * (a word cut in two, two glued).
 */
export function findName(reading: Reading, name: string, options: { slips: boolean }): NameHit[] {
  const { target, joined } = targetOf(name)
  if (target.length === 0) return []
  const words = wordsOf(reading)
  const hits: NameHit[] = []
  const places = options.slips ? placesNear(words, target) : (placesOf(reading).get(target[0]?.folded ?? '') ?? [])
  for (const index of places) {
    const hit = hitAt({ reading, words, index, name, target, joined, slips: options.slips })
    if (hit !== null && !overlapsLast(hits, hit, { reading, name })) hits.push(hit)
  }
  return hits
}

const placesOfReadings = new WeakMap<Reading, Map<string, number[]>>()

/** Where each word of a text stands among its words. */
function placesOf(reading: Reading): ReadonlyMap<string, readonly number[]> {
  const known = placesOfReadings.get(reading)
  if (known) return known
  const places = new Map<string, number[]>()
  for (const [index, { folded }] of wordsOf(reading).entries()) {
    const of = places.get(folded)
    if (of) of.push(index)
    else places.set(folded, [index])
  }
  placesOfReadings.set(reading, places)
  return places
}

/** Where a name may begin, were it misspelt: its first letter is right, or the last word’s is. */
function placesNear(words: readonly Word[], target: readonly Word[]): number[] {
  const [initial, last] = [target[0]?.folded[0], target.at(-1)?.folded[0]]
  const places: number[] = []
  for (let index = 0; index < words.length; index += 1)
    if (words[index]?.folded[0] === initial || endsNear(words, index + target.length - 1, last)) places.push(index)
  return places
}

/** A name whose first letter is wrong ends as it should: its last word, or the one beside it. */
function endsNear(words: readonly Word[], at: number, initial: string | undefined): boolean {
  for (let index = Math.max(0, at - 1); index <= at + 1; index += 1)
    if (words[index]?.folded[0] === initial) return true
  return false
}

/** « Le Rex » for the « Cinéma-théâtre Le Rex »: an article with its capital opens what a house is called; null of other names. */
export function calledByArticle(name: string): string | null {
  return /^\p{Lu}[\p{L}'-]+(?: \p{L}[\p{L}'-]+){0,2} ((?:Les? |La |L')\p{Lu}.*)$/u.exec(name)?.[1] ?? null
}

/** « aux Haubans », « du Studio »: how French goes to « Les Haubans » and « Le Studio »; the spans are of what is left of the name. */
export function contractedNames(reading: Reading, name: string): NameHit[] {
  const [, article, bare] = /^(?:.+ )?(Les?) (\p{Lu}.*)$/u.exec(name) ?? []
  if (article === undefined || bare === undefined) return []
  const led = article === 'Le' ? /(?<![\p{L}])(?:au|du) $/u : /(?<![\p{L}])(?:aux|des) $/u
  return findName(reading, bare, { slips: false }).filter(
    (hit) =>
      /^\p{Lu}/u.test(reading.plain.slice(hit.start, hit.end)) &&
      led.test(reading.folded.slice(Math.max(0, hit.start - 5), hit.start)),
  )
}

/** Where the names that the record and the house hold are written as they are held. */
export function namesIn(reading: Reading, facts: Facts): Span[] {
  const { record, venues, halls, cities, companies, people, otherNames } = facts
  const sources = [...(record.pressQuotes ?? []).map((quote) => quote.source), record.stars?.source ?? '']
  const known = [
    ...[...venues, ...halls, ...cities, ...people, ...otherNames].map(({ name }) => name),
    ...companies.flatMap(({ name }) => bareAndWhole(name)),
  ]
  const written = [...new Set([record.title, record.subtitle ?? '', ...sources, ...known])].flatMap((name) =>
    findName(reading, name, { slips: false }).filter(
      // « salle 1 » is the « Salle 1 » still.
      (hit) => /[\p{Lu}\d]/u.test(reading.plain.charAt(hit.start)) || /\d/.test(name),
    ),
  )
  return [
    ...written,
    ...[...venues, ...halls].flatMap(({ name }) => contractedNames(reading, name)),
    ...venues.flatMap(({ name }) => findName(reading, calledByArticle(name) ?? '', { slips: false })),
  ]
}

/** Words that make a company of what follows them, left off when the name stands without them. */
const headOnly =
  /^(?:la |le |l')?(?:compagnie|cie|collectif|troupe|ensemble|orchestre|ballet|théâtre) (?:de |du |des |d')?/i

/** A company's name as it is held, and without its head: « Orchestre Minuit Moins Dix », « Minuit Moins Dix ». */
export function bareAndWhole(company: string): string[] {
  const bare = company.replace(headOnly, '')
  const names = bare === company || bare.length < 3 ? [company] : [company, bare]
  // « Cie Lanterne sourde » for « La Lanterne sourde »
  const plain = bare.replace(/^(?:La |Le |Les |L')/u, '')
  return plain !== bare && / /.test(plain) ? [...names, plain] : names
}

/** True for what lies within a longer name: « Ardoises » in « Scène nationale des Ardoises ». */
export function isWithinName(names: readonly Span[], span: Span, orWhole = false): boolean {
  return names.some(
    (name) =>
      name.start <= span.start && name.end >= span.end && (orWhole || name.end - name.start > span.end - span.start),
  )
}

/**
 * Of two stretches that overlap the exact one stays, or the one whose length is nearer (« de Esemble X » gives way to
 * « Esemble X »); what opens as the name does is nearer than what does not (« On n'avait dit » than « n'avait dit »).
 */
function overlapsLast(hits: NameHit[], hit: NameHit, { reading, name }: { reading: Reading; name: string }): boolean {
  const last = hits.at(-1)
  if (last === undefined || last.end <= hit.start) return false
  const opening = /^[\p{L}\d]+/u.exec(foldText(name))?.[0] ?? ''
  const off = ({ start, end }: Span): number =>
    Math.abs(end - start - name.length) + (reading.folded.startsWith(`${opening} `, start) ? 0 : mostEdits)
  if (last.likeness !== 'same' && (hit.likeness === 'same' || off(hit) < off(last))) {
    hits.pop()
    return false
  }
  return true
}

/** « SMS/Halle aux Draps », « … (basse). Carré Noir »: no slip of one name reaches over what parts two things. */
const parting = /[/|·•;:\n]|[)\]][.,]? /

function likenessOfSlip(written: string, name: string): Likeness {
  return parting.test(written) && !parting.test(name) ? 'other' : 'near'
}

function hitAt(options: {
  reading: Reading
  words: readonly Word[]
  index: number
  name: string
  target: readonly Word[]
  joined: string
  slips: boolean
}): NameHit | null {
  const { reading, words, index, name, target, joined, slips } = options
  for (const size of slips ? [target.length, target.length + 1, target.length - 1] : [target.length]) {
    if (slips && !mayBe(words, { index, size, target, length: joined.length })) continue
    const window = words.slice(index, index + size)
    const first = window[0]
    const last = window.at(-1)
    if (size < 1 || first === undefined || last === undefined || window.length < size) continue
    const close = window.map((word) => word.folded).join(' ')
    if (!isClose(close, joined, slips) || last.end - first.start > name.length + 12) continue
    const span = stretchToEnds(reading, name, { start: first.start, end: last.end })
    const written = reading.plain.slice(span.start, span.end)
    const alike = close === joined ? likenessIgnoringMarks(written, name) : likenessOfSlip(written, name)
    if (alike !== 'other' && (slips || alike === 'same')) return { ...span, likeness: alike }
  }
  return null
}

/** Cheap refusals: more letters or fewer than slips explain, too far apart, or neither its first nor its last word opens as the name's does. */
function mayBe(
  words: readonly Word[],
  { index, size, target, length }: { index: number; size: number; target: readonly Word[]; length: number },
): boolean {
  const first = words[index]
  const last = words[index + size - 1]
  if (size < 1 || first === undefined || last === undefined) return false
  let letters = size - 1
  for (let at = index; at < index + size; at += 1) letters += words[at]?.folded.length ?? 0
  if (Math.abs(letters - length) > allowedEdits(Math.min(letters, length))) return false
  const far = last.end - first.start - length
  if (far > 16 || far < -mostEdits) return false
  return first.folded[0] === target[0]?.folded[0] || last.folded[0] === target.at(-1)?.folded[0]
}

/** Same words with other marks between them (a dash for a colon) is the same name. */
function likenessIgnoringMarks(written: string, name: string): Likeness {
  const bare = (text: string): string =>
    text
      .replace(/œ/g, 'oe')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
  return likeness(bare(written), bare(name))
}

function isClose(close: string, joined: string, slips: boolean): boolean {
  if (close === joined) return true
  if (!slips) return false
  const allowed = allowedEdits(Math.min(close.length, joined.length))
  return allowed > 0 && editDistance(close, joined, allowed) <= allowed
}

/** Takes in the marks that end a title (« … », « ! ») when the text has them too. */
function stretchToEnds(reading: Reading, name: string, span: Span): Span {
  const tail = /[^\p{L}\d]+$/u.exec(name)?.[0].trim() ?? ''
  if (tail === '') return span
  const after = reading.plain.slice(span.end)
  const gap = /^ */.exec(after)?.[0].length ?? 0
  return after.startsWith(tail, gap) ? { start: span.start, end: span.end + gap + tail.length } : span
}
