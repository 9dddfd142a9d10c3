import type { Finding } from '../../../contract/index.ts'
import { etre } from '../grammar/auxiliaries.ts'
import { determiners } from '../grammar/closed-words.ts'
import type { Place } from '../grammar/place.ts'
import { Sentence, splitSentences } from '../grammar/sentence.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { type Token, tokenize } from '../tokens.ts'
import { type Edit, MendedText } from './mended-text.ts'
import { type Doubt, type DoubtKind, doubtsOf } from './weigh.ts'

/** From which odds (a logarithm) something is worth looking at, and from which it is sure. */
const leastOdds: Readonly<Record<DoubtKind, { readonly check: number; readonly sure: number }>> = {
  silent: { check: 5.5, sure: 10 },
  spoken: { check: 8.5, sure: 12 },
  homophone: { check: 12, sure: 13 },
  joiner: { check: 10, sure: 12 },
  little: { check: 6, sure: 9.5 },
  swap: { check: 14, sure: 15 },
  missing: { check: 8.5, sure: 12 },
  extra: { check: 12, sure: 14 },
}
const leastOfAll = Math.min(...Object.values(leastOdds).map(({ check }) => check))

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
    .filter((doubt) => doubt.odds >= leastOdds[doubt.kind].check && !agreesByOtherRules(sentence, doubt))
    .toSorted((a, b) => b.odds - a.odds)
  for (const doubt of ranked) {
    const place = mended.before(sentence.tokens[doubt.from]?.start ?? 0, sentence.tokens[doubt.to]?.end ?? 0)
    if (place) return findingOf(sentence, doubt, place)
  }
  return null
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
    tier: odds >= leastOdds[kind].sure ? 'sure' : 'check',
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

function messageOf(kind: DoubtKind, written: string, better: string): string {
  if (kind === 'missing') return `D’après les mots autour, il manque sans doute « ${better} » avant « ${written} ».`
  if (kind === 'extra') return `D’après les mots autour, « ${written} » est sans doute de trop.`
  return `D’après les mots autour, on attend « ${better} » plutôt que « ${written.toLowerCase()} ».`
}

/** Participles whose agreement hangs on what they mean: « elles se sont parlé », « les larmes qu’elle a laissées couler ». */
function agreesByOtherRules(sentence: Sentence, { from, to, kind, better }: Doubt): boolean {
  if (kind === 'missing' || kind === 'extra' || kind === 'swap') return false
  if (namesWoman(sentence, from, better) || hasItsClitic(sentence, { from, to })) return true
  const letMade = sentence.ofKind(from - 1, 'participle').some(({ lemma }) => perceived.test(lemma))
  if (letMade && sentence.can(from, 'infinitive')) return true
  if (sentence.is(from, 'as', 'cent', 'vingt', 'mille')) return true
  if (!sentence.can(from, 'participle')) return false
  const reflexive = etre.has(sentence.at(from - 1)) && reflexives.has(sentence.at(from - 2))
  return (reflexive && agreesWithNobody(sentence, { from, to })) || sentence.can(to + 1, 'infinitive')
}

const reflexives = new Set(['se', 's’', 'me', 'm’', 'nous', 'vous'])
const indirect =
  /^(?:parler|dire|succéder|plaire|déplaire|complaire|rire|sourire|nuire|mentir|ressembler|suffire|convenir|écrire|téléphoner|demander|permettre|promettre|donner|offrir|imaginer|jurer|rendre|laisser|faire|survivre)$/u

/** « elles se sont parlé » (to each other), « elle s’est lavé les mains » (its object comes after). */
function agreesWithNobody(sentence: Sentence, { from, to }: Place): boolean {
  const objectAfter =
    (determiners.has(sentence.at(to + 1)) && !sentence.is(to + 1, 'du', 'des', 'au', 'aux')) ||
    sentence.is(to + 1, 'l’', 'que', 'qu’')
  return objectAfter || sentence.ofKind(from, 'participle').some(({ lemma }) => indirect.test(lemma))
}

/** « la cheffe », « les professeures » : the feminine of a trade is the writer's choice. */
function namesWoman(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  const feminine = sentence.ofKind(at, 'noun').some(({ gender }) => gender === 'f')
  const { lexicon } = sentence
  const masculine = lexicon.read(best).some(({ kind, gender }) => kind === 'noun' && gender !== 'f')
  return feminine && masculine && sentence.at(at).replace(/(?:fe|e)(?=s?$)/u, '') === best
}

/** « laissées couler », « entendu chanter ». */
const perceived = /^(?:laisser|faire|voir|entendre|sentir|regarder|écouter)$/u

/** « l’a-t-on dit », « fût-il », « donnes-en » : what hangs on the verb says which form it is. */
function hasItsClitic(sentence: Sentence, { from, to }: Place): boolean {
  const clitic = sentence.at(to + 1)
  return /^-(?:t-|en$|y$)/u.test(clitic) || (sentence.is(from, 'fût', 'dût') && clitic.startsWith('-'))
}
