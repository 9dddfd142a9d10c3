import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { between, etre } from '../structure/auxiliaries.ts'
import { isConjugated, subjectOfVerb } from '../structure/clause-subject.ts'
import { adverbs, determiners, objectPronouns } from '../structure/closed-words.ts'
import type { Judge } from '../structure/confusion-context.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'

/**
 * Little words that cannot stand where they are, whatever the sense: an article before a comma (« d’ici la, »), « ce » before a verb that
 * never has it for subject (« et ce racontent »), « sans » before a conjugated verb (« sans vont »), « prêt » before « de ».
 * After Grevisse & Goosse, Le Bon Usage, and the homophones of the Banque de dépannage linguistique (OQLF).
 */
export const placeOfLittleWords: RuleFamily = function* (sentence) {
  for (let at = 0; at < sentence.length; at += 1) {
    if (/^\p{Lu}{2,}$/u.test(sentence.tokens[at]?.text ?? '')) continue
    const right = judges.get(sentence.at(at))?.(sentence, at) ?? null
    if (right !== null) yield found(at, at, right)
    const pair = twoWords(sentence, at)
    if (pair) yield pair
  }
}

const placedThere = new Set('ici jusque toujours encore déjà bien même aussi tous toutes tout'.split(' '))

/** « d’ici la, », « nous serons la ! » : an article or a pronoun has a word after it. The note is « un la », « en la ». */
const there: Judge = (sentence, at) => {
  const next = sentence.tokens[at + 1]
  if (next !== undefined && !/^[,;:.!?…]/u.test(next.text)) return null
  const before = sentence.at(at - 1)
  const isFar = before === 'de' && sentence.is(at - 2, 'loin', 'près', 'partir')
  return isFar || etre.has(before) || placedThere.has(before) || sentence.only(at - 1, 'finite') ? 'là' : null
}

/** « elle là écrit d’une traite » : between a subject and a participle alone, a pronoun and its verb. */
const hasIt: Judge = (sentence, at) =>
  sentence.is(at - 1, 'il', 'elle', 'on', 'qui') && sentence.can(at + 1, 'participle') && !sentence.isEdge(at + 1)
    ? 'l’a'
    : null

const withThis = /^(?:être|devoir|pouvoir|faire|dire|sembler|aller|avoir|voir|disant|faisant)$/u

/** « se retrouvent et ce racontent » : « ce » is the subject of « être » and its modals alone. */
const itself: Judge = (sentence, at) => {
  if (!sentence.is(at - 1, 'et', 'ou', 'mais', 'puis', 'qui')) return null
  const verb = sentence.skip(at + 1, pronounsAfter)
  if (!sentence.only(verb, 'finite') || sentence.at(verb + 1).startsWith('-')) return null
  return sentence.ofKind(verb, 'finite').some(({ lemma, person }) => person !== 3 || withThis.test(lemma))
    ? null
    : elides(sentence, at + 1)
      ? 's’'
      : 'se'
}
const pronounsAfter = new Set(['le', 'la', 'les', 'y', 'en'])

/** « sans vont », « et sans amuse » : a preposition never stands before a conjugated verb. */
const thence: Judge = (sentence, at) => {
  const next = at + 1
  if (!sentence.only(next, 'finite') || sentence.is(next, 'cesse', 'a')) return null
  const follows = sentence.isEdge(at - 1) || sentence.is(at - 1, 'et', 'ou', 'mais', 'puis', 'qui', 'il', 'elle', 'on')
  return follows && sentence.ofKind(next, 'finite').some(({ person, tense }) => person === 3 && tense !== 'subjunctive')
    ? 's’en'
    : null
}

