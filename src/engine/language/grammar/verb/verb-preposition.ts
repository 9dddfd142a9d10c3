import { asMessage } from '../../../../contract/index.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { avoir, between, etre } from '../structure/auxiliaries.ts'
import { determiners, objectPronouns } from '../structure/closed-words.ts'

/** Verbs whose infinitive asks for one preposition alone, whatever they mean. */
const withDe = /^(?:prier|éviter|essayer|accepter|permettre|interdire|conseiller|recommander|remercier)$/u
const withA = /^(?:inviter|hésiter|réussir|parvenir|aider|encourager|renoncer|consentir|inciter|habituer)$/u

/** With « se » : « s’est engagée de réduire », « nous nous efforçons à répondre » (Banque de dépannage linguistique, « Choix de la préposition »). */
const itselfA =
  /^(?:engager|apprêter|préparer|habituer|attacher|employer|résoudre|obstiner|consacrer|astreindre|risquer|mettre)$/u
const itselfDe =
  /^(?:charger|efforcer|contenter|réjouir|permettre|abstenir|excuser|étonner|souvenir|empresser|dépêcher|dispenser|vanter|soucier|féliciter)$/u

/** « nous vous invitons de confirmer », « les spectateurs sont priés à ne pas fumer », « la ville a décidé à rendre ». */
export const verbPreposition: RuleFamily = function* (sentence) {
  for (let at = 1; at + 1 < sentence.length; at += 1) {
    const right = sentence.is(at, 'à') ? 'de' : sentence.is(at, 'de', 'd’') ? 'à' : null
    // « sans y parvenir, de les soumettre » : what it is for is said already.
    if (right === null || !opensInfinitive(sentence, at + 1) || sentence.is(at - 2, 'y', 'en')) continue
    // « conseillé à partir de neuf ans »
    if (
      sentence.is(at, 'à') &&
      sentence.is(at + 1, 'partir', 'compter') &&
      sentence.is(at + 2, 'de', 'd’', 'du', 'des')
    )
      continue
    const lemmas = sentence.ofKind(at - 1, 'finite', 'infinitive', 'participle').map(({ lemma }) => lemma)
    const isFixed = lemmas.length > 0 && lemmas.every((lemma) => (right === 'de' ? withDe : withA).test(lemma))
    if (
      isFixed ||
      reflexiveWants(sentence, at - 1, right) ||
      (right === 'de' && hasDecided(sentence, at - 1)) ||
      (right === 'à' && isBidden(sentence, at))
    )
      yield found(sentence, at, right)
  }
}

/** Whether the verb that ends at `end` is reflexive, and asks for `right` alone before an infinitive. */
function reflexiveWants(sentence: Sentence, end: number, right: 'à' | 'de'): boolean {
  const readings = sentence.ofKind(end, 'finite', 'infinitive', 'participle', 'gerund')
  const wants = right === 'à' ? itselfA : itselfDe
  if (readings.length === 0 || readings.some(({ lemma }) => !wants.test(lemma))) return false
  const verb = sentence.can(end, 'participle') ? sentence.skip(end - 1, between, -1) : end
  if (verb !== end && !etre.has(sentence.at(verb))) return false
  const clitic = sentence.is(verb - 1, 'ne', 'n’') ? verb - 2 : verb - 1
  return (
    sentence.is(clitic, 'se', 's’', 'me', 'm’', 'te', 't’') ||
    (sentence.is(clitic, 'nous', 'vous') && sentence.is(clitic - 1, sentence.at(clitic)))
  )
}

/** « nous invitons les classes de découvrir » : somebody is bidden; « invite l'envie de danser » has a noun that asks for « de ». */
function isBidden(sentence: Sentence, at: number): boolean {
  const opens = [at - 2, at - 3].find((one) => determiners.has(sentence.at(one)) && one > 0)
  if (opens === undefined || !sentence.can(at - 1, 'noun') || ofItself.test(sentence.at(at - 1))) return false
  return sentence
    .ofKind(opens - 1, 'finite', 'infinitive')
    .some(({ lemma }) => /^(?:inviter|convier|inciter|autoriser)$/u.test(lemma))
}

const ofItself =
  /^(?:envie|plaisir|désir|joie|chance|occasion|besoin|art|idée|volonté|rêve|projet|fait|souhait|droit|espoir|goût|souci|honneur|manière|façon|temps|moment|risque|peur|possibilité|liberté|courage|force|bonheur)s?$/u

/** An infinitive, past « ne pas » and its pronouns, that is nothing else. */
function opensInfinitive(sentence: Sentence, from: number): boolean {
  const negated = sentence.is(from, 'ne') && sentence.is(from + 1, 'pas', 'plus', 'rien') ? from + 2 : from
  return sentence.only(sentence.skip(negated, objectPronouns), 'infinitive')
}

/** « il a décidé à partir », where « il est décidé à partir » is right. */
function hasDecided(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'décidé') && avoir.has(sentence.at(sentence.skip(at - 1, between, -1)))
}

function found(sentence: Sentence, at: number, right: string): Match {
  const elides = right === 'de' && /^[aàâeéèêëiîïoôuûùyœæh]/u.test(sentence.at(at + 1))
  return {
    from: at,
    to: elides ? at + 1 : at,
    rule: 'preposition',
    category: 'usage',
    tier: 'check',
    message: asMessage('french.infinitive-asks', { right }),
    suggestions: [elides ? `d’${sentence.at(at + 1)}` : right],
  }
}
