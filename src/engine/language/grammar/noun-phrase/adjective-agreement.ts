import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Count, Gender, Reading } from '../../lexicon/reading.ts'
import { agreement, inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre } from '../structure/auxiliaries.ts'
import { type Determiner, determiners, momentsOfDay, numerals } from '../structure/closed-words.ts'
import { trulyPrepositions } from '../structure/confusion-context.ts'
import { determinerAt, isNumeralPart } from './determiner-agreement.ts'

const degree = new Set(['plus', 'moins', 'très', 'si', 'trop', 'aussi'])

/** Agreement of adjectives with their noun: « les grands spectacles », « une soirée unique », « des places limitées ». */
export const adjectiveAgreement: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const joined = joinedAdjective(sentence, i) ?? fewNouns(sentence, i)
    if (joined) yield joined
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
  return agreement(sentence, at, 'adjective-before', asMessage('french.adjective-before'), suggestions)
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
  if (readings.length === 0 || !sentence.describes(at)) return null
  const gender = head.gender === 'both' ? determiner.gender : head.gender
  if (readings.some((reading) => fits(reading.gender, gender) && fits(reading.count, determiner.count))) return null
  if (tellsWhenOrWhich(sentence, i, readings)) return null
  if (
    (!opensClause(sentence, i) && fitsEarlierNoun(sentence, i, readings, { subjectToo: true })) ||
    invariable.has(sentence.at(at)) ||
    isShade(sentence, at) ||
    /^non-/u.test(sentence.at(at)) ||
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
  // Two adjectives may share out a number (« les langues française et anglaise »), never a gender.
  const isListed = sentence.is(at + 1, 'et', 'ou') || (sentence.is(at + 1, ',') && sentence.can(at + 2, 'adjective'))
  const sharesNumber = isListed && !readings.every(({ count }) => fits(count, determiner.count))
  if (sharesNumber || sentence.is(at + 1, '-') || sentence.tokens[at]?.glued === true) return null
  const suggestions = readings.flatMap(
    (reading) => inflected(sentence, reading, gender === 'both' ? reading.gender : gender, determiner.count) ?? [],
  )
  if (suggestions.length === 0) return null
  return agreement(sentence, at, 'adjective-after', asMessage('french.adjective-after'), suggestions)
}

/**
 * « ce ne sera pas tous les jours facile », « elles avaient plusieurs heures travaillé », « une des pierres veinée » : the phrase before says when,
 * or out of which one.
 */
export function tellsWhenOrWhich(sentence: Sentence, i: number, readings: readonly Reading[]): boolean {
  if (sentence.is(i - 1, 'tous', 'toutes') && momentsOfDay.has(sentence.at(i + 1).replace(/s$/u, ''))) return true
  if (sentence.is(i, 'la') && sentence.is(i + 1, 'longue') && sentence.is(i - 1, 'à')) return true
  const past = trulyPrepositions.has(sentence.at(i - 1)) ? i - 2 : i - 1
  if (avoir.has(sentence.at(past)) && readings.some(({ kind }) => kind === 'participle')) return true
  const of = sentence.is(i, 'des') ? i : i - 1
  const one = sentence.is(of, 'de', 'des') ? sentence.at(of - 1) : ''
  return (
    (one === 'un' || one === 'une') &&
    readings.some(({ gender, count }) => fits(gender, one === 'une' ? 'f' : 'm') && fits(count, 's'))
  )
}

export const invariable = new Set(
  'marron orange crème kaki bordeaux haut bas fort court net juste cher faux droit fin compris inclus excepté vu surprise découverte standard possible pair plein demi nu joint ci-joint bon'.split(
    ' ',
  ),
)

/** « formidables et très attentifs », « drôle, cruelle et profondément humaine ». */
const ofDegree = { has: (word: string) => degree.has(word) || /.ment$/u.test(word) }

