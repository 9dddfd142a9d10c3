import { namesColour } from '../grammar/noun-phrase/colours.ts'
import { isLoanPlural, isVerbAndNoun } from '../grammar/noun-phrase/determiner-agreement.ts'
import type { Sentence } from '../grammar/sentence.ts'
import { avoir, between } from '../grammar/structure/auxiliaries.ts'
import { isConjugated } from '../grammar/structure/clause-subject.ts'
import { eitherGender, numerals, prepositions } from '../grammar/structure/closed-words.ts'
import { isOneOf } from '../grammar/structure/quantity.ts'
import { fits } from '../lexicon/lexicon.ts'

type Guard = (sentence: Sentence, at: number, better: readonly string[]) => boolean

/** Forms that no word around can call wrong: what would agree with them says neither number nor gender, or the writer may choose. */
export const unmarkedForms: readonly Guard[] = [
  countsEither,
  opensForeignWords,
  isOfEitherGender,
  isOrderOrInfinitive,
  isColour,
  isAdverbOfDegree,
  isOfPercentage,
  followsPreposition,
  isAndOr,
  agreesWithAntecedent,
  isOfTitle,
  isForPublic,
  isNote,
  isAbsolute,
  isSubjunctiveOfClause,
  keepsItsForm,
  isApposed,
  isCounted,
  // « lequel des deux manipule l’autre »
  (sentence, at) => isOneOf(sentence, at - 1),
]

const countDeterminers = /^(?:leurs?|nos|notre|vos|votre|quelques?|aux?|tou(?:s|t)|certains?)$/u

/** « leurs succès », « nos cours », « vos corps » : the noun has one form for both numbers. */
function countsEither(sentence: Sentence, at: number): boolean {
  const nouns = sentence.ofKind(at + 1, 'noun')
  return countDeterminers.test(sentence.at(at)) && nouns.length > 0 && nouns.every(({ count }) => count === 'both')
}

/** « a cappella », « a posteriori » : no French word follows. */
function opensForeignWords(sentence: Sentence, at: number): boolean {
  const next = sentence.tokens[at + 1]
  return (
    sentence.is(at, 'a') &&
    next?.kind === 'word' &&
    /^\p{Ll}{4,}$/u.test(next.text) &&
    !prepositions.has(next.lower) &&
    sentence.lexicon.read(next.lower).length === 0
  )
}

/** « un autre danse », « une mode », « un berdache » : the word after has both genders, or says none. */
function isOfEitherGender(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  if (!/^une?$/u.test(sentence.at(at)) || !/^une?$/u.test(best)) return false
  if (sentence.is(at + 1, 'autre')) return !sentence.can(at + 2, 'noun')
  return eitherGender.has(sentence.at(at + 1)) || sentence.readings(at + 1).length === 0
}

/** « Cliquer sur l’icône », « Répéter les étapes » : an infinitive that opens a sentence gives an order as well as « cliquez ». */
function isOrderOrInfinitive(sentence: Sentence, at: number, [best = '']: readonly string[]): boolean {
  const opens = at === 0 || (sentence.isEdge(at - 1) && !sentence.is(at - 1, ','))
  return opens && sentence.can(at, 'infinitive') && /(?:ez|é)$/u.test(best)
}

/** « des jupes turquoise », « des bas noisette ». */
function isColour(sentence: Sentence, at: number): boolean {
  return namesColour(sentence.at(at)) && sentence.can(at - 1, 'noun', 'adjective')
}

/** « large ouvertes », « court vêtue », « frais émoulus » : an adjective that stands for an adverb. */
function isAdverbOfDegree(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, 'large', 'grand', 'court', 'frais', 'fin', 'raide', 'haut', 'bas', 'ras', 'seul', 'bon') &&
    sentence.can(at + 1, 'participle', 'adjective') &&
    !sentence.can(at + 1, 'noun')
  )
}

/** « quarante pour cent restent », « 12 % est perdu » : the verb follows the number or what it counts. */
function isOfPercentage(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'finite', 'participle')) return false
  for (let before = at - 1; before >= 0 && before > at - 8; before -= 1)
    if (sentence.is(before, '%') || (sentence.is(before, 'cent') && sentence.is(before - 1, 'pour'))) return true
  return false
}

