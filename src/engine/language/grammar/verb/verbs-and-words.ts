import type { Sentence } from '../sentence.ts'
import { between } from '../structure/auxiliaries.ts'
import { chainEndingAt, isConjugated, subjectOfVerb } from '../structure/clause-subject.ts'
import { adverbs, determiners, objectPronouns } from '../structure/closed-words.ts'
import { hasFinite, type Judge, trulyPrepositions } from '../structure/confusion-context.ts'
import { nounPhraseAt } from '../structure/noun-phrase.ts'
import { haveSomething } from './have-and-be.ts'

const clauseEdge = new Set(
  'que qu’ qui quand lorsque lorsqu’ si s’ mais car puisque puisqu’ où dont comme et ou'.split(' '),
)

/** A conjugated verb between the opening of the clause and `at`. */
function verbBefore(sentence: Sentence, at: number): boolean {
  for (let k = at - 1; k >= 0 && !sentence.isEdge(k) && !clauseEdge.has(sentence.at(k)); k -= 1)
    if (isConjugated(sentence, k) && !sentence.in(k - 1, determiners)) return true
  return false
}

export function verbAnywhere(sentence: Sentence, except: number): boolean {
  for (let k = 0; k < sentence.length; k += 1) if (k !== except && isConjugated(sentence, k)) return true
  return false
}

function opensPhrase(sentence: Sentence, at: number): boolean {
  return nounPhraseAt(sentence, at) !== null
}

/** « les donnons a ces gens », « une arme a feu ». */
export const toOrHas: Judge = (sentence, at) => {
  const next = at + 1
  if (
    sentence.isEdge(next) ||
    sentence.is(next, 'priori', 'posteriori', 'fortiori', 'cappella', 'minima', 'contrario', 'pas', 'été', 'eu')
  )
    return null
  if (sentence.isEdge(at - 1) && at > 0) return null
  if (objectPronouns.has(sentence.at(at - 1)) || sentence.can(next, 'participle') || subjectOfVerb(sentence, at))
    return null
  const bare = sentence.only(next, 'noun') && !haveSomething.has(sentence.at(next))
  if (bare && sentence.can(at - 1, 'noun') && (sentence.isEdge(next + 1) || verbAnywhere(sentence, at))) return 'à'
  const governed =
    opensPhrase(sentence, next) ||
    sentence.can(next, 'infinitive') ||
    sentence.is(next, 'qui', 'quoi', 'toi', 'moi', 'nous', 'vous', 'eux', 'l’')
  if (!governed || adverbs.has(sentence.at(next))) return null
  for (let k = 0; k < at; k += 1) if (sentence.is(k, 'que', 'qu’', 'dont', 'qui')) return null
  return verbBefore(sentence, at) ? 'à' : null
}

/** « ce qui à pris », « cet homme à faim », « cette femme à réellement trouvé ». */
export const hasOrTo: Judge = (sentence, at) => {
  const next = sentence.skip(at + 1, between)
  if (
    sentence.is(at + 1, 'peine', 'demi', 'moitié', 'même', 'peu', 'bien', 'tout', 'plus', 'moins', 'jamais') ||
    sentence.isEdge(at - 1)
  )
    return null
  const been = sentence.is(next, 'été') && sentence.can(next + 1, 'participle')
  const participle = been || sentence.only(next, 'participle') || (next > at + 1 && sentence.can(next, 'participle'))
  const something =
    haveSomething.has(sentence.at(next)) &&
    /^(?:faim|soif|besoin|raison|tort|peur|envie|l’air)$/u.test(sentence.at(next))
  if (!participle && !something) return null
  if (
    sentence.is(at - 1, 'qui', 'l’', 'm’', 't’', 'leur', 'lui', 'ça', 'cela') &&
    !trulyPrepositions.has(sentence.at(at - 2))
  )
    return participle ? 'a' : null
  // « le food truck du parvis à prévu des plats » : a participle and its object.
  const isPast =
    sentence.only(next, 'participle') && determiners.has(sentence.at(next + 1)) && sentence.can(at - 1, 'noun')
  if (isPast && !verbAnywhere(sentence, at)) return 'a'
  return chainEndingAt(sentence, at - 1).length > 0 && !verbAnywhere(sentence, at) ? 'a' : null
}

/** « Pauline et fatiguée. », « ce chien et malade ». */
export const isOrAnd: Judge = (sentence, at) => {
  const pronoun = sentence.is(at - 1, 'il', 'on') || (sentence.is(at - 1, 'qui') && sentence.can(at - 2, 'noun'))
  if (pronoun && !sentence.isEdge(at + 1) && !sentence.is(at + 1, 'elle', 'elles', 'ils', 'qui', 'que', 'dont'))
    return 'est'
  const next = sentence.skip(at + 1, between)
  if (
    hasFinite(sentence, at) ||
    !sentence.describes(next) ||
    sentence.can(next, 'noun') ||
    (next + 1 < sentence.length &&
      !sentence.isEdge(next + 1) &&
      !trulyPrepositions.has(sentence.at(next + 1)) &&
      !sentence.is(next + 1, 'au', 'aux', 'du', 'en', 'dès'))
  )
    return null
  const [head, ...more] = chainEndingAt(sentence, at - 1)
  if (
    !head ||
    head.from > 0 ||
    sentence.can(at - 1, 'adjective', 'participle') ||
    head.count === 'p' ||
    more.length > 0
  )
    return null
  return sentence.ofKind(next, 'adjective', 'participle').some(({ count }) => count !== 'p') ? 'est' : null
}

