import { subjectLeftOf } from './clause-opening.ts'
import type { Place } from './place.ts'
import type { Sentence } from './sentence.ts'
import { avoir, between, etre, inversionOnly } from './structure/auxiliaries.ts'
import { determiners, grammatical, numerals, objectPronouns } from './structure/closed-words.ts'
import { type Traits, traits } from './traits.ts'

/** What a word at a place may have to agree with. */
export interface Surroundings {
  /** The noun or adjective right before, past an adverb. */
  readonly before: Traits | null
  readonly after: Traits | null
  readonly determiner: { readonly word: string; readonly distance: number; readonly traits: Traits } | null
  /** The word that « et », « ou », « ni » or a comma joins to it. */
  readonly joined: Traits | null
  /** The auxiliaries and reflexive pronouns between it and its subject. */
  readonly crossed: string
  /** What stands to the left of these: a word, or the kind of phrase. */
  readonly left: string
  /** The subject of its clause, across complements and asides. */
  readonly subject: Traits | null
}

const copula = /^(?:être|sembler|paraître|devenir|redevenir|rester|demeurer)$/u

/** Reads the surroundings of a place without looking at the place itself. */
export function surroundingsOf(sentence: Sentence, { from, to }: Place): Surroundings {
  const past = between.has(sentence.at(from - 1)) && !sentence.isEdge(from - 2) ? from - 2 : from - 1
  const { at, crossed } = crossLeft(sentence, from)
  const joiner = sentence.is(past, 'et', 'ou', 'ni', ',') || (sentence.is(past, 'non') && past > 0)
  return {
    before: nominalTraits(sentence, past),
    after: nominalTraits(sentence, to + 1),
    determiner: determinerBefore(sentence, from),
    joined: joiner ? nominalTraits(sentence, past - 1) : null,
    crossed,
    left: leftWord(sentence, at),
    subject: subjectLeftOf(sentence, at),
  }
}

function nominalTraits(sentence: Sentence, at: number): Traits | null {
  const readings = sentence.ofKind(at, 'noun', 'adjective', 'participle')
  if (readings.length === 0) return null
  return traits(
    readings.map(({ gender }) => gender),
    readings.map(({ count }) => count),
  )
}

function determinerBefore(sentence: Sentence, from: number): Surroundings['determiner'] {
  for (let at = from - 1; at >= 0 && at >= from - 4; at -= 1) {
    const word = sentence.at(at)
    const known = determiners.get(word)
    if (/^une?$/u.test(word) && sentence.is(at - 1, 'et') && numerals.has(sentence.at(at - 2)))
      return { word: '#', distance: from - at, traits: traits(['both'], ['p']) }
    if (known && !(known.pronoun && objectPronouns.has(sentence.at(at - 1))))
      return { word, distance: from - at, traits: traits([known.gender], [known.count]) }
    if (word === 'l’') return { word, distance: from - at, traits: traits(['both'], ['s']) }
    const number = sentence.tokens[at]
    if (number?.kind === 'number' && /^(?:[2-9]|\d\d+)$/u.test(number.text))
      return { word: '#', distance: from - at, traits: traits(['both'], ['p']) }
    if (sentence.isEdge(at)) return null
    if (!between.has(word) && !sentence.can(at, 'noun', 'adjective', 'participle')) return null
  }
  return null
}

/** Past pronouns, adverbs, auxiliaries and verbs of state: where the subject should end, and what was crossed. */
function crossLeft(sentence: Sentence, from: number): { at: number; crossed: string } {
  let at = from - 1
  let crossed = ''
  for (let step = 0; step < 9 && !inversionOnly.has(sentence.at(at)); step += 1, at -= 1) {
    const sign = crossing(sentence, { at, from, crossed })
    if (sign === null) break
    crossed += sign
  }
  return { at, crossed }
}

/** What crossing the word at `at` adds: a sign for an auxiliary, nothing for a word of no weight; null when it stops. */
function crossing(
  sentence: Sentence,
  { at, from, crossed }: { at: number; from: number; crossed: string },
): string | null {
  const word = sentence.at(at)
  if (avoir.has(word)) return '+a'
  if (etre.has(word)) return '+e'
  if (/^(?:se|s’|me|m’|te|t’)$/u.test(word)) return '+s'
  if (/^(?:les|l’|la|le)$/u.test(word) && crossed.startsWith('+a')) return `+${word}`
  if (weightless.test(word)) return determiners.has(word) && at === from - 1 ? null : ''
  return between.has(word) ? '' : verbOfState(sentence, at)
}

const weightless = /^(?:ne|n’|y|en|lui|leur|pas|le|la|les|l’)$/u

function verbOfState(sentence: Sentence, at: number): string | null {
  if (!sentence.only(at, 'finite', 'infinitive', 'participle', 'gerund')) return null
  const verbs = sentence.ofKind(at, 'finite', 'infinitive', 'participle', 'gerund')
  if (verbs.some(({ lemma }) => copula.test(lemma))) return '+e'
  return sentence.only(at, 'finite') && verbs.some(({ lemma }) => modal.test(lemma)) ? '+m' : null
}

const modal = /^(?:pouvoir|devoir|vouloir|aller|savoir|venir)$/u

function leftWord(sentence: Sentence, at: number): string {
  const word = sentence.at(at)
  if (word === '') return '^'
  if (sentence.isEdge(at)) return word.slice(0, 1)
  if (grammatical.has(word) || word.startsWith('-')) return word
  const kinds = new Set(sentence.readings(at).map(({ kind }) => kind[0]))
  return kinds.size === 0 ? (sentence.isCapitalised(at) ? 'Name' : '?') : [...kinds].sort().join('')
}
