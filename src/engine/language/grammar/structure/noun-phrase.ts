import { fits } from '../../lexicon/lexicon.ts'
import type { Gender, Reading } from '../../lexicon/reading.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, etre } from './auxiliaries.ts'
import {
  adverbs,
  type Determiner,
  determiners,
  eitherGender,
  numerals,
  objectPronouns,
  prepositions,
} from './closed-words.ts'
import { isOneOf } from './quantity.ts'

/** A determiner (or none), a noun and the adjectives around it. Positions of tokens, both ends included. */
export interface NounPhrase {
  readonly from: number
  readonly head: number
  readonly to: number
  readonly determiner: Determiner | null
  /** The words that agree with one another, the determiner left out. */
  readonly words: readonly number[]
  readonly gender: Gender
  readonly count: 's' | 'p'
}

const nominal = ['noun', 'adjective', 'participle'] as const
const withDefinites: ReadonlyMap<string, Determiner> = new Map<string, Determiner>([
  ...determiners,
  ['l’', { gender: 'both', count: 's', pronoun: true }],
  ['ledit', { gender: 'm', count: 's' }],
  ['ladite', { gender: 'f', count: 's' }],
  ['lesdits', { gender: 'm', count: 'p' }],
  ['lesdites', { gender: 'f', count: 'p' }],
  ['dudit', { gender: 'm', count: 's' }],
  ['desdits', { gender: 'm', count: 'p' }],
  ['desdites', { gender: 'f', count: 'p' }],
  ['maints', { gender: 'm', count: 'p' }],
  ['maintes', { gender: 'f', count: 'p' }],
])

/** Adjectives that stand before their noun as a rule. */
export const beforeNoun =
  /^(?:beau|bel|bon|grand|gros|petit|jeune|joli|long|mauvais|nouveau|nouvel|vieux|vieil|premier|dernier|haut|bas|vrai|faux|meilleur|pire|ancien|prochain|seul|autre|même|propre|double|triple|simple|divers|différent|nombreux|multiple|moindre|excellent|superbe|magnifique|immense|énorme|vaste|fameux|célèbre|illustre|cher|triste|pauvre|brave|sacré|rare|court|éventuel|futur|actuel|véritable|unique|second|deuxième|troisième|quatrième|cinquième|dixième|principal|formidable|merveilleux|belle|étrange|curieux|subtil|profond|large|fin|ultime|incroyable|sombre|douce|doux|léger|maudit)$/u

/** The phrase that opens with the determiner at `i`, or null when none is plain to see. */
export function nounPhraseAt(sentence: Sentence, i: number): NounPhrase | null {
  const determiner = withDefinites.get(sentence.at(i)) ?? null
  if (!determiner || !sentence.isWord(i) || !opens(sentence, i, determiner)) return null
  const first = startOf(sentence, i + 1)
  const head = headFrom(sentence, first)
  if (head === null) return null
  const words = wordsAround(sentence, { first, head, count: determiner.count })
  const to = words.at(-1) ?? head
  const { gender, count } = featuresOf(sentence, head, determiner)
  return { from: i, head, to, determiner, words, gender, count }
}

/** Every noun phrase of a sentence, in order, apart from one another. */
export function nounPhrases(sentence: Sentence): NounPhrase[] {
  const known = kept.get(sentence)
  if (known) return known
  const phrases: NounPhrase[] = []
  for (let i = 0; i < sentence.length; i += 1) {
    const phrase = nounPhraseAt(sentence, i)
    if (!phrase) continue
    phrases.push(phrase)
    i = phrase.to
  }
  kept.set(sentence, phrases)
  return phrases
}

const kept = new WeakMap<Sentence, NounPhrase[]>()

/** « le », « la », « les », « leur » may be pronouns: what stands before and after decides. */
function opens(sentence: Sentence, i: number, determiner: Determiner): boolean {
  const next = i + 1
  if (sentence.at(next).startsWith('-') || sentence.isEdge(next)) return false
  if (sentence.is(i, 'un', 'une') && /^(?:quelqu|l)’$/u.test(sentence.at(i - 1))) return false
  if (sentence.is(i, 'leurs') && subjectPronouns.has(sentence.at(i - 1))) return false
  if (endsNumber(sentence, i) || isOneOf(sentence, i) || isOneOf(sentence, i + 1)) return false
  return !determiner.pronoun || !sentence.can(next, 'finite', 'infinitive', 'gerund') || pronounOpens(sentence, i)
}

/** The last word of a number (« trente et un »), or « tous les deux ». */
function endsNumber(sentence: Sentence, i: number): boolean {
  const number = sentence.in(i, numerals)
  if (!number && !sentence.is(i, 'un', 'une')) return false
  const before = i - 1
  if (number && (sentence.is(before, 'tous', 'toutes') || (sentence.is(i, 'cent') && sentence.is(before, 'pour'))))
    return true
  if (number && sentence.is(before, 'les') && sentence.is(before - 1, 'tous', 'toutes')) return true
  const joined = sentence.is(before, 'et') && sentence.in(before - 1, numerals)
  return sentence.in(before, numerals) || joined || sentence.tokens[before]?.kind === 'number'
}

