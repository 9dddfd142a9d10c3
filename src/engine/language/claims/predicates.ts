import { Sentence } from '../grammar/sentence.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../lexicon/reading.ts'
import { tokenize } from '../tokens.ts'
import { claimWords } from './claim-words.ts'

/** A verb of a sentence with what is read of it. Positions are those of the sentence's words. */
export interface Predicate {
  readonly first: number
  readonly last: number
  readonly lemma: string
  /** It tells of what was: « a joué », « était », « s'est formé »; a passive of today (« est joué ») does not. */
  readonly isPast: boolean
  /** Of a third person, or a participle alone: neither the house nor the reader speaks. */
  readonly isOfThird: boolean
  /** « Née à Sète », « publié en 2015 »: no auxiliary. */
  readonly isParticiple: boolean
}

/** Words of a sentence, each readable in every way, without the blanks that a line break leaves. */
export function readSentence(text: string): Sentence {
  return new Sentence(tokenize(text), loadLexicon())
}

/** The verbs of a sentence in their order: conjugated ones with their participle, and participles alone that the table knows. */
export function predicatesOf(sentence: Sentence): Predicate[] {
  const found: Predicate[] = []
  for (let at = 0; at < sentence.length; at += 1) {
    const predicate = conjugatedAt(sentence, at) ?? participleAt(sentence, at)
    if (predicate === null) continue
    found.push(predicate)
    at = predicate.last
  }
  return found
}

const auxiliaries = new Set(['être', 'avoir'])
const articles =
  /^(?:le|la|les|l’|un|une|des|du|de|d’|au|aux|ce|cet|cette|son|sa|ses|leur|notre|votre|aucune?|chaque|en|à|par|pour)$/u

function conjugatedAt(sentence: Sentence, at: number): Predicate | null {
  const readings = verbReadings(sentence, at)
  const [first] = readings
  if (first === undefined) return null
  const isOfThird = readings.some(({ person, tense }) => person === 3 && tense !== 'imperative')
  const isThen = readings.every(({ tense }) => tense === 'imperfect' || tense === 'past' || tense === 'pastSubjunctive')
  const whole = { first: at, last: at, lemma: first.lemma, isPast: isThen, isOfThird, isParticiple: false }
  return auxiliaries.has(first.lemma) ? withParticiple(sentence, whole, readings) : whole
}

/** Readings as a conjugated verb; none where an article makes a noun of it, or another word could stand as well. */
function verbReadings(sentence: Sentence, at: number): readonly Reading[] {
  if (!sentence.isWord(at) || (at > 0 && sentence.isCapitalised(at))) return []
  const all = sentence.readings(at)
  const finite = all.filter(({ kind }) => kind === 'finite')
  if (finite.length === all.length) return finite
  const before = sentence.at(at - 1)
  if (articles.test(before) || sentence.can(at - 1, 'adjective')) return []
  if (finite.some(({ lemma }) => auxiliaries.has(lemma))) return finite
  return isAfterSubject(sentence, at) && all.every(({ kind }) => kind !== 'participle') ? finite : []
}

const pronouns = /^(?:il|elle|on|ils|elles|je|j’|tu|nous|vous|qui|se|s’|me|te|ne|n’|y|ça|cela)$/u

/** « l'équipe file », « Irène sonne »: a noun, a name or a pronoun right before what may be a verb. */
function isAfterSubject(sentence: Sentence, at: number): boolean {
  return pronouns.test(sentence.at(at - 1)) || sentence.can(at - 1, 'noun') || sentence.isCapitalised(at - 1)
}

function withParticiple(sentence: Sentence, verb: Predicate, readings: readonly Reading[]): Predicate {
  const at = participleAfter(sentence, verb.last + 1)
  const participle = at === null ? undefined : sentence.ofKind(at, 'participle')[0]
  if (at === null || participle === undefined) return verb
  const isFuture = readings.every(({ tense }) => tense === 'future' || tense === 'conditional')
  if (participle.lemma === 'être') return pastPassive(sentence, { ...verb, last: at, isPast: !isFuture })
  const isReflexive = /^[sm]e$|^[sm]’$|^nous$|^vous$/u.test(sentence.at(verb.first - 1))
  const isMotion = claimWords().verbs.get(participle.lemma)?.has('motion') ?? false
  const isCompound = verb.lemma === 'avoir' || isMotion || (isReflexive && sentence.at(verb.first - 1) !== 'nous')
  return { ...verb, last: at, lemma: participle.lemma, isPast: verb.isPast || (isCompound && !isFuture) }
}

/** « a été répétée ». */
function pastPassive(sentence: Sentence, been: Predicate): Predicate {
  const at = participleAfter(sentence, been.last + 1)
  const participle = at === null ? undefined : sentence.ofKind(at, 'participle')[0]
  return at === null || participle === undefined ? been : { ...been, last: at, lemma: participle.lemma }
}

/** A participle within three words, past adverbs alone. */
function participleAfter(sentence: Sentence, from: number): number | null {
  for (let at = from; at < from + 4 && !sentence.isEdge(at); at += 1) {
    if (sentence.can(at, 'participle')) return at
    if (sentence.readings(at).length > 0) return null
  }
  return null
}

function participleAt(sentence: Sentence, at: number): Predicate | null {
  const readings = sentence.ofKind(at, 'participle')
  const known = readings.find(({ lemma }) => claimWords().verbs.has(lemma))
  if (known === undefined) return null
  return { first: at, last: at, lemma: known.lemma, isPast: false, isOfThird: true, isParticiple: true }
}
