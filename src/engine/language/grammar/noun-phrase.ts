import { fits } from '../lexicon/lexicon.ts'
import type { Reading } from '../lexicon/reading.ts'
import { beforeVowelToo, type Determiner, determiners, numerals } from './closed-words.ts'
import type { Match, RuleFamily } from './match.ts'
import type { Sentence } from './sentence.ts'

const nominal = ['noun', 'adjective', 'participle'] as const
const degree = new Set(['plus', 'moins', 'très', 'si', 'trop', 'aussi'])
const startsWithVowel = /^[aàâeéèêëiîïoôuùûyœæh]/u

/** Agreement of the determiner with the word that it opens on: number first, then gender. */
export const determinerAgreement: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const determiner = determinerAt(sentence, i)
    if (!determiner) continue
    const match = numberMatch(sentence, i, determiner) ?? genderMatch(sentence, i, determiner)
    if (match) yield match
  }
}

function determinerAt(sentence: Sentence, i: number): Determiner | null {
  const determiner = determiners.get(sentence.at(i))
  if (!determiner || !sentence.isWord(i)) return null
  const next = i + 1
  if (determiner.pronoun && (sentence.can(next, 'finite', 'infinitive') || sentence.at(next).startsWith('-')))
    return null
  if (sentence.readings(next).length === 0 || sentence.isCapitalised(next) || sentence.can(next, 'gerund')) return null
  if (sentence.is(i - 1, 'et') && sentence.is(i, 'un', 'une') && sentence.in(i - 2, numerals)) return null
  if (sentence.is(i, 'deux', 'trois') && sentence.is(i - 1, 'tous', 'toutes')) return null
  if (sentence.tokens[i]?.text.includes('-')) return null
  return determiner
}

const daysAndMonths = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
)
const eitherGender = new Set(
  'soprano alto mezzo guide manche mode tour poste voile livre page mémoire merci diable mineur majeur bémol dièse saint sainte nôtre vôtre notre mienne sienne leur interview après-midi tech pub photo vidéo météo'.split(
    ' ',
  ),
)

