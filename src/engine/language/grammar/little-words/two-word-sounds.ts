import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { determiners, objectPronouns } from '../structure/closed-words.ts'

/** Two words that sound as one, or another one: « pas de décor n’y d’accessoires », « s’en le concours », « qu’elle forme prendra ». */
export const twoWordSounds: RuleFamily = function* (sentence) {
  for (let at = 0; at + 2 < sentence.length; at += 1) {
    const right = neither(sentence, at) ?? without(sentence, at) ?? which(sentence, at)
    if (right !== null) yield found(at, at + 1, `${sentence.at(at)}${sentence.at(at + 1)}`, right)
    if (isWhatever(sentence, at))
      yield found(at, at, sentence.at(at), sentence.is(at, 'quoique') ? 'quoi que' : 'quoi qu’')
    if (isWorth(sentence, at)) yield found(at + 1, at + 1, sentence.at(at + 1), 'vaut')
  }
}

/** « n’y » is followed by a verb, « ni » by anything else. */
function neither(sentence: Sentence, at: number): string | null {
  // « il n’y aucun article » lacks its verb.
  if (!sentence.is(at, 'n’') || !sentence.is(at + 1, 'y') || sentence.is(at - 1, 'il')) return null
  const next = at + 2
  return sentence.is(next, 'de', 'd’', 'avec', 'sans', 'par', 'pour', 'à', 'au', 'aux', 'dans', 'sur') ||
    isArticle(sentence, next)
    ? 'ni'
    : null
}

function without(sentence: Sentence, at: number): string | null {
  if (!sentence.is(at, 's’') || !sentence.is(at + 1, 'en')) return null
  return isArticle(sentence, at + 2) || sentence.is(at + 2, 'cesse', 'aucun', 'aucune') ? 'sans' : null
}

/** A determiner and its noun: « n’y les », « s’en la » are no order of pronouns. */
function isArticle(sentence: Sentence, at: number): boolean {
  return determiners.has(sentence.at(at)) && sentence.can(at + 1, 'noun', 'adjective')
}

/** « nous ne savons pas qu’elle forme prendra ce spectacle » : « elle » would have two verbs. */
function which(sentence: Sentence, at: number): string | null {
  if (!sentence.is(at, 'qu’') || !sentence.is(at + 1, 'elle', 'elles') || !sentence.can(at + 2, 'noun')) return null
  // « Qu’elle émotion hier soir ! » : no verb follows « elle ».
  const exclaims = sentence.isEdge(at - 1) && !sentence.can(at + 2, 'finite')
  if (exclaims) return sentence.is(at + 1, 'elles') ? 'quelles' : 'quelle'
  const verb = sentence.skip(at + 3, objectPronouns)
  if (!sentence.only(verb, 'finite') || sentence.is(at + 3, 'se', 's’')) return null
  return sentence.is(at + 1, 'elles') ? 'quelles' : 'quelle'
}

const wantsObject =
  /^(?:chercher|vouloir|penser|préférer|aimer|attendre|imaginer|entreprendre|faire|dire|choisir|décider|prévoir|désirer|souhaiter|proposer|inventer|trouver|jouer|créer|montrer|raconter|écrire|répondre|croire|voir)$/u

/** « Quoique vous cherchiez, un cadeau ou une sortie, … » : the verb lacks its object, which « que » is. */
function isWhatever(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at, 'quoique', 'quoiqu’')) return false
  if (!sentence.is(at + 1, 'je', 'j’', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles')) return false
  const verb = sentence.skip(at + 2, objectPronouns)
  return sentence.ofKind(verb, 'finite').some(({ lemma }) => wantsObject.test(lemma)) && sentence.is(verb + 1, ',')
}

/** « mieux vos venir en tramway ». */
function isWorth(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'mieux') && sentence.is(at + 1, 'vos', 'vaux', 'veau') && sentence.only(at + 2, 'infinitive')
}

function found(from: number, to: number, wrong: string, right: string): Match {
  return {
    from,
    to,
    rule: 'little-word',
    category: 'homophone',
    tier: 'sure',
    message: asMessage('french.rather', { right, wrong }),
    suggestions: [right],
  }
}
