import { sentencesOf } from '../../language/index.ts'

export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where a sentence that was read once stands in the text of today. */
export type SentencePlace =
  | { readonly place: 'here' | 'changed'; readonly start: number; readonly end: number }
  | { readonly place: 'gone'; readonly start: null; readonly end: null }

/** Below this share of common words (Dice, 1945), a sentence is another one, not the same rewritten. */
const leastAlike = 0.5

/** The sentences of a text, spaces around them left out. */
export function textSentences(text: string): Sentence[] {
  return sentencesOf(text).map(({ start, end, text: words }) => {
    const lead = words.length - words.trimStart().length
    return { start: start + lead, end, text: words.slice(lead) }
  })
}

/** Which of the same sentences one is: 0 for the first time that the text says it. */
export function rankOf(sentences: readonly Sentence[], { start, text }: Sentence): number {
  return sentences.filter((one) => one.start < start && same(one.text, text)).length
}

/**
 * Finds a sentence again by its words, never by its offsets, so that it stays found whatever is changed around it. Failing
 * that, the sentence most like it that is not one of those read before; failing that, it is gone.
 */
export function findSentence(
  sentences: readonly Sentence[],
  { sentence, rank, others }: { readonly sentence: string; readonly rank: number; readonly others: readonly string[] },
): SentencePlace {
  const found = sentences.filter(({ text }) => same(text, sentence))
  const here = found[Math.min(rank, found.length - 1)]
  if (here) return { place: 'here', start: here.start, end: here.end }
  const known = new Set(others.map(bare))
  const [nearest] = sentences
    .filter(({ text }) => !known.has(bare(text)))
    .map((one) => ({ one, likeness: likeness(one.text, sentence) }))
    .filter((candidate) => candidate.likeness >= leastAlike)
    .sort((a, b) => b.likeness - a.likeness || a.one.start - b.one.start)
  return nearest
    ? { place: 'changed', start: nearest.one.start, end: nearest.one.end }
    : { place: 'gone', start: null, end: null }
}

function same(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

/** Marks of emphasis and kinds of spaces are no change of words. */
function bare(text: string): string {
  return text.replaceAll('*', '').replaceAll(/\s+/gu, ' ').trim()
}

function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length === 0 || right.length === 0) return 0
  const free = [...right]
  const common = left.filter((word) => {
    const at = free.indexOf(word)
    if (at >= 0) free.splice(at, 1)
    return at >= 0
  }).length
  return (2 * common) / (left.length + right.length)
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('fr').match(/[\p{L}\d]+/gu) ?? []
}