function numberMatch(sentence: Sentence, i: number, determiner: Determiner): Match | null {
  const at = i + 1
  const readings = sentence.ofKind(at, ...nominal)
  if (readings.length === 0 || readings.some((reading) => fits(reading.count, determiner.count))) return null
  if (determiner.count === 'p') {
    if (daysAndMonths.has(sentence.at(at))) return null
    if (isNumeralPart(sentence, i) || sentence.can(at, 'infinitive') || sentence.can(at, 'gerund')) return null
    if (sentence.is(i, 'des', 'aux') && sentence.can(at, 'finite') && !sentence.can(at, 'noun')) return null
    return agreement(
      sentence,
      at,
      'determiner-plural',
      'Après ce déterminant pluriel, le mot se met au pluriel.',
      inflections(sentence, readings, determiner, 'p'),
    )
  }
  const plural = pluralDeterminers.get(sentence.at(i))
  const singulars = inflections(sentence, readings, determiner, 's').map((form) => `${sentence.at(i)} ${form}`)
  const both = plural === undefined ? singulars : [`${plural} ${sentence.at(at)}`, ...singulars]
  if (sentence.can(at, 'finite') && determiner.pronoun) return null
  if (
    sentence.is(
      i,
      'un',
      'certain',
      'certaine',
      'quel',
      'quelle',
      'chaque',
      'aucun',
      'aucune',
      'au',
      'du',
      'nul',
      'nulle',
      'une',
    )
  )
    return agreement(
      sentence,
      at,
      'determiner-singular',
      'Après ce déterminant singulier, le mot se met au singulier.',
      inflections(sentence, readings, determiner, 's'),
    )
  return {
    ...agreement(sentence, at, 'determiner-singular', 'Le déterminant est au singulier, le mot au pluriel.', both),
    from: i,
  }
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
function isNumeralPart(sentence: Sentence, i: number): boolean {
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
  if (sentence.can(at, 'finite') && determiner.pronoun) return null
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

function genderMessage(gender: 'm' | 'f'): string {
  return gender === 'f' ? 'Ce mot est féminin : son déterminant aussi.' : 'Ce mot est masculin : son déterminant aussi.'
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

function inflections(
  sentence: Sentence,
  readings: readonly Reading[],
  determiner: Determiner,
  count: 's' | 'p',
): string[] {
  return readings.flatMap((reading) => {
    const gender = determiner.gender === 'both' ? reading.gender : determiner.gender
    return inflected(sentence, reading, gender, count) ?? []
  })
}

/** The noun, adjective or participle of a reading in another gender and number. */
export function inflected(
  sentence: Sentence,
  reading: Reading,
  gender: Reading['gender'],
  count: 's' | 'p',
): string | null {
  if (reading.kind === 'participle')
    return sentence.lexicon.participle(reading.lemma, gender === 'f' ? 'f' : 'm', count)
  return sentence.lexicon.inflect(reading.lemma, reading.gender === 'both' ? 'both' : gender, count)
}

function agreement(
  _sentence: Sentence,
  at: number,
  rule: string,
  message: string,
  suggestions: readonly string[],
): Match {
  return { from: at, to: at, rule, category: 'agreement', tier: 'sure', message, suggestions }
}

/** Agreement of adjectives with their noun: « les grands spectacles », « une soirée unique », « des places limitées ». */
export const adjectiveAgreement: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const determiner = determiners.get(sentence.at(i))
    if (!determiner || (sentence.in(i, numerals) && isNumeralPart(sentence, i))) continue
    const first = sentence.skip(i + 1, degree)
    const before = adjectiveBefore(sentence, i, first, determiner)
    if (before) yield before
    const after = first === i + 1 ? adjectiveAfter(sentence, i, determiner) : null
    if (after) yield after
  }
}

/** det (plus) ADJ NOUN with a singular adjective in a plural phrase, or the other way about. */
function adjectiveBefore(sentence: Sentence, i: number, at: number, determiner: Determiner): Match | null {
  if (determiner.count !== 'p' || at === i + 1) return null
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  if (readings.length === 0 || !sentence.only(at, 'adjective', 'participle', 'noun')) return null
  if (readings.some((reading) => fits(reading.count, 'p'))) return null
  const nouns = sentence.ofKind(at + 1, 'noun').filter((noun) => fits(noun.count, 'p'))
  const gender = nouns[0]?.gender
  if (gender === undefined || sentence.is(i, 'des', 'aux')) return null
  const suggestions = readings.flatMap(
    (reading) => inflected(sentence, reading, gender === 'both' ? reading.gender : gender, 'p') ?? [],
  )
  return agreement(sentence, at, 'adjective-before', 'L’adjectif s’accorde avec le nom qui le suit.', suggestions)
}

/** det NOUN ADJ: an adjective that fits neither this noun nor any noun before it in the sentence. */
function adjectiveAfter(sentence: Sentence, i: number, determiner: Determiner): Match | null {
  const noun = i + 1
  const at = noun + 1
  const nouns = sentence.ofKind(noun, 'noun')
  if (nouns.length === 0 || determinerAt(sentence, i) === null) return null
  const head = nouns.find((reading) => fits(reading.gender, determiner.gender) && fits(reading.count, determiner.count))
  if (!head || nouns.length > 1 || (sentence.can(noun, 'adjective') && sentence.can(at, 'noun'))) return null
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  if (readings.length === 0 || !sentence.only(at, 'adjective', 'participle')) return null
  const gender = head.gender === 'both' ? determiner.gender : head.gender
  if (readings.some((reading) => fits(reading.gender, gender) && fits(reading.count, determiner.count))) return null
  if (
    (!opensClause(sentence, i) && fitsEarlierNoun(sentence, i, readings)) ||
    invariable.has(sentence.at(at)) ||
    sentence.is(at - 2, '/')
  )
    return null
  const next = sentence.ofKind(at + 1, 'noun')
  if (
    next.some((word) =>
      readings.some((reading) => fits(reading.gender, word.gender) && fits(reading.count, word.count)),
    )
  )
    return null
  if (sentence.is(at + 1, 'et', 'ou', '-') || sentence.tokens[at]?.glued === true) return null
  const suggestions = readings.flatMap(
    (reading) => inflected(sentence, reading, gender === 'both' ? reading.gender : gender, determiner.count) ?? [],
  )
  if (suggestions.length === 0) return null
  return agreement(sentence, at, 'adjective-after', 'L’adjectif s’accorde avec le nom qui le précède.', suggestions)
}

const invariable = new Set(
  'marron orange crème kaki bordeaux haut bas fort court net juste cher faux droit fin compris inclus excepté vu standard possible demi nu joint ci-joint bon'.split(
    ' ',
  ),
)

/** A phrase that opens its clause: no earlier noun can own the adjective. */
function opensClause(sentence: Sentence, i: number): boolean {
  if (sentence.is(i, 'du', 'des', 'au', 'aux')) return false
  return (
    i === 0 ||
    sentence.is(i - 1, 'que', 'qu’', 'si', 'quand', 'lorsque', 'car', 'mais', 'où', 'c’est') ||
    sentence.is(i - 1, ':', ';')
  )
}

function fitsEarlierNoun(sentence: Sentence, i: number, readings: readonly Reading[]): boolean {
  for (let j = i - 1; j >= 0 && j > i - 14; j -= 1) {
    if (sentence.isCapitalised(j) && j > 0) return true
    const nouns = sentence.ofKind(j, 'noun')
    if (
      nouns.some((noun) =>
        readings.some((reading) => fits(reading.gender, noun.gender) && fits(reading.count, noun.count)),
      )
    )
      return true
    if (sentence.is(j, 'et', 'ou', 'ni', ',') && readings.every((reading) => reading.count === 'p')) return true
    if (
      sentence.is(
        j,
        'me',
        'te',
        'se',
        's’',
        'nous',
        'vous',
        'rend',
        'rendre',
        'rendent',
        'rendu',
        'je',
        'tu',
        'il',
        'elle',
        'ils',
        'elles',
        'qui',
        'que',
        'qu’',
      )
    )
      return true
  }
  return false
}
