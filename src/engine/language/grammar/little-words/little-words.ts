import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between } from '../structure/auxiliaries.ts'
import { chainEndingAt } from '../structure/clause-subject.ts'
import { determiners, numerals, objectPronouns } from '../structure/closed-words.ts'
import { type Judge, trulyPrepositions } from '../structure/confusion-context.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'
import {
  andOrIs,
  areOrHis,
  hasOrTo,
  haveOrOne,
  isOrAnd,
  toOrHas,
  verbAnywhere,
  whereOrOr,
} from '../verb/verbs-and-words.ts'

/** Little words that sound alike, judged by the clause that they stand in: where its verb is, where its subject ends. */
export const littleWords: RuleFamily = function* (sentence) {
  for (let at = 0; at < sentence.length; at += 1) {
    if (/^\p{Lu}{2,}$/u.test(sentence.tokens[at]?.text ?? '')) continue
    const right = judges.get(sentence.at(at))?.(sentence, at) ?? null
    if (right !== null) yield found(at, sentence.at(at), right)
  }
}

function found(at: number, wrong: string, right: string): Match {
  return {
    from: at,
    to: at,
    rule: 'little-word',
    category: 'homophone',
    tier: 'sure',
    message: asMessage('french.rather', { right, wrong }),
    suggestions: [right],
  }
}

const thatOrHer: Judge = (sentence, at) => {
  if (
    sentence.is(
      at + 1,
      'ne',
      'n’',
      'va',
      'me',
      'te',
      'm’',
      't’',
      'l’',
      'y',
      'se',
      's’',
      'lui',
      'nous',
      'vous',
      'lorsque',
      'lorsqu’',
      'quand',
      'par',
      'veut',
      'fait',
      'sera',
      'serait',
      'aussi',
    )
  )
    return 'ça'
  return sentence.is(at - 1, 'fait', 'comme', 'pour', 'avec', 'tout') && sentence.isEdge(at + 1) ? 'ça' : null
}

/** « pour se faire, », « de se type ». */
const thisOrItself: Judge = (sentence, at) => {
  if (sentence.is(at - 1, 'pour', 'Pour') && sentence.is(at + 1, 'faire') && sentence.isEdge(at + 2)) return 'ce'
  if (sentence.is(at + 1, 'que', 'qu’', 'qui', 'dont')) return 'ce'
  const masculine = sentence.ofKind(at + 1, 'noun').some(({ gender, count }) => gender === 'm' && count !== 'p')
  return sentence.is(at - 1, 'de', 'dans', 'à', 'sur', 'avec', 'par', 'tout') &&
    masculine &&
    !sentence.can(at + 1, 'infinitive') &&
    // « Tout se dit en portugais »
    !(sentence.is(at - 1, 'tout') && sentence.can(at + 1, 'finite') && !sentence.is(at + 1, 'monde'))
    ? 'ce'
    : null
}

const clauseOpeners = new Set('que qu’ et ou mais car si quand lorsque comme où dont tout'.split(' '))

/** « l’exposition ce tient », « ce prêtant », « peut-il ce faire » : only a verb can follow « se ». */
function reflexiveFollows(sentence: Sentence, at: number): boolean {
  const next = at + 1
  if (
    /^(?:faisant|disant|est|sont|était|étaient|sera|serait|seront|fut|furent|soit|soient|doit|doivent|peut|peuvent|devait|pouvait|devrait|pourrait|fût)$/u.test(
      sentence.at(next),
    )
  )
    return false
  if (sentence.only(next, 'finite') || sentence.only(next, 'gerund')) return true
  return /^-(?:t-)?(?:il|elle|on|ils|elles)$/u.test(sentence.at(at - 1)) && sentence.can(next, 'infinitive')
}

/** « il ne ce compte pas », « par ce savoir ». */
const itselfOrThis: Judge = (sentence, at) => {
  if (!sentence.isEdge(at - 1) && !sentence.in(at - 1, clauseOpeners) && reflexiveFollows(sentence, at)) return 'se'
  if (
    sentence.is(at - 1, 'ne') &&
    /^(?:il|elle|on|ils|elles|qui)$/u.test(sentence.at(at - 2)) &&
    sentence.can(at + 1, 'finite')
  )
    return 'se'
  if (/^-(?:t-)?(?:il|elle|on|ils|elles)$/u.test(sentence.at(at + 2)) && sentence.can(at + 1, 'finite')) return 'se'
  return sentence.is(at - 1, 'par', 'sans', 'de', 'pour', 'à') &&
    sentence.only(at + 1, 'infinitive') &&
    !sentence.is(at + 1, 'faire')
    ? 'se'
    : null
}

