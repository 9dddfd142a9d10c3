import type { Sentence } from '../grammar/sentence.ts'
import { avoir, between, etre } from '../grammar/structure/auxiliaries.ts'
import {
  adverbs,
  determiners,
  momentsOfDay,
  numerals,
  objectPronouns,
  prepositions,
} from '../grammar/structure/closed-words.ts'
import { nounPhrases } from '../grammar/structure/noun-phrase.ts'
import { pronounTraits } from '../grammar/traits.ts'
import type { BreakKind } from './break-kinds.ts'

/** What a break before the word at `at` (not the first) of a sentence parts. */
export function kindBetween(sentence: Sentence, at: number): BreakKind {
  return (
    markBetween(sentence, at) ??
    numberBetween(sentence, at) ??
    (isNameBetween(sentence, at) ? 'name' : null) ??
    (isGoverned(sentence, at) ? 'governed' : null) ??
    nominalBetween(sentence, at) ??
    verbalBetween(sentence, at) ??
    openingBetween(sentence, at)
  )
}

const opening = /^[«“(["–—-]$/u
const closing = /^[»”)\];:?!%…]/u

function markBetween(sentence: Sentence, at: number): BreakKind | null {
  const before = sentence.at(at - 1)
  const next = sentence.at(at)
  if (/^[«“([]$/u.test(before) || closing.test(next)) return 'mark'
  if (/^[.!?…]/u.test(before)) return isInitial(sentence, at - 1) ? 'name' : 'sentence'
  if (/^[;:]/u.test(before)) return 'clause-mark'
  if (before === ',') return 'comma'
  if (/^[»”)\]–—]/u.test(before)) return 'aside'
  // « dans « La Mer » » : what brings the title stays with it.
  if (opening.test(next) && next !== '-') return isGoverned(sentence, at) ? 'governed' : 'aside'
  return null
}

/** « J. Racine » */
function isInitial(sentence: Sentence, stop: number): boolean {
  return sentence.at(stop) === '.' && /^\p{Lu}$/u.test(sentence.tokens[stop - 1]?.text ?? '')
}

/** A number and what it counts or dates: « 20 h », « 12 mars », « samedi 12 », « mars 2026 », « salle 3 ». */
function numberBetween(sentence: Sentence, at: number): BreakKind | null {
  const [before, next] = [sentence.tokens[at - 1], sentence.tokens[at]]
  if (before?.kind === 'number')
    return next?.kind === 'number' || (next?.kind === 'word' && !opensComplement(sentence, at)) ? 'number' : null
  if (next?.kind !== 'number' || before?.kind !== 'word') return null
  return sentence.in(at - 1, adverbs) || sentence.can(at - 1, 'finite') ? null : 'number'
}

function opensComplement(sentence: Sentence, at: number): boolean {
  return (
    sentence.in(at, prepositions) ||
    sentence.in(at, clauseOpeners) ||
    sentence.in(at, coordinators) ||
    sentence.in(at, determiners) ||
    sentence.in(at, objectPronouns) ||
    pronounTraits.has(sentence.at(at)) ||
    sentence.only(at, 'finite')
  )
}

/** Two words with a capital in a row; the first of a sentence may be any word, unless the dictionary does not know it. */
function isNameBetween(sentence: Sentence, at: number): boolean {
  if (!sentence.isCapitalised(at) || !sentence.isCapitalised(at - 1)) return false
  if (!sentence.isWord(at) || !sentence.isWord(at - 1)) return false
  return at - 1 > 0 || !isLittle(sentence, at - 1)
}

const coordinators = new Set('et ou ni mais car donc or puis'.split(' '))
const clauseOpeners = new Set(
  'qui que qu’ dont où quand lorsque lorsqu’ si s’il puisque puisqu’ quoique parce afin tandis alors comme pourquoi comment lequel laquelle lesquels lesquelles duquel auquel'.split(
    ' ',
  ),
)
const rarerPrepositions = new Set('envers durant via moyennant'.split(' '))
/** Heads of locutions that « de » or « à » closes: « autour de », « grâce à ». */
const locutions = new Set('autour auprès lors près loin grâce face quant'.split(' '))
/** Pronouns that also stand alone, where a preposition brings them: « avec elle ». */
const alsoAlone = new Set('elle elles nous vous lui leur'.split(' '))
const intensive = new Set(
  'très trop plus moins si aussi bien tout presque fort peu assez plutôt vraiment tellement pas'.split(' '),
)

function isLittle(sentence: Sentence, at: number): boolean {
  return (
    sentence.in(at, determiners) ||
    sentence.in(at, prepositions) ||
    sentence.in(at, rarerPrepositions) ||
    sentence.in(at, objectPronouns) ||
    sentence.in(at, coordinators) ||
    sentence.in(at, clauseOpeners) ||
    pronounTraits.has(sentence.at(at)) ||
    sentence.is(at, 'l’', 'd’')
  )
}

/** The word before brings what follows it: a determiner, a preposition, a pronoun before its verb, a conjunction. */
function isGoverned(sentence: Sentence, at: number): boolean {
  const before = at - 1
  if (sentence.is(before, 'tout', 'toute', 'tous', 'toutes') && sentence.in(at, determiners)) return true
  const isAlone = sentence.in(before, alsoAlone) && sentence.in(before - 1, prepositions)
  if (isAlone && !sentence.can(at, 'infinitive', 'finite')) return false
  if (sentence.in(before, locutions) && sentence.is(at, 'de', 'd’', 'du', 'des', 'à', 'au', 'aux')) return true
  if (sentence.in(before, numerals) && opensComplement(sentence, at)) return false
  // « jusqu’à celle de Paris », « cela » : a pronoun that is no subject here where no verb follows.
  if (sentence.is(before, 'celui', 'celle', 'ceux', 'celles')) return true
  return isLittle(sentence, before) && !sentence.at(before).startsWith('-')
}

/** Inside a noun phrase: an adjective and its noun, and « de » between two names. */
function nominalBetween(sentence: Sentence, at: number): BreakKind | null {
  if (insidePhrases(sentence).has(at) && !(isDescribed(sentence, at) && opensParticiple(sentence, at)))
    return 'noun-adjective'
  if (isDescribed(sentence, at)) return opensParticiple(sentence, at) ? 'complement' : 'noun-adjective'
  if (sentence.can(at - 1, 'adjective') && sentence.only(at, 'noun') && !sentence.only(at - 1, 'noun'))
    return 'noun-adjective'
  const isOf = sentence.is(at, 'de', 'd’', 'du', 'des')
  if (!isOf) return null
  if (sentence.isCapitalised(at - 1) && isNamed(sentence, at + 1)) return 'of-name'
  return sentence.can(at - 1, 'noun') || sentence.isCapitalised(at - 1) ? 'complement-of' : null
}

/** A noun, or a name that nobody reads, and what describes it. */
function isDescribed(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'adjective', 'participle') || sentence.can(at, 'finite')) return false
  if (sentence.in(at, locutions) || sentence.in(at - 1, avoir) || sentence.in(at - 1, etre)) return false
  const isName = sentence.isCapitalised(at - 1) && sentence.isWord(at - 1) && !isLittle(sentence, at - 1)
  return (
    isName ||
    (sentence.can(at - 1, 'noun') && !sentence.only(at - 1, 'finite') && !momentsOfDay.has(sentence.at(at - 1)))
  )
}