/** « sans qui rien n’aurait été possible » : after a preposition « qui » is a person. */
function followsPreposition(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'qui') && prepositions.has(sentence.at(at - 1)) && !sentence.is(at - 1, 'que', 'et', 'ou')
}

/** « et/ou ». */
function isAndOr(sentence: Sentence, at: number): boolean {
  return sentence.is(at, 'ou') && sentence.is(at - 1, '/')
}

/** « l’actrice, que l’on a connue plus sobre » : with « avoir », agrees with what « que » stands for, if it is right before. */
function agreesWithAntecedent(sentence: Sentence, at: number): boolean {
  const written = sentence.ofKind(at, 'participle').filter(({ gender, count }) => gender === 'f' || count === 'p')
  if (written.length === 0 || !avoir.has(sentence.at(sentence.skip(at - 1, between, -1)))) return false
  for (let relative = at - 2; relative > 0 && relative > at - 9; relative -= 1) {
    if (!sentence.is(relative, 'que', 'qu’')) continue
    const end = sentence.is(relative - 1, ',') ? relative - 2 : relative - 1
    return [end, end - 1, end - 2, end - 3].some((noun) =>
      sentence
        .ofKind(noun, 'noun')
        .some(({ gender, count }) => written.some((one) => fits(one.gender, gender) && fits(one.count, count))),
    )
  }
  return false
}

/** « Les Bonnes se joue à guichets fermés » : a title that opens the sentence is one thing, whatever it names. */
function isOfTitle(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(0, 'les', 'des') &&
    sentence.isCapitalised(1) &&
    sentence.ofKind(at, 'finite', 'participle', 'adjective').some(({ count }) => count !== 'p')
  )
}

/** « des spectacles jeune public », « les médias grand public » : said of a kind, and does not agree. */
function isForPublic(sentence: Sentence, at: number): boolean {
  return (
    (sentence.is(at, 'jeune', 'grand', 'tout') && sentence.is(at + 1, 'public')) ||
    (sentence.is(at, 'public') && sentence.is(at - 1, 'jeune', 'grand', 'tout'))
  )
}

/** « Bien que le nombre de séances ait diminué » : after « que », nobody writes the subjunctive by mistake. */
function isSubjunctiveOfClause(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at, 'ait', 'aient', 'soit', 'soient')) return false
  for (let before = at - 1; before >= 0 && !/^[.;:!?]/u.test(sentence.at(before)); before -= 1)
    if (sentence.is(before, 'que', 'qu’', 'quoique', 'quoiqu’')) return true
  return false
}

/** « Les mêmes causes produisant les mêmes effets, nous avons doublé » : a clause of its own, before the main one. */
function isAbsolute(sentence: Sentence, at: number): boolean {
  if (!sentence.can(at, 'gerund') || !sentence.can(at - 1, 'noun')) return false
  const comma = sentence.tokens.findIndex((_, k) => k > at && sentence.is(k, ','))
  return comma > 0 && sentence.tokens.some((_, k) => k > comma && isConjugated(sentence, k))
}

/** « jusqu’au la bémol » : a note, and no article. */
function isNote(sentence: Sentence, at: number): boolean {
  return (
    sentence.is(at, 'la', 'si', 'sol', 'mi', 'ré', 'do', 'fa') &&
    sentence.is(at + 1, 'bémol', 'dièse', 'bécarre', 'majeur', 'mineur')
  )
}

function keepsItsForm(sentence: Sentence, at: number): boolean {
  return isLoanPlural(sentence, at) || isVerbAndNoun(sentence, at)
}

/** « l’espace enseignants », « le coin lecteurs » : those that a place or a price is for. */
function isApposed(sentence: Sentence, at: number): boolean {
  const plural = sentence.ofKind(at, 'noun').some(({ count }) => count === 'p')
  return plural && !sentence.describes(at) && sentence.ofKind(at - 1, 'noun').some(({ count }) => count !== 'p')
}

/** « soixante mètres » : what a number counts is in the plural. */
function isCounted(sentence: Sentence, at: number): boolean {
  const number = sentence.tokens[at - 1]
  const isMany = numerals.has(sentence.at(at - 1)) || (number?.kind === 'number' && !/^0?1$/u.test(number.text))
  return isMany && sentence.ofKind(at, 'noun').some(({ count }) => count === 'p')
}
