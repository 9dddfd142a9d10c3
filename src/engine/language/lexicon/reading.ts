/** Tenses of finite verbs: indicative, imperative, subjunctive, conditional. */
export const tenses = [
  'present',
  'imperfect',
  'past',
  'future',
  'conditional',
  'subjunctive',
  'pastSubjunctive',
  'imperative',
] as const
export type Tense = (typeof tenses)[number]

export const kinds = ['noun', 'adjective', 'infinitive', 'gerund', 'participle', 'finite'] as const
export type Kind = (typeof kinds)[number]

export type Gender = 'm' | 'f' | 'both'
export type Count = 's' | 'p' | 'both'
export type Person = 1 | 2 | 3

/** One way to read a form: « portes » is the plural of the noun, or the second person of a verb. */
export interface Reading {
  readonly lemma: string
  readonly kind: Kind
  /** Of nouns, adjectives and participles. */
  readonly gender: Gender
  /** Of nouns, adjectives, participles and finite verbs. */
  readonly count: Count
  /** Of finite verbs. */
  readonly person: Person
  readonly tense: Tense
}

const genders: readonly Gender[] = ['m', 'f', 'both']
const counts: readonly Count[] = ['s', 'p', 'both']

/** A reading as one number, so that half a million of them stay small: lemma index × 2^10 + features. */
export function packReading(lemmaIndex: number, reading: Omit<Reading, 'lemma'>): number {
  const features =
    kinds.indexOf(reading.kind) +
    8 * (genders.indexOf(reading.gender) + 4 * (counts.indexOf(reading.count) + 4 * (reading.person - 1))) +
    0
  return (lemmaIndex * 512 + features) * 8 + tenses.indexOf(reading.tense)
}

/** The inverse of `packReading`. */
export function unpackReading(packed: number, lemmas: readonly string[]): Reading {
  const tense = tenses[packed % 8] ?? 'present'
  let rest = Math.floor(packed / 8)
  const lemma = lemmas[Math.floor(rest / 512)] ?? ''
  rest %= 512
  const kind = kinds[rest % 8] ?? 'noun'
  const gender = genders[Math.floor(rest / 8) % 4] ?? 'both'
  const count = counts[Math.floor(rest / 32) % 4] ?? 'both'
  const person = personOf(Math.floor(rest / 128))
  return { lemma, kind, gender, count, person, tense }
}

function personOf(index: number): Person {
  return index === 0 ? 1 : index === 1 ? 2 : 3
}
