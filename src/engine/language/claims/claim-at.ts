import { foldUnits } from '../../text/index.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { grammatical } from '../grammar/structure/closed-words.ts'
import type { Span } from '../protected-spans.ts'
import { type ClaimType, claimWords } from './claim-words.ts'
import { type Predicate, predicatesOf, readSentence } from './predicates.ts'

/** What a stretch of a sentence is said in: the claim and the words that make it. */
export interface ClaimMade extends Span {
  readonly claim: ClaimType
}

interface Asked {
  readonly sentence: string
  /** The stretch that is asked about, in the sentence. */
  readonly span: Span
  /** What the show is called, as the sentence may say it. */
  readonly works: readonly string[]
  /** Names that may do something on the night: who plays, the house. */
  readonly known: readonly string[]
}

/**
 * The claim that the clause around a stretch makes, where it is one that no announcement of a show makes: a life, a story, a book,
 * what was. Null: it may well be about the show. The nearest verb before the stretch governs it, else the first behind.
 */
export function claimAt({ sentence: text, span, works, known }: Asked): ClaimMade | null {
  const sentence = readSentence(text)
  const within = clauseOf(sentence, span)
  const phrase = phraseIn(text, span, {
    start: sentence.tokens[within.first]?.start ?? 0,
    end: sentence.tokens[within.last]?.end ?? text.length,
  })
  if (phrase !== null) return phrase
  const verb = governing(sentence, span, within)
  if (verb === null) return null
  const subject = subjectOf(sentence, verb, within)
  // « Hautevigne accueille le spectacle »: what is asked about does it.
  const isAsked = subject !== null && subject.end > span.start && subject.end <= span.end
  const claim = claimOf(verb, isAsked ? null : subject, { works, known })
  if (claim === null) return null
  const from = subject?.isStory ? subject.first : verb.first
  return { claim, start: sentence.tokens[from]?.start ?? 0, end: sentence.tokens[verb.last]?.end ?? text.length }
}

interface Clause {
  readonly first: number
  readonly last: number
}

const parting = /^[;:!?…()[\]–—]/u

/** The words between two strong marks around the stretch. Commas part nothing. */
function clauseOf(sentence: Sentence, span: Span): Clause {
  const at = sentence.tokens.findIndex(({ end }) => end > span.start)
  let first = at
  while (first > 0 && !isParting(sentence, first - 1)) first -= 1
  let last = at
  while (last + 1 < sentence.length && !isParting(sentence, last + 1)) last += 1
  return { first, last }
}

function isParting(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.kind === 'mark' && parting.test(token.text)
}

/** The phrase of the table that stands nearest in the clause; the making of a show is told by its verb. */
function phraseIn(text: string, span: Span, { start, end }: Span): ClaimMade | null {
  const folded = foldUnits(text.slice(start, end)).replaceAll('’', "'")
  const found = claimWords()
    .phrases.filter(([, claim]) => claim !== 'making')
    .map(([words, claim]) => ({ words, claim, at: start + wordsAt(folded, words) }))
    .filter(({ at }) => at >= start)
    .toSorted((a, b) => Math.abs(a.at - span.start) - Math.abs(b.at - span.start))[0]
  if (found === undefined) return null
  return { claim: found.claim as ClaimType, start: found.at, end: found.at + found.words.length }
}

function wordsAt(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[\p{L}\d]/u.test(`${text.charAt(at - 1)}${text.charAt(at + words.length)}`)) return at
  return -1
}

const subordinating = /^(?:quand|lorsque|lorsqu’|si|s’|que|qu’|qui|où|dont|puisque|comme)$/u

function governing(sentence: Sentence, span: Span, clause: Clause): Predicate | null {
  const verbs = predicatesOf(sentence).filter(({ first, last }) => first >= clause.first && last <= clause.last)
  const before = verbs.filter(({ last }) => (sentence.tokens[last]?.end ?? 0) <= span.start)
  const behind = verbs.filter(({ first }) => (sentence.tokens[first]?.start ?? 0) >= span.end)
  return before.at(-1) ?? behind.find((verb) => !isSubordinate(sentence, verb)) ?? null
}

/** « quand la brume efface »: a conjunction between the last comma and the verb. */
function isSubordinate(sentence: Sentence, { first }: Predicate): boolean {
  for (let at = first - 1; at >= 0 && !sentence.isEdge(at); at -= 1)
    if (subordinating.test(sentence.at(at))) return true
  return false
}

interface Subject {
  readonly first: number
  readonly end: number
  readonly words: string
  readonly isStory: boolean
  readonly isWork: boolean
  /** A name with a capital, not at the head of the sentence alone. */
  readonly name: string | null
}

/** What stands before the verb up to a mark or another verb; behind the comma for a participle that opens the sentence. */
function subjectOf(sentence: Sentence, verb: Predicate, clause: Clause): Subject | null {
  const isOpening = verb.isParticiple && verb.first === clause.first
  const words = isOpening ? behindComma(sentence, verb) : before(sentence, verb, clause)
  const [first] = words
  if (first === undefined) return null
  const { subjects } = claimWords()
  const heads = words
    .map((at) => sentence.at(at))
    .map((word) => subjects.get(word) ?? subjects.get(word.replace(/s$/u, '')))
  const told = words.map((at) => sentence.tokens[at]?.text ?? '').join(' ')
  const last = words.at(-1) ?? first
  return {
    first,
    end: sentence.tokens[last]?.end ?? 0,
    words: told.replaceAll('’ ', '’'),
    isStory: heads.find((head) => head !== undefined) === 'story',
    isWork: heads.find((head) => head !== undefined) === 'work',
    name: isName(sentence, last) ? (sentence.tokens[last]?.text ?? null) : null,
  }
}

/** A capital that no word of the language explains. */
function isName(sentence: Sentence, at: number): boolean {
  return (
    sentence.isCapitalised(at) && !sentence.in(at, grammatical) && sentence.lexicon.read(sentence.at(at)).length === 0
  )
}

function before(sentence: Sentence, verb: Predicate, clause: Clause): number[] {
  const words: number[] = []
  for (let at = verb.first - 1; at >= clause.first && words.length < 8 && !sentence.isEdge(at); at -= 1)
    words.unshift(at)
  return words
}

function behindComma(sentence: Sentence, verb: Predicate): number[] {
  let at = verb.last
  while (at < sentence.length && !sentence.is(at, ',')) at += 1
  const words: number[] = []
  for (at += 1; at < sentence.length && words.length < 5 && !sentence.isEdge(at); at += 1) words.push(at)
  return words
}

type Names = Pick<Asked, 'works' | 'known'>

function claimOf(verb: Predicate, subject: Subject | null, { works, known }: Names): ClaimType | null {
  if (subject?.isStory) return 'story'
  const rows = claimWords().verbs.get(verb.lemma) ?? new Set()
  const isOfWork = subject !== null && (subject.isWork || saysOne(subject.words, works))
  if (rows.has('life') && verb.isOfThird && isOfWork) return 'making'
  for (const claim of ['life', 'foundation', 'publication', 'rehearsal', 'making'] as const)
    if (rows.has(claim) && verb.isOfThird && !isOfWork) return claim
  if (rows.has('making') && (verb.isPast || verb.isParticiple)) return 'making'
  if (rows.has('plan')) return null
  if (verb.isPast) return 'past'
  return subject?.name && verb.isOfThird && !isOfWork && !saysOne(subject.words, known) ? 'story' : null
}

function saysOne(words: string, names: readonly string[]): boolean {
  const said = plainWords(words)
  return names.some((name) => said.includes(plainWords(name)))
}

function plainWords(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").trim()
}
