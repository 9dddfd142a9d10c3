import { invariable } from '../grammar/noun-phrase/adjective-agreement.ts'
import { unmarked } from '../grammar/noun-phrase/determiner-agreement.ts'
import type { Place } from '../grammar/place.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { avoir, between, etre, inversionOnly } from '../grammar/structure/auxiliaries.ts'
import { determiners, grammatical, numerals, objectPronouns } from '../grammar/structure/closed-words.ts'
import { nounPhraseAt } from '../grammar/structure/noun-phrase.ts'
import { surroundingsOf } from '../grammar/surroundings.ts'
import { agreesPastObject } from './past-objects.ts'
import { settledForms } from './settled-forms.ts'
import { settledTurns } from './settled-turns.ts'
import { unmarkedForms } from './unmarked-forms.ts'
import type { Doubt } from './weigh.ts'

/** Participles whose agreement hangs on what they mean: « elles se sont parlé », « les larmes qu’elle a laissées couler ». */
export function agreesByOtherRules(sentence: Sentence, { from, to, kind, better }: Doubt): boolean {
  if (kind === 'missing' || kind === 'extra' || kind === 'swap') return false
  if (hasItsClitic(sentence, { from, to }) || guards.some((isRight) => isRight(sentence, from, better))) return true
  const letMade = sentence.ofKind(from - 1, 'participle').some(({ lemma }) => perceived.test(lemma))
  if (letMade && sentence.can(from, 'infinitive')) return true
  if (sentence.is(from, 'as', 'cent', 'vingt', 'mille', 'neuf')) return true
  if (!sentence.can(from, 'participle')) return false
  const auxiliary = sentence.skip(from - 1, between, -1)
  const reflexive = etre.has(sentence.at(auxiliary)) && reflexives.has(sentence.at(auxiliary - 1))
  return (reflexive && agreesWithNobody(sentence, { from, to })) || sentence.can(to + 1, 'infinitive')
}

type Guard = (sentence: Sentence, at: number, better: readonly string[]) => boolean

/** Each knows a manner of writing that is right, whatever the words around make one expect. */
const guards: readonly Guard[] = [
  namesWoman,
  isPersonOfAntecedent,
  isInfinitiveOfVerbBefore,
  isInfinitiveOfPreposition,
  isBareNoun,
  isAdverb,
  isTrueInversion,
  isInvertedAfterRelative,
  isOfFew,
  agreesWithPronoun,
  isSaidShortly,
  isQuantified,
  isParticipleOfBe,
  isOfSeveral,
  countsName,
  endsNumber,
  isFreeRelative,
  isOfTitle,
  agreesPastObject,
  // « quelque habiles qu’ils soient »
  (sentence, at) => sentence.is(at, 'quelque') && sentence.is(at + 2, 'que', 'qu’'),
  ...unmarkedForms,
  ...settledTurns,
  ...settledForms,
  (sentence, at) => invariable.has(sentence.at(at)) || unmarked.has(sentence.at(at)),
]

/** « « Les Poulies » se joue à Auch »: a title is one work, however many things it names. */
function isOfTitle(sentence: Sentence, at: number): boolean {
  const before = sentence.skip(at - 1, objectPronouns, -1)
  return sentence.is(before, '»') && sentence.can(at, 'finite')
}

const reflexives = new Set(['se', 's’', 'me', 'm’', 'nous', 'vous'])
const indirect =
  /^(?:parler|dire|succéder|plaire|déplaire|complaire|rire|sourire|nuire|mentir|ressembler|suffire|convenir|écrire|téléphoner|demander|permettre|promettre|donner|offrir|imaginer|jurer|rendre|laisser|faire|survivre)$/u

/** « elles se sont parlé » (to each other), « elle s’est lavé les mains » (its object comes after). */
function agreesWithNobody(sentence: Sentence, { from, to }: Place): boolean {
  const objectAfter =
    (determiners.has(sentence.at(to + 1)) && !sentence.is(to + 1, 'du', 'des', 'au', 'aux')) ||
    sentence.is(to + 1, 'l’', 'que', 'qu’')
  return objectAfter || sentence.ofKind(from, 'participle').some(({ lemma }) => indirect.test(lemma))
}

/** « la cheffe », « les professeures » : the feminine of a trade is the writer's choice. */
function namesWoman(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  const feminine = sentence.ofKind(at, 'noun', 'adjective').some(({ gender }) => gender === 'f')
  const { lexicon } = sentence
  const masculine = lexicon.read(best).some(({ kind, gender }) => kind !== 'finite' && gender !== 'f')
  if (!sentence.can(at, 'noun') && !/^chefs?$/u.test(best)) return false
  return feminine && masculine && sentence.at(at).replace(/(?:fe|e)(?=s?$)/u, '') === best
}

