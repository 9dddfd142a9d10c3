import { asMessage, type Message } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../lexicon/reading.ts'
import { agreement, inflections } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { beforeVowelToo, type Determiner, determiners, eitherGender, numerals } from '../structure/closed-words.ts'
import { isOneOf } from '../structure/quantity.ts'

const nominal = ['noun', 'adjective', 'participle'] as const

export const startsWithVowel = /^[aàâeéèêëiîïoôuùûyœæh]/u

/** Agreement of the determiner with the word that it opens on: number first, then gender. */
export const determinerAgreement: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const determiner = determinerAt(sentence, i)
    if (!determiner) continue
    const match = numberMatch(sentence, i, determiner) ?? genderMatch(sentence, i, determiner)
    if (match) yield match
  }
}

export function determinerAt(sentence: Sentence, i: number): Determiner | null {
  const determiner = determiners.get(sentence.at(i))
  if (!determiner || !sentence.isWord(i)) return null
  const next = i + 1
  if (/^(?:quelqu|l)’$/u.test(sentence.at(i - 1)) && sentence.is(i, 'un', 'une')) return null
  if (sentence.is(i, 'ton', 'son') && sentence.in(i - 1, determiners)) return null
  if (unmarked.has(sentence.at(next)) || sentence.in(next, numerals)) return null
  if (sentence.is(i, 'leurs') && sentence.is(i - 1, 'je', 'tu', 'il', 'elle', 'on', 'ils', 'elles', 'qui', 'ne'))
    return null
  if (sentence.at(next).startsWith('-')) return null
  const isPossessive =
    sentence.is(i, 'leur') && /^(?:avec|dans|sur|sous|par|pour|de|d’|chez|sans|contre)$/u.test(sentence.at(i - 1))
  if (determiner.pronoun && !isPossessive && sentence.can(next, 'finite', 'infinitive') && !opensPhrase(sentence, i))
    return null
  if (sentence.readings(next).length === 0 || sentence.isCapitalised(next) || sentence.can(next, 'gerund')) return null
  return countsAlone(sentence, i) ? null : determiner
}

/** A number that does not count what follows: « trente et un », « tous deux », « quatorze heures trente ». */
function countsAlone(sentence: Sentence, i: number): boolean {
  if (
    sentence.is(i, 'un', 'une') &&
    (sentence.in(i - 1, numerals) || (sentence.is(i - 1, 'et') && sentence.in(i - 2, numerals)))
  )
    return true
  // « Quelque habiles qu’ils soient » : an adverb.
  if (sentence.is(i, 'quelque', 'quelques') && sentence.is(i + 2, 'que', 'qu’')) return true
  if (sentence.is(i, 'deux', 'trois') && sentence.is(i - 1, 'tous', 'toutes')) return true
  if (sentence.is(i, 'cent') && sentence.is(i - 1, 'pour')) return true
  if (isOneOf(sentence, i)) return true
  if (sentence.tokens[i]?.text.includes('-')) return true
  return sentence.in(i, numerals) && sentence.is(i - 1, 'heure', 'heures')
}

/** Words that keep their form, or whose phrase is not what it seems. */
export const unmarked = new Set(
  'lazzi zanni soli concetti libretti tutti castrati gruppetti scenarii concerti graffiti dilettanti kanji putain minimum maximum minima maxima media bac don numéro pire tiens plein demi'.split(
    ' ',
  ),
)
export const daysAndMonths = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
)

const verbAndObjects =
  /^(?:porte|essuie|sèche|lave|presse|casse|garde|ouvre|coupe|tire|brise|compte|attrape|chasse|ramasse|vide|pèse|cache|gratte|serre|protège|range)-\p{L}+[sx]$/u

/** « portent leur costumes » : right after a verb alone, « leur » and « les » open a noun phrase. */
function opensPhrase(sentence: Sentence, i: number): boolean {
  return (
    !sentence.can(i + 1, 'infinitive') &&
    sentence.only(i - 1, 'finite') &&
    !sentence.isEdge(i - 1) &&
    sentence.can(i + 1, 'noun')
  )
}

