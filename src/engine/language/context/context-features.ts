import { avoir, etre } from '../grammar/auxiliaries.ts'
import { determiners, grammatical } from '../grammar/closed-words.ts'
import type { Place } from '../grammar/place.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { type Surroundings, surroundingsOf } from '../grammar/surroundings.ts'
import type { Traits } from '../grammar/traits.ts'

/** What stands around a place, as named facts; and what a form there would agree with. */
export interface Context {
  readonly facts: readonly string[]
  /** The facts that hang on the form: whether it agrees with the words around, given its finest tag. */
  readonly agreementFacts: (tag: string) => string[]
}

/** Reads the context of a place. */
export function contextOf(sentence: Sentence, place: Place): Context {
  const around = surroundingsOf(sentence, place)
  return { facts: contextFacts(sentence, place, around), agreementFacts: (tag) => agreements(tag, around) }
}

function contextFacts(sentence: Sentence, { from, to }: Place, around: Surroundings): string[] {
  const one = shapeAt(sentence, from - 1)
  const two = shapeAt(sentence, from - 2)
  const three = shapeAt(sentence, from - 3)
  const next = shapeAt(sentence, to + 1)
  const after = shapeAt(sentence, to + 2)
  const third = shapeAt(sentence, to + 3)
  const determiner = around.determiner ? `${around.determiner.word} ${around.determiner.distance}` : '-'
  const governor = `${around.crossed} ${around.left}`
  const subject = around.subject ? around.subject.persons + around.subject.counts : '-'
  const clause = clauseVerbs(sentence, from, to)
  return [
    'always',
    `-1 ${one}`,
    `+1 ${next}`,
    `det ${determiner}`,
    `gov ${governor}`,
    `-2 ${two}`,
    `-2-1 ${two} ${one}`,
    `-3-2-1 ${three} ${two} ${one}`,
    `+2 ${after}`,
    `+1+2 ${next} ${after}`,
    `+1+2+3 ${next} ${after} ${third}`,
    `-1+1 ${one} ${next}`,
    `-2-1+1 ${two} ${one} ${next}`,
    `-1+1+2 ${one} ${next} ${after}`,
    `det-1 ${determiner} ${one}`,
    `gov+1 ${governor} ${next}`,
    `gov-1 ${governor} ${one}`,
    `gov subj ${governor} ${subject}`,
    `clause ${clause}`,
    `clause-1 ${clause} ${one}`,
    `clause+1 ${clause} ${next}`,
    `clause gov ${clause} ${governor}`,
    `clause subj ${clause} ${subject} ${around.crossed}`,
    `det gov ${determiner} ${governor}`,
    `sound ${/^[aàâeéèêëiîïoôuûùœæh]/u.test(sentence.at(to + 1)) ? 'vowel' : 'consonant'}`,
  ]
}

/** How many of the first facts are also told by word, not by tag alone. */
export const factsByWord = 5

function agreements(tag: string, around: Surroundings): string[] {
  const [kind = ''] = tag
  if (kind === 'w' || kind === 'I' || kind === 'G') return []
  if (kind === 'F') {
    const { subject, crossed, left } = around
    if (!subject) return [`F none ${left}`]
    const fit = `${fits(subject.persons, tag[1] ?? '')}${fits(subject.counts, tag[2] ?? '')}`
    return [`F ${fit}`, `F ${fit} ${left}`, `F ${fit} ${crossed}`]
  }
  const own = { gender: tag[1] ?? '', count: tag[2] ?? '' }
  const agreesWith = (traits: Traits | null | undefined) =>
    traits ? fits(traits.genders, own.gender) + fits(traits.counts, own.count) : '-'
  const before = agreesWith(around.before)
  const determiner = agreesWith(around.determiner?.traits)
  const distance = around.determiner?.distance ?? 0
  return [
    `${kind} before ${before}`,
    `${kind} det ${distance} ${determiner}`,
    `${kind} det before ${distance} ${determiner} ${before}`,
    `${kind} after ${agreesWith(around.after)}`,
    `${kind} det after ${distance} ${determiner} ${agreesWith(around.after)}`,
    `${kind} joined ${agreesWith(around.joined)}`,
    `${kind} subj ${around.crossed} ${agreesWith(around.subject)}`,
  ]
}

/** « = » when it is so, « ? » when it may be, « # » when it cannot. */
function fits(possible: string, own: string): string {
  if (own === 'b' || possible === '') return '?'
  return possible === own ? '=' : possible.includes(own) ? '?' : '#'
}

const semiAuxiliaries =
  /^(?:pouvoir|devoir|vouloir|aller|faire|laisser|falloir|venir|savoir|sembler|paraître|devenir|rester|commencer|permettre)$/u
const shapes = new WeakMap<Sentence, string[]>()

/** A token as others see it: itself for a little word, else what it may be. */
function shapeAt(sentence: Sentence, at: number): string {
  if (at < 0) return '^'
  if (at >= sentence.length) return '$'
  const known = shapes.get(sentence) ?? []
  shapes.set(sentence, known)
  known[at] ??= shape(sentence, at)
  return known[at] ?? ''
}

function shape(sentence: Sentence, at: number): string {
  const token = sentence.tokens[at]
  if (!token) return '$'
  if (token.kind === 'number') return /^0?1$/u.test(token.text) ? '1' : '#'
  if (token.kind === 'mark') return token.text.slice(0, 1)
  const word = token.lower
  if (grammatical.has(word) || word.startsWith('-') || avoir.has(word) || etre.has(word)) return word
  if (at > 0 && sentence.isCapitalised(at)) return 'Name'
  const readings = sentence.readings(at)
  if (readings.length === 0) return /ment$/u.test(word) ? 'adverb' : 'unknown'
  const half = readings.find(({ lemma, kind }) => kind !== 'noun' && semiAuxiliaries.test(lemma))
  const kinds = new Set(
    readings.map(({ kind, gender, count, person }) => {
      if (kind === 'finite') return `F${person}${count}`
      return kind === 'infinitive' || kind === 'gerund' ? kind[0] : `${kind[0]}${gender[0]}${count[0]}`
    }),
  )
  return `${half ? half.lemma : ''}${[...kinds].sort().join('')}`
}

/** Whether the clause has a conjugated verb before the place, and one after. */
function clauseVerbs(sentence: Sentence, from: number, to: number): string {
  const edge = (at: number) =>
    clauseBreaks.has(sentence.at(at)) || (sentence.isEdge(at) && !sentence.is(at, ',', '«', '»'))
  let before = from - 1
  while (before >= 0 && !edge(before) && !surelyConjugated(sentence, before)) before -= 1
  let after = to + 1
  while (after < sentence.length && !edge(after) && !surelyConjugated(sentence, after)) after += 1
  const opened = before < 0 ? '^' : edge(before) ? (sentence.isEdge(before) ? '|' : sentence.at(before)) : 'V'
  return `${opened}_${after < sentence.length && !edge(after) ? 'V' : ''}`
}

const clauseBreaks = new Set('que qu’ qui quand lorsque lorsqu’ si mais car puisque où dont comme'.split(' '))
const plainVerbs = /^(?:est|sont|a|ont|était|étaient|avait|avaient|sera|seront|aura|auront|serait|aurait|fut)$/u

function surelyConjugated(sentence: Sentence, at: number): boolean {
  return plainVerbs.test(sentence.at(at)) || (sentence.only(at, 'finite') && !determiners.has(sentence.at(at - 1)))
}
