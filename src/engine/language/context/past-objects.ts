import { subjectLeftOf } from '../grammar/clause-opening.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { determiners, objectPronouns, prepositions } from '../grammar/structure/closed-words.ts'
import type { Reading } from '../lexicon/reading.ts'

/**
 * « le Collège vous convie », « un voyage qui nous convie » : past its object pronouns the verb agrees with its
 * subject, and the form that would sit better is one of another number.
 */
export function agreesPastObject(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  const before = sentence.skip(at - 1, objectPronouns, -1)
  if (before === at - 1) return false
  const subject = namedSubject(sentence, before) ?? subjectLeftOf(sentence, before)
  const agrees = ({ person, count }: Reading) => person === 3 && subject?.counts === count
  const written = sentence.ofKind(at, 'finite').filter(agrees)
  const sameVerb = sentence.lexicon
    .read(best)
    .filter(({ kind, lemma }) => kind === 'finite' && written.some((verb) => verb.lemma === lemma))
  return sameVerb.length > 0 && !sameVerb.some(agrees)
}

/** « Le Collège des Tilleuls » : of what capitals name, the article that opens the clause says the number. */
function namedSubject(sentence: Sentence, to: number): { readonly counts: string } | null {
  if (!sentence.isCapitalised(to)) return null
  let from = to
  while (from > 0 && (sentence.isCapitalised(from) || isInName(sentence, from)) && !sentence.isEdge(from - 1)) from -= 1
  const article = sentence.is(from, 'l’') ? 's' : determiners.get(sentence.at(from))?.count
  return article === undefined || from === to ? null : { counts: article }
}

function isInName(sentence: Sentence, at: number): boolean {
  if (sentence.is(at, 'et', 'ou', 'ni', 'que', 'qu’')) return false
  return prepositions.has(sentence.at(at)) || determiners.has(sentence.at(at)) || sentence.is(at, 'l’')
}