const itIsOrThese: Judge = (sentence, at) => {
  if (sentence.is(at, 'ses') && sentence.is(at + 2, '-là', '-ci')) return 'ces'
  if (!sentence.isEdge(at - 1) && !sentence.is(at - 1, 'car', 'mais', 'que', 'et', 'parce')) return null
  return sentence.is(
    at + 1,
    'jamais',
    'au',
    'à',
    'que',
    'qu’',
    'd’',
    'dans',
    'pour',
    'moi',
    'lui',
    'trop',
    'vraiment',
    'donc',
    'aussi',
    'ce',
    'celui',
    'celle',
    'pourquoi',
    'toujours',
    'parce',
    'ici',
    'mon',
    'notre',
  )
    ? 'c’est'
    : null
}

/** « s’en est trop », « s’en était fini ». */
const thereofIs: Judge = (sentence, at) => {
  if (!sentence.isEdge(at - 1)) return null
  if (sentence.is(at + 1, 'en') && /^(?:est|était|sera|serait|fut)$/u.test(sentence.at(at + 2)))
    return /^(?:fini|trop|assez|dérisoire|fait|terminé|vraiment)$/u.test(sentence.at(at + 3)) ? 'c’' : null
  return sentence.is(at + 1, 'est', 'était') &&
    /.ment$/u.test(sentence.at(at + 2)) &&
    sentence.can(at + 3, 'adjective') &&
    !sentence.can(at + 3, 'participle')
    ? 'c’'
    : null
}

const itselfThere: Judge = (sentence, at) =>
  sentence.is(at + 1, 'en', 'y') &&
  sentence.only(at + 2, 'finite', 'infinitive') &&
  !/^(?:est|était|étaient|sera|serait|sont|eût|fut|a|devient|devenait)$/u.test(sentence.at(at + 2))
    ? 's’'
    : null

/** « ça ma foutu », « tu ma prise ». */
function elided(right: string): Judge {
  return (sentence, at) => {
    const subject =
      sentence.is(at - 1, 'tu', 'ça', 'cela', 'ne', 'il', 'elle', 'on') && !trulyPrepositions.has(sentence.at(at - 2))
    const next = sentence.skip(at + 1, between)
    const verb = sentence.is(at - 1, 'on', 'il', 'ça', 'tu') || !sentence.can(next, 'finite')
    return subject && sentence.can(next, 'participle') && verb
      ? sentence.is(at - 1, 'tu')
        ? right.replace('a', 'as')
        : right
      : null
  }
}

const hasHer: Judge = (sentence, at) => {
  const subject = sentence.is(at - 1, 'il', 'elle', 'on', 'ne', 'qui') && !trulyPrepositions.has(sentence.at(at - 2))
  return subject && sentence.only(at + 1, 'participle', 'adjective') ? 'l’a' : null
}

/** « quatre moi ». */
const month: Judge = (sentence, at) =>
  /^(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quelques|plusieurs|ce|chaque|\d+)$/u.test(
    sentence.at(at - 1),
  ) && !sentence.is(at - 2, 'chez', 'un')
    ? 'mois'
    : null

const ours =
  (right: string): Judge =>
  (sentence, at) => {
    const noun = sentence.can(at + 1, 'noun', 'adjective')
    return sentence.is(at - 1, 'le', 'la', 'les') && !noun && !sentence.isCapitalised(at) ? right : null
  }

/** « Il ne viendra par. » */
const notWord: Judge = (sentence, at) => {
  if (!sentence.isEdge(at + 1)) return null
  for (let k = at - 1; k >= 0 && k > at - 6; k -= 1) if (sentence.is(k, 'ne', 'n’')) return 'pas'
  return null
}