/** « laissées couler », « entendu chanter ». */
const perceived = /^(?:laisser|faire|voir|entendre|sentir|regarder|écouter)$/u

/** « l’a-t-on dit », « fût-il », « donnes-en » : what hangs on the verb says which form it is. */
function hasItsClitic(sentence: Sentence, { from, to }: Place): boolean {
  const clitic = sentence.at(to + 1)
  return /^-(?:t-|en$|y$)/u.test(clitic) || (sentence.is(from, 'fût', 'dût') && clitic.startsWith('-'))
}

/** « toi qui aimes », « vous, chers abonnés, qui nous suivez », « ma collègue et moi serons » : first and second persons have their pronoun before. */
function isPersonOfAntecedent(sentence: Sentence, at: number): boolean {
  const verbs = sentence.ofKind(at, 'finite')
  const pronouns = verbs.flatMap(({ person, count }) =>
    person === 3 ? [] : (strongPronouns[`${person}${count === 'p' ? 'p' : 's'}`] ?? []),
  )
  const isOrder = verbs.some(({ tense, person }) => tense === 'imperative' && person !== 3)
  if (isOrder && (sentence.isEdge(at - 1) || at === 0) && !sentence.can(at, 'noun'))
    return surroundingsOf(sentence, { from: at, to: at }).subject?.counts !== 'p'
  for (let before = at - 1; before >= 0 && before > at - 9; before -= 1) {
    if (pronouns.includes(sentence.at(before))) return hasRelativeOrJoiner(sentence, before, at)
    if (/^[.;:!?]/u.test(sentence.at(before))) return false
  }
  return false
}

const strongPronouns: Readonly<Record<string, readonly string[]>> = {
  '1s': ['moi'],
  '2s': ['toi'],
  '1p': ['nous', 'moi'],
  '2p': ['vous', 'toi'],
}

function hasRelativeOrJoiner(sentence: Sentence, pronoun: number, at: number): boolean {
  if (sentence.is(pronoun, 'moi', 'toi'))
    return sentence.is(pronoun - 1, 'et') || relativeBetween(sentence, pronoun, at)
  return (
    relativeBetween(sentence, pronoun, at) ||
    (sentence.is(pronoun, 'vous', 'nous') &&
      pronoun < at - 1 &&
      sentence.is(at - 1, 'nous', 'vous', 'les', 'l’', 'me', 'm’'))
  )
}

function relativeBetween(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (sentence.is(at, 'qui')) return true
  return false
}

/** « vu le temps passer », « revenues saluer », « il a fallu retoucher » : the infinitive hangs on a verb before it, across its own subject. */
function isInfinitiveOfVerbBefore(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'infinitive') || etre.has(sentence.at(at - 1)) || avoir.has(sentence.at(at - 1))) return false
  for (let before = at - 1; before >= 0 && before > at - 6 && !sentence.isEdge(before); before -= 1) {
    const verbs = sentence.ofKind(before, 'participle', 'finite', 'infinitive')
    if (verbs.some(({ lemma }) => takesInfinitive.test(lemma))) return true
    if (
      !sentence.can(before, 'noun', 'adjective') &&
      !determiners.has(sentence.at(before)) &&
      !sentence.is(before, 'l’')
    )
      return false
  }
  return false
}

/** « l’air de marcher », « sans saluer »: what a preposition asks for, unless a word of number before it counts things (« peu de marchés »). */
function isInfinitiveOfPreposition(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'infinitive') || !sentence.is(at - 1, 'de', 'd’', 'pour', 'sans')) return false
  return !sentence.is(at - 2, ...countsThings)
}

const countsThings =
  'beaucoup peu plus moins trop assez tant autant nombre plein combien série dizaine vingtaine centaine'.split(' ')

const takesInfinitive =
  /^(?:voir|entendre|regarder|écouter|sentir|laisser|faire|falloir|croire|oser|savoir|pouvoir|devoir|vouloir|aller|venir|revenir|partir|repartir|monter|descendre|courir|sortir|rentrer|retourner|emmener|envoyer|espérer|penser|compter|souhaiter|désirer|préférer|aimer|sembler)$/u

