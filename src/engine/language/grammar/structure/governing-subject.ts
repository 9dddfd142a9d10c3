import type { Count, Gender } from '../../lexicon/reading.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre } from './auxiliaries.ts'
import { isConjugated } from './clause-subject.ts'
import { objectPronouns } from './closed-words.ts'
import { nounSubject } from './opening-subject.ts'

export interface Agreement {
  readonly gender: Gender
  readonly count: Count
}

export const agreements: ReadonlyMap<string, Agreement> = new Map<string, Agreement>([
  ['je', { gender: 'both', count: 's' }],
  ['j’', { gender: 'both', count: 's' }],
  ['tu', { gender: 'both', count: 's' }],
  ['il', { gender: 'm', count: 's' }],
  ['elle', { gender: 'f', count: 's' }],
  ['ils', { gender: 'm', count: 'p' }],
  ['elles', { gender: 'f', count: 'p' }],
  ['nous', { gender: 'both', count: 'p' }],
  ['iels', { gender: 'both', count: 'p' }],
  ['iel', { gender: 'both', count: 's' }],
])

/** The pronoun, or the opening noun phrase, that governs the verb at `i` through the verbs between: « il a dû rester ». */
export function subjectOf(sentence: Sentence, i: number): Agreement | null {
  const own = conjugatedBefore(sentence, i)
  const crossed = { preposition: false, object: false }
  for (let at = i - 1; at >= Math.max(own, i - 8, 0); at -= 1) {
    // « il nous demande d’être prêts » : the object governs, not the subject.
    const hidden = crossed.preposition && crossed.object
    const agreement = subjectPronoun(sentence, at)
    if (agreement) return hidden ? null : agreement
    if (objectPronouns.has(sentence.at(at))) crossed.object ||= isOwnObject(sentence, at)
    else if (sentence.is(at, 'à', 'de', 'd’')) crossed.preposition = true
    else if (twoClauses(sentence, at, i)) return null
    else if (!isVerbal(sentence, at)) return hidden ? null : headNoun(sentence, at)
  }
  return null
}

function isOwnObject(sentence: Sentence, at: number): boolean {
  return !isReflexive(sentence, at) && !impersonal.test(sentence.at(at))
}

function subjectPronoun(sentence: Sentence, at: number): Agreement | null {
  const agreement = agreements.get(inverted(sentence.at(at)))
  return agreement && !isReflexive(sentence, at) && standsAsSubject(sentence, at) ? agreement : null
}

function isReflexive(sentence: Sentence, at: number): boolean {
  return reflexives.has(`${sentence.at(at - 1)} ${sentence.at(at)}`)
}

/** Where a second conjugated verb stands before `i`: what lies beyond it governs that one. */
function conjugatedBefore(sentence: Sentence, i: number): number {
  const verbs = Array.from({ length: i }, (_, at) => at).filter((at) => isConjugated(sentence, at))
  return (verbs.at(-2) ?? -1) + 1
}

const impersonal = /^(?:se|s’|ne|n’|y|en)$/u

/** « ce qu’elles font est beau » : two conjugated verbs, two subjects. */
function twoClauses(sentence: Sentence, at: number, i: number): boolean {
  return sentence.only(at, 'finite') && sentence.only(i, 'finite')
}

function isVerbal(sentence: Sentence, at: number): boolean {
  const word = sentence.at(at)
  return (
    between.has(word) || avoir.has(word) || etre.has(word) || sentence.only(at, 'finite', 'infinitive', 'participle')
  )
}

const reflexives = new Set(['je me', 'je m’', 'tu te', 'tu t’', 'nous nous', 'vous vous'])

/** The noun phrase that opens the sentence, when it ends at `at`. */
function headNoun(sentence: Sentence, at: number): Agreement | null {
  const demonstrative = demonstratives.get(sentence.at(at))
  if (demonstrative && (sentence.isEdge(at - 1) || sentence.is(at - 1, 'que', 'si', 'quand'))) return demonstrative
  const subject = nounSubject(sentence, 0)
  return subject && subject.next === at + 1 ? subject : null
}

const demonstratives: ReadonlyMap<string, Agreement> = new Map<string, Agreement>(
  ['ci', 'là'].flatMap((place): [string, Agreement][] => [
    [`celui-${place}`, { gender: 'm', count: 's' }],
    [`celle-${place}`, { gender: 'f', count: 's' }],
    [`ceux-${place}`, { gender: 'm', count: 'p' }],
    [`celles-${place}`, { gender: 'f', count: 'p' }],
  ]),
)

function inverted(word: string): string {
  return word.replace(/^-(?:t-)?/u, '')
}

function standsAsSubject(sentence: Sentence, at: number): boolean {
  const word = sentence.at(at)
  if (word.startsWith('-')) return true
  if (!/^(?:nous|elle|elles)$/u.test(word)) return true
  if (word !== 'nous' && sentence.is(at - 1, 'et')) return false
  return (
    sentence.isEdge(at - 1) ||
    sentence.is(at - 1, 'que', 'qu’', 'si', 'quand', 'mais', 'et', 'car', 'où', 'lorsqu’', 'lorsque', 'puisqu’')
  )
}

/** A noun at the head of the sentence, right before the verb: « les places sont ». */
export function nounOf(sentence: Sentence, i: number): Agreement | null {
  const subject = nounSubject(sentence, 0)
  if (!subject || subject.next !== sentence.skip(i - 1, new Set(['ne', 'n’']), -1) + 1) return null
  return { gender: subject.gender, count: subject.count }
}
