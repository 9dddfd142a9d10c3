import type { DraftFact, WrittenDraft } from '../../../contract/index.ts'
import { bodyRange, type DraftText, type LockedBody } from './lock.ts'

type Origin = WrittenDraft['origins'][number]

/**
 * Puts the locked stretches back and counts every offset again. A sentence locked whole keeps who wrote it; the others
 * are the model's.
 */
export function unlockBody(
  rewritten: string,
  {
    draft,
    locked,
    writer,
  }: { readonly draft: DraftText; readonly locked: LockedBody['locked']; readonly writer: string },
): DraftText {
  const range = bodyRange(draft)
  const byToken = new Map(locked.map((item) => [item.token, item]))
  const facts: DraftFact[] = draft.facts.filter(({ end }) => end <= range.start)
  const origins: Origin[] = draft.origins.filter(({ end }) => end <= range.start)
  let text = draft.text.slice(0, range.start)
  for (const part of parts(rewritten.trim())) {
    const item = byToken.get(part)
    const start = text.length
    if (item?.origin) {
      text += item.text
      facts.push(...item.facts.map((fact) => shifted(fact, start)))
      origins.push({ ...item.origin, start, end: text.length })
      continue
    }
    for (const sentence of sentences(part)) {
      const from = text.length
      for (const piece of sentence.split(/(⟦F\d+⟧)/u)) {
        const inner = byToken.get(piece)
        if (inner) facts.push(...inner.facts.map((fact) => shifted(fact, text.length)))
        text += inner?.text ?? piece
      }
      const own = text.slice(from)
      const lead = own.length - own.trimStart().length
      if (own.trim() !== '')
        origins.push({ start: from + lead, end: text.trimEnd().length, writtenBy: 'model', source: writer })
    }
  }
  const body = text.slice(range.start)
  const delta = range.start + body.length - range.end
  facts.push(...draft.facts.filter(({ start }) => start >= range.end).map((fact) => shifted(fact, delta)))
  origins.push(...draft.origins.filter(({ start }) => start >= range.end).map((origin) => shifted(origin, delta)))
  return { content: { ...draft.content, body }, text: text + draft.text.slice(range.end), facts, origins }
}

/** Locked sentences, and what stands between them. */
function parts(text: string): string[] {
  return text.split(/(⟦S\d+⟧)/u).filter((part) => part !== '')
}

function sentences(text: string): string[] {
  return [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
}

function shifted<T extends { start: number; end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by }
}
