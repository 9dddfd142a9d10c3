import type { DraftFact, WrittenDraft } from '../../../contract/index.ts'
import { loadLexicon } from '../../language/index.ts'
import { isPractical } from '../draft/practical-lines.ts'
import { mannerSource } from '../draft/skeletons.ts'
import type { Lock } from './lock.ts'
import { ownLocks } from './own-locks.ts'

type Origin = WrittenDraft['origins'][number]
export type DraftText = Pick<WrittenDraft, 'content' | 'text' | 'facts' | 'origins'>

export type Part = 'subject' | 'preheader' | 'body'

/** A sentence that a model may write otherwise around its locks. Offsets are those of the draft's text. */
export interface OpenSentence {
  readonly key: string
  readonly part: Part
  /** A sentence of the venue's own summary, which no fact of its own holds but its names and figures. */
  readonly isOwnText: boolean
  readonly start: number
  readonly end: number
  readonly text: string
  readonly locks: readonly Lock[]
}

/** Rights, money, awards and what is said of the reader: nobody rewords these but a person. */
const closed: ReadonlySet<string> = new Set([
  'price',
  'free',
  'award',
  'star',
  'superlative',
  'availability',
  'accessibility',
  'recipient',
  'phone',
  'url',
])
const names: ReadonlySet<string> = new Set(['person', 'company', 'title'])
const calendar: ReadonlySet<string> = new Set(['date', 'weekday', 'hour'])
/** What a reader looks for in the same words each time, and what the law or the house has worded. */
const practicalFact = /^house\.(?:street|access|bar|boxOfficeHours|mentions|manner|pressContact|optionRule|smsStop)/u
const leastFreeWords = 2
/** Of them one at least must be long enough to say something, unless one is the verb. */
const tellingWord = /\p{L}{4,}/u

/** Where the body stands in the one text of a draft. */
export function bodyRange({ content }: Pick<WrittenDraft, 'content'>): {
  readonly start: number
  readonly end: number
} {
  const before = [content.subject, content.preheader].filter((part) => part !== null).join('\n\n')
  const start = before === '' ? 0 : before.length + 2
  return { start, end: start + content.body.length }
}

/** The parts of a draft that are read as prose, in their order, each with where it stands in its one text. */
export function partsOf({ content }: Pick<WrittenDraft, 'content'>): { part: Part; start: number; end: number }[] {
  let at = 0
  return (['subject', 'preheader', 'body'] as const).flatMap((part) => {
    const words = content[part]
    if (words === null) return []
    const start = at
    at += words.length + '\n\n'.length
    return [{ part, start, end: start + words.length }]
  })
}

/**
 * The sentences of subject, preheader and body with words to spare; those of the venue's own summary among them. Left out: what is
 * cited of somebody, greetings and sign-offs, practical lines, calls to book, whatever is a right or a price, and sentences made of
 * facts alone, but for one that names the show, which
 * may be told as one tells it. Date and hour are locked as one stretch, and with them all that is told twice, so that each keeps its partner.
 */
export function openSentences(draft: DraftText): OpenSentence[] {
  return partsOf(draft)
    .flatMap(({ part, start, end }) =>
      draft.origins
        .filter((origin) => origin.start >= start && origin.end <= end && origin.source !== mannerSource)
        .flatMap((origin) => pieces(origin, draft).map((piece) => ({ ...piece, part }))),
    )
    .map((piece) => ({ ...piece, facts: within(draft.facts, piece) }))
    .filter((piece) => isOpen(piece))
    .map(({ part, start, end, text, writtenBy, facts }) => {
      const isOwnText = writtenBy === 'quote'
      const bound = locksOf(isOwnText ? facts.filter(isTitle) : facts, { start, end, text: draft.text })
      const locks = withOwnLocks(bound, text, writtenBy === 'rule')
      return { sentence: { part, isOwnText, start, end, text, locks }, facts }
    })
    .filter(({ sentence, facts }) => hasWordsToSpare(sentence) || isShowNamed({ facts }))
    .map(({ sentence }, at) => ({ key: String(at + 1), ...sentence }))
}