/** « un voleur de lunes », « lumières Ana Sobral » : no article says how many there are. */
function isBareNoun(sentence: Sentence, at: number): boolean {
  if (!sentence.only(at, 'noun')) return false
  if (surroundingsOf(sentence, { from: at, to: at }).determiner === null && !sentence.can(at - 1, 'noun', 'adjective'))
    return true
  return (
    sentence.is(at - 1, 'de', 'd’', 'à', 'en', 'sans', 'pour', 'et', 'ou', ',', ':', '·', '–', '') ||
    sentence.isEdge(at - 1)
  )
}

/** Words of a calendar or a title that stand without a sentence: « 55 min », « dès 20 h », « Entrée 10 € », « Petites formes », « ça tourne ». */
function isSaidShortly(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  const next = sentence.tokens[at + 1]
  // « Que sont-ils devenus ? demandait le poète. »
  if (at === 0 && /^\p{Ll}/u.test(sentence.tokens[0]?.text ?? '') && sentence.can(0, 'finite')) return true
  if (sentence.is(at, 'min', 'max', 'heure', 'heures') || (next?.kind === 'number' && at === 0)) return true
  if (sentence.is(at, 'dès'))
    return (
      best === 'des' &&
      (next?.kind === 'number' || sentence.in(at + 1, numerals) || determiners.has(sentence.at(at + 1)))
    )
  if (sentence.is(at, 'ça'))
    return (
      sentence.can(at + 1, 'finite') &&
      (sentence.isEdge(at - 1) || sentence.is(at - 1, 'et', 'que', 'si', 'quand', 'comme'))
    )
  return (
    sentence.isCapitalised(at - 1) &&
    !grammatical.has(sentence.at(at - 1)) &&
    (at > 1 || sentence.readings(at - 1).length === 0) &&
    !sentence.can(at, 'finite')
  )
}

/** « où étiez-vous passés ? », « on s’est régalés » : a participle already, past « être ». */
function isParticipleOfBe(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  if (!sentence.can(at, 'participle')) return false
  const past = sentence.skip(at - 1, between, -1)
  const verb = inversionOnly.has(sentence.at(past)) ? past - 1 : past
  if (!etre.has(sentence.at(verb))) return false
  return sentence.lexicon.read(best).every(({ kind }) => kind === 'infinitive' || kind === 'finite')
}

/** « une grâce que peu possèdent », « beaucoup repartent » : several, without a noun. */
function isOfFew(sentence: Sentence, at: number): boolean {
  const subject = sentence.skip(at - 1, objectPronouns, -1)
  const plural = sentence.ofKind(at, 'finite').some(({ person, count }) => person === 3 && count === 'p')
  return (
    plural &&
    sentence.is(subject, 'peu', 'beaucoup', 'certains', 'plusieurs', 'tous', 'toutes') &&
    (sentence.isEdge(subject - 1) || sentence.is(subject - 1, 'que', 'qu’', 'dont', 'où', 'si', 'quand', 'et', 'mais'))
  )
}

/** « on est le plus fiers », « on s’est régalés » : « on » may be several. */
function isOfSeveral(sentence: Sentence, at: number): boolean {
  if (!sentence.ofKind(at, 'participle', 'adjective').some(({ count }) => count === 'p')) return false
  for (let before = at - 1; before > 0 && before > at - 6 && !sentence.isEdge(before); before -= 1)
    if (etre.has(sentence.at(before)))
      return (
        sentence.is(before - 1, 'on', 'en', 's’', 'n’') &&
        sentence.tokens.slice(Math.max(0, before - 4), before).some(({ lower }) => lower === 'on')
      )
  return false
}

/** « nos CE1 », « ses Fourberies » : what a capital names has a number of its own. */
function countsName(sentence: Sentence, at: number): boolean {
  return determiners.has(sentence.at(at)) && sentence.isCapitalised(at + 1)
}

/** « un tiers de nos spectateurs en profitent » : the verb follows the sense. */
function isQuantified(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'finite')) return false
  for (let before = at - 1; before >= 0 && before > at - 8; before -= 1)
    if (
      /^(?:tiers|quart|moitié|majorité|partie|foule|dizaine|douzaine|vingtaine|trentaine|centaine|millier|reste|ensemble|nombre|groupe|couple|série)$/u.test(
        sentence.at(before),
      ) &&
      sentence.is(before + 1, 'de', 'd’', 'des', 'du')
    )
      return !sentence.is(before - 1, 'le') || !sentence.is(before, 'nombre', 'groupe')
  return false
}

/** « cent un tambours » : « un » ends a number, and what is counted is in the plural. */
function endsNumber(sentence: Sentence, at: number): boolean {
  const joined = sentence.is(at - 2, 'et') ? at - 3 : at - 2
  return (
    sentence.is(at - 1, 'un', 'une') &&
    (numerals.has(sentence.at(joined)) || sentence.is(joined, 'cents', 'quatre-vingts'))
  )
}

