import { adverbs, determiners, objectPronouns } from './closed-words.ts'
import type { Match, RuleFamily } from './match.ts'
import type { Sentence } from './sentence.ts'

/** What a little word should have been at this place, or null when it may stay. */
type Judge = (sentence: Sentence, at: number) => string | null

const subjectPronouns = new Set('je j’ tu il elle on ils elles qui'.split(' '))
const pluralSubjects = new Set(['ils', 'elles', 'ceux-ci', 'celles-ci', 'ceux-là', 'celles-là', 'ceux', 'celles'])
const trulyPrepositions = new Set('à de d’ avec chez par pour sur sans dans contre vers sous'.split(' '))
const clitics = new Set('ne n’ me m’ te t’ se s’ lui leur nous vous y en l’ les'.split(' '))
const slow = { has: (word: string) => adverbs.has(word) || /.ment$/u.test(word) }
const haveSomething = new Set(
  'faim soif besoin lieu raison tort peur envie droit mal froid chaud horreur force valeur pour trait affaire honte sommeil cours vocation connaissance conscience confiance hâte intérêt pitié accès charge beau bon bien failli fait coutume prise place autorité rendez-vous pied rang part foi mission tendance recours vue'.split(
    ' ',
  ),
)

/** Little words that sound alike, judged by what stands around them. */
export const confusions: RuleFamily = function* (sentence) {
  for (let at = 0; at < sentence.length; at += 1) {
    const judge = isCapitals(sentence, at) ? undefined : judges.get(sentence.at(at))
    const right = judge?.(sentence, at) ?? null
    if (right !== null) yield confusion(at, sentence.at(at), right)
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
    message: `On attend ici « ${right} » plutôt que « ${wrong} ».`,
    suggestions: [right],
  }
}

function subjectBefore(sentence: Sentence, at: number): string | null {
  const before = sentence.skip(at - 1, clitics, -1)
  const word = sentence.at(before)
  if (!subjectPronouns.has(word)) return null
  return word === 'elle' && sentence.in(before - 1, trulyPrepositions) ? null : word
}

function participleAfter(sentence: Sentence, at: number): boolean {
  const next = sentence.skip(at + 1, slow)
  return sentence.only(next, 'participle', 'adjective') && sentence.can(next, 'participle')
}