/** The paragraphs of the body in which some of these sentences stand: what a model must read to understand them, and no more. */
export function paragraphsAround(draft: DraftText, sentences: readonly OpenSentence[]): string {
  const body = bodyRange(draft)
  let at = body.start
  return draft.content.body
    .split('\n\n')
    .filter((paragraph) => {
      const [start, end] = [at, at + paragraph.length]
      at = end + '\n\n'.length
      return sentences.some((sentence) => sentence.start < end && sentence.end > start)
    })
    .join('\n\n')
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly writtenBy: Origin['writtenBy']
}

/** One writer’s stretch may hold several sentences: each is shown and judged alone, unless a fact runs over both. */
function pieces({ start, end, writtenBy }: Origin, { text, facts }: DraftText): Piece[] {
  const found: { start: number; end: number }[] = []
  for (const { segment, index } of new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(
    text.slice(start, end),
  )) {
    const piece = { start: start + index, end: start + index + segment.trimEnd().length }
    const last = found.at(-1)
    if (last && facts.some((fact) => fact.start < last.end && fact.end > piece.start)) last.end = piece.end
    else found.push(piece)
  }
  return found.map((piece) => ({ ...piece, text: text.slice(piece.start, piece.end), writtenBy }))
}

interface Judged extends Piece {
  readonly part: Part
  readonly facts: readonly DraftFact[]
}

/** The show, whose it is and where, « *Bérénice*, de Racine. »: in a sentence, it may be told as one tells it. */
function isShowNamed({ facts }: { readonly facts: readonly DraftFact[] }): boolean {
  return facts.some(isTitle) && facts.every(({ kind }) => namesTheShow.has(kind))
}
const namesTheShow: ReadonlySet<string> = new Set(['title', 'person', 'company', 'venue', 'city', 'hall'])

function isTitle({ kind }: DraftFact): boolean {
  return kind === 'title'
}

function isOpen(piece: Judged): boolean {
  const { text, writtenBy, facts, part } = piece
  if (text.includes('**') || isFormula.test(text)) return false
  // A subject has no stop; elsewhere credits and practical lines have the form of the trade, where readers look for it (P24).
  if (part !== 'subject' && !/[.!?…]$/u.test(text)) return false
  if (facts.some(({ kind, factId }) => closed.has(kind) || practicalFact.test(factId ?? ''))) return false
  if (writtenBy === 'quote') return isOwnSummary(piece)
  return !isCited(text, facts) && !isCast(masked(piece)) && (isShowNamed(piece) || !isPractical(masked(piece)))
}