/** « l’évaluation est les travaux » after a verb; « la table est la chaise m’appartiennent ». */
export const andOrIs: Judge = (sentence, at) => {
  if (
    sentence.at(at + 1).startsWith('-') ||
    objectPronouns.has(sentence.at(at - 1)) ||
    sentence.is(at - 1, 'qui', 'c’', 'ce', 'il', 'elle', 'on', 'tout', 'ça', 'cela', 'n’')
  )
    return null
  const subject = subjectOfVerb(sentence, at)
  const phrase = nounPhraseAt(sentence, at + 1)
  if (!phrase || sentence.is(at + 1, 'un', 'une', 'ce', 'cet', 'cette')) return null
  if (!subject && verbBefore(sentence, at) && sentence.can(at - 1, 'noun') && !sentence.isEdge(at - 1))
    return mentionsClause(sentence, at) ? null : 'et'
  const after = sentence.skip(phrase.to + 1, objectPronouns)
  const plural = sentence.ofKind(after, 'finite').some(({ count, person }) => count === 'p' && person === 3)
  return subject && sentence.only(after, 'finite') && plural ? 'et' : null
}

function mentionsClause(sentence: Sentence, at: number): boolean {
  for (let k = 0; k < at; k += 1)
    if (sentence.is(k, 'que', 'qu’', 'qui', 'dont', 'où', 'si', 'quand', 'lorsque', 'comme')) return true
  return false
}

/** « ces gens on souvent tort », « ceux qui on tant de raisons ». */
export const haveOrOne: Judge = (sentence, at) => {
  const next = sentence.skip(at + 1, between)
  const follows =
    (sentence.can(next, 'participle') && !sentence.can(next, 'finite')) ||
    haveSomething.has(sentence.at(next)) ||
    sentence.is(at + 1, 'tant', 'beaucoup', 'tous', 'toutes', 'l’air', 'été', 'eu')
  if (!follows) return null
  if (sentence.is(at - 1, 'qui')) return 'ont'
  const [head] = chainEndingAt(sentence, at - 1)
  return head?.count === 'p' && (head.from === 0 || sentence.isEdge(head.from - 1)) ? 'ont' : null
}

/** « ces gens son ceux qui », « les places son limitées ». */
export const areOrHis: Judge = (sentence, at) => {
  const next = sentence.skip(at + 1, between)
  const nominal = sentence.can(next, 'noun') || (sentence.can(next, 'adjective') && sentence.can(next + 1, 'noun'))
  // « Les comédiens son présents » : « son » has no plural after it.
  const isPlural =
    sentence.only(next, 'noun', 'adjective', 'participle') &&
    sentence.readings(next).every(({ count }) => count === 'p')
  if (nominal && !isPlural && !sentence.isEdge(next)) return null
  if (sentence.is(at - 1, 'qui') && !sentence.isWord(at + 1)) return 'sont'
  const [head] = chainEndingAt(sentence, at - 1)
  return head?.count === 'p' && (head.from === 0 || sentence.isEdge(head.from - 1)) && sentence.isWord(next)
    ? 'sont'
    : null
}

const placeOrTime =
  /^(?:jour|soir|matin|instant|moment|endroit|lieu|ville|salle|époque|année|heure|seconde|minute|nuit|pays|cas|maison|rue|théâtre|situation|chambre|période|monde|quartier|village|région|siècle|scène|univers|espace|point|coin|pièce|domaine|part|partout)s?$/u

export const whereOrOr: Judge = (sentence, at) => {
  const subject =
    /^(?:je|j’|tu|il|elle|on|nous|vous|ils|elles)$/u.test(sentence.at(at + 1)) ||
    (sentence.is(at + 1, 'l’') && sentence.is(at + 2, 'on'))
  const inverted = /^-(?:t-)?(?:il|elle|on|ils|elles|tu|nous|vous|je)$/u.test(sentence.at(at + 2))
  // « …, ou faut-il passer par la cour ? » : after a comma, the other half of a question.
  if (
    inverted &&
    ((sentence.isEdge(at - 1) && !sentence.is(at - 1, ',')) || sentence.is(at - 1, 'mais', 'et', 'd’', 'savoir'))
  )
    return 'où'
  if (
    sentence.is(at + 1, 'que', 'qu’') &&
    sentence.isEdge(at - 1) &&
    sentence.ofKind(at + 3, 'finite').some(({ tense }) => tense === 'subjunctive') &&
    sentence.readings(at + 3).length > 0 &&
    !sentence.ofKind(at + 3, 'finite').some(({ tense }) => tense === 'present')
  )
    return 'où'
  if (sentence.is(at + 1, 'et') && sentence.is(at + 2, 'quand', 'comment')) return 'où'
  if (
    sentence.is(at + 1, 'se', 's’') &&
    sentence.can(at + 2, 'finite') &&
    (sentence.only(at - 1, 'noun') || sentence.describes(at - 1))
  )
    return 'où'
  const third = sentence.is(at + 1, 'il', 'elle', 'ils', 'elles', 'on') && at > 1 && sentence.isCapitalised(at - 1)
  if (third && sentence.isWord(at - 1) && sentence.at(sentence.length - 1) !== '?') return 'où'
  return subject &&
    placeOrTime.test(sentence.at(at - 1)) &&
    !sentence.isEdge(at - 1) &&
    (sentence.in(at - 2, determiners) || sentence.is(at - 2, 'l’', 'quelque'))
    ? 'où'
    : null
}
