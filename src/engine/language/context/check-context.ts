import type { Finding } from '../../../contract/index.ts'
import { etre } from '../grammar/auxiliaries.ts'
import { objectPronouns } from '../grammar/closed-words.ts'
import type { Place } from '../grammar/place.ts'
import { type Sentence, splitSentences } from '../grammar/sentence.ts'
import { surroundingsOf } from '../grammar/surroundings.ts'
import { pronounTraits } from '../grammar/traits.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import type { Candidate } from './candidate.ts'
import { contextOf } from './context-features.ts'
import { hashed, shares } from './context-model.ts'
import { loadContextModel } from './load-context-model.ts'
import { type Choice, choicesOf } from './places.ts'

/**
 * How many times likelier, as a logarithm, another form must be: 400 times. Of published sentences, some 2 in 100 are
 * then marked, half of them rightly.
 */
const leastOdds = 6
/** « et » and « est » hang on more of the sentence than is read here. */
const leastOddsOfJoiners = 8
/** Suggestions this much less likely than the first are not worth showing. */
const spread = 3

/** Forms that what stands around makes very unlikely, where one that sounds alike or agrees otherwise fits: to be looked at. */
export function checkContext(text: string, tokens: readonly Token[]): Finding[] {
  return splitSentences(text, tokens, loadLexicon()).flatMap((sentence) => {
    const from = sentence.tokens[0]?.start ?? 0
    const written = text.slice(from, sentence.tokens.at(-1)?.end ?? from)
    return findingsOf(sentence, written, from).map((found) => ({
      ...found,
      start: found.start + from,
      end: found.end + from,
    }))
  })
}

const read = new Map<string, readonly Finding[]>()
const keptSentences = 2_000

/** The findings of a sentence, offsets from its start; as one types, one sentence changes and the others are known. */
function findingsOf(sentence: Sentence, written: string, from: number): readonly Finding[] {
  const known = read.get(written)
  if (known) return known
  const findings = choicesOf(sentence).flatMap((choice) => findingAt(sentence, choice) ?? [])
  const moved = findings.map((found) => ({ ...found, start: found.start - from, end: found.end - from }))
  if (read.size >= keptSentences) read.clear()
  read.set(written, moved)
  return moved
}

function findingAt(sentence: Sentence, choice: Choice): Finding | null {
  const first = sentence.tokens[choice.from]
  const last = sentence.tokens[choice.to]
  if (!first || !last || agreesByOtherRules(sentence, choice)) return null
  const parts = shares(loadContextModel(), hashed(contextOf(sentence, choice)), choice.candidates)
  const written = parts[0] ?? 1
  const ranked = choice.candidates
    .map(({ form }, at) => ({ form, odds: Math.log((parts[at] ?? 0) / written) }))
    .toSorted((a, b) => b.odds - a.odds)
  const [best] = ranked
  if (!best || best.odds < (/^(?:et|est)$/u.test(first.lower) ? leastOddsOfJoiners : leastOdds)) return null
  const capital = /^\p{Lu}/u.test(first.text)
  const suggestions = ranked
    .filter(({ odds }) => odds > best.odds - spread)
    .map(({ form }) => (capital ? form.charAt(0).toUpperCase() + form.slice(1) : form))
  return {
    start: first.start,
    end: last.end,
    rule: 'context',
    category: categoryOf(choice.candidates, best.form),
    tier: 'check',
    message: `D’après les mots autour, on attend « ${best.form} » plutôt que « ${choice.candidates[0]?.form ?? ''} ».`,
    suggestions: suggestions.slice(0, 3),
  }
}

/** Participles whose agreement hangs on what they mean: « elles se sont parlé », « les larmes qu’elle a laissées couler ». */
function agreesByOtherRules(sentence: Sentence, { from, to }: Choice): boolean {
  if (sentence.is(from, 'as', 'cent', 'vingt', 'mille') || agreesWithPronoun(sentence, { from, to })) return true
  if (!sentence.can(from, 'participle')) return false
  const reflexive = etre.has(sentence.at(from - 1)) && sentence.is(from - 2, 'se', 's’', 'me', 'm’', 'nous', 'vous')
  return reflexive || sentence.can(to + 1, 'infinitive')
}

/** « tu ne le regretteras pas » : our rules judge a verb that has its pronoun. */
function agreesWithPronoun(sentence: Sentence, place: Place): boolean {
  const from = sentence.skip(place.from - 1, objectPronouns, -1) + 1
  const known = pronounTraits.has(sentence.at(from - 1))
  const { subject } = surroundingsOf(sentence, known ? { from, to: place.to } : place)
  const clear = subject !== null && subject.persons !== '3'
  return (
    clear &&
    sentence
      .ofKind(place.from, 'finite')
      .some(
        ({ person, count }) =>
          subject.persons === String(person) && (count === 'both' || subject.counts.includes(count)),
      )
  )
}

/** Another verb form or number is agreement; another word is a homophone. */
function categoryOf(candidates: readonly Candidate[], better: string): string {
  const right = candidates.find(({ form }) => form === better)
  return right?.readings.some(({ tag }) => tag.startsWith('w:')) ? 'homophone' : 'agreement'
}
