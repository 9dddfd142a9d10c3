import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import { personIndex } from '../../lexicon/verb-forms.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { between, etre } from '../structure/auxiliaries.ts'
import { isConjugated } from '../structure/clause-subject.ts'
import { momentsOfDay, prepositions } from '../structure/closed-words.ts'
import { type NounPhrase, nounPhraseAt } from '../structure/noun-phrase.ts'

/** Verbs that let their subject follow, and take no object that it could be mistaken for. */
export const presenting =
  /^(?:figurer|paraître|apparaître|alterner|devenir|venir|suivre|commencer|naître|rester|demeurer|exister|arriver|défiler|régner|trôner|surgir|résonner|pendre|entrer|sortir|revenir|manquer|jaillir|briller|dormir|flotter|planer|attendre|tomber|vivre|survivre|subsister|succéder|partir|passer)$/u
/** The same with « se ». */
const presentingItself =
  /^(?:cacher|mêler|succéder|côtoyer|croiser|trouver|dresser|dessiner|dérouler|glisser|poser|retrouver|rencontrer|ouvrir|élever|étendre|jouer|nouer|presser|bousculer|tenir|lire|entendre|profiler|ajouter|tapir|dissimuler)$/u

const message = asMessage('french.verb-inverted-subject')

/** « Au programme figure deux quatuors », « Que devient les décors ? », « Derrière ce rire se cache une colère et une mélancolie ». */
export const invertedSubject: RuleFamily = function* (sentence) {
  for (let at = 1; at < sentence.length; at += 1) {
    const match = invertedVerb(sentence, at)
    if (match) yield match
  }
}

function invertedVerb(sentence: Sentence, at: number): Match | null {
  const isReflexive = sentence.is(at - 1, 'se', 's’')
  const takesPlace = sentence.is(at + 1, 'lieu', 'place')
  const isAsked = at === 2 && sentence.is(0, 'qu’', 'que') && sentence.is(1, 'en')
  const afterThat = isAsked || opensRelative(sentence, at - 1)
  // « les tarifs que pratique nos voisins » : right after « que », whatever the verb.
  const fitting = takesPlace ? /^(?:avoir|prendre)$/u : isReflexive ? presentingItself : afterThat ? /./u : presenting
  const { verbs, participle, isPassive } = fittingVerbs(sentence, at, fitting)
  const end = isReflexive || isAsked ? at - 2 : at - 1
  const opens = opensOnVerb(sentence, end) || (takesPlace && isMoment(sentence, end))
  // « Qu’importe les critiques » keeps its form, as « peu importe ».
  if (verbs.length === 0 || !opens || sentence.is(at, 'importe')) return null
  const subject = isPassive ? participle + 1 : pastTurns(sentence, takesPlace ? at + 2 : at + 1)
  if (!isPlural(sentence, subject, afterThat && !isAsked)) return null
  const suggestions = verbs.map(({ lemma, tense }) => sentence.lexicon.conjugate(lemma, tense, personIndex(3, 'p')))
  return {
    from: at,
    to: at,
    rule: ruleOf(takesPlace && isMoment(sentence, end)),
    category: 'conjugation',
    tier: 'check',
    message,
    suggestions,
  }
}

function ruleOf(isTakingPlace: boolean): string {
  return isTakingPlace ? 'taking-place' : 'inverted-subject'
}

function opensRelative(sentence: Sentence, at: number): boolean {
  const isAfterNoun = at === 0 || sentence.is(at - 1, 'ce') || sentence.can(at - 1, 'noun', 'adjective', 'participle')
  return sentence.is(at, 'que', 'qu’') && isAfterNoun
}

/** The readings of the verb in the singular; a passive has its participle first (« Dans le hall sera exposées les maquettes »). */
function fittingVerbs(sentence: Sentence, at: number, fitting: RegExp) {
  const participle = sentence.skip(at + 1, between)
  const isPassive =
    etre.has(sentence.at(at)) && sentence.ofKind(participle, 'participle').some(({ count }) => count === 'p')
  const verbs = sentence
    .ofKind(at, 'finite')
    .filter(
      ({ lemma, person, count, tense }) =>
        (fitting.test(lemma) || (isPassive && lemma === 'être')) &&
        person === 3 &&
        fits(count, 's') &&
        tense !== 'imperative',
    )
  return { verbs, participle, isPassive }
}