const has: Judge = (sentence, at) => {
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

const toPreposition: Judge = (sentence, at) => {
  const before = at - 1
  const next = at + 1
  if (sentence.isEdge(next)) return null
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
  if (sentence.only(next, 'infinitive') && !sentence.is(next, 'être', 'avoir')) return 'à'
  const bare = sentence.only(next, 'noun') && !haveSomething.has(sentence.at(next)) && !sentence.in(next, adverbs)
  return bare && sentence.only(before, 'noun') && sentence.in(before - 1, determiners) ? 'à' : null
}

const isVerb: Judge = (sentence, at) => {
  const before = at - 1
  const next = sentence.skip(at + 1, slow)
  const described = sentence.only(next, 'participle', 'adjective')
  if (
    sentence.is(before, 'il', 'elle', 'on', 'c’', 'qui') &&
    !sentence.in(before - 1, trulyPrepositions) &&
    (described || sentence.is(at + 1, 'pas', 'un', 'une'))
  )
    return 'est'
  if (!described || !sentence.isEdge(next + 1) || hasFinite(sentence, at)) return null
  const nounFirst =
    before === 1 && sentence.in(0, determiners) && sentence.can(before, 'noun') && !sentence.can(before, 'adjective')
  return nounFirst ? 'est' : null
}

function hasFinite(sentence: Sentence, except: number): boolean {
  for (let i = 0; i < sentence.length; i += 1) if (i !== except && sentence.can(i, 'finite')) return true
  return false
}

const andWord: Judge = (sentence, at) => {
  const before = sentence.ofKind(at - 1, 'noun')
  if (before.length === 0 || before.some((noun) => noun.count !== 'p') || sentence.can(at - 1, 'finite')) return null
  for (let i = at - 2; i >= 0 && !sentence.isEdge(i); i -= 1)
    if (sentence.only(i, 'finite')) return sentence.is(at + 1, 'les', 'des', 'le', 'la', 'l’') ? 'et' : null
  return null
}

const onePronoun: Judge = (sentence, at) => {
  const opens = sentence.isEdge(at - 1) || sentence.is(at - 1, 'si', 'qu’', 'que', 'quand', 'où')
  const verb = sentence.skip(at + 1, objectPronouns)
  const third = sentence.ofKind(verb, 'finite').some((reading) => reading.person === 3 && reading.count === 's')
  return opens && third && !sentence.can(verb, 'participle', 'noun', 'adjective') ? 'on' : null
}

const haveVerb: Judge = (sentence, at) => {
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

function pluralNoun(sentence: Sentence, at: number): boolean {
  const nouns = sentence.ofKind(at, 'noun')
  return (
    nouns.length > 0 && nouns.every((noun) => noun.count === 'p') && determiners.get(sentence.at(at - 1))?.count === 'p'
  )
}

/** « ma », « ta », « la » before a participle alone are « m’a », « t’a », « l’a ». */
function elidedHave(right: string): Judge {
  return (sentence, at) => {
    const next = sentence.skip(at + 1, slow)
    const participle = sentence.only(next, 'participle') && sentence.tokens[next]?.kind === 'word'
    return participle && (subjectBefore(sentence, at) !== null || sentence.is(at - 1, 'ça', 'cela', 'me', 'te', 'ne'))
      ? right
      : null
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
  if (subject && sentence.only(next, 'finite')) return 'se'
  const opens =
    sentence.isEdge(at - 1) ||
    sentence.is(at - 1, 'de', 'pour', 'à', 'sans', 'va', 'vont', 'peut', 'peuvent', 'doit', 'doivent', 'veut', 'faut')
  return opens && sentence.only(next, 'infinitive') && !sentence.is(next, 'faire') ? 'se' : null
}

const verbToBe = /^(?:es|est|sont|sera|seront|serait|seraient|était|étaient|fut|furent|soit|soient|fût|n’|ne)$/u

const demonstrative: Judge = (sentence, at) => {
  if (sentence.is(at + 1, 'qui', 'que', 'qu’', 'dont') && !sentence.can(at - 1, 'finite')) return 'ce'
  if (verbToBe.test(sentence.at(at + 1)) && at === 0 && !sentence.is(at + 1, 'es', 'est', 'sont', 'n’', 'ne'))
    return 'ce'
  if (!sentence.only(at + 1, 'noun')) return null
  const nouns = sentence.ofKind(at + 1, 'noun')
  return nouns.every((noun) => noun.gender === 'm' && noun.count === 's') ? 'ce' : null
}

const itself: Judge = (sentence, at) =>
  sentence.is(at - 1, 'il', 'elle', 'on', 'ils', 'elles', 'qui') &&
  !sentence.in(at - 2, trulyPrepositions) &&
  sentence.at(at + 1) !== ''
    ? 's’'
    : null

const itIs: Judge = (sentence, at) => {
  if (!sentence.isEdge(at - 1) || !sentence.is(at + 1, 'est', 'était')) return null
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

const areVerb: Judge = (sentence, at) => {
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

const possessive: Judge = (sentence, at) =>
  sentence.in(at - 1, trulyPrepositions) &&
  !sentence.in(at - 2, determiners) &&
  sentence.can(at + 1, 'noun', 'adjective')
    ? 'son'
    : null

const thatThing: Judge = (sentence, at) => {
  const next = sentence.skip(
    at + 1,
    new Set(['ne', 'n’', 'se', 's’', 'me', 'm’', 'te', 't’', 'lui', 'leur', 'nous', 'vous', 'y', 'en']),
  )
  if (sentence.isEdge(at + 1) && at > 0) return 'ça'
  return sentence.only(next, 'finite') ? 'ça' : null
}

const cans: Judge = (sentence, at) => {
  const subject = sentence.is(at - 1, 'on', 'il', 'elle', 'qui', 'ça', 'cela', 'ne')
  const next = sentence.skip(at + 1, new Set([...objectPronouns, 'bien', 'pas', 'aussi', 'toujours', 'encore']))
  return subject && sentence.only(next, 'infinitive') ? 'peut' : null
}

const few: Judge = (sentence, at) =>
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
  return subject && (sentence.only(at + 1, 'finite') || sentence.is(at + 1, 'a', 'ai', 'as', 'ont', 'en'))
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

const whose: Judge = (sentence, at) =>
  sentence.is(at - 1, 'celui', 'celle', 'ceux', 'celles') &&
  (sentence.in(at + 1, subjectPronouns) || sentence.is(at + 1, 'nous', 'vous', 'l’'))
    ? 'dont'
    : null

const ofIt: Judge = (sentence, at) =>
  sentence.is(at - 1, 'il', 'elle', 'on', 'ils', 'elles', 'qui') &&
  !sentence.in(at - 2, trulyPrepositions) &&
  sentence.only(at + 1, 'finite')
    ? 's’en'
    : null

const itIsPlural: Judge = (sentence, at) =>
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
    (sentence.is(1, 'est', 'sont', 'était', 'sera') || sentence.at(2).startsWith('-')) &&
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
  ['ces', itIsPlural],
  ['ou', where],
])
