import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners, numerals, objectPronouns } from '../structure/closed-words.ts'
import {
  hasOther,
  type Judge,
  participleAfter,
  subjectPronouns,
  trulyPrepositions,
  verbToBe,
} from '../structure/confusion-context.ts'
import {
  andWord,
  areVerb,
  elidedHave,
  has,
  haveVerb,
  isVerb,
  onePronoun,
  possessive,
  toPreposition,
} from '../verb/have-and-be.ts'

/** Little words that sound alike, judged by what stands around them. */
export const confusions: RuleFamily = function* (sentence) {
  for (let at = 0; at < sentence.length; at += 1) {
    const judge = isCapitals(sentence, at) ? undefined : judges.get(sentence.at(at))
    const right = judge?.(sentence, at) ?? null
    if (right !== null) yield { ...confusion(at, sentence.at(at), right), tier: right === 'ses' ? 'check' : 'sure' }
  }
}

/** Initials (« SA ») and roads (« A71 »). */
function isCapitals(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]
  return /^\p{Lu}{2,}$/u.test(sentence.tokens[at]?.text ?? '') || (next?.kind === 'number' && next.glued)
}

function confusion(at: number, wrong: string, right: string): Match {
  return {
    from: at,
    to: at,
    rule: 'homophone',
    category: 'homophone',
    tier: 'sure',
    message: asMessage('french.rather', { right, wrong }),
    suggestions: [right],
  }
}

const reflexive: Judge = (sentence, at) => {
  const next = sentence.skip(at + 1, new Set(['y', 'en', 'lui', 'leur', 'le', 'la', 'les']))
  if (
    sentence.is(next, 'peut', 'doit', 'devait', 'pouvait', 'dû', 'devrait', 'pourrait', 'doivent', 'peuvent') ||
    verbToBe.test(sentence.at(next))
  )
    return null
  const subject = sentence.is(at - 1, 'il', 'elle', 'on', 'ils', 'elles', 'qui')
  if (subject && sentence.can(next, 'finite')) return 'se'
  const noun = sentence.only(at - 1, 'noun') && (sentence.in(at - 2, determiners) || sentence.is(at - 2, 'l’'))
  if (noun && sentence.can(next, 'finite') && !hasOther(sentence, next)) return 'se'
  const opens =
    sentence.isEdge(at - 1) ||
    sentence.is(at - 1, 'de', 'pour', 'à', 'sans', 'va', 'vont', 'peut', 'peuvent', 'doit', 'doivent', 'veut', 'faut')
  return opens && sentence.only(next, 'infinitive') && !sentence.is(next, 'faire') ? 'se' : null
}

const demonstrative: Judge = (sentence, at) => {
  if (sentence.is(at + 1, 'qui', 'que', 'qu’', 'dont') && !sentence.can(at - 1, 'finite')) return 'ce'
  if (verbToBe.test(sentence.at(at + 1)) && at === 0 && !sentence.is(at + 1, 'es', 'est', 'sont', 'n’', 'ne'))
    return 'ce'
  if (!sentence.only(at + 1, 'noun')) return null
  const nouns = sentence.ofKind(at + 1, 'noun')
  return nouns.every((noun) => noun.gender === 'm' && noun.count === 's') ? 'ce' : null
}

const itself: Judge = (sentence, at) => {
  const noun = sentence.can(at - 1, 'noun') && !sentence.can(at - 1, 'finite')
  if (
    noun &&
    sentence.is(at + 1, 'est', 'sont', 'était') &&
    participleAfter(sentence, at + 1) &&
    !sentence.ofKind(at + 2, 'participle').some((reading) => reading.gender === 'm' && reading.count !== 'p')
  )
    return 's’'
  return ownVerb(sentence, at)
}

const ownVerb: Judge = (sentence, at) =>
  sentence.is(at - 1, 'il', 'elle', 'on', 'ils', 'elles', 'qui') &&
  !sentence.in(at - 2, trulyPrepositions) &&
  sentence.at(at + 1) !== ''
    ? 's’'
    : null