/** A phrase that opens its clause: no earlier noun can own the adjective. */
function opensClause(sentence: Sentence, i: number): boolean {
  if (sentence.is(i, 'du', 'des', 'au', 'aux')) return false
  return (
    i === 0 ||
    sentence.is(i - 1, 'que', 'qu’', 'si', 'quand', 'lorsque', 'car', 'mais', 'où', 'c’est') ||
    sentence.is(i - 1, ':', ';')
  )
}

/** « une jupe bleu foncé », « les couleurs rouge, jaune et verte » : colours with a shade, and lists, do not agree. */
export function isShade(sentence: Sentence, at: number): boolean {
  if (!/^(?:bleu|vert|rouge|jaune|noir|blanc|gris|brun|rose|violet|doré)/u.test(sentence.at(at))) return false
  // « des lumières bleus et rouges » : what does not agree has no s.
  if (/^(?:bleus|verts|noirs|blancs|bruns|violets|dorés)$/u.test(sentence.at(at)) && sentence.is(at + 1, 'et', ','))
    return false
  return sentence.is(
    at + 1,
    ',',
    'foncé',
    'clair',
    'olive',
    'd’',
    'de',
    'pâle',
    'vif',
    'nuit',
    'bouteille',
    'pomme',
    'canard',
    'pétrole',
    'souris',
    'sang',
    'ciel',
    'roi',
    'marine',
    'et',
    'pastel',
    'vert',
    'sombre',
  )
}

/**
 * Whether the word may speak of something else before: a noun that governs this phrase (« la salle des fêtes rénovée »), a
 * list, or the subject of the clause (« elle quitte la scène épuisée »).
 */
export function fitsEarlierNoun(
  sentence: Sentence,
  i: number,
  readings: readonly Reading[],
  { subjectToo }: { subjectToo: boolean },
): boolean {
  const agrees = (one: { gender: Gender; count: Count }) =>
    readings.some((reading) => fits(reading.gender, one.gender) && fits(reading.count, one.count))
  const plural = readings.every((reading) => reading.count === 'p')
  let chain = true
  for (let j = i - 1; j >= 0 && j > i - 14; j -= 1) {
    const owner = ownerAt(sentence, j)
    if (ownsAnything.has(sentence.at(j)) || (owner && agrees(owner))) return true
    if (
      chain &&
      ((sentence.isCapitalised(j) && j > 0) ||
        (plural && (sentence.is(j, 'et', 'ou', 'ni') || (sentence.is(j, ',') && sentence.only(j - 1, 'noun')))))
    )
      return true
    chain &&= !isVerb(sentence, j)
    const opens = subjectToo && (j <= 1 || sentence.isEdge(j - 2) || sentence.isEdge(j - 1))
    if ((chain || opens) && sentence.ofKind(j, 'noun').some(agrees)) return true
  }
  return false
}

function ownerAt(sentence: Sentence, at: number): { gender: Gender; count: Count } | undefined {
  return isImpersonal(sentence, at) ? undefined : owners.get(sentence.at(at))
}

/** « il s’agit d’une commande », « il y a » : this « il » is nobody. */
function isImpersonal(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, 'il') &&
    (sentence.is(at + 2, 'agit', 'agira', 'agissait') || sentence.is(at + 1, 'y', 'faut', 'faudra', 'existe'))
  )
}

function isVerb(sentence: Sentence, at: number): boolean {
  return sentence.only(at, 'finite') || etre.has(sentence.at(at)) || avoir.has(sentence.at(at))
}

const ownsAnything = new Set('se s’ rend rendre rendent rendu que qu’'.split(' '))
const owners: ReadonlyMap<string, { gender: Gender; count: 's' | 'p' }> = new Map<
  string,
  { gender: Gender; count: 's' | 'p' }