/** « ma petite amie peu sembler distante », « tu ne peu ». */
const canOrFew: Judge = (sentence, at) => {
  if (sentence.is(at - 1, 'ne') && sentence.is(at - 2, 'tu', 'je')) return 'peux'
  if (sentence.is(at - 1, 'se', 'ne') && !sentence.is(at + 1, 'à')) return 'peut'
  const next = sentence.skip(at + 1, objectPronouns)
  const [head] = sentence.is(at - 1, 'petit', 'un') ? [] : chainEndingAt(sentence, at - 1)
  return head &&
    (head.from === 0 || sentence.isEdge(head.from - 1)) &&
    sentence.only(next, 'infinitive') &&
    head.count === 's'
    ? 'peut'
    : null
}

const thatSheIs: Judge = (sentence, at) => {
  const verbs = sentence
    .ofKind(at - 1, 'finite')
    .some(({ lemma }) =>
      /^(?:croire|penser|vouloir|dire|savoir|falloir|espérer|souhaiter|sembler|trouver|affirmer|estimer|juger|sentir|attendre)$/u.test(
        lemma,
      ),
    )
  return verbs && sentence.can(sentence.skip(at + 1, objectPronouns), 'finite') && !sentence.can(at + 1, 'noun')
    ? sentence.is(at, 'quelles')
      ? 'qu’elles'
      : 'qu’elle'
    : null
}

/** « Jérôme si rend souvent ». */
const itselfThereOrIf: Judge = (sentence, at) => {
  const [head] = chainEndingAt(sentence, at - 1)
  return head &&
    (head.from === 0 || sentence.isEdge(head.from - 1)) &&
    sentence.only(at + 1, 'finite') &&
    !verbAnywhere(sentence, at + 1)
    ? 's’y'
    : null
}

const eitherOr: Judge = (sentence, at) =>
  /^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1)) ||
  (sentence.is(at - 1, 'que', 'qu’') && !sentence.isEdge(at + 1))
    ? 'soit'
    : null

/** « j’ai du partir », « son du ». */
const owed: Judge = (sentence, at) => {
  // « le solde du pour la location » : an article has its noun.
  if (sentence.is(at + 1, 'pour', 'par', 'à', 'depuis') && sentence.can(at - 1, 'noun')) return 'dû'
  if (sentence.is(at - 1, 'mon', 'ton', 'son', 'notre', 'votre', 'leur'))
    return sentence.is(at - 2, 'au', 'le', 'un') || sentence.can(at + 1, 'noun') || sentence.isCapitalised(at + 1)
      ? null
      : 'dû'
  const before = /^-(?:t-)?(?:il|elle|on|je|tu)$/u.test(sentence.at(at - 1)) ? at - 2 : at - 1
  const next = sentence.skip(at + 1, objectPronouns)
  if (avoir.has(sentence.at(before)) && sentence.can(next, 'infinitive') && !sentence.can(next, 'noun')) return 'dû'
  return null
}

const certain: Judge = (sentence, at) => {
  const follows = sentence.isEdge(at + 1) || sentence.is(at + 1, 'que', 'qu’', 'et', 'de')
  return follows && sentence.is(at - 1, 'bien', 'lieu', 'suis', 'es', 'est', 'pas', 'coup', 'sommes', 'certain')
    ? 'sûr'
    : null
}

/** « tout ceux », « toute celles », « toutes leur étonnement ». */
const allForms: Judge = (sentence, at) => {
  const pronoun = { ceux: 'tous', celles: 'toutes', cela: 'tout', ceci: 'tout' }[sentence.at(at + 1)]
  if (sentence.is(at - 1, 'du', 'de', 'pas')) return null
  if (pronoun !== undefined) return pronoun === sentence.at(at) ? null : pronoun
  if (sentence.is(at, 'tout') && sentence.is(at + 1, 'les')) return allThe(sentence, at + 1)
  if (
    !determiners.has(sentence.at(at + 1)) ||
    sentence.is(at + 1, 'un', 'une', 'deux', 'trois', 'le', 'la', 'les', 'des', 'du', 'au', 'aux')
  )
    return null
  const phrase = nounPhraseAt(sentence, at + 1)
  const before =
    sentence.isEdge(at - 1) || trulyPrepositions.has(sentence.at(at - 1)) || sentence.is(at - 1, 'car', 'que', 'et')
  if (!phrase || phrase.gender === 'both' || !before) return null
  // « tout ce putain d’univers » : its article says otherwise.
  if (sentence.is(at + 1, 'ce', 'cet', 'un', 'le') && phrase.gender === 'f') return null
  const right =
    phrase.gender === 'f' ? (phrase.count === 'p' ? 'toutes' : 'toute') : phrase.count === 'p' ? 'tous' : 'tout'
  return right === sentence.at(at) ? null : right
}