const itIs: Judge = (sentence, at) => {
  if (!sentence.isEdge(at - 1) || !sentence.is(at + 1, 'est', 'était')) return null
  // « S’est complet pour samedi » : an adjective that is no participle is said of « ce ».
  if (sentence.can(at + 2, 'adjective') && !sentence.can(at + 2, 'participle', 'finite')) return 'c’'
  return sentence.is(
    at + 2,
    'un',
    'une',
    'le',
    'la',
    'l’',
    'les',
    'mon',
    'ma',
    'notre',
    'pourquoi',
    'ici',
    'là',
    'donc',
    'aussi',
    'ainsi',
    'pas',
    'très',
    'dans',
    'avec',
    'à',
    'pour',
  )
    ? 'c’'
    : null
}

const toIt: Judge = (sentence, at) => {
  const subject = sentence.is(at - 1, 'il', 'elle', 'on', 'ils', 'elles', 'qui') || sentence.only(at - 1, 'noun')
  return subject && sentence.only(at + 1, 'finite') ? 's’y' : null
}

const thatThing: Judge = (sentence, at) => {
  const next = sentence.skip(
    at + 1,
    new Set(['ne', 'n’', 'se', 's’', 'me', 'm’', 'te', 't’', 'lui', 'leur', 'nous', 'vous', 'y', 'en']),
  )
  // « sa « disparition » » : what it owns stands between quotation marks.
  if (sentence.is(at + 1, '«', '“', '"', '(')) return null
  if (sentence.isEdge(at + 1) && at > 0) return 'ça'
  return sentence.only(next, 'finite') ? 'ça' : null
}

const cans: Judge = (sentence, at) => {
  const subject = sentence.is(at - 1, 'on', 'il', 'elle', 'qui', 'ça', 'cela', 'ne')
  const next = sentence.skip(at + 1, new Set([...objectPronouns, 'bien', 'pas', 'aussi', 'toujours', 'encore']))
  return subject && sentence.only(next, 'infinitive') ? 'peut' : null
}

const few: Judge = (sentence, at) =>
  !sentence.is(at - 2, 'quelqu’') &&
  sentence.is(at - 1, 'un', 'très', 'trop', 'assez', 'si', 'aussi') &&
  !sentence.is(at - 2, 'l’') &&
  !sentence.is(at + 1, '-être')
    ? 'peu'
    : null

const thatShe: Judge = (sentence, at) => {
  if (/^(?:est|sont|sera|seront|était|étaient|soit|fut|serait|fût|furent|que|peut)$/u.test(sentence.at(at + 1)))
    return null
  const next = sentence.skip(at + 1, new Set(['ne', 'n’', 'se', 's’', 'lui', 'y', 'en', 'me', 'm’']))
  return sentence.only(next, 'finite') && at > 0 && !sentence.isEdge(at - 1) && !sentence.in(at - 1, trulyPrepositions)
    ? 'qu’elle'
    : null
}

