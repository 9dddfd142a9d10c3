import { tokenize } from '../tokens.ts'
import { checkGrammar } from './check-grammar.ts'

/** The text once the first suggestion of every finding of grammar is taken. */
export function mended(text: string): string {
  return checkGrammar(text, tokenize(text))
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (current, { start, end, suggestions: [best = ''] }) => current.slice(0, start) + best + current.slice(end),
      text,
    )
}
