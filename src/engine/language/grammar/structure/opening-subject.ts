import type { Gender } from '../../lexicon/reading.ts'
import type { Sentence } from '../sentence.ts'
import { determiners, numerals, prepositions } from './closed-words.ts'
import { measures } from './quantity.ts'

const collective =
  /^(?:plupart|foule|majorité|moitié|multitude|nombre|tas|dizaine|douzaine|vingtaine|trentaine|centaine|millier|poignée|série|ensemble|infinité|quantité|minorité|tiers|quart|peu|beaucoup|groupe|bande|partie|couple|reste|nuée|troupe|majeure|combien|pair|sorte|espèce|type|genre|armée|meute|flopée|masse)$/u

/** The noun phrase that opens at `i`, its gender and number, and where the verb is expected; null when it is not plain. */
export function nounSubject(sentence: Sentence, i: number): { gender: Gender; count: 's' | 'p'; next: number } | null {
  const word = sentence.at(i)
  const count = word === 'l’' ? 's' : determiners.get(word)?.count
  if (
    count === undefined ||
    /^(?:du|au|aux|de|certain|quel.*)$/u.test(word) ||
    (i > 0 && /^(?:des|deux|trois|cent)$/u.test(word))
  )
    return null
  let at = i + 1
  if (sentence.only(at, 'adjective')) at += 1
  // « Deux heures paraît long » : a measure is one thing or several.
  if (sentence.in(i, numerals) && measures.test(sentence.at(at))) return null
  if (!sentence.can(at, 'noun') || collective.test(sentence.at(at)) || sentence.can(at, 'infinitive', 'participle'))
    return null
  if (sentence.ofKind(at, 'noun').every((reading) => reading.count !== 'both' && reading.count !== count)) return null
  const noun = sentence.ofKind(at, 'noun')[0]
  const gender = sentence.ofKind(at, 'noun').length === 1 && noun ? noun.gender : 'both'
  at += 1
  if (sentence.only(at, 'adjective')) at += 1
  at = complementEnd(sentence, at)
  return sentence.in(at, prepositions) || sentence.isEdge(at) ? null : { gender, count, next: at }
}

/** « du théâtre », « de la compagnie », « de danse ». */
function complementEnd(sentence: Sentence, at: number): number {
  if (!sentence.is(at, 'de', 'd’', 'du', 'des')) return at
  let next = at + 1
  if (sentence.in(next, determiners) || sentence.is(next, 'l’')) next += 1
  return sentence.can(next, 'noun') && !sentence.can(next, 'finite') ? next + 1 : at
}