/** « Tous commence par une panne » : what has a verb in the singular is « tout ». */
const everything: Judge = (sentence, at) => {
  if (!sentence.isEdge(at - 1) && !sentence.is(at - 1, 'et', 'mais', 'que', 'car')) return null
  const verb = sentence.skip(at + 1, objectPronouns)
  if (!sentence.only(verb, 'finite') || sentence.at(verb + 1).startsWith('-')) return null
  return sentence
    .ofKind(verb, 'finite')
    .every(({ person, count, tense }) =>
      tense === 'imperative' ? count === 's' : (person === 3 || person === 1) && count === 's',
    ) && sentence.ofKind(verb, 'finite').some(({ person, tense }) => person === 3 && tense !== 'imperative')
    ? 'tout'
    : null
}

/** « pendant tout la durée » : before « la » and a noun that is no verb. */
const whole: Judge = (sentence, at) => {
  if (!sentence.is(at + 1, 'la', 'cette', 'une') || sentence.is(at - 1, 'en', 'malgré', 'du')) return null
  const nouns = sentence.ofKind(at + 2, 'noun')
  const isNoun = sentence.only(at + 2, 'noun', 'adjective', 'participle') && nouns.length > 0
  return isNoun && nouns.every(({ gender, count }) => gender === 'f' && count === 's') ? 'toute' : null
}

/** « dure prêt de cinquante minutes » : one is ready « à »; the loan has its determiner. */
const near: Judge = (sentence, at) => {
  const number = sentence.tokens[at + 2]
  if (sentence.is(at + 1, 'à')) return null
  // « Le chantier est prêt de s’achever »
  const infinitive = sentence.skip(at + 2, objectPronouns)
  if (
    sentence.is(at + 1, 'de', 'd’') &&
    etre.has(sentence.at(sentence.skip(at - 1, between, -1))) &&
    sentence.only(infinitive, 'infinitive')
  )
    return 'près'
  const counted = number?.kind === 'number' || determiners.get(sentence.at(at + 2))?.count === 'p'
  if (!sentence.is(at + 1, 'de', 'd’') || !counted) return null
  const isLoan =
    determiners.has(sentence.at(at - 1)) ||
    determiners.has(sentence.at(at - 2)) ||
    sentence.is(at - 1, 'de', 'd’', 'en')
  return isLoan && !sentence.can(at - 1, 'finite') ? null : 'près'
}

const courts = /^(?:tribunal|cour|conseil|parlement|chambre|ministère|ambassade|gouvernement)s?$/u

/** « ouvert près le spectacle » : « près » asks for « de » (« expert près la cour » is the language of courts). */
const after: Judge = (sentence, at) => {
  if (!/^(?:le|la|l’|les|chaque|cette|ce|cet|votre|notre|leur)$/u.test(sentence.at(at + 1))) return null
  if (sentence.is(at - 1, 'de', 'à', 'tout', 'très', 'plus', 'si', 'trop', 'aussi')) return null
  return sentence.can(at + 2, 'noun') && !courts.test(sentence.at(at + 2)) ? 'après' : null
}

/** « et ci vous restez dîner » : before a subject, a condition. */
const condition: Judge = (sentence, at) =>
  /^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1)) && !sentence.at(at - 1).endsWith('-')
    ? 'si'
    : null

/** « Si rendre est facile » : a condition has a subject. */
const thereItself: Judge = (sentence, at) =>
  sentence.only(at + 1, 'infinitive') && (sentence.isEdge(at - 1) || sentence.is(at - 1, 'pour', 'de', 'à', 'peut'))
    ? 's’y'
    : null

/** « une pièce à voire », « peu de places, voir aucune ». */
const see: Judge = (sentence, at) => (sentence.is(at - 1, 'à', 'pour', 'de', 'aller', 'venez', 'va') ? 'voir' : null)
const indeed: Judge = (sentence, at) =>
  sentence.is(at - 1, ',') &&
  sentence.is(at + 1, 'aucun', 'aucune', 'pas', 'très', 'même', 'trop', 'inexistant', 'inexistante', 'impossible') &&
  (at > 2 || !sentence.isCapitalised(at))
    ? 'voire'
    : null

