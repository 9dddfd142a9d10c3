import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { determiners } from '../structure/closed-words.ts'
import { genderOfName } from '../structure/first-names.ts'
import { type NounPhrase, nounPhraseAt } from '../structure/noun-phrase.ts'

/** « Fondé en 2009, la compagnie s’installe » : the participle that opens a sentence speaks of the subject after the comma. */
export const openingParticiple: RuleFamily = function* (sentence) {
  yield* openingMatches(sentence)
  for (let at = 1; at < sentence.length; at += 1) {
    const before = beforeNoun(sentence, at) ?? afterNoun(sentence, at) ?? afterBeing(sentence, at)
    if (before) yield before
  }
}

const invariable =
  /^(?:vue?s?|excepté|passée?s?|compris|hormis|étant|donné|attendu|entendu|supposé|mis|ôté|ci-joint|prise?s?|bien|désolée?s?)$/u
const pronouns: Readonly<Record<string, { gender: 'm' | 'f'; count: 's' | 'p' }>> = {
  il: { gender: 'm', count: 's' },
  elle: { gender: 'f', count: 's' },
  ils: { gender: 'm', count: 'p' },
  elles: { gender: 'f', count: 'p' },
}

/** « Née à Oran, installé à Marseille, l’autrice signe » : each participle of the chain agrees with the subject that ends it. */
function openingMatches(sentence: Sentence): Match[] {
  const first =
    sentence.is(0, 'une') && sentence.is(1, 'fois') ? 2 : sentence.is(0, 'bien') && sentence.is(1, 'que') ? 2 : 0
  const starts = [sentence.is(0, 'quoique', 'aussitôt', 'sitôt') ? 1 : first]
  let comma = closingComma(sentence, 1)
  // « Inspirée de trois contes et portée par une distribution féminine, la fable »
  for (let at = 2; comma !== null && at < comma; at += 1)
    if (sentence.is(at - 1, 'et') && sentence.only(at, 'participle') && sentence.can(starts[0] ?? 0, 'participle'))
      starts.push(at)
  while (comma !== null && sentence.can(comma + 1, 'participle') && starts.length < 5) {
    starts.push(comma + 1)
    comma = closingComma(sentence, comma + 2)
  }
  const subject = comma === null ? null : subjectAfter(sentence, comma)
  return subject === null ? [] : starts.flatMap((start) => openingMatch(sentence, start, subject) ?? [])
}

function subjectAfter(sentence: Sentence, comma: number): Pick<NounPhrase, 'gender' | 'count'> | null {
  const pronoun = pronouns[sentence.at(comma + 1)] ?? nameAt(sentence, comma + 1)
  const phrase = pronoun ? null : nounPhraseAt(sentence, comma + 1)
  const verb = (phrase ? phrase.to : comma + 1) + 1
  const subject = pronoun ?? (phrase && verbSoon(sentence, verb) ? phrase : null)
  return !subject || subject.gender === 'both' || sentence.is(verb, 'et', 'ou', ',') ? null : subject
}

/** « Formée à Bruxelles, Anaïs Roussel signe » : a first name known to be a woman's or a man's. */
function nameAt(sentence: Sentence, at: number): { gender: 'm' | 'f'; count: 's' } | undefined {
  const gender = genderOfName(sentence.at(at))
  let end = at
  while (sentence.isCapitalised(end + 1) && sentence.isWord(end + 1)) end += 1
  const isName = sentence.isCapitalised(at) && gender !== 'both' && sentence.can(end + 1, 'finite')
  return isName ? { gender, count: 's' } : undefined
}

