import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Count, Gender } from '../../lexicon/reading.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, etre } from '../structure/auxiliaries.ts'
import { adverbs, determiners, prepositions } from '../structure/closed-words.ts'
import { namesColour } from './colours.ts'

/**
 * Adjectives that name a relation (« musical, traditionnel, financier, contemporain »): they follow their noun at once and are never said
 * of the subject across it, as « épuisée » is in « elle quitte la scène épuisée » (Riegel, Pellat & Rioul, Grammaire méthodique du
 * français, chapter on the adjective). So the noun right before, or one that it depends on, is what they agree with.
 */
const relational =
  /(?:[^u]el|elle|al|ale|aux|ique|aire|ois|oise|ais|aise|ain|aine|ier|ière|ien|ienne|if|ive|esque|eux|euse|ible|able|teur|trice)s?$/u
/** Those that may also be names of people, things or adverbs, and keep their form behind another noun (« tarif étudiants »). */
const notSaid =
  /^(?:musicien|comédien|lycéen|collégien|quotidien|magicien|gardien|ancien|premier|dernier|particulier|entier|possible|semblable|capable|coupable|responsable|jumeau|jeune|familial|total|général|final|normal|pareil|tel|quel|noël|hôtel|autel|conseiller|bénévole|militaire|partenaire|commissaire|propriétaire|destinataire|signataire|public|mécanique|technique|musique|politique|critique|électronique|bordelais)(?:ne|le|e)?s?$/u

/** « chants traditionnel », « une aide financier », « des écritures contemporains », « cet univers poétiques imaginé ». */
export const relationalAdjective: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match = afterNoun(sentence, at) ?? betweenTwo(sentence, at)
    if (match) yield match
  }
}

/** Nouns that stand for an adverb: « d’abord amicale », « tantôt lumineuse », « moitié catholiques ». */
const locutions = new Set('abord tantôt autour moitié ailleurs peine force souhait plupart instar parfois'.split(' '))

interface Agreeing {
  readonly gender: Gender
  readonly count: Count
}

function afterNoun(sentence: Sentence, at: number): Match | null {
  const word = sentence.at(at)
  if (!relational.test(word) || notSaid.test(word) || sentence.isCapitalised(at) || sentence.tokens[at]?.glued)
    return null
  if (sentence.can(at, 'finite', 'infinitive', 'gerund', 'participle')) return null
  const adjectives = sentence.ofKind(at, 'adjective')
  const noun = at - 1
  const nouns = sentence.ofKind(noun, 'noun')
  if (namesColour(word) || locutions.has(sentence.at(noun))) return null
  if (adjectives.length === 0 || nouns.length === 0 || !isPlainNoun(sentence, noun, at)) return null
  // « musical et théâtral » ; « chants traditionnels et musique électronique » joins nouns.
  const joined =
    sentence.is(at + 1, 'et', 'ou', ',') && sentence.can(sentence.skip(at + 2, adverbs), 'adjective', 'participle')
  if (joined || sentence.is(at + 1, '-') || sentence.can(at + 1, 'noun')) return null
  const owners = [ownFeatures(sentence, noun), ...governing(sentence, noun)]
  const agrees = (one: Agreeing) =>
    adjectives.some(({ gender, count }) => fits(gender, one.gender) && fits(count, one.count))
  const [own] = owners
  if (!own || owners.some(agrees)) return null
  // « le théâtre et la danse contemporains », « les scènes, les rues principales »
  const isPlural = adjectives.every(({ count }) => count === 'p')
  if (isPlural && hasJoined(sentence, noun)) return null
  return found(
    sentence,
    at,
    adjectives.map((one) =>
      inflected(sentence, one, own.gender === 'both' ? one.gender : own.gender, own.count === 'p' ? 'p' : 's'),
    ),
  )
}