/** « tout les places » : a plural noun, and not « tout les sépare ». */
function allThe(sentence: Sentence, at: number): string | null {
  const nouns = sentence.ofKind(at + 1, 'noun')
  const isVerb = sentence.ofKind(at + 1, 'finite').some(({ person, count }) => person === 3 && count === 's')
  if (isVerb || nouns.length === 0 || nouns.some(({ count }) => count !== 'p')) return null
  const genders = new Set(nouns.map(({ gender }) => gender))
  return genders.size > 1 || genders.has('both') ? null : genders.has('f') ? 'toutes' : 'tous'
}

/** « Dés 16 h, les portes ouvrent », but « deux dés ». */
const asSoonAs: Judge = (sentence, at) => {
  const next = sentence.tokens[at + 1]
  const isCounted = determiners.has(sentence.at(at - 1)) || sentence.tokens[at - 1]?.kind === 'number'
  return next?.kind === 'number' && !isCounted ? 'dès' : null
}

/** « environs deux heures » : without its article, and before a number, the adverb. */
const about: Judge = (sentence, at) => {
  const isCounted = sentence.tokens[at + 1]?.kind === 'number' || numerals.has(sentence.at(at + 1))
  return isCounted && !determiners.has(sentence.at(at - 1)) ? 'environ' : null
}

/** « Hors, rien ne se passe » : the conjunction. */
const orWord: Judge = (sentence, at) => (at === 0 && sentence.is(1, ',') ? 'or' : null)

/** « dont ont sort », « ce soir, ont joue » : only a verb in the singular follows. */
const oneOrHave: Judge = (sentence, at) => {
  const verbs = sentence.ofKind(at + 1, 'finite')
  const opens = sentence.isEdge(at - 1) || sentence.is(at - 1, 'que', 'qu’', 'dont', 'où', 'si', 'quand', 'comme')
  const isVerb =
    verbs.some(({ person, count }) => person === 3 && count === 's') &&
    !sentence.can(at + 1, 'participle', 'noun', 'adjective')
  return opens && isVerb ? 'on' : null
}

/** « nôtre site » : without an article before, it is the possessive. */
const possessiveAlone =
  (right: string): Judge =>
  (sentence, at) =>
    sentence.can(at + 1, 'noun') && !sentence.is(at - 1, 'le', 'la', 'les', 'du', 'des', 'au', 'aux', 'faire', 'fait')
      ? right
      : null

const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['a', toOrHas],
  ['à', hasOrTo],
  ['et', isOrAnd],
  ['est', andOrIs],
  ['on', haveOrOne],
  ['ont', oneOrHave],
  ['son', areOrHis],
  ['ou', whereOrOr],
  ['sa', thatOrHer],
  ['se', thisOrItself],
  ['ce', itselfOrThis],
  ['ces', itIsOrThese],
  ['ses', itIsOrThese],
  ['s’', thereofIs],
  ['c’', itselfThere],
  ['ma', elided('m’a')],
  ['ta', elided('t’a')],
  ['la', hasHer],
  ['moi', month],
  ['notre', ours('nôtre')],
  ['votre', ours('vôtre')],
  ['nôtre', possessiveAlone('notre')],
  ['vôtre', possessiveAlone('votre')],
  ['par', notWord],
  ['peu', canOrFew],
  ['quelle', thatSheIs],
  ['quelles', thatSheIs],
  ['si', itselfThereOrIf],
  ['soi', eitherOr],
  ['hors', orWord],
  ['environs', about],
  ['du', owed],
  ['sur', certain],
  ['dés', asSoonAs],
  ['tout', allForms],
  ['tous', allForms],
  ['toute', allForms],
  ['toutes', allForms],
])
