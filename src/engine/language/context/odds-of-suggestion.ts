import { splitSentences } from '../grammar/sentence.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { tokenize } from '../tokens.ts'
import { contextOf } from './context-features.ts'
import { hashed, shares } from './context-model.ts'
import { loadContextModel } from './load-context-model.ts'
import { choicesOf } from './places.ts'

/**
 * How much likelier, as a logarithm, what stands around makes `suggestion` than the word written at [start, end); null
 * when they are not two forms of one choice.
 */
export function oddsOfSuggestion(
  text: string,
  { start, end, suggestion }: { start: number; end: number; suggestion: string },
): number | null {
  for (const sentence of splitSentences(text, tokenize(text), loadLexicon()))
    for (const choice of choicesOf(sentence)) {
      if (sentence.tokens[choice.from]?.start !== start || sentence.tokens[choice.to]?.end !== end) continue
      const wanted = suggestion.toLowerCase().replaceAll("'", '’')
      const at = choice.candidates.findIndex(({ form }) => form === wanted)
      if (at < 1) return null
      const parts = shares(loadContextModel(), hashed(contextOf(sentence, choice)), choice.candidates)
      return Math.log((parts[at] ?? 0) / (parts[0] ?? 1))
    }
  return null
}