function pronounOpens(sentence: Sentence, i: number): boolean {
  const next = i + 1
  const noun = sentence.can(next, 'noun')
  if (sentence.can(next, 'infinitive') && !noun) return false
  if (sentence.is(i - 1, 'tout', 'toute', 'tous', 'toutes')) return noun
  if (etre.has(sentence.at(i - 1))) return noun
  if (i === 0) return noun && !sentence.at(i + 2).startsWith('-')
  if (sentence.is(i - 1, 'de', 'd’', 'à', 'pour', 'sans')) return !sentence.can(next, 'infinitive')
  // « le chœur et l’orchestre seront » : its verb follows.
  if (sentence.is(i - 1, 'et') && noun && (etre.has(sentence.at(next + 1)) || avoir.has(sentence.at(next + 1))))
    return true
  return sentence.in(i - 1, prepositions) && !notBeforeArticle.has(sentence.at(i - 1))
}

const subjectPronouns = new Set('je j’ tu il elle on nous vous ils elles qui ne n’'.split(' '))
const notBeforeArticle = new Set('que qu’ ou et comme en du des au aux'.split(' '))

const skipped = new Set('autre autres mêmes même quelque quelques'.split(' '))

/** Past « deux », « autres », « plus »: where the agreeing words begin. */
function startOf(sentence: Sentence, from: number): number {
  let at = from
  while (
    sentence.in(at, numerals) ||
    (sentence.is(at, 'cents', 'vingts') && sentence.in(at - 1, numerals)) ||
    sentence.in(at, skipped) ||
    sentence.tokens[at]?.kind === 'number' ||
    (sentence.is(at, 'plus', 'moins', 'très', 'trop', 'si') && sentence.can(at + 1, 'adjective', 'participle'))
  )
    at += 1
  return at
}

function headFrom(sentence: Sentence, first: number): number | null {
  if (!sentence.can(first, ...nominal) || unlikely(sentence, first)) return null
  const second = first + 1
  const adjective = sentence.ofKind(first, 'adjective').some(({ lemma }) => beforeNoun.test(lemma))
  if (adjective && sentence.can(second, 'noun') && !unlikely(sentence, second)) {
    const third = second + 1
    const again = sentence.ofKind(second, 'adjective').some(({ lemma }) => beforeNoun.test(lemma))
    return again && sentence.only(third, 'noun') ? third : second
  }
  const joined = second + 1
  if (
    sentence.is(second, 'et', 'ou') &&
    sentence.can(first, 'adjective') &&
    sentence.can(joined, 'adjective') &&
    sentence.can(joined + 1, 'noun') &&
    !sentence.can(joined + 1, 'finite')
  )
    return joined + 1
  if (sentence.can(first, 'noun')) return first
  return sentence.only(second, 'noun') && sentence.can(first, 'adjective') ? second : null
}

/** A word that is a noun by accident. */
function unlikely(sentence: Sentence, at: number): boolean {
  return (
    sentence.in(at, adverbs) ||
    /^(?:fois|chose|quelqu’un|être|avoir|été|eu|fait|dit|air|bien|mal|plein|tout)$/u.test(sentence.at(at))
  )
}

function wordsAround(
  sentence: Sentence,
  { first, head, count }: { first: number; head: number; count: 's' | 'p' },
): number[] {
  const words: number[] = []
  for (let at = first; at <= head; at += 1) if (sentence.can(at, ...nominal)) words.push(at)
  let at = head + 1
  if (sentence.is(at, 'très', 'si', 'trop', 'assez', 'plutôt', 'non') && sentence.describes(at + 1)) at += 1
  while ((sentence.describes(at) || describesAfterAll(sentence, at, count)) && sentence.tokens[at]?.glued !== true) {
    words.push(at)
    at += 1
  }
  return words
}

/**
 * « nos tarifs réduit s’appliquent » : a word that might be a verb is an adjective when as a verb it would not agree
 * with this phrase either, and the clause has its verb elsewhere.
 */
function describesAfterAll(sentence: Sentence, at: number, count: 's' | 'p'): boolean {
  if (!sentence.can(at, 'adjective', 'participle') || !sentence.can(at, 'finite')) return false
  if (sentence.can(at, 'infinitive', 'gerund') || objectPronouns.has(sentence.at(at - 1))) return false
  const agrees = sentence.ofKind(at, 'finite').some((verb) => verb.person === 3 && verb.count === count)
  return !agrees && hasVerbBeside(sentence, at)
}

const clauseBreaks = new Set('que qu’ qui quand lorsque lorsqu’ si mais car puisque où dont comme'.split(' '))

/** A word that can only be a conjugated verb, in the same clause. */
function hasVerbBeside(sentence: Sentence, at: number): boolean {
  for (const step of [-1, 1])
    for (let k = at + step; k >= 0 && k < sentence.length; k += step) {
      if (clauseBreaks.has(sentence.at(k)) || (sentence.isEdge(k) && !sentence.is(k, ','))) break
      if (sentence.only(k, 'finite') || sentence.is(k, 'est', 'sont', 'a', 'ont', 'sera', 'seront')) return true
    }
  return false
}

function featuresOf(sentence: Sentence, head: number, determiner: Determiner): { gender: Gender; count: 's' | 'p' } {
  const nouns = sentence.ofKind(head, 'noun')
  const fitting = nouns.filter((noun) => fits(noun.count, determiner.count))
  const genders = new Set((fitting.length > 0 ? fitting : nouns).map((noun) => noun.gender))
  const [only] = genders
  const gender = genders.size === 1 && only !== undefined ? only : 'both'
  const isEither = gender === 'both' || (eitherGender.has(sentence.at(head)) && determiner.gender !== 'both')
  return { gender: isEither ? determiner.gender : gender, count: determiner.count }
}

/** Readings that agree with others in a noun phrase. */
export function nominalReadings(sentence: Sentence, at: number): Reading[] {
  return sentence.ofKind(at, ...nominal)
}
