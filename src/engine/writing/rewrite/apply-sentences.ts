import type { DraftFact, WrittenDraft } from '../../../contract/index.ts'
import { findLocks } from './locked-words.ts'
import { type DraftText, type OpenSentence, type Part, partsOf } from './open-sentences.ts'

type Origin = WrittenDraft['origins'][number]

/** What takes the place of a sentence, and whose words they are. */
export interface Replacement {
  readonly sentence: OpenSentence
  readonly after: string
  readonly writtenBy: 'model' | 'person'
  readonly source: string
}

/**
 * Puts sentences in the place of others and counts every offset again. The facts of a replaced sentence follow their words;
 * all that is not replaced keeps its writer and its facts.
 */
export function applySentences(draft: DraftText, replacements: readonly Replacement[]): DraftText {
  let { text, facts, origins } = draft
  for (const replacement of replacements.toSorted((a, b) => b.sentence.start - a.sentence.start)) {
    const { start, end } = replacement.sentence
    const by = replacement.after.length - (end - start)
    const moved = <T extends { start: number; end: number }>(span: T): T => shifted(span, by)
    facts = [
      ...facts.filter((fact) => fact.end <= start),
      ...followed(replacement, facts),
      ...facts.filter((fact) => fact.start >= end).map(moved),
    ]
    origins = origins.flatMap((origin) => cut(origin, replacement, by))
    text = text.slice(0, start) + replacement.after + text.slice(end)
  }
  return { content: { ...draft.content, ...partsOfText(text, draft, replacements) }, text, facts, origins }
}

/** The parts of the new text: each has grown by what was put into it. */
function partsOfText(text: string, draft: DraftText, replacements: readonly Replacement[]) {
  let at = 0
  const parts: Partial<Record<Part, string>> = {}
  for (const { part, start, end } of partsOf(draft)) {
    const grown = replacements
      .filter(({ sentence }) => sentence.part === part)
      .reduce((sum, { sentence, after }) => sum + after.length - (sentence.end - sentence.start), 0)
    parts[part] = text.slice(start + at, end + at + grown)
    at += grown
  }
  return parts
}

/** The facts of the old sentence, each where its lock now stands. */
function followed({ sentence, after }: Replacement, facts: readonly DraftFact[]): DraftFact[] {
  const inside = facts.filter((fact) => fact.start >= sentence.start && fact.end <= sentence.end)
  const found = findLocks(after, sentence.locks)
  const taken = new Set<DraftFact>()
  return found.flatMap(({ lock, start }) => {
    const at = sentence.text.indexOf(lock.text)
    return inside
      .filter((fact) => !taken.has(fact))
      .filter((fact) => fact.start >= sentence.start + at && fact.end <= sentence.start + at + lock.text.length)
      .map((fact) => {
        taken.add(fact)
        return shifted(fact, start - at)
      })
  })
}

/** The stretch of one writer around a replaced sentence: what stood before and after it stays theirs. */
function cut(origin: Origin, { sentence, after, writtenBy, source }: Replacement, by: number): Origin[] {
  const { start, end } = sentence
  if (origin.end <= start) return [origin]
  if (origin.start >= end) return [shifted(origin, by)]
  const own: Origin = { start, end: start + after.length, writtenBy, source }
  return [
    ...(origin.start < start ? [{ ...origin, end: start }] : []),
    own,
    ...(origin.end > end ? [{ ...origin, start: start + after.length, end: origin.end + by }] : []),
  ]
}

function shifted<T extends { start: number; end: number }>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by }
}
