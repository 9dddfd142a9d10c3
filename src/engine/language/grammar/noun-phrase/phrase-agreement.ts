import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Count, Gender } from '../../lexicon/reading.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { beforeVowelToo, determiners, eitherGender } from '../structure/closed-words.ts'
import { beforeNoun, type NounPhrase, nominalReadings, nounPhrases } from '../structure/noun-phrase.ts'
import { fitsEarlierNoun, invariable, isShade, tellsWhenOrWhich } from './adjective-agreement.ts'
import { namesColour } from './colours.ts'
import { daysAndMonths, isLoanPlural, isVerbAndNoun, startsWithVowel, unmarked } from './determiner-agreement.ts'

interface Features {
  readonly gender: 'm' | 'f'
  readonly count: 's' | 'p'
}

const everyFeature: readonly Features[] = [
  { gender: 'm', count: 's' },
  { gender: 'f', count: 's' },
  { gender: 'm', count: 'p' },
  { gender: 'f', count: 'p' },
]

/**
 * The whole noun phrase at once: the gender and number that change the fewest words win, and the words that do not fit
 * them are found. A noun of one gender keeps it; a determiner is heard, so that its number weighs more than a mute s.
 */
export const phraseAgreement: RuleFamily = function* (sentence) {
  for (const phrase of nounPhrases(sentence)) {
    const best = cheapest(sentence, phrase)
    if (best === null || best.cost === 0) continue
    for (const at of phrase.words) {
      const match = wordMatch(sentence, phrase, at, best.features)
      if (match) yield match
    }
  }
}

function cheapest(sentence: Sentence, phrase: NounPhrase): { features: Features; cost: number } | null {
  const ranked = everyFeature
    .map((features) => ({ features, cost: costOf(sentence, phrase, features) }))
    .toSorted((a, b) => a.cost - b.cost)
  const [best] = ranked
  const next = ranked.find(({ features }) => features.count !== best?.features.count)
  if (!best || (next && next.cost - best.cost < 0.5 && best.cost > 0)) return null
  return best
}

function costOf(sentence: Sentence, { determiner, words, head, from }: NounPhrase, features: Features): number {
  const elided = beforeVowelToo.has(sentence.at(from)) && startsWithVowel.test(sentence.at(from + 1))
  let cost = 0
  if (determiner) {
    if (!fits(determiner.gender, features.gender) && !(elided && features.count === 's')) cost += 1.2
    if (!fits(determiner.count, features.count)) cost += 1.6
  }
  for (const at of words) {
    const readings = nominalReadings(sentence, at).filter((reading) => at !== head || reading.kind === 'noun')
    // « la soprano souffrante » : the determiner says which it is.
    const isEither =
      at === head && eitherGender.has(sentence.at(at)) && determiner !== null && determiner.gender !== 'both'
    if (readings.some((reading) => agrees(isEither ? { ...reading, gender: 'both' } : reading, features))) continue
    cost += 1
    if (at === head && !isEither && !readings.some((reading) => canBe(sentence, reading, features))) cost += 5
  }
  return cost
}

function agrees(reading: { gender: Gender; count: Count }, features: Features): boolean {
  return fits(reading.gender, features.gender) && fits(reading.count, features.count)
}

function canBe(sentence: Sentence, reading: Parameters<typeof inflected>[1], { gender, count }: Features): boolean {
  if (fits(reading.gender, gender)) return true
  const form = inflected(sentence, { ...reading, gender }, gender, count)
  // « personnes » has no masculine: its form for one is its own.
  return form !== null && sentence.lexicon.read(form).some((one) => one.kind === 'noun' && fits(one.gender, gender))
}

function wordMatch(sentence: Sentence, { head, from }: NounPhrase, at: number, features: Features): Match | null {
  const readings = nominalReadings(sentence, at).filter((reading) => at !== head || reading.kind === 'noun')
  if (readings.length === 0 || readings.some((reading) => agrees(reading, features))) return null
  if (
    keepsOldForm(sentence, at, head) ||
    unmarked.has(sentence.at(at)) ||
    eitherGender.has(sentence.at(at)) ||
    daysAndMonths.has(sentence.at(at)) ||
    isLoanPlural(sentence, at) ||
    isVerbAndNoun(sentence, at) ||
    namesColour(sentence.at(at)) ||
    /ième$/u.test(sentence.at(at))
  )
    return null
  if (
    sentence.can(at, 'infinitive') ||
    sentence.can(at, 'gerund') ||
    (sentence.is(at + 1, 'et', 'ou', '/') &&
      (features.count === 's' || sentence.can(at + 2, 'adjective', 'participle'))) ||
    // « sonates français » : of one form for both numbers, it is weighed by what it names (relational-adjective).
    (at > head && /(?:ais|ois)$/u.test(sentence.at(at))) ||
    (at > head && (isShade(sentence, at) || isShade(sentence, at - 1)))
  )
    return null
  if (sentence.can(at, 'finite') && !sentence.can(at, 'participle') && at !== head) return null
  if (
    at > head &&
    (tellsWhenOrWhich(sentence, from, readings) ||
      fitsEarlierNoun(sentence, from, readings, { subjectToo: sentence.isEdge(at + 1) }) ||
      invariable.has(sentence.at(at)))
  )
    return null
  const suggestions = readings.flatMap((reading) => {
    const form = inflected(sentence, reading, reading.gender === 'both' ? 'both' : features.gender, features.count)
    return form === null || form === sentence.at(at) ? [] : [form]
  })
  if (suggestions.length === 0) return null
  // « la petit salle » : the article and the noun agree, and are heard; the words around add nothing to that.
  const isHeard =
    at === head - 1 &&
    at === from + 1 &&
    new Set(suggestions).size === 1 &&
    isAdjectiveBefore(sentence, { at, head, from }, features)
  return {
    from: at,
    to: at,
    rule: isHeard ? 'adjective-before' : 'phrase-agreement',
    category: 'agreement',
    tier: at > head ? 'check' : 'sure',
    message: asMessage('french.phrase-agreement'),
    suggestions,
  }
}

/** « grand-messe », « grand place » : set phrases in which the adjective keeps its old form. */
const oldFeminine = /^(?:messe|mère|tante|place|rue|route|voile|peur|chose|faim|soif|peine|croix|garde|dame)s?$/u

function keepsOldForm(sentence: Sentence, at: number, head: number): boolean {
  return sentence.is(at, 'grand') && oldFeminine.test(sentence.at(head))
}

function isAdjectiveBefore(
  sentence: Sentence,
  { at, head, from }: { at: number; head: number; from: number },
  { gender, count }: Features,
): boolean {
  const determiner = determiners.get(sentence.at(from))
  const [noun, ...others] = sentence.ofKind(head, 'noun')
  return (
    determiner !== undefined &&
    fits(determiner.gender, gender) &&
    determiner.count === count &&
    noun !== undefined &&
    others.length === 0 &&
    noun.gender === gender &&
    sentence
      .ofKind(at, 'adjective')
      .some((adjective) => beforeNoun.test(adjective.lemma) && !fits(adjective.gender, gender))
  )
}