/** « le canton, voir l’ensemble du département » : more than what was said. */
const evenAll: Judge = (sentence, at) =>
  sentence.is(at - 1, ',') &&
  sentence.is(at + 1, 'l’', 'la') &&
  sentence.is(at + 2, 'ensemble', 'totalité', 'intégralité', 'quasi-totalité') &&
  determiners.has(sentence.at(at - 3)) &&
  sentence.can(at - 2, 'noun') &&
  sentence.tokens.some((_, k) => k < at - 3 && isConjugated(sentence, k))
    ? 'voire'
    : null

/** « ni touchez pas » : before a verb that has its own « pas ». */
const thereNot: Judge = (sentence, at) =>
  sentence.only(at + 1, 'finite') &&
  sentence.is(at + 2, 'pas', 'plus', 'jamais', 'rien', 'guère') &&
  (sentence.isEdge(at - 1) || /^(?:je|tu|il|elle|on|nous|vous|ils|elles|et|mais|qui)$/u.test(sentence.at(at - 1)))
    ? 'n’y'
    : null

/** « d’arriver un quart d’heure plutôt, » : with a duration before and nothing after that it could be rather than. */
const sooner: Judge = (sentence, at) => {
  const isDuration = /^(?:heures?|minutes?|jours?|semaines?|mois|ans?|années?|siècles?|saisons?)$/u.test(
    sentence.at(at - 1),
  )
  const isCounted =
    sentence.tokens[at - 2]?.kind === 'number' || determiners.has(sentence.at(at - 2)) || sentence.is(at - 2, 'd’')
  const isPlanned = sentence.is(at + 1, 'que', 'qu’') && sentence.is(at + 2, 'prévu', 'annoncé', 'd’habitude')
  return isDuration && isCounted && (sentence.isEdge(at + 1) || isPlanned) ? 'plus tôt' : null
}

const asks =
  /^(?:savoir|demander|découvrir|chercher|regarder|trouver|dire|indiquer|montrer|voir|apprendre|comprendre|deviner|ignorer|décider|choisir|rappeler|expliquer|préciser|oublier|imaginer)$/u

/** « savoir ou se cachent les machines », « une exposition ou l’on voit » : no second choice follows. */
const where: Judge = (sentence, at) => {
  const next = at + 1
  if (sentence.is(next, 'l’') && sentence.is(next + 1, 'on') && sentence.can(at - 1, 'noun', 'adjective', 'participle'))
    return sentence.can(at - 1, 'finite') && !hasArticle(sentence, at - 1) ? null : 'où'
  const isMoment =
    /^(?:jour|soir|matin|instant|moment|nuit|époque|année|heure)s?$/u.test(sentence.at(at - 1)) &&
    hasArticle(sentence, at - 1)
  if (isMoment && sentence.is(next, 'tout', 'rien', 'chacun', 'personne', 'ce', 'c’', 'ça', 'cela')) return 'où'
  const asked = sentence.ofKind(at - 1, 'finite', 'infinitive', 'participle').some(({ lemma }) => asks.test(lemma))
  if (!asked) return null
  const verb = sentence.skip(next, objectPronouns)
  const isSubject = sentence.is(next, 'se', 's’') && sentence.can(next + 1, 'finite')
  return isSubject || (sentence.only(verb, 'infinitive') && verb > next) ? 'où' : null
}

function hasArticle(sentence: Sentence, at: number): boolean {
  return determiners.has(sentence.at(at - 1)) || sentence.is(at - 1, 'l’')
}

/** « On participé à ce projet quarante choristes » : « on » wants a conjugated verb. */
const have: Judge = (sentence, at) => {
  if (!sentence.isEdge(at - 1) || !sentence.only(sentence.skip(at + 1, between), 'participle')) return null
  for (let k = at + 2; k < sentence.length && !sentence.isEdge(k); k += 1) if (isConjugated(sentence, k)) return null
  for (let k = at + 2; k < sentence.length && !sentence.is(k, ','); k += 1)
    if (nounPhraseAt(sentence, k)?.count === 'p') return 'ont'
  return null
}