>([
  ...['je', 'j’', 'tu', 'me', 'm’', 'te', 't’', 'on'].map((word) => [word, { gender: 'both', count: 's' }] as const),
  ...['nous', 'vous', 'les', 'leur', 'qui'].map((word) => [word, { gender: 'both', count: 'p' }] as const),
  ['il', { gender: 'm', count: 's' }],
  ['elle', { gender: 'f', count: 's' }],
  ['ils', { gender: 'm', count: 'p' }],
  ['elles', { gender: 'f', count: 'p' }],
])

/** « une création originale et musical », « ni repris ni échangé », « réservées et non réglés » : as the first of the two. */
function joinedAdjective(sentence: Sentence, i: number): Match | null {
  if (!sentence.is(i, 'et', 'ou', 'ni') || !sentence.describes(i - 1)) return null
  // « à la fois drôle et cruelle » : « fois » is no noun of theirs.
  if (sentence.is(i - 2, 'fois') && sentence.is(i - 3, 'la')) return null
  const at = sentence.is(i + 1, 'non') ? i + 2 : sentence.skip(i + 1, ofDegree)
  if (!sentence.describes(at) || sentence.can(at + 1, 'noun')) return null
  const first = ownerOfFirst(sentence, i) ?? plainFirst(sentence, i, at)
  if (!first || (first.gender === 'both' && first.count === 'both')) return null
  const second = sentence.ofKind(at, 'adjective', 'participle')
  if (second.some((reading) => fits(reading.gender, first.gender) && fits(reading.count, first.count))) return null
  const suggestions = second.flatMap(
    (reading) =>
      inflected(
        sentence,
        reading,
        first.gender === 'both' ? reading.gender : first.gender,
        (first.count === 'both' ? reading.count : first.count) === 'p' ? 'p' : 's',
      ) ?? [],
  )
  return agreement(sentence, at, 'adjective-joined', asMessage('french.adjectives-joined'), suggestions)
}

/** The reading of the first adjective that its noun allows, or, after « être », the only one that it has. */
function ownerOfFirst(sentence: Sentence, i: number): Reading | undefined {
  const readings = sentence.ofKind(i - 1, 'adjective', 'participle')
  const nouns = sentence.ofKind(i - 2, 'noun')
  if (nouns.length > 0 && determiners.has(sentence.at(i - 3))) {
    const fitting = readings.find((one) =>
      nouns.some((noun) => fits(noun.gender, one.gender) && fits(noun.count, one.count)),
    )
    // « une création drôle et insolent » : where the first says no gender, the noun does.
    const [noun] = nouns
    return fitting && fitting.gender === 'both' && nouns.length === 1 && noun
      ? { ...fitting, gender: noun.gender }
      : fitting
  }
  const verb = sentence.skip(i - 2, joinedSkips, -1)
  return etre.has(sentence.at(verb)) && readings.length === 1 && !sentence.can(i - 1, 'noun') ? readings[0] : undefined
}

/** « bruyant et généreuse » : two adjectives of one thing, whatever it is, when the first has but one form. */
function plainFirst(sentence: Sentence, i: number, at: number): Reading | undefined {
  const [reading, ...others] = sentence.readings(i - 1)
  const isPlain =
    sentence.is(i, 'et') && reading?.kind === 'adjective' && others.length === 0 && sentence.only(at, 'adjective')
  const sameCount = sentence.readings(at).every(({ count }) => count === reading?.count)
  return isPlain && sameCount && !sentence.can(i - 2, 'adjective') ? reading : undefined
}

const joinedSkips = { has: (word: string) => between.has(word) || word === 'ni' }

/** « quelque places » */
function fewNouns(sentence: Sentence, i: number): Match | null {
  const nouns = sentence.ofKind(i + 1, 'noun')
  // « quelque habiles qu’ils soient »
  if (sentence.is(i + 2, 'que', 'qu’')) return null
  if (!sentence.is(i, 'quelque') || nouns.length === 0 || nouns.some((noun) => noun.count !== 'p')) return null
  return agreement(sentence, i, 'determiner-plural', asMessage('french.quelques'), ['quelques'])
}