/** How letters begin and end. */
const isFormula =
  /^(?:bonjour|bonsoir|chère?s?|madame|monsieur|salut|à (?:bientôt|très (?:vite|bientôt)|tout|vite|l[’']an)|au plaisir|bien à|(?:belle|bonne) (?:journée|soirée|semaine|saison)|l[’']équipe d)(?!\p{L})/iu

/** « Sur scène : » or « Avec » and nothing but names; roles and a name; or several, each with what they play, which no lock holds to each. */
function isCast(skeleton: string): boolean {
  return (
    /^(?:sur scène\s?:|avec|distribution\s?:) ⟦person⟧(?:(?:, | et )⟦person⟧)*\.?$/iu.test(skeleton) ||
    /^(?:[\p{L}’'-]+, )+[\p{L}\s’'-]+ ⟦person⟧\.$/u.test(skeleton) ||
    (/[(;]/u.test(skeleton) && (skeleton.match(/⟦person⟧/gu)?.length ?? 0) > 1)
  )
}

/** Words of the show's record set bare: its summary. Those of a note or of a review stand between quotation marks, and are theirs. */
function isOwnSummary({ start, text, facts }: Judged): boolean {
  const titles = facts.filter(isTitle)
  const bare = titles.reduce(
    (left, fact) => left.replace(`«\u202f${text.slice(fact.start - start, fact.end - start)}\u202f»`, ''),
    text,
  )
  return (
    !/[«»“”]/u.test(bare) &&
    facts.length > 0 &&
    facts.every(({ kind, factId }) => kind !== 'quote' || /^texts\.\d+$/u.test(factId ?? ''))
  )
}

/** Words that a rule borrows from a text, or that stand as somebody's. */
function isCited(text: string, facts: readonly DraftFact[]): boolean {
  return (
    /[“”]/u.test(text) ||
    facts.some(({ kind, factId }) => kind === 'quote' && /^(?:texts|quotes|press)\./u.test(factId ?? ''))
  )
}

/** The sentence with its facts masked, « Par le ⟦company⟧, ⟦age⟧. ». */
function masked({ start, text, facts }: Piece & { readonly facts: readonly DraftFact[] }): string {
  return facts
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (left, fact) => `${left.slice(0, Math.max(0, fact.start - start))}⟦${fact.kind}⟧${left.slice(fact.end - start)}`,
      text,
    )
}

/** Names and figures that no fact holds: a role in a rule's sentence, whose first word is its own; those of the summary, of a person's own. */
function withOwnLocks(bound: readonly Lock[], text: string, isRule: boolean): Lock[] {
  const own = ownLocks(text)
    .filter((lock) => !(isRule && text.startsWith(lock.text)))
    .filter((lock) => !bound.some(({ text: words }) => words.includes(lock.text)))
  return [...bound, ...own].sort((a, b) => text.indexOf(a.text) - text.indexOf(b.text))
}

function locksOf(facts: readonly DraftFact[], sentence: { start: number; end: number; text: string }): Lock[] {
  const others = facts.filter(({ kind }) => !names.has(kind))
  const kinds = others.map(({ kind }) => kind)
  // A date, an hour and a place told once have no partner to lose.
  const isEachOnce = new Set(kinds).size === kinds.length
  const bound = isEachOnce ? others.filter(({ kind }) => calendar.has(kind)) : others
  const free = isEachOnce ? others.filter(({ kind }) => !calendar.has(kind)) : []
  const stretch = bound.length > 0 ? [{ ...spanOf(bound), isName: false }] : []
  const named = facts.filter(({ kind }) => names.has(kind))
  const apart = [
    ...named.map((fact) => ({ ...withMarks(fact, sentence.text), isName: true })),
    ...free.map(({ start, end }) => ({ start, end, isName: false })),
  ].filter((span) => !stretch.some(({ start, end }) => span.start >= start && span.end <= end))
  return [...apart, ...stretch].sort((a, b) => a.start - b.start).map((span) => lock(span, sentence.text))
}

function spanOf(facts: readonly DraftFact[]): { start: number; end: number } {
  return { start: Math.min(...facts.map(({ start }) => start)), end: Math.max(...facts.map(({ end }) => end)) }
}

function lock({ start, end, isName }: { start: number; end: number; isName: boolean }, text: string): Lock {
  return { text: text.slice(start, end), isName }
}

function within(facts: readonly DraftFact[], { start, end }: { start: number; end: number }): DraftFact[] {
  return facts.filter((fact) => fact.start < end && fact.end > start)
}

/** A title goes with its italics or its quotation marks. */
function withMarks({ start, end }: DraftFact, text: string): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  if (before.endsWith('*') && after.startsWith('*')) return { start: start - 1, end: end + 1 }
  return before === '«\u202f' && after === '\u202f»' ? { start: start - 2, end: end + 2 } : { start, end }
}

function hasWordsToSpare({ text, locks }: Pick<OpenSentence, 'text' | 'locks'>): boolean {
  const outside = locks.reduce((left, { text: words }) => left.replace(words, ' '), text)
  const words = outside.match(/\p{L}{2,}/gu) ?? []
  return (words.length >= leastFreeWords && tellingWord.test(outside)) || words.some(isSaying)
}

/** The verb of a sentence, in small letters: « conduit », « est ». */
function isSaying(word: string): boolean {
  return loadLexicon()
    .read(word)
    .some(({ kind }) => kind === 'finite')
}