/** « ces gratuit pour les enfants », « ces fléché » : no noun follows, and the adjective is in the singular. */
const itIs: Judge = (sentence, at) => {
  if (!sentence.isEdge(at - 1) && !sentence.is(at - 1, 'car', 'mais', 'et')) return null
  const described = sentence.skip(at + 1, adverbs)
  if (!sentence.describes(described) || sentence.ofKind(described, 'noun').some(({ count }) => count !== 's'))
    return null
  const isSingular = sentence.ofKind(described, 'adjective', 'participle').every(({ count }) => count === 's')
  const ends =
    sentence.isEdge(described + 1) ||
    sentence.is(described + 1, 'pour', 'par', 'à', 'de', 'd’', 'en', 'au', 'que', 'dans')
  return isSingular && ends ? 'c’est' : null
}

/** « Sa joue, ça chante, ça grince » : what has « ça » for its other subjects has it for the first. */
const that: Judge = (sentence, at) =>
  sentence.isEdge(at - 1) &&
  sentence.is(at + 2, ',') &&
  sentence.is(at + 3, 'ça') &&
  sentence.ofKind(at + 1, 'finite').some(({ person, count }) => person === 3 && count === 's')
    ? 'ça'
    : null

/** « Le spectacle est près, il ne manque plus que vous » : near what is not said, and nothing says how near. */
const ready: Judge = (sentence, at) => {
  const isReady = sentence.is(at + 1, 'pour') || (sentence.at(at + 1) !== '' && /^[,!.]/u.test(sentence.at(at + 1)))
  if (!etre.has(sentence.at(at - 1)) || !isReady) return null
  const subject = subjectOfVerb(sentence, at - 1)
  if (sentence.is(at - 2, 'c’')) return 'prêt'
  if (!subject || subject.gender === 'both') return null
  return `prêt${subject.gender === 'f' ? 'e' : ''}${subject.count === 'p' ? 's' : ''}`
}

/** « Nous tenons a vous remercier » : no auxiliary has a pronoun and an infinitive after it. */
const to: Judge = (sentence, at) => {
  const verb = sentence.skip(at + 1, objectPronouns)
  return verb > at + 1 && sentence.only(verb, 'infinitive') && !sentence.is(at + 1, 'en') ? 'à' : null
}

/** « s’adresse au tout petits » : what follows is in the plural. */
const toThe: Judge = (sentence, at) => {
  const noun = sentence.ofKind(at + 2, 'noun', 'adjective')
  return sentence.is(at + 1, 'tout') && noun.length > 0 && noun.every(({ count }) => count === 'p') ? 'aux' : null
}

/** « ses mêmes danseurs » : those that were named. */
const thoseSame: Judge = (sentence, at) => (sentence.is(at + 1, 'mêmes') && sentence.can(at + 2, 'noun') ? 'ces' : null)

/** « expose ces propres carnets » : what is one’s own has a possessive. */
const ownOnes: Judge = (sentence, at) =>
  sentence.is(at + 1, 'propres') && sentence.can(at + 2, 'noun') && !sentence.is(at + 2, 'à', 'draps') ? 'ses' : null

const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['la', there],
  ['là', hasIt],
  ['ce', itself],
  ['sans', thence],
  ['tous', everything],
  ['tout', whole],
  ['prêt', near],
  ['prêts', near],
  ['près', (sentence, at) => after(sentence, at) ?? ready(sentence, at)],
  ['sa', that],
  ['au', toThe],
  ['ses', thoseSame],
  ['a', to],
  ['ci', condition],
  ['si', thereItself],
  ['voire', see],
  ['voir', (sentence, at) => indeed(sentence, at) ?? evenAll(sentence, at)],
  ['ni', thereNot],
  ['plutôt', sooner],
  ['ou', where],
  ['on', have],
  ['ces', (sentence, at) => itIs(sentence, at) ?? ownOnes(sentence, at)],
])

