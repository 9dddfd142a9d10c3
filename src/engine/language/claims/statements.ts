import type { Sentence } from '../grammar/sentence.ts'
import type { Span } from '../protected-spans.ts'
import { sentencesOf } from '../style/readability.ts'
import { deniesNext, longestDenial, type Polarity, polarityOf } from './denial.ts'
import { type Predicate, predicatesOf, readSentence } from './predicates.ts'

/** One verb with what is said by it. Offsets are those of the text. */
export interface Statement extends Span {
  readonly text: string
  /** Infinitives of its verb and of those that it governs (« veut saboter »). */
  readonly verbs: readonly string[]
  /** Its words before the verb, lower case; '' where none stands there. */
  readonly subject: string
  /** Names with a capital before the verb. */
  readonly names: readonly string[]
  readonly polarity: Polarity
  readonly isOfThird: boolean
  readonly isPast: boolean
  readonly isAsked: boolean
}

/** The statements of a text, one a conjugated verb, in their order. What has no verb makes none. */
export function statementsOf(text: string): Statement[] {
  return sentencesOf(text).flatMap(({ start, text: words }) =>
    statementsIn(readSentence(words), words).map((one) => ({ ...one, start: start + one.start, end: start + one.end })),
  )
}

/** Whether a text denies anything, by a verb or without one: « jamais assise », « sans un mot », « aucun bruit ». */
export function saysDenied(text: string): boolean {
  const words = text.matchAll(/(?<![\p{L}-])\p{L}/gu)
  return (
    statementsOf(text).some(({ polarity }) => polarity === 'denied') ||
    [...words].some(({ index }) => deniesNext(text.slice(Math.max(0, index - longestDenial), index)))
  )
}

function statementsIn(sentence: Sentence, text: string): Statement[] {
  const verbs = predicatesOf(sentence).filter(({ isParticiple }) => !isParticiple)
  const isAsked = /\?[»”)]*$/u.test(text)
  return verbs.map((verb, index) => {
    const first = opening(sentence, verb.first, verbs[index - 1])
    const last = closing(sentence, verb.last, verbs[index + 1])
    return statementAt(sentence, { first, last, verb, isAsked, text })
  })
}

interface Stretch {
  readonly first: number
  readonly last: number
  readonly verb: Predicate
  readonly isAsked: boolean
  readonly text: string
}

function statementAt(sentence: Sentence, { first, last, verb, isAsked, text }: Stretch): Statement {
  const [start, end] = [sentence.tokens[first]?.start ?? 0, sentence.tokens[last]?.end ?? text.length]
  const subject = text.slice(start, sentence.tokens[verb.first]?.start ?? start).trim()
  const { isOfThird, isPast } = verb
  return {
    start,
    end,
    text: text.slice(start, end),
    verbs: [verb.lemma, ...governed(sentence, verb.last + 1, last)],
    subject: subject.toLocaleLowerCase('fr'),
    names: subject.match(/\p{Lu}\p{L}+/gu) ?? [],
    polarity: polarityOf(sentence, first, last),
    isOfThird,
    isPast,
    isAsked,
  }
}

const links = /^(?:et|mais|ou|puis|car|donc|que|qu’|qui|dont|où|quand|lorsque|lorsqu’|si|s’|puisque|comme|parce)$/u

/** From the verb back to the mark or the link that parts it from the verb before. */
function opening(sentence: Sentence, verb: number, before: Predicate | undefined): number {
  let at = verb
  while (at > 0 && at - 1 > (before?.last ?? -1) && !sentence.isEdge(at - 1)) {
    at -= 1
    if (before !== undefined && links.test(sentence.at(at))) return at + 1 < verb ? at + 1 : at
  }
  return at
}

/** From the verb to the mark before which another verb's words begin. */
function closing(sentence: Sentence, verb: number, after: Predicate | undefined): number {
  let at = verb
  while (at + 1 < sentence.length && !sentence.isEdge(at + 1)) {
    if (after !== undefined && (at + 1 >= after.first || links.test(sentence.at(at + 1)))) return at
    at += 1
  }
  return at
}

function governed(sentence: Sentence, from: number, to: number): string[] {
  const found: string[] = []
  for (let at = from; at <= to; at += 1)
    for (const { lemma } of sentence.ofKind(at, 'infinitive')) if (!found.includes(lemma)) found.push(lemma)
  return found
}
