import { asMessage, type Message } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Gender, Reading } from '../../lexicon/reading.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre, inversionOnly } from '../structure/auxiliaries.ts'
import { subjectOfVerb } from '../structure/clause-subject.ts'
import { objectPronouns } from '../structure/closed-words.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

interface Wanted {
  readonly gender: Gender
  readonly count: 's' | 'p'
}

/** Adjectives that speak of a pronoun: « la voilà forcé », « je les crois capable », « elle a l’air fatigués », « quels que soit le prix ». */
export const predicativeAdjectives: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const match =
      afterHere(sentence, i) ??
      ofObject(sentence, i) ??
      seemingly(sentence, i) ??
      ofIt(sentence, i) ??
      whichever(sentence, i) ??
      ofTheOne(sentence, i)
    if (match) yield match
  }
}

const objects: ReadonlyMap<string, Wanted> = new Map<string, Wanted>([
  ['le', { gender: 'm', count: 's' }],
  ['la', { gender: 'f', count: 's' }],
  ['les', { gender: 'both', count: 'p' }],
  ['me', { gender: 'both', count: 's' }],
  ['te', { gender: 'both', count: 's' }],
])

function afterHere(sentence: Sentence, i: number): Match | null {
  const wanted = sentence.is(i, 'voilà', 'voici') ? objects.get(sentence.at(i - 1)) : undefined
  return wanted ? agreed(sentence, sentence.skip(i + 1, between), wanted, asMessage('french.adjective-of-voila')) : null
}

const judging = /^(?:rendre|croire|trouver|considérer|juger|savoir|estimer|sentir|laisser|déclarer)$/u

function ofObject(sentence: Sentence, i: number): Match | null {
  const wanted = objects.get(sentence.at(i - 1))
  if (!wanted || (sentence.is(i - 2, 'nous', 'je', 'tu', 'me', 'te') && /^(?:me|te|nous)$/u.test(sentence.at(i - 1))))
    return null
  if (!sentence.ofKind(i, 'finite', 'infinitive').some(({ lemma }) => judging.test(lemma)) || sentence.can(i, 'noun'))
    return null
  const at = sentence.skip(i + 1, between)
  if (!sentence.isEdge(at + 1) && !sentence.is(at + 1, 'de', 'd’', 'à', 'par', 'pour', 'du', 'et')) return null
  return agreed(sentence, at, wanted, asMessage('french.adjective-of-object'))
}

/** « avoir l’air » : with the subject, or with « air ». */
function seemingly(sentence: Sentence, i: number): Match | null {
  if (!avoir.has(sentence.at(i))) return null
  const turned = inversionOnly.has(sentence.at(i + 1)) ? i + 2 : i + 1
  const article = sentence.skip(turned, between)
  if (!sentence.is(article, 'l’') || !sentence.is(article + 1, 'air')) return null
  const subject = subjectOfVerb(sentence, i)
  const at = sentence.skip(article + 2, between)
  const readings = describing(sentence, at)
  if (
    !subject ||
    sentence.is(subject.from, 'on') ||
    readings.some(({ gender, count }) => fits(gender, 'm') && fits(count, 's'))
  )
    return null
  return agreed(sentence, at, subject, asMessage('french.adjective-of-avoir-l-air'))
}

/** « c’est incroyables » : « ce » and « cela » are masculine singular. */
function ofIt(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'est', 'était', 'sera', 'serait') || !sentence.is(i - 1, 'c’', 'ç’', 'ce')) return null
  const at = sentence.skip(i + 1, between)
  if (!sentence.isEdge(at + 1) || (sentence.can(at, 'noun') && !sentence.describes(at))) return null
  const readings = describing(sentence, at)
  return readings.some(({ count }) => fits(count, 's'))
    ? null
    : agreed(sentence, at, { gender: 'm', count: 's' }, asMessage('french.adjective-of-c-est'))
}

const which: Readonly<Record<'m' | 'f', Readonly<Record<'s' | 'p', string>>>> = {
  m: { s: 'quel', p: 'quels' },
  f: { s: 'quelle', p: 'quelles' },
}

/** « quels que soit le prix », « quel sont ces hommes » : quel agrees with the noun that follows. */
function whichever(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'quel', 'quelle', 'quels', 'quelles')) return null
  const verb = sentence.is(i + 1, 'que') ? sentence.skip(i + 2, objectPronouns) : i + 1
  if (!etre.has(sentence.at(verb))) return null
  const phrase = nounPhraseAt(sentence, verb + 1)
  if (!phrase || phrase.gender === 'both' || sentence.is(phrase.to + 1, 'et', 'ou', ',')) return null
  const right = which[phrase.gender][phrase.count]
  if (right === sentence.at(i)) return null
  return match(i, asMessage('french.quel'), [right])
}

const ones: ReadonlyMap<string, Wanted> = new Map<string, Wanted>([
  ['celui', { gender: 'm', count: 's' }],
  ['celle', { gender: 'f', count: 's' }],
  ['ceux', { gender: 'm', count: 'p' }],
  ['celles', { gender: 'f', count: 'p' }],
])

/** « ceux envoyé là-bas ». */
function ofTheOne(sentence: Sentence, i: number): Match | null {
  const wanted = ones.get(sentence.at(i))
  return wanted && sentence.only(i + 1, 'participle')
    ? agreed(sentence, i + 1, wanted, asMessage('french.participle-of-pronoun'))
    : null
}

function describing(sentence: Sentence, at: number): readonly Reading[] {
  if (
    sentence.can(at, 'infinitive', 'gerund') ||
    (sentence.can(at, 'finite') && !sentence.can(at, 'participle', 'adjective'))
  )
    return []
  return sentence.ofKind(at, 'adjective', 'participle')
}

function agreed(sentence: Sentence, at: number, { gender, count }: Wanted, message: Message): Match | null {
  const readings = describing(sentence, at)
  if (readings.length === 0 || readings.some((reading) => fits(reading.gender, gender) && fits(reading.count, count)))
    return null
  if (/^(?:vite|bien|mal|tout|même|debout|libre|court|contre|fait|dit)$/u.test(sentence.at(at))) return null
  const suggestions = readings.flatMap(
    (reading) =>
      inflected(
        sentence,
        reading,
        gender === 'both'
          ? reading.gender
          : reading.kind === 'adjective' && reading.gender === 'both'
            ? 'both'
            : gender,
        count,
      ) ?? [],
  )
  return suggestions.length === 0 ? null : match(at, message, suggestions)
}

function match(at: number, message: Message, suggestions: readonly string[]): Match {
  return { from: at, to: at, rule: 'predicative-adjective', category: 'agreement', tier: 'sure', message, suggestions }
}
