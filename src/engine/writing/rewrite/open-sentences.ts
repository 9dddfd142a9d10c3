import type { DraftFact, WrittenDraft } from '../../../contract/index.ts'
import { isPractical } from '../draft/practical-lines.ts'

type Origin = WrittenDraft['origins'][number]
export type DraftText = Pick<WrittenDraft, 'content' | 'text' | 'facts' | 'origins'>

/** A stretch of a sentence that must come back word for word. */
export interface Lock {
  readonly text: string
  /** Names keep their order: « X joue Y » is not « Y joue X ». */
  readonly isName: boolean
}

/** A sentence of the body that a model may write otherwise around its locks. Offsets are those of the draft's text. */
export interface OpenSentence {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly locks: readonly Lock[]
}

/** Rights, money, quotations and what is said of the reader: nobody rewords these but a person. */
const closed: ReadonlySet<string> = new Set([
  'price',
  'free',
  'quote',
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
const leastFreeWords = 2

/** Where the body stands in the one text of a draft. */
export function bodyRange({ content }: Pick<WrittenDraft, 'content'>): {
  readonly start: number
  readonly end: number
} {
  const before = [content.subject, content.preheader].filter((part) => part !== null).join('\n\n')
  const start = before === '' ? 0 : before.length + 2
  return { start, end: start + content.body.length }
}

/**
 * The sentences of the body with words to spare. Left out: quotations, calls to book, whatever is a right or a price, and
 * sentences made of facts alone. Two dates and two hours of one sentence are locked as one stretch, so that they keep
 * their partners.
 */
export function openSentences(draft: DraftText): OpenSentence[] {
  const body = bodyRange(draft)
  return draft.origins
    .filter(({ start, end }) => start >= body.start && end <= body.end)
    .flatMap((origin) => pieces(origin, draft))
    .map((piece) => ({ ...piece, facts: within(draft.facts, piece) }))
    .filter((piece) => isOpen(piece))
    .map(({ start, end, text, facts }) => ({
      start,
      end,
      text,
      locks: locksOf(facts, { start, end, text: draft.text }),
    }))
    .filter((sentence) => freeWords(sentence) >= leastFreeWords)
    .map((sentence, at) => ({ key: String(at + 1), ...sentence }))
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

function isOpen(piece: Piece & { readonly facts: readonly DraftFact[] }): boolean {
  const { text, writtenBy, facts } = piece
  if (writtenBy === 'quote' || text.includes('**')) return false
  // Credits and practical lines have the form of the trade, where readers look for it (P24).
  if (!/[.!?…]$/u.test(text) || isPractical(masked(piece))) return false
  return !facts.some(({ kind }) => closed.has(kind))
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

function locksOf(facts: readonly DraftFact[], sentence: { start: number; end: number; text: string }): Lock[] {
  const named = facts.filter(({ kind }) => names.has(kind))
  const others = facts.filter(({ kind }) => !names.has(kind))
  const [first, last] = [others[0], others.at(-1)]
  const spans = named.map((fact) => ({ ...withMarks(fact, sentence.text), isName: true }))
  if (first && last) {
    const start = Math.min(...others.map((fact) => fact.start))
    const end = Math.max(...others.map((fact) => fact.end))
    const inner = spans.filter((span) => span.start >= start && span.end <= end)
    return [...spans.filter((span) => !inner.includes(span)), { start, end, isName: false }]
      .sort((a, b) => a.start - b.start)
      .map((span) => lock(span, sentence.text))
  }
  return spans.sort((a, b) => a.start - b.start).map((span) => lock(span, sentence.text))
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

function freeWords({ text, locks }: Pick<OpenSentence, 'text' | 'locks'>): number {
  const outside = locks.reduce((left, { text: words }) => left.replace(words, ' '), text)
  return outside.match(/\p{L}{2,}/gu)?.length ?? 0
}