function openingMatch(
  sentence: Sentence,
  start: number,
  { gender, count }: Pick<NounPhrase, 'gender' | 'count'>,
): Match | null {
  const readings = sentence.ofKind(start, 'participle')
  if (gender === 'both' || !sentence.only(start, 'participle', 'adjective', 'noun')) return null
  if (readings.length === 0 || invariable.test(sentence.at(start))) return null
  if (readings.some((one) => fits(one.gender, gender) && fits(one.count, count))) return null
  const [verbReading] = readings
  const form = verbReading ? sentence.lexicon.participle(verbReading.lemma, gender, count) : null
  if (form === null) return null
  const message = asMessage('french.participle-opening')
  return {
    from: start,
    to: start,
    rule: 'opening-participle',
    category: 'agreement',
    tier: 'check',
    message,
    suggestions: [form],
  }
}

/** « Une fois le plateau vidée, » : the participle behind its own noun. */
function afterNoun(sentence: Sentence, start: number): Match | null {
  if (!sentence.is(start - 1, 'fois') || !sentence.is(start - 2, 'une')) return null
  const phrase = nounPhraseAt(sentence, start)
  if (!phrase) return null
  const at = phrase.to > phrase.head ? phrase.to : phrase.to + 1
  return sentence.isEdge(at + 1) ? agreedWith(sentence, at, phrase) : null
}

/** « Une fois terminé la visite », « Sitôt fermé les portes » : the participle agrees with the noun that follows it. */
function beforeNoun(sentence: Sentence, at: number): Match | null {
  const opens = (sentence.is(at - 1, 'fois') && sentence.is(at - 2, 'une')) || sentence.is(at - 1, 'sitôt', 'aussitôt')
  const phrase = opens ? (nounPhraseAt(sentence, at + 1) ?? plainNoun(sentence, at + 1)) : null
  return phrase ? agreedWith(sentence, at, phrase) : null
}

/** « la visite », which might be a pronoun and a verb elsewhere. */
function plainNoun(sentence: Sentence, at: number): Pick<NounPhrase, 'gender' | 'count'> | null {
  const determiner = determiners.get(sentence.at(at))
  const [noun] = sentence.ofKind(at + 1, 'noun')
  return determiner && noun && fits(noun.count, determiner.count)
    ? { gender: noun.gender, count: determiner.count }
    : null
}

/** « Les jauges étant limité, » : the attribute of a subject that stands right before « étant ». */
function afterBeing(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at - 1, 'étant')) return null
  for (let start = at - 2; start >= 0 && start > at - 6; start -= 1) {
    const phrase = nounPhraseAt(sentence, start)
    const opens = start === 0 || sentence.isEdge(start - 1)
    if (phrase?.to === at - 2 && opens) return agreedWith(sentence, at, phrase)
  }
  return null
}

function agreedWith(
  sentence: Sentence,
  at: number,
  { gender, count }: Pick<NounPhrase, 'gender' | 'count'>,
): Match | null {
  const readings = sentence.ofKind(at, 'participle')
  const [reading] = readings
  if (!reading || gender === 'both' || !sentence.only(at, 'participle', 'adjective', 'noun')) return null
  if (invariable.test(sentence.at(at)) || readings.some((one) => fits(one.gender, gender) && fits(one.count, count)))
    return null
  return {
    from: at,
    to: at,
    rule: 'opening-participle',
    category: 'agreement',
    tier: 'check',
    message: asMessage('french.participle-of-noun'),
    suggestions: [sentence.lexicon.participle(reading.lemma, gender, count)],
  }
}

/** The comma that closes the opening phrase: no verb before it. */
function closingComma(sentence: Sentence, from: number): number | null {
  for (let at = from; at < sentence.length; at += 1) {
    if (sentence.is(at, ',')) return at
    if ((sentence.isEdge(at) && !sentence.is(at, '«', '»')) || isConjugated(sentence, at)) return null
  }
  return null
}

/** A conjugated verb within the complements of the phrase. */
function verbSoon(sentence: Sentence, from: number): boolean {
  if (sentence.can(from, 'finite')) return true
  for (let at = from; at < from + 6 && at < sentence.length && !sentence.isEdge(at); at += 1)
    if (isConjugated(sentence, at) || sentence.is(at, 'est', 'sont', 'a', 'ont', 'se', 's’')) return true
  return false
}
