import type { Sentence } from '../sentence.ts'
import { adverbs, determiners } from './closed-words.ts'

/** What a little word should have been at this place, or null when it may stay. */
export type Judge = (sentence: Sentence, at: number) => string | null

export const subjectPronouns = new Set('je j’ tu il elle on ils elles qui'.split(' '))

export const pluralSubjects = new Set([
  'ils',
  'elles',
  'ceux-ci',
  'celles-ci',
  'ceux-là',
  'celles-là',
  'ceux',
  'celles',
])

export const trulyPrepositions = new Set('à de d’ avec chez par pour sur sans dans contre vers sous'.split(' '))

export const clitics = new Set('ne n’ me m’ te t’ se s’ lui leur nous vous y en l’ les'.split(' '))

export const slow = { has: (word: string) => adverbs.has(word) || /.ment$/u.test(word) }

export function subjectBefore(sentence: Sentence, at: number): string | null {
  const before = sentence.skip(at - 1, clitics, -1)
  const word = sentence.at(before)
  if (!subjectPronouns.has(word)) return null
  return word === 'elle' && sentence.in(before - 1, trulyPrepositions) ? null : word
}

export function participleAfter(sentence: Sentence, at: number): boolean {
  const next = sentence.skip(at + 1, slow)
  return sentence.describes(next) && sentence.can(next, 'participle')
}

export function hasOther(sentence: Sentence, at: number): boolean {
  return hasFinite(sentence, at)
}

export function hasFinite(sentence: Sentence, except: number): boolean {
  for (let i = 0; i < sentence.length; i += 1)
    if (i !== except && sentence.can(i, 'finite') && !sentence.can(i, 'noun')) return true
  return false
}

export function pluralNoun(sentence: Sentence, at: number): boolean {
  const nouns = sentence.ofKind(at, 'noun')
  return (
    nouns.length > 0 && nouns.every((noun) => noun.count === 'p') && determiners.get(sentence.at(at - 1))?.count === 'p'
  )
}

export const verbToBe = /^(?:es|est|sont|sera|seront|serait|seraient|était|étaient|fut|furent|soit|soient|fût|n’|ne)$/u