function numberMatch(sentence: Sentence, i: number, determiner: Determiner): Match | null {
  const at = i + 1
  const readings = sentence.ofKind(at, ...nominal)
  if (readings.length === 0 || readings.some((reading) => fits(reading.count, determiner.count))) return null
  if (determiner.count === 'p') {
    if (
      (daysAndMonths.has(sentence.at(at)) && !isEveryWeek(sentence, at)) ||
      sentence.is(at + 1, 'et', 'ou') ||
      /ième$/u.test(sentence.at(at))
    )
      return null
    if (isNumeralPart(sentence, i) || sentence.can(at, 'infinitive') || sentence.can(at, 'gerund')) return null
    if (isLoanPlural(sentence, at) || isVerbAndNoun(sentence, at)) return null
    if (sentence.is(i, 'des', 'aux') && sentence.can(at, 'finite') && !sentence.can(at, 'noun')) return null
    return agreement(
      sentence,
      at,
      'determiner-plural',
      asMessage('french.after-plural-determiner'),
      inflections(sentence, readings, determiner, 'p'),
    )
  }
  // « le porte-outils », « un sèche-cheveux » : a verb and what it does something to, one thing.
  if (verbAndObjects.test(sentence.at(at))) return null
  const plural = pluralOf(sentence, i, readings)
  const singulars = inflections(sentence, readings, determiner, 's').map((form) => `${sentence.at(i)} ${form}`)
  const both = plural === undefined ? singulars : [`${plural} ${sentence.at(at)}`, ...singulars]
  if (sentence.is(i, 'un', 'chaque', 'aucun', 'aucune', 'au', 'du', 'nul', 'nulle', 'une'))
    return agreement(
      sentence,
      at,
      'determiner-singular',
      asMessage('french.after-singular-determiner'),
      inflections(sentence, readings, determiner, 's'),
    )
  return {
    ...agreement(sentence, at, 'determiner-singular', asMessage('french.determiner-singular'), both),
    from: i,
  }
}

/** « les soli », « des pianissimi » : the Italian plural of a word in -o. */
export function isLoanPlural(sentence: Sentence, at: number): boolean {
  const word = sentence.at(at)
  return word.endsWith('i') && sentence.lexicon.read(`${word.slice(0, -1)}o`).length > 0
}

/** « des casse-tête », « des amuse-bouche » : a verb and its object, with or without the s of the plural. */
export function isVerbAndNoun(sentence: Sentence, at: number): boolean {
  const [verb, noun] = sentence.at(at).split('-')
  return (
    verb !== undefined &&
    noun !== undefined &&
    sentence.lexicon.read(verb).some(({ kind, person, count }) => kind === 'finite' && person === 3 && count === 's')
  )
}

/** « les samedi de représentation » : not the days of a calendar (« les lundi 4 et mardi 5 », « les mardi, jeudi et vendredi »). */
function isEveryWeek(sentence: Sentence, at: number): boolean {
  return sentence.at(at).endsWith('di') && sentence.is(at + 1, 'de', 'd’', 'du', 'où', 'pendant', 'sauf', 'hors')
}

/** « certaine avantages » is « certains avantages » : these have the gender of the noun too. */
function pluralOf(sentence: Sentence, i: number, readings: readonly Reading[]): string | undefined {
  const stem = /^(certain|quel)/u.exec(sentence.at(i))?.[1]
  if (stem === undefined) return pluralDeterminers.get(sentence.at(i))
  const feminine =
    readings.every(({ gender }) => gender === 'f') ||
    (/e$/u.test(sentence.at(i)) && readings.some(({ gender }) => gender !== 'm'))
  return `${stem}${feminine ? (stem === 'quel' ? 'le' : 'e') : ''}s`
}

