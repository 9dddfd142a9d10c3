import { asMessage, type Finding, type Message } from '../../../contract/index.ts'
import { Sentence, splitSentences } from '../grammar/sentence.ts'
import { isConjugated } from '../grammar/structure/clause-subject.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { type Token, tokenize } from '../tokens.ts'
import { type AgreementSupport, agreementSupport } from './agreement-support.ts'
import { type Edit, MendedText } from './mended-text.ts'
import { agreesByOtherRules } from './other-agreements.ts'
import { type Doubt, type DoubtKind, doubtsOf } from './weigh.ts'

interface Least {
  readonly check: number
  readonly sure: number
}

/** From which odds (a logarithm) something is worth looking at, and from which it is sure. */
const leastOdds: Readonly<Record<DoubtKind, Least>> = {
  silent: { check: 6.5, sure: 10 },
  spoken: { check: 11.5, sure: 13 },
  homophone: { check: 12, sure: 13 },
  joiner: { check: 8, sure: 12 },
  little: { check: 6, sure: 9.5 },
  swap: { check: 14, sure: 15 },
  missing: { check: 8.5, sure: 12 },
  extra: { check: 14, sure: 16 },
}

/** The same for a form that agreement alone stands behind, or against. */
const leastSupported: Readonly<Record<AgreementSupport, Partial<Record<DoubtKind, Least>>>> = {
  subject: { silent: { check: 3, sure: 5.5 }, spoken: { check: 3.5, sure: 7 } },
  determiner: { silent: { check: 4.8, sure: 7 }, spoken: { check: 5.5, sure: 9 } },
  auxiliary: { silent: { check: 5, sure: 9 } },
  reflexive: { silent: { check: 5.5, sure: 8.5 } },
  none: {},
  against: { silent: { check: 8, sure: 12 }, spoken: { check: 12, sure: 14 } },
}
const leastWithoutVerb: Least = { check: 6, sure: 10 }
const leastOfAll = 2

/** Little words that are seldom doubted where they are right, and those that often are. */
const leastForPair: Readonly<Record<string, Least>> = {
  ...pairs('leur→leurs leurs→leur', { check: 2, sure: 6 }),
  ...pairs('ou→où', { check: 3.5, sure: 7 }),
  ...pairs('quand→quant a→ont on→ont', { check: 3, sure: 7 }),
  ...pairs('son→sont', { check: 4, sure: 8 }),
  ...pairs('à→a si→s’y sans→s’en', { check: 5, sure: 8 }),
  ...pairs('que→qui qui→que ses→ces ont→a tous→tout toutes→tous quelque→quelques', { check: 7, sure: 10 }),
  ...pairs('une→un un→une', { check: 8, sure: 10 }),
  ...pairs('dès→des ait→a ceux→celles', { check: 9, sure: 12 }),
}

function pairs(all: string, least: Least): Record<string, Least> {
  return Object.fromEntries(all.split(' ').map((pair) => [pair, least]))
}

/**
 * Forms that what stands around makes very unlikely where another fits, words missing and words too many. The text is read
 * as it stands once `settled` is mended; of several doubts in one sentence the strongest is mended before the others are
 * weighed again, so that one fault is said once.
 */
export function checkContext(text: string, tokens: readonly Token[], settled: readonly Finding[] = []): Finding[] {
  return splitSentences(text, tokens, loadLexicon()).flatMap((sentence) => {
    const from = sentence.tokens[0]?.start ?? 0
    const to = sentence.tokens.at(-1)?.end ?? from
    const edits = settled
      .filter(({ start, end, suggestions }) => start >= from && end <= to && suggestions.length > 0)
      .map(({ start, end, suggestions: [by = ''] }) => ({ start: start - from, end: end - from, by }))
    return strongestFirst(text.slice(from, to), edits).map((found) => ({
      ...found,
      start: found.start + from,
      end: found.end + from,
    }))
  })
}

const mostInASentence = 4

function strongestFirst(written: string, settled: readonly Edit[]): Finding[] {
  const findings: Finding[] = []
  const edits = [...settled]
  while (findings.length < mostInASentence) {
    const mended = new MendedText(written, edits)
    const found = strongest(mended)
    if (!found) break
    findings.push(found)
    edits.push({ start: found.start, end: found.end, by: found.suggestions[0] ?? '' })
  }
  return findings
}

function strongest(mended: MendedText): Finding | null {
  const sentence = new Sentence(tokenize(mended.text), loadLexicon())
  const ranked = doubtsOf(sentence, leastOfAll)
    .filter((doubt) => doubt.odds >= leastFor(sentence, doubt).check && !agreesByOtherRules(sentence, doubt))
    .toSorted((a, b) => b.odds - a.odds)
  for (const doubt of ranked) {
    const place = mended.before(sentence.tokens[doubt.from]?.start ?? 0, sentence.tokens[doubt.to]?.end ?? 0)
    if (place) return findingOf(sentence, doubt, place)
  }
  return null
}

function leastFor(sentence: Sentence, doubt: Doubt): Least {
  const { kind, better } = doubt
  const written = sentence.at(doubt.from) + (doubt.to > doubt.from ? sentence.at(doubt.to) : '')
  if (kind === 'joiner' && wantsVerb(sentence, doubt.from)) return leastWithoutVerb
  if (kind === 'little') return leastForPair[`${written}→${better[0] ?? ''}`] ?? leastOdds.little
  if (kind !== 'silent' && kind !== 'spoken') return leastOdds[kind]
  return leastSupported[agreementSupport(sentence, doubt, better[0] ?? '')][kind] ?? leastOdds[kind]
}

/** « La salle et accessible aux fauteuils » : a noun, an adjective of its own, and no verb in all of the sentence. */
function wantsVerb(sentence: Sentence, at: number): boolean {
  const isSaidOfNoun =
    sentence.is(at, 'et') && sentence.can(at - 1, 'noun') && sentence.describes(at + 1) && !sentence.can(at + 2, 'noun')
  return isSaidOfNoun && sentence.tokens.every((_, index) => !isConjugated(sentence, index))
}

function findingOf(sentence: Sentence, doubt: Doubt, place: { start: number; end: number }): Finding {
  const { from, to, kind, better, odds } = doubt
  const written = sentence.tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join('')
  const next = sentence.tokens[to + 1]
  const capital = /^\p{Lu}/u.test(written)
  const as = (form: string) => (capital ? form.charAt(0).toUpperCase() + form.slice(1) : form)
  return {
    ...place,
    ...(kind === 'extra' && next
      ? { end: place.end + next.start - (sentence.tokens[to]?.end ?? 0) + next.text.length }
      : {}),
    rule: kind === 'missing' ? 'missing-word' : kind === 'extra' ? 'extra-word' : 'context',
    category:
      kind === 'silent' || kind === 'spoken'
        ? 'agreement'
        : kind === 'missing' || kind === 'extra'
          ? 'usage'
          : 'homophone',
    tier: odds >= leastFor(sentence, doubt).sure ? 'sure' : 'check',
    message: messageOf(kind, written, better[0] ?? ''),
    suggestions:
      kind === 'missing'
        ? better.map((word) => joined(word, written))
        : kind === 'extra'
          ? [next?.text ?? '']
          : better.map(as),
  }
}

function joined(word: string, next: string): string {
  return word.endsWith('’') ? word + next : `${word} ${next}`
}

function messageOf(kind: DoubtKind, written: string, better: string): Message {
  if (kind === 'missing') return asMessage('french.context-missing', { better, written })
  if (kind === 'extra') return asMessage('french.context-extra', { written })
  return asMessage('french.context-rather', { better, written: written.toLowerCase() })
}
