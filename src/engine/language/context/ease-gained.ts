import { Sentence, splitSentences } from '../grammar/sentence.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { tokenize } from '../tokens.ts'
import { uneaseOf } from './weigh.ts'

/**
 * How much less ill at ease a sentence is once `suggestion` stands at [start, end): the sum of its doubts before, less that
 * after, as a natural logarithm. Negative when the correction sits worse than what is written.
 */
export function easeGained(
  text: string,
  { start, end, suggestion }: { start: number; end: number; suggestion: string },
): number {
  const lexicon = loadLexicon()
  const around = splitSentences(text, tokenize(text), lexicon).find(({ tokens }) => (tokens.at(-1)?.end ?? 0) >= end)
  const from = Math.min(start, around?.tokens[0]?.start ?? 0)
  const to = Math.max(end, around?.tokens.at(-1)?.end ?? text.length)
  const unease = (written: string) => uneaseOf(new Sentence(tokenize(written), lexicon))
  return unease(text.slice(from, to)) - unease(text.slice(from, start) + suggestion + text.slice(end, to))
}
