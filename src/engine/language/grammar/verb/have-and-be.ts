import { adverbs, determiners, objectPronouns } from '../structure/closed-words.ts'
import {
  clitics,
  hasFinite,
  type Judge,
  participleAfter,
  pluralNoun,
  pluralSubjects,
  slow,
  subjectBefore,
  trulyPrepositions,
} from '../structure/confusion-context.ts'
import { isOnlyVerb } from './infinitive-or-participle.ts'

export const haveSomething = new Set(
  'faim soif besoin lieu raison tort peur envie droit mal froid chaud horreur force valeur pour trait affaire honte sommeil cours vocation connaissance conscience confiance hâte intérêt pitié accès charge beau bon bien failli fait coutume prise place autorité rendez-vous pied rang part foi mission tendance recours vue'.split(
    ' ',
  ),
)

export const has: Judge = (sentence, at) => {
  if (sentence.is(at + 1, 'qui', 'lui', 'elle', 'eux', 'laquelle', 'lequel', 'quoi', 'moi', 'toi')) return null
  const subject = subjectBefore(sentence, at)
  const next = at + 1
  if (sentence.is(at - 1, 'y') && (sentence.is(at - 2, 'il', 'n’', 'qu’il') || at === 1)) return 'a'
  if (subject === 'tu') return 'as'
  if (subject === 'il' || subject === 'on' || (subject === 'elle' && !sentence.isEdge(next))) return 'a'
  if (subject === 'qui' && participleAfter(sentence, at)) return 'a'
  if (
    sentence.is(at - 1, 'ça', 'cela') &&
    (participleAfter(sentence, at) || (sentence.is(next, 'l’') && sentence.is(next + 1, 'air')))
  )
    return 'a'
  const participle = sentence.skip(next, slow)
  if (sentence.only(participle, 'participle') && sentence.can(at - 1, 'noun') && !sentence.only(at - 1, 'finite'))
    return 'a'
  return null
}

export const toPreposition: Judge = (sentence, at) => {
  if (sentence.is(at + 1, 'priori', 'posteriori', 'fortiori', 'cappella', 'minima')) return null
  for (let i = 0; i < at; i += 1) if (sentence.is(i, 'que', 'qu’', 'dont', 'qui')) return null
  const before = at - 1
  const next = at + 1
  if (sentence.isEdge(next)) return null
  if (
    sentence.only(before, 'finite') &&
    !sentence.can(before, 'noun') &&
    !sentence.can(next, 'participle') &&
    !sentence.in(next, adverbs)
  )
    return 'à'
  const afterVerb =
    sentence.only(before, 'infinitive') ||
    /^-(?:t-)?(?:il|elle|on|nous|vous|ils|elles|je|tu)$/u.test(sentence.at(before))
  if (
    afterVerb &&
    !sentence.can(next, 'participle') &&
    !sentence.is(next, 'un', 'une', 'des', 'bien', 'pour', 'mon', 'ma')
  )
    return 'à'
  if (subjectBefore(sentence, at) !== null || sentence.in(before, objectPronouns)) return null
  if (sentence.only(next, 'infinitive') && !sentence.is(next, 'être', 'avoir'))
    return isOnlyVerb(sentence, at) ? null : 'à'
  const bare = sentence.only(next, 'noun') && !haveSomething.has(sentence.at(next)) && !sentence.in(next, adverbs)
  return bare && sentence.only(before, 'noun') && sentence.in(before - 1, determiners) ? 'à' : null
}

export const isVerb: Judge = (sentence, at) => {
  const before = at - 1
  const next = sentence.skip(at + 1, slow)
  const described = sentence.describes(next)
  const partly = sentence.can(next, 'participle') && !sentence.can(next, 'finite')
  if (
    sentence.is(before, 'il', 'elle', 'on', 'c’', 'qui') &&
    !sentence.in(before - 1, trulyPrepositions) &&
    (described || partly || sentence.is(at + 1, 'pas', 'un', 'une'))
  )
    return 'est'
  const follows =
    sentence.isEdge(next + 1) ||
    sentence.in(next + 1, trulyPrepositions) ||
    sentence.is(next + 1, 'du', 'au', 'aux', 'des', 'en')
  if (!sentence.only(next, 'participle', 'adjective') || !follows || hasFinite(sentence, at)) return null
  const nounFirst =
    before === 1 && sentence.in(0, determiners) && sentence.can(before, 'noun') && !sentence.can(before, 'adjective')
  return nounFirst ? 'est' : null
}

export const andWord: Judge = (sentence, at) => {
  const before = sentence.ofKind(at - 1, 'noun')
  if (before.length === 0 || before.some((noun) => noun.count !== 'p') || sentence.can(at - 1, 'finite')) return null
  for (let i = at - 2; i >= 0 && !sentence.isEdge(i); i -= 1)
    if (sentence.only(i, 'finite')) return sentence.is(at + 1, 'les', 'des', 'le', 'la', 'l’') ? 'et' : null
  return null
}

export const onePronoun: Judge = (sentence, at) => {
  const opens = sentence.isEdge(at - 1) || sentence.is(at - 1, 'si', 'qu’', 'que', 'quand', 'où')
  const verb = sentence.skip(at + 1, objectPronouns)
  const third = sentence.ofKind(verb, 'finite').some((reading) => reading.person === 3 && reading.count === 's')
  return opens && third && !sentence.can(verb, 'participle', 'noun', 'adjective') ? 'on' : null
}

export const haveVerb: Judge = (sentence, at) => {
  if (
    sentence.is(at - 1, 'ils', 'elles') ||
    (sentence.is(at - 1, 'l’') && participleAfter(sentence, at) && sentence.in(at - 2, clitics))
  )
    return 'ont'
  const plural = sentence.in(at - 1, pluralSubjects) || pluralNoun(sentence, at - 1)
  return plural && (participleAfter(sentence, at) || sentence.is(sentence.skip(at + 1, slow), 'un', 'une'))
    ? 'ont'
    : null
}

/** « ma », « ta », « la » before a participle alone are « m’a », « t’a », « l’a ». */
export function elidedHave(right: string): Judge {
  return (sentence, at) => {
    const next = sentence.skip(at + 1, slow)
    const participle = sentence.only(next, 'participle') && sentence.tokens[next]?.kind === 'word'
    return participle && (subjectBefore(sentence, at) !== null || sentence.is(at - 1, 'ça', 'cela', 'me', 'te', 'ne'))
      ? right
      : null
  }
}

export const areVerb: Judge = (sentence, at) => {
  if (
    sentence.is(at - 1, 'ils', 'elles') ||
    (sentence.is(at - 1, 'leur', 'nous', 'vous', 'lui') && sentence.is(at - 2, 'ne', 'ils', 'elles'))
  )
    return 'sont'
  const next = sentence.skip(at + 1, slow)
  const described =
    sentence.only(next, 'participle', 'adjective') && sentence.readings(next).every((reading) => reading.count === 'p')
  return pluralNoun(sentence, at - 1) && described ? 'sont' : null
}

export const possessive: Judge = (sentence, at) =>
  sentence.in(at - 1, trulyPrepositions) &&
  !sentence.in(at - 2, determiners) &&
  sentence.can(at + 1, 'noun', 'adjective')
    ? 'son'
    : null