/** Two words that stand for one or two others. */
function twoWords(sentence: Sentence, at: number): Match | null {
  return knows(sentence, at) ?? whatever(sentence, at) ?? these(sentence, at) ?? canBe(sentence, at)
}

/** « on ne c’est pas » : after « ne », a verb. */
function knows(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'c’') || !sentence.is(at + 1, 'est') || !sentence.is(at - 1, 'ne')) return null
  const right = sentence.is(at - 2, 'je', 'tu') ? 'sais' : 'sait'
  return found(at, at + 1, right)
}

/** « Qu’elle que soit votre envie » : agrees with what follows the verb. */
function whatever(sentence: Sentence, at: number): Match | null {
  const isElided = sentence.is(at, 'qu’') && sentence.is(at + 1, 'elle', 'elles')
  const end = isElided ? at + 1 : at
  if (!isElided && !/^quel(?:le)?s?$/u.test(sentence.at(at))) return null
  if (!sentence.is(end + 1, 'que') || !sentence.is(end + 2, 'soit', 'soient', 'fût', 'fussent', 'puisse', 'puissent'))
    return null
  const noun = sentence.is(end + 3, 'être') ? end + 4 : end + 3
  const phrase = nounPhraseAt(sentence, noun)
  if (!phrase || phrase.gender === 'both' || sentence.is(phrase.to + 1, 'et', 'ou', ',')) {
    return isElided ? found(at, end, sentence.is(end, 'elles') ? 'quelles' : 'quelle') : null
  }
  const right = `quel${phrase.gender === 'f' ? 'le' : ''}${phrase.count === 'p' ? 's' : ''}`
  return right === sentence.at(at) ? null : found(at, end, right)
}

/** « C’est derniers mois, la troupe a sillonné », « C’est parents tenaient » : a plural and its verb. */
function these(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'c’', 's’') || !sentence.is(at + 1, 'est') || !sentence.isEdge(at - 1)) return null
  const isPlural = (k: number) => {
    const readings = sentence.ofKind(k, 'noun', 'adjective')
    return readings.length > 0 && sentence.only(k, 'noun', 'adjective') && readings.every(({ count }) => count === 'p')
  }
  if (!isPlural(at + 2)) return null
  const isSecond =
    sentence.ofKind(at + 3, 'noun').some(({ count }) => count !== 's') && sentence.can(at + 2, 'adjective')
  const noun = isSecond ? at + 3 : at + 2
  const verb = sentence.skip(noun + 1, objectPronouns)
  const hasVerb = sentence.ofKind(verb, 'finite').some(({ person, count }) => person === 3 && count === 'p')
  if (!hasVerb && noun === at + 2) return null
  return { ...found(at, at + 1, 'ces'), suggestions: ['ces', 'ses'] }
}

/** « L’adhésion peut-être réglée en trois fois » : the clause has no verb but this one. */
function canBe(sentence: Sentence, at: number): Match | null {
  if (!sentence.is(at, 'peut-être') || !sentence.can(sentence.skip(at + 1, between), 'participle')) return null
  if (!sentence.can(at - 1, 'noun', 'adjective') && !sentence.is(at - 1, 'ne', 'elle', 'il', 'qui', 'cela', 'ça'))
    return null
  for (let k = at - 1; k >= 0 && !/^[.;:!?]/u.test(sentence.at(k)); k -= 1)
    if (isConjugated(sentence, k) || sentence.is(k, 'que', 'qu’', 'dont', 'où')) return null
  for (let k = at + 1; k < sentence.length; k += 1) if (isConjugated(sentence, k)) return null
  return { ...found(at, at, 'peut être'), message: asMessage('french.peut-etre-verb') }
}

function elides(sentence: Sentence, at: number): boolean {
  return /^[aàâeéèêëiîïoôuûùyœæ]/u.test(sentence.at(at))
}

function found(from: number, to: number, right: string): Match {
  return {
    from,
    to,
    rule: 'place-of-word',
    category: 'homophone',
    tier: 'check',
    message: asMessage('french.in-this-place', { right }),
    suggestions: [right],
  }
}