const pluralDeterminers = new Map(
  Object.entries({
    le: 'les',
    la: 'les',
    ce: 'ces',
    cet: 'ces',
    cette: 'ces',
    mon: 'mes',
    ma: 'mes',
    ton: 'tes',
    ta: 'tes',
    son: 'ses',
    sa: 'ses',
    notre: 'nos',
    votre: 'vos',
    leur: 'leurs',
  }),
)

/** « vingt et un », « 1 200 », « tous deux » and dates (« le cinq mai ») are not determiners of what follows. */
export function isNumeralPart(sentence: Sentence, i: number): boolean {
  if (!sentence.in(i, numerals)) return false
  return (
    sentence.is(
      i - 1,
      'le',
      'la',
      'du',
      'au',
      'ce',
      'chapitre',
      'acte',
      'page',
      'louis',
      'les',
      'sur',
      'à',
      'de',
      'et',
    ) ||
    sentence.in(i + 1, numerals) ||
    sentence.in(i - 1, numerals) ||
    !sentence.can(i + 1, 'noun')
  )
}

function genderMatch(sentence: Sentence, i: number, determiner: Determiner): Match | null {
  if (determiner.gender === 'both') return null
  const at = i + 1
  const readings = sentence.ofKind(at, ...nominal)
  if (readings.length === 0 || readings.some((reading) => fits(reading.gender, determiner.gender))) return null
  const gender = readings[0]?.gender
  if ((gender !== 'm' && gender !== 'f') || !sentence.can(at, 'noun')) return null
  if (gender === 'f' && beforeVowelToo.has(sentence.at(i)) && startsWithVowel.test(sentence.at(at))) return null
  if (sentence.is(i, 'tout', 'au', 'du') && !sentence.can(at, 'noun')) return null
  const next = sentence.ofKind(at + 1, ...nominal)
  if (next.some((reading) => fits(reading.gender, determiner.gender) && fits(reading.count, determiner.count)))
    return null
  if (eitherGender.has(sentence.at(at)) || sentence.isCapitalised(at + 1) || sentence.is(at + 1, 'et', 'ou', '/'))
    return null
  const fresh = otherGender.get(sentence.at(i))?.(startsWithVowel.test(sentence.at(at)))
  const inflected = readings.every((reading) => reading.kind !== 'noun')
    ? inflections(sentence, readings, determiner, determiner.count)
    : []
  const suggestions = fresh === undefined ? inflected : [fresh, ...inflected.map((form) => `${sentence.at(i)} ${form}`)]
  if (inflected.length > 0 && fresh !== undefined)
    return {
      ...agreement(sentence, at, 'determiner-gender', genderMessage(gender), [
        `${fresh} ${sentence.at(at)}`,
        ...suggestions.slice(1),
      ]),
      from: i,
    }
  return { ...agreement(sentence, at, 'determiner-gender', genderMessage(gender), suggestions), from: i, to: i }
}

function genderMessage(gender: 'm' | 'f'): Message {
  return gender === 'f' ? asMessage('french.determiner-feminine') : asMessage('french.determiner-masculine')
}

const otherGender = new Map<string, (vowel: boolean) => string>(
  Object.entries({
    un: () => 'une',
    une: () => 'un',
    le: () => 'la',
    la: () => 'le',
    ce: () => 'cette',
    cet: () => 'cette',
    cette: (vowel: boolean) => (vowel ? 'cet' : 'ce'),
    mon: () => 'ma',
    ton: () => 'ta',
    son: () => 'sa',
    ma: () => 'mon',
    ta: () => 'ton',
    sa: () => 'son',
    quel: () => 'quelle',
    quelle: () => 'quel',
    quels: () => 'quelles',
    quelles: () => 'quels',
    aucun: () => 'aucune',
    aucune: () => 'aucun',
    certain: () => 'certaine',
    certaine: () => 'certain',
    certains: () => 'certaines',
    certaines: () => 'certains',
    nul: () => 'nulle',
    nulle: () => 'nul',
    du: (vowel: boolean) => (vowel ? 'de l’' : 'de la'),
    au: (vowel: boolean) => (vowel ? 'à l’' : 'à la'),
  }),
)