/** From the head of the clause to `end`: « que », « où », « d’où », or a phrase that a preposition opens, and no subject. */
function opensOnVerb(sentence: Sentence, end: number): boolean {
  if (sentence.is(end, 'que', 'qu’', 'où')) return true
  let start = end
  while (start > 0 && !sentence.isEdge(start - 1) && !sentence.is(start - 1, 'que', 'qu’', 'où')) start -= 1
  if (sentence.is(start - 1, 'que', 'qu’')) return false
  if (!opening.has(sentence.at(start)) || start > end) return false
  for (let at = start; at <= end; at += 1)
    if (
      isConjugated(sentence, at) ||
      sentence.is(at, 'qui', 'il', 'elle', 'on', 'ils', 'elles', 'c’', 'celui', 'celle')
    )
      return false
  // « Dans la salle le public » : a phrase without a preposition right before the verb would be the subject.
  return lastPhraseDepends(sentence, start, end)
}

/** Past adverbs: « apparaît tour à tour des notaires ». */
function pastTurns(sentence: Sentence, from: number): number {
  const at = sentence.skip(from, between)
  return sentence.is(at, 'tour') && sentence.is(at + 1, 'à') && sentence.is(at + 2, 'tour') ? at + 3 : at
}

/** « Le matin aura lieu les échauffements », « Samedi aura lieu… » : a moment, alone before the verb. */
function isMoment(sentence: Sentence, end: number): boolean {
  const start = sentence.is(end - 1, 'le', 'la', 'l’', 'ce', 'cet', 'cette', 'chaque') ? end - 1 : end
  return momentsOfDay.has(sentence.at(end)) && sentence.isEdge(start - 1)
}

const opening = new Set(
  [...prepositions].filter((word) => !['que', 'qu’', 'et', 'ou', 'ni', 'comme', 'des', 'du'].includes(word)),
)

function lastPhraseDepends(sentence: Sentence, start: number, end: number): boolean {
  for (let at = start; at <= end; at += 1) {
    const phrase = nounPhraseAt(sentence, at)
    if (phrase && phrase.to >= end) return prepositions.has(sentence.at(at - 1)) || prepositions.has(sentence.at(at))
  }
  return prepositions.has(sentence.at(end - 1))
}

/** A plural phrase, « la plupart », or two that « et » joins. */
function isPlural(sentence: Sentence, at: number, hasMainVerb: boolean): boolean {
  if (sentence.is(at, 'la') && sentence.is(at + 1, 'plupart')) return true
  const first = nounPhraseAt(sentence, at)
  if (!first && sentence.is(at, 'les', 'des', 'nos', 'vos', 'ces', 'ses', 'leurs'))
    return sentence.ofKind(at + 1, 'noun').some(({ count }) => count === 'p') && !isConjugated(sentence, at + 2)
  if (!first) return barePlurals(sentence, at)
  // « Les tarifs que pratiquent nos voisins font rêver » : the verb after it is that of « tarifs ».
  if (first.count === 'p') return hasMainVerb || hasOwnEnd(sentence, first)
  return isPlainlyJoined(sentence, first)
}

/** « récits intimes et grandes scènes ». */
function barePlurals(sentence: Sentence, at: number): boolean {
  const isPluralNoun = (k: number) =>
    sentence.ofKind(k, 'noun').some(({ count }) => count === 'p') && !sentence.can(k, 'finite')
  for (let k = at; k < at + 3; k += 1)
    if (sentence.is(k + 1, 'et')) return isPluralNoun(at) && (isPluralNoun(k + 2) || isPluralNoun(k + 3))
  return false
}

/** Nothing after the phrase that could be its verb: « vient les voir ». */
function hasOwnEnd(sentence: Sentence, { to }: NounPhrase): boolean {
  return !isConjugated(sentence, to + 1)
}

function isPlainlyJoined(sentence: Sentence, { to }: NounPhrase): boolean {
  if (!sentence.is(to + 1, 'et')) return false
  const second = nounPhraseAt(sentence, to + 2)
  return second !== null && !isConjugated(sentence, second.to + 1)
}
