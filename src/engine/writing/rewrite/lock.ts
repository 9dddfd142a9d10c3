import type { DraftFact, WrittenDraft } from '../../../contract/index.ts'

type Origin = WrittenDraft['origins'][number]
export type DraftText = Pick<WrittenDraft, 'content' | 'text' | 'facts' | 'origins'>

/** A stretch of the body that a model may move but not touch. Offsets of its facts count from its own start. */
export interface Locked {
  readonly token: string
  readonly text: string
  readonly facts: readonly DraftFact[]
  /** The sentence that it holds whole, or null when it is a fact inside a sentence. */
  readonly origin: Origin | null
}

export interface LockedBody {
  /** The body with each stretch replaced by its token: `⟦F1⟧` a fact, `⟦S2⟧` a whole sentence. */
  readonly text: string
  readonly locked: readonly Locked[]
}

/** A sentence with one of these is locked whole: two dates and two hours could else change partners. */
const wholeSentence: ReadonlySet<string> = new Set([
  'date',
  'weekday',
  'hour',
  'price',
  'free',
  'quote',
  'availability',
  'accessibility',
  'recipient',
  'phone',
  'url',
  'age',
])
const names: ReadonlySet<string> = new Set(['person', 'company', 'venue', 'hall', 'city'])

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
 * Replaces what is bound by tokens, before a model sees the body. Sentences with dates, hours, prices, rights, quotations
 * or two names are locked whole; in the others each fact alone, with the marks around a title.
 */
export function lockBody(draft: DraftText): LockedBody {
  const body = bodyRange(draft)
  const facts = draft.facts.filter(({ start, end }) => start >= body.start && end <= body.end)
  const origins = draft.origins.filter(({ start, end }) => start >= body.start && end <= body.end)
  const wholes = origins.filter((origin) => isLockedWhole(within(facts, origin)))
  const spans = [
    ...wholes.map((origin) => ({ start: origin.start, end: origin.end, origin })),
    ...facts
      .filter((fact) => !wholes.some((origin) => fact.start >= origin.start && fact.end <= origin.end))
      .map((fact) => ({ ...withMarks(fact, draft.text), origin: null })),
  ].sort((a, b) => a.start - b.start)
  return replaced(spans, { draft, facts, body })
}

interface Span {
  readonly start: number
  readonly end: number
  readonly origin: Origin | null
}

function replaced(
  spans: readonly Span[],
  {
    draft,
    facts,
    body,
  }: { readonly draft: DraftText; readonly facts: readonly DraftFact[]; readonly body: { start: number; end: number } },
): LockedBody {
  const locked: Locked[] = []
  let text = ''
  let at = body.start
  for (const span of spans) {
    const token = `⟦${span.origin ? 'S' : 'F'}${locked.length + 1}⟧`
    text += draft.text.slice(at, span.start) + token
    at = span.end
    locked.push({
      token,
      text: draft.text.slice(span.start, span.end),
      facts: within(facts, span).map((fact) => ({
        ...fact,
        start: fact.start - span.start,
        end: fact.end - span.start,
      })),
      origin: span.origin,
    })
  }
  return { text: text + draft.text.slice(at, body.end), locked }
}

function isLockedWhole(facts: readonly DraftFact[]): boolean {
  return facts.some(({ kind }) => wholeSentence.has(kind)) || facts.filter(({ kind }) => names.has(kind)).length > 1
}

function within(facts: readonly DraftFact[], { start, end }: { start: number; end: number }): DraftFact[] {
  return facts.filter((fact) => fact.start >= start && fact.end <= end)
}

/** A title goes with its italics or its quotation marks. */
function withMarks({ start, end }: DraftFact, text: string): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  if (before.endsWith('*') && after.startsWith('*')) return { start: start - 1, end: end + 1 }
  return before === '«\u202f' && after === '\u202f»' ? { start: start - 2, end: end + 2 } : { start, end }
}
