import type { Sentence } from '../grammar/sentence.ts'
import { grammatical } from '../grammar/structure/closed-words.ts'
import { commonForms } from './common-forms.ts'
import { shapeOf } from './shape.ts'

/** A word as the network reads it. */
export interface Encoded {
  /** Rank among the common forms, 0 for another. */
  readonly form: number
  /** What it may be, whatever the word: « Nms », « F3sNfs ». */
  readonly shape: string
  /** Whether it begins with a vowel (1) and has a capital inside a sentence (2). */
  readonly flags: number
}

/** The word at a position, names and numbers by their kind alone. */
export function encodedAt(sentence: Sentence, at: number): Encoded {
  const token = sentence.tokens[at]
  const shape = shapeOf(sentence, at)
  if (!token) return { form: 0, shape, flags: 0 }
  const name = at > 0 && sentence.isCapitalised(at) && !grammatical.has(token.lower)
  const form = token.kind === 'word' && !name ? (commonForms().get(token.lower) ?? 0) : 0
  const vowel = /^[aàâeéèêëiîïoôuûùœæh]/u.test(token.lower) ? 1 : 0
  return { form, shape, flags: vowel + (name ? 2 : 0) }
}
