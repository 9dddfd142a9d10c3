import type { Sentence } from './sentence.ts'
import { avoir, etre, inversionOnly } from './structure/auxiliaries.ts'
import { determiners, grammatical } from './structure/closed-words.ts'
import { type NounPhrase, nounPhraseAt } from './structure/noun-phrase.ts'
import { measures } from './structure/quantity.ts'
import { pronounTraits, type Traits, traits } from './traits.ts'

const anySubject: Traits = traits(['both'], ['both'])
const governing = new Set('de d’ à avec pour chez par sans contre entre sur vers et ou ni comme'.split(' '))
const breaks = new Set(
  'que qu’ qui quand lorsque lorsqu’ si mais car puisque puisqu’ où dont comme comment pourquoi combien duquel lequel laquelle lesquels lesquelles auquel'.split(
    ' ',
  ),
)

/**
 * The subject of a verb whose left edge is at `at`: the pronoun there, what « qui » stands for, or the phrase that opens the
 * clause, across complements and asides between commas. Null when nothing is plain to see.
 */
export function subjectLeftOf(sentence: Sentence, at: number): Traits | null {
  const word = inversionOnly.has(sentence.at(at)) ? sentence.at(at).replace(/^-(?:t-)?/u, '') : sentence.at(at)
  if (word === 'qui') return antecedent(sentence, at - 1)
  const pronoun = pronounTraits.get(word)
  if (
    pronoun &&
    !(/^(?:elle|elles|nous|vous|celui|celle|ceux|celles|ça|cela)/u.test(word) && governing.has(sentence.at(at - 1)))
  )
    return pronoun
  if (breaks.has(word)) return null
  const start = clauseStart(sentence, at)
  if (sentence.is(start - 1, 'que', 'qu’') && sentence.is(start - 2, 'ainsi', 'plus', 'moins', 'autant', 'bien'))
    return null
  if (sentence.is(start - 1, ')', ']') || (sentence.is(start, 'et', 'ou') && start > 0 && !hasVerb(sentence, 0, start)))
    return null
  if (sentence.is(start - 1, 'qui')) return hasVerb(sentence, start, at) ? null : antecedent(sentence, start - 2)
  return phraseOpening(sentence, start, at)
}

/** After the last word that opens a clause, strong stop, or « et » that follows a whole clause. */
function clauseStart(sentence: Sentence, at: number): number {
  let start = at
  while (start > 0) {
    const before = start - 1
    if (sentence.isEdge(before) && !sentence.is(before, ',', '«', '»')) break
    if (breaks.has(sentence.at(before)) && !sentence.can(before, 'noun') && !isClosedAside(sentence, before, at)) break
    if (sentence.is(before, 'et', 'puis') && opensPhrase(sentence, start) && hasVerb(sentence, 0, before)) break
    start = before
  }
  return start
}

/** « , que nous aimons, » : opened after a comma, closed by another before the verb. */
function isClosedAside(sentence: Sentence, opener: number, at: number): boolean {
  if (!sentence.is(opener - 1, ',') && !sentence.is(opener - 2, ',')) return false
  for (let k = opener + 1; k <= at; k += 1) if (sentence.is(k, ',')) return true
  return false
}

function opensPhrase(sentence: Sentence, at: number): boolean {
  return determiners.has(sentence.at(at)) || sentence.is(at, 'l’') || pronounTraits.has(sentence.at(at))
}

function hasVerb(sentence: Sentence, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1)
    if (sentence.only(k, 'finite') || etre.has(sentence.at(k)) || avoir.has(sentence.at(k))) return true
  return false
}

function hasGerund(sentence: Sentence, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) if (sentence.can(k, 'gerund') || sentence.is(k, 'étant', 'ayant')) return true
  return false
}

/** The one stretch between commas that opens with a phrase; several make a list, or cannot be told apart. */
function phraseOpening(sentence: Sentence, start: number, end: number): Traits | null {
  const found: Traits[] = []
  for (let at = start; at <= end; ) {
    let close = at
    while (close <= end && !sentence.is(close, ',')) close += 1
    const phrase = stretchSubject(sentence, at, close)
    // A verb in an aside opened by « qui » or « que » is its own; any other is the verb of this subject already.
    if (!opensAside(sentence, at) && hasVerb(sentence, at, close)) return null
    // « La monarchie étant élective, » : a clause of its own.
    if (phrase && !hasGerund(sentence, at, close)) found.push(phrase)
    at = close + 1
  }
  const [only] = found
  return found.length === 1 && only ? only : found.length > 1 ? anySubject : null
}

function opensAside(sentence: Sentence, at: number): boolean {
  return breaks.has(sentence.at(at)) || breaks.has(sentence.at(at + 1))
}

const openers = new Set('et ou mais tous toutes tout toute alors puis ici enfin ainsi'.split(' '))
const moments =
  /^(?:jour|soir|matin|matinée|soirée|nuit|année|an|mois|semaine|week-end|été|hiver|automne|printemps|fois|veille|lendemain|instant|moment|heure|siècle|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|temps)s?$/u
