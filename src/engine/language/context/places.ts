import type { Place } from '../grammar/place.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { candidatesFor } from './alternatives.ts'
import type { Candidate } from './candidate.ts'
import { joinsLittleWord } from './little-word-sets.ts'

/** A place where a writer has a choice, and the choices, the one written first. */
export interface Choice extends Place {
  readonly candidates: readonly Candidate[]
}

/** The places of a sentence where another form sounds alike or agrees otherwise; names and words in capitals are left out. */
export function choicesOf(sentence: Sentence): Choice[] {
  const choices: Choice[] = []
  for (let at = 0; at < sentence.length; at += 1) {
    const token = sentence.tokens[at]
    if (token?.kind !== 'word' || (at > 0 && sentence.isCapitalised(at)) || /^\p{Lu}{2}/u.test(token.text)) continue
    const next = sentence.at(at + 1)
    const joined = joinsLittleWord(token.lower, next)
    const form = joined ? token.lower + next : token.lower
    const candidates = candidatesFor(form, sentence.lexicon)
    const to = joined ? at + 1 : at
    if (candidates.length > 1) choices.push({ from: at, to, candidates })
    at = to
  }
  return choices
}