const toThem: Judge = (sentence, at) => {
  const subject = sentence.is(at - 1, 'je', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles', 'qui', 'ne')
  return subject && (sentence.can(at + 1, 'finite') || sentence.is(at + 1, 'a', 'ai', 'as', 'ont', 'en'))
    ? 'leur'
    : null
}

const butWord: Judge = (sentence, at) =>
  sentence.is(
    at + 1,
    'je',
    'j’',
    'tu',
    'il',
    'on',
    'ils',
    'elle',
    'elles',
    'nous',
    'que',
    'qu’',
    'le',
    'la',
    'les',
    'cela',
    'ce',
    'c’',
  ) && !sentence.can(at - 1, 'finite')
    ? 'mais'
    : null

/** « tout les soirs » before a noun; « malgré tout », « tout les sépare » stay. */
const all: Judge = (sentence, at) => {
  if (!sentence.is(at + 1, 'les', 'ces', 'mes', 'nos', 'vos', 'ses')) return null
  const fixed = sentence.is(at - 1, 'malgré', 'avant', 'du', 'en', 'pour', 'après', 'par', 'de', 'partout')
  return !fixed && sentence.can(at + 2, 'noun') && !sentence.can(at + 2, 'finite') ? 'tous' : null
}

const whose: Judge = (sentence, at) =>
  sentence.is(at - 1, 'celui', 'celle', 'ceux', 'celles') &&
  (sentence.in(at + 1, subjectPronouns) || sentence.is(at + 1, 'nous', 'vous', 'l’'))
    ? 'dont'
    : null

const ofIt: Judge = (sentence, at) => {
  const afterPronoun =
    sentence.is(at - 1, 'il', 'elle', 'on', 'ils', 'elles', 'qui') && !sentence.in(at - 2, trulyPrepositions)
  const afterNoun = sentence.can(at - 1, 'noun') && !sentence.can(at - 1, 'finite')
  const isVerb = sentence.only(at + 1, 'finite') && !sentence.is(at + 1, 'cesse')
  return isVerb && (afterPronoun || afterNoun) ? 's’en' : null
}

/** « le car est sensé déposer les élèves » : before an infinitive, one is supposed to, not sensible. */
function supposed(right: string): Judge {
  return (sentence, at) => {
    const negated = sentence.is(at + 1, 'ne') && sentence.is(at + 2, 'pas', 'plus', 'jamais') ? at + 3 : at + 1
    return sentence.only(sentence.skip(negated, objectPronouns), 'infinitive') ? right : null
  }
}

const kin =
  /^(?:acolyte|complice|musicien|musicienne|interprète|comédien|comédienne|danseur|danseuse|compagnon|compagne|camarade|collaborateur|collaboratrice|partenaire|élève|équipier|équipière|ami|amie|frère|sœur|enfant|parent|proche|chanteur|chanteuse|choriste|acteur|actrice|assistant|assistante|invité|invitée)s$/u
const leads =
  /^(?:metteur|scène|metteuse|chorégraphe|compositeur|compositrice|chef|cheffe|auteur|autrice|directeur|directrice|pianiste|chanteur|chanteuse|violoniste|clown|conteur|conteuse|musicien|musicienne|danseur|danseuse|comédien|comédienne|artiste)$/u

/** « le metteur en scène et ces quatre interprètes » : those who go with somebody are theirs. */
const theirOwn: Judge = (sentence, at) => {
  if (!sentence.is(at - 1, 'et', 'avec') || !(leads.test(sentence.at(at - 2)) || sentence.isCapitalised(at - 2)))
    return null
  const noun = numerals.has(sentence.at(at + 1)) || sentence.can(at + 2, 'noun') ? at + 2 : at + 1
  return kin.test(sentence.at(noun)) || kin.test(sentence.at(at + 1)) ? 'ses' : null
}

const itIsPlural: Judge = (sentence, at) =>
  !trulyPrepositions.has(sentence.at(at - 1)) &&
  !(sentence.is(at + 1, 'pas') && !sentence.isEdge(at - 1)) &&
  sentence.is(at + 1, 'un', 'une', 'le', 'la', 'l’', 'mon', 'ma', 'notre', 'pourquoi', 'pas', 'très', 'ici', 'toujours')
    ? 'c’est'
    : null

const where: Judge = (sentence, at) => {
  const place =
    /^(?:jour|soir|instant|moment|endroit|lieu|ville|salle|époque|année|heure|fois|nuit|pays|cas|maison|rue|théâtre)s?$/u.test(
      sentence.at(at - 1),
    )
  const subject = sentence.in(at + 1, subjectPronouns) || sentence.is(at + 1, 'nous', 'vous')
  if (place && subject && sentence.in(at - 2, determiners)) return 'où'
  if (place && subject && sentence.is(at - 2, 'l’')) return 'où'
  return at === 0 &&
    (sentence.is(1, 'est', 'sont', 'était', 'sera', 'se') || sentence.at(2).startsWith('-')) &&
    sentence.at(sentence.length - 1) === '?'
    ? 'où'
    : null
}

const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['à', has],
  ['a', toPreposition],
  ['et', isVerb],
  ['est', andWord],
  ['ont', onePronoun],
  ['on', haveVerb],
  ['ma', elidedHave('m’a')],
  ['ta', elidedHave('t’a')],
  ['la', elidedHave('l’a')],
  ['ce', reflexive],
  ['se', demonstrative],
  ['c’', itself],
  ['s’', itIs],
  ['si', toIt],
  ['son', areVerb],
  ['sont', possessive],
  ['sa', thatThing],
  ['peu', cans],
  ['peut', few],
  ['quelle', thatShe],
  ['leurs', toThem],
  ['mes', butWord],
  ['don', whose],
  ['sans', ofIt],
  ['ces', (sentence, at) => itIsPlural(sentence, at) ?? theirOwn(sentence, at)],
  ...['', 'e', 's', 'es'].map((end): [string, Judge] => [`sensé${end}`, supposed(`censé${end}`)]),
  ['ou', where],
  ['tout', all],
])