/** A noun that is nothing else here: « une aide financier » would want a masculine determiner if « financier » were the noun. */
function isPlainNoun(sentence: Sentence, at: number, adjective: number): boolean {
  if (sentence.isCapitalised(at) && at > 0) return false
  if (sentence.only(at, 'noun')) return true
  const determiner = determiners.get(sentence.at(at - 1))
  if (!determiner && !sentence.is(at - 1, 'l’')) return false
  const asNoun = sentence.ofKind(adjective, 'noun')
  return !asNoun.some(
    ({ gender, count }) => !determiner || (fits(gender, determiner.gender) && fits(count, determiner.count)),
  )
}

/** The number that the determiner gives a noun of one form. */
function ownFeatures(sentence: Sentence, at: number): Agreeing {
  const nouns = sentence.ofKind(at, 'noun')
  const determiner = determiners.get(sentence.at(at - 1))
  const genders = new Set(nouns.map(({ gender }) => gender))
  const counts = new Set(nouns.map(({ count }) => count))
  const [gender = 'both'] = genders
  const [count = 'both'] = counts
  return {
    gender: genders.size === 1 && gender !== 'both' ? gender : (determiner?.gender ?? 'both'),
    count:
      counts.size === 1 && count !== 'both' ? count : sentence.is(at - 1, 'l’') ? 's' : (determiner?.count ?? 'both'),
  }
}

/** The nouns that this one depends on: « des lieux de vie sociaux », « deux salles de concert municipales ». */
function governing(sentence: Sentence, noun: number): Agreeing[] {
  const owners: Agreeing[] = []
  for (let at = noun - 1; at >= 0 && !sentence.isEdge(at); at -= 1) {
    const word = sentence.at(at)
    // « sont équipées de miroirs » : said of the subject, and no noun.
    if (etre.has(sentence.at(at - 1)) || avoir.has(sentence.at(at - 1))) return owners
    if (sentence.can(at, 'noun')) owners.push(ownFeatures(sentence, at))
    else if (sentence.isCapitalised(at)) owners.push({ gender: 'both', count: 'both' })
    else if (sentence.can(at, 'adjective', 'participle')) continue
    else if (!determiners.has(word) && !prepositions.has(word) && !sentence.is(at, 'l’')) return owners
  }
  return owners
}

function hasJoined(sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at > noun - 9; at -= 1) {
    if (sentence.is(at, 'et', 'ou', 'ni', ',')) return true
    if (sentence.only(at, 'finite')) return false
  }
  return false
}

/** « cet univers poétiques imaginé par » : of two adjectives behind one noun, the one that does not agree. */
function betweenTwo(sentence: Sentence, at: number): Match | null {
  const noun = at - 1
  const determiner = determiners.get(sentence.at(noun - 1))
  if (!determiner || !sentence.only(noun, 'noun') || !sentence.describes(at) || sentence.can(at, 'noun', 'infinitive'))
    return null
  if (!sentence.describes(at + 1) || sentence.can(at + 1, 'noun', 'infinitive', 'finite') || sentence.isCapitalised(at))
    return null
  const { gender } = ownFeatures(sentence, noun)
  const { count } = determiner
  const isFitting = (k: number) =>
    sentence.ofKind(k, 'adjective', 'participle').some((one) => fits(one.gender, gender) && fits(one.count, count))
  if (isFitting(at) || !isFitting(at + 1)) return null
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  return found(
    sentence,
    at,
    readings.map((one) => inflected(sentence, one, gender === 'both' ? one.gender : gender, count)),
  )
}

function found(sentence: Sentence, at: number, forms: readonly (string | null)[]): Match | null {
  const suggestions = [...new Set(forms.filter((form): form is string => form !== null && form !== sentence.at(at)))]
  if (suggestions.length === 0) return null
  return {
    from: at,
    to: at,
    rule: 'relational-adjective',
    category: 'agreement',
    tier: 'check',
    message: asMessage('french.adjective-relational'),
    suggestions,
  }
}