/** « ceux qui restent, et celle qui ferme le café » : whoever is meant is said nowhere else. */
function isFreeRelative(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'celui', 'celle', 'ceux', 'celles') && sentence.is(at + 1, 'qui', 'que', 'qu’', 'dont', 'où')
}

/** « qui l’ont vue », « il les a rencontrées » : a participle that may agree with what the pronoun before stands for. */
function agreesWithPronoun(sentence: Sentence, at: number): boolean {
  const past = sentence.skip(at - 1, between, -1)
  const auxiliary = inversionOnly.has(sentence.at(past)) ? past - 1 : past
  const written = sentence.ofKind(at, 'participle')
  if (written.length === 0 || !avoir.has(sentence.at(auxiliary))) return false
  const wanted = sentence.is(auxiliary - 1, 'les') ? 'p' : sentence.is(auxiliary - 1, 'l’') ? 's' : null
  return wanted !== null && written.some(({ count }) => count === wanted)
}

/** « quelque trois cents », « tout ouïe », « tout étonnées » : adverbs, which do not agree. */
function isAdverb(sentence: Sentence, at: number): boolean {
  if (sentence.is(at, 'quelque', 'quelques'))
    return sentence.in(at + 1, numerals) || sentence.tokens[at + 1]?.kind === 'number'
  return (
    sentence.is(at, 'tout') &&
    (sentence.is(at + 1, 'ouïe', 'sourire') || sentence.can(at + 1, 'adjective', 'participle'))
  )
}

/** « Restaient la nuit, le fleuve et… », « où se mêlent l’intime et le politique » : a plural whose subjects follow it. */
function isTrueInversion(sentence: Sentence, at: number): boolean {
  const plural = sentence.ofKind(at, 'finite').some(({ person, count }) => person === 3 && count === 'p')
  if (!plural) return false
  const next = pastTurns(sentence, sentence.skip(at + 1, between))
  // « …, disent celles et ceux qui l’ont vu », « telle que la pratiquent ces cinq-là »
  if (sentence.is(next, 'ceux', 'celles', 'certains', 'certaines', 'plusieurs', 'beaucoup')) return true
  if (
    determiners.get(sentence.at(next))?.count === 'p' &&
    numerals.has(sentence.at(next + 1).replace(/-l\u00e0$/u, ''))
  )
    return true
  const phrase = nounPhraseAt(sentence, next) ?? nounPhraseAt(sentence, next + 1) ?? barePlace(sentence, next)
  if (!phrase) return false
  if (phrase.count === 'p') return true
  for (let after = phrase.to + 1; after < sentence.length && after < phrase.to + 8; after += 1) {
    if (sentence.is(after, 'et', ',')) return true
    if (sentence.isEdge(after)) return false
  }
  return false
}

/** « apparaissent tour à tour des marins » : where the subject begins, past a turn that says in which order. */
function pastTurns(sentence: Sentence, at: number): number {
  return sentence.is(at, 'tour') && sentence.is(at + 1, 'à') && sentence.is(at + 2, 'tour') ? at + 3 : at
}

/** « au premier rang desquels figure le conseil », « où réside la compagnie », « dont témoigne la liste » : its subject, of its number, follows. */
function isInvertedAfterRelative(sentence: Sentence, at: number): boolean {
  const singular = sentence.ofKind(at, 'finite').some(({ person, count }) => person === 3 && count === 's')
  if (!singular || !relativesThatInvert.test(sentence.at(sentence.skip(at - 1, objectPronouns, -1)))) return false
  const next = pastTurns(sentence, sentence.skip(at + 1, between))
  const phrase = nounPhraseAt(sentence, next) ?? barePlace(sentence, next)
  return phrase?.count === 's' || sentence.is(next, 'l’') || sentence.isCapitalised(next)
}

const relativesThatInvert = /^(?:dont|où|d(?:u|es)quel(?:le)?s?|(?:au|aux)?(?:l(?:e|es|a))?quel(?:le)?s?|que|qu’)$/u

/** « la nuit » after a verb might be a pronoun and a verb; read here as a phrase. */
function barePlace(sentence: Sentence, at: number): { readonly to: number; readonly count: 's' | 'p' } | null {
  const determiner = determiners.get(sentence.at(at))
  return determiner && sentence.can(at + 1, 'noun') ? { to: at + 1, count: determiner.count } : null
}