const collective =
  /^(?:foule|majorité|moitié|multitude|nombre|tas|dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine|millier|poignée|série|ensemble|infinité|quantité|minorité|tiers|quart|partie|couple|groupe|reste|troupe|sorte|type|million|milliard|cent|mille|cycle|suite)s?$/u

function stretchSubject(sentence: Sentence, start: number, close: number): Traits | null {
  const first = openers.has(sentence.at(start)) ? start + 1 : start
  const known =
    quantity(sentence, first) ??
    (sentence.is(first, 'ce') && !determined(sentence, first) ? pronounTraits.get('ce') : undefined)
  if (known) return known
  if (mayBeName(sentence, first)) return anySubject
  const number = sentence.tokens[first]
  if (number?.kind === 'number') return /^\d{2,}$/u.test(number.text) ? anySubject : null
  const phrase = nounPhraseAt(sentence, first)
  if (
    !phrase ||
    phrase.to >= close ||
    /^(?:du|aux?|quel.*)$/u.test(sentence.at(first)) ||
    (sentence.is(first, 'des') && first > start)
  )
    return null
  return subjectOfPhrase(sentence, phrase, close)
}

function subjectOfPhrase(sentence: Sentence, phrase: NounPhrase, close: number): Traits | null {
  const head = sentence.at(phrase.head)
  // « Trois cents euros est une somme » : a measure is one thing or several.
  if (measures.test(head)) return anySubject
  if (moments.test(head)) return sentence.is(phrase.to + 1, 'est', 'sont', 'sera', 'seront') ? anySubject : null
  if (collective.test(head) && !isWholeGroup(sentence, phrase)) return anySubject
  const joined = joinedAt(sentence, phrase.to, close)
  if (joined === 'near') return traits([phrase.gender === 'f' ? 'both' : 'm'], ['p'])
  return joined === 'far' ? anySubject : traits([phrase.gender], [phrase.count])
}

/** « La troupe, composée de douze danseurs, arrivera » : with nothing that it is made of right after, a group is one. */
function isWholeGroup(sentence: Sentence, { head, to }: NounPhrase): boolean {
  return (
    sentence.is(head, 'troupe', 'groupe', 'série', 'cycle', 'couple') && !sentence.is(to + 1, 'de', 'd’', 'du', 'des')
  )
}

/** « Karima Zelmati, cinq étoiles dans la presse, est de retour » : a name may be the subject. */
function mayBeName(sentence: Sentence, at: number): boolean {
  const word = sentence.at(at)
  const isUnread = sentence.isCapitalised(at) && sentence.isWord(at) && sentence.readings(at).length === 0
  return isUnread && word.length > 2 && !determined(sentence, at) && !openers.has(word) && !grammatical.has(word)
}

function determined(sentence: Sentence, at: number): boolean {
  return nounPhraseAt(sentence, at) !== null
}

function quantity(sentence: Sentence, at: number): Traits | undefined {
  const many =
    sentence.is(at, 'beaucoup', 'nombre', 'peu', 'tant', 'trop', 'combien') &&
    sentence.is(at + 1, 'de', 'd’') &&
    sentence.ofKind(at + 2, 'noun', 'adjective').some(({ count }) => count === 'p')
  const most = sentence.is(at, 'la') && sentence.is(at + 1, 'plupart') && sentence.is(at + 2, 'des')
  return many || most ? traits(['both'], ['p']) : undefined
}

/** Whether « et » joins another phrase: right after the first (« near »), or past complements, where it may join those (« far »). */
function joinedAt(sentence: Sentence, to: number, close: number): 'near' | 'far' | null {
  for (let at = to + 1; at < close; at += 1)
    if (sentence.is(at, 'et', 'ou', 'ni', 'puis', 'comme', 'ainsi') && !isOfBoth(sentence, to, at))
      return at === to + 1 && sentence.is(at, 'et') && opensPhrase(sentence, at + 1) ? 'near' : 'far'
  return null
}

/** « L’augmentation des coûts de l’énergie et des transports » : « de » said again joins what depends on the noun, and not the noun. */
function isOfBoth(sentence: Sentence, to: number, at: number): boolean {
  const isOf = (k: number) => sentence.is(k, 'de', 'd’', 'du', 'des')
  return sentence.is(at, 'et', 'ou') && isOf(to + 1) && isOf(at + 1)
}

/** What « qui » stands for: the noun before it, or any that governs it. */
function antecedent(sentence: Sentence, end: number): Traits | null {
  const aside = sentence.is(end, ',')
  let at = aside ? end - 1 : end
  const known = pronounTraits.get(sentence.at(at))
  if (known) return known
  while (at >= 0 && sentence.describes(at) && !sentence.only(at, 'noun')) at -= 1
  const nouns = sentence.ofKind(at, 'noun')
  if (nouns.length === 0) return null
  const determiner = determiners.get(sentence.at(at - 1))
  const before = at - (determiner || sentence.is(at - 1, 'l’') ? 2 : 1)
  const governed = governing.has(sentence.at(before)) || sentence.is(at - 1, 'du', 'des', 'au', 'aux', 'en')
  if (!determiner || governed || aside || sentence.can(before, 'adjective', 'noun')) return anySubject
  return traits(
    nouns.map(({ gender }) => gender),
    [determiner.count],
  )
}
