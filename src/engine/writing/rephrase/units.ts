import type { DraftFact, WrittenDraft } from '../../../contract/index.ts'
import type { Sentence } from '../draft/phrase.ts'
import { render } from '../draft/phrase.ts'
import { mannerSource } from '../draft/skeletons.ts'
import { bodyRange, type DraftText } from '../rewrite/open-sentences.ts'

type Origin = WrittenDraft['origins'][number]

/** What may stand between two units, from the least to the most apart. */
export type Gap = '' | ' ' | '\n' | '\n\n' | (string & {})

/** A stretch of the body with one writer, and what stands before it. The facts are counted from its start. */
export interface Unit {
  readonly key: string
  readonly text: string
  readonly gap: Gap
  readonly writtenBy: Origin['writtenBy']
  readonly source: string | null
  readonly facts: readonly DraftFact[]
}

/** The body of a text, sentence by sentence where rules wrote it; what a person or a model wrote in one go is one unit. */
export function unitsOf(draft: DraftText): Unit[] {
  const body = bodyRange(draft)
  let last = body.start
  return draft.origins
    .filter(({ start, end }) => start >= body.start && end <= body.end)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, writtenBy, source }, index) => {
      const gap = draft.text.slice(last, start)
      last = end
      const facts = draft.facts
        .filter((fact) => fact.start >= start && fact.end <= end)
        .map((fact) => moved(fact, -start))
      return { key: `s${index + 1}`, text: draft.text.slice(start, end), gap, writtenBy, source, facts }
    })
}

/** A sentence of the writer by rules as a unit. */
export function unitOf({ phrase, writtenBy, source }: Sentence, key: string): Unit {
  const { text, facts } = render(phrase)
  return { key, text, gap: '', writtenBy, source, facts }
}

/** The draft with these units for its body; what stood after the last one stays. */
export function withUnits(draft: DraftText, units: readonly Unit[]): DraftText {
  const body = bodyRange(draft)
  const before = unitsOf(draft)
  const covered = before.reduce((length, { gap, text }) => length + gap.length + text.length, 0)
  const tail = draft.text.slice(body.start + covered, body.end)
  let printed = ''
  const facts: DraftFact[] = []
  const origins: Origin[] = []
  for (const unit of units) {
    printed += unit.gap
    const start = body.start + printed.length
    facts.push(...unit.facts.map((fact) => moved(fact, start)))
    origins.push({ start, end: start + unit.text.length, writtenBy: unit.writtenBy, source: unit.source })
    printed += unit.text
  }
  printed += tail
  const by = printed.length - (body.end - body.start)
  const around = <T extends { start: number; end: number }>(spans: readonly T[], inside: readonly T[]): T[] => [
    ...spans.filter(({ end }) => end <= body.start),
    ...inside,
    ...spans.filter(({ start }) => start >= body.end).map((span) => moved(span, by)),
  ]
  return {
    content: { ...draft.content, body: printed },
    text: draft.text.slice(0, body.start) + printed + draft.text.slice(body.end),
    facts: around(draft.facts, facts),
    origins: around(draft.origins, origins),
  }
}

/** Whether rules wrote it, for this text: a greeting of the house's letters is the house's, and a mention is due. */
export function isOfRules({ writtenBy, source }: Unit): boolean {
  return (writtenBy === 'rule' || writtenBy === 'quote') && source !== mannerSource
}

/** The first sentence: a greeting comes before it, or the line that heads a page. */
export function openingOf(units: readonly Unit[]): Unit | undefined {
  return units.find(({ source, text }) => source !== mannerSource && /[.?!…»]$/u.test(text))
}

/** The last unit of the paragraph in which a unit stands. */
export function endOfParagraph(units: readonly Unit[], unit: Unit): Unit {
  const at = units.indexOf(unit)
  const next = units.findIndex(({ gap }, index) => index > at && gap.includes('\n\n'))
  return units[next < 0 ? units.length - 1 : next - 1] ?? unit
}

function moved<T extends { start: number; end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by }
}