/** « une œuvre | composée en 1810 »: a participle that its complement follows is a clause of its own. */
function opensParticiple(sentence: Sentence, at: number): boolean {
  return sentence.can(at, 'participle') && (sentence.in(at + 1, prepositions) || sentence.is(at + 1, 'l’'))
}

const kept = new WeakMap<Sentence, ReadonlySet<number>>()

/** The places that are within a noun phrase, but for its first word. */
function insidePhrases(sentence: Sentence): ReadonlySet<number> {
  const known = kept.get(sentence)
  if (known) return known
  const inside = new Set<number>()
  for (const { from, to } of nounPhrases(sentence)) for (let at = from + 1; at <= to; at += 1) inside.add(at)
  kept.set(sentence, inside)
  return inside
}

/** A capital, past an article: « Collège des Bernardins », « Théâtre de la Ville ». */
function isNamed(sentence: Sentence, at: number): boolean {
  return sentence.isCapitalised(sentence.in(at, determiners) || sentence.is(at, 'l’') ? at + 1 : at)
}

/** An auxiliary and its participle, a verb and its negation or its infinitive, an adverb and what it weighs on. */
function verbalBetween(sentence: Sentence, at: number): BreakKind | null {
  const before = at - 1
  const isAuxiliary = sentence.in(before, avoir) || sentence.in(before, etre)
  if (isAuxiliary && !opensComplement(sentence, at)) return 'verb-group'
  const isVerb = isAuxiliary || sentence.can(before, 'finite')
  if (isVerb && sentence.is(at, 'pas', 'plus', 'jamais', 'rien', 'point', 'guère', 'personne')) return 'verb-group'
  if (sentence.only(before, 'finite') && sentence.can(at, 'infinitive')) return 'verb-group'
  // « a beaucoup travaillé », « est souvent venue ».
  if (between.has(sentence.at(before)) && hasAuxiliaryBefore(sentence, before) && sentence.can(at, 'participle'))
    return 'verb-group'
  if (sentence.in(before, intensive) && sentence.can(at, 'adjective', 'participle')) return 'adverb'
  return sentence.in(before, intensive) && sentence.in(at, adverbs) ? 'adverb' : null
}

function hasAuxiliaryBefore(sentence: Sentence, at: number): boolean {
  return sentence.in(at - 1, avoir) || sentence.in(at - 1, etre)
}

/** What the next word opens: a clause, a complement, a verb after its subject. */
function openingBetween(sentence: Sentence, at: number): BreakKind {
  if (sentence.in(at, coordinators) || sentence.in(at, clauseOpeners)) return 'clause'
  if (sentence.in(at, prepositions) || sentence.in(at, momentsOfDay)) return 'complement'
  if (sentence.only(at, 'finite') || sentence.in(at, etre) || sentence.in(at, avoir) || sentence.in(at, objectPronouns))
    return 'subject-verb'
  return 'word'
}
