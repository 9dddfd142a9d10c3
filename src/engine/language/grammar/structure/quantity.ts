import type { Gender } from '../../lexicon/reading.ts'
import type { Sentence } from '../sentence.ts'
import { numerals } from './closed-words.ts'

export interface Quantity {
  readonly gender: Gender
  /** Whether nothing but what belongs to the noun stands between it and a place. */
  readonly reaches: (at: number) => boolean
}

/**
 * What is counted after the words of quantity that open at `from`: « beaucoup de spectateurs », « la plupart des pièces », « près de
 * quatre cents personnes ». The verb agrees with it (Le Bon Usage, § 431; Banque de dépannage linguistique, « Accord du verbe avec un
 * sujet contenant une expression de quantité »). Null where it is not in the plural, or where either number is right.
 */
export function quantityEnd(sentence: Sentence, from: number): Quantity | null {
  const first = afterAdverb(sentence, from) ?? afterNumber(sentence, from)
  if (first === null) return null
  const noun = sentence.can(first, 'noun') && !isAdjectiveBefore(sentence, first) ? first : first + 1
  const nouns = sentence.ofKind(noun, 'noun')
  const [counted] = nouns
  if (measures.test(sentence.at(noun))) return null
  if (!counted || nouns.some(({ count }) => count === 's') || sentence.isEdge(noun)) return null
  return {
    gender: new Set(nouns.map(({ gender }) => gender)).size > 1 ? 'both' : counted.gender,
    reaches: (at) => at >= noun && belongs(sentence, noun, at),
  }
}

/** « Trois cents euros est une somme », « deux heures paraît long » : a measure is one thing, or as many as it counts. */
export const measures = /^(?:euros|minutes|heures|secondes|kilomètres|mètres|kilos|grammes|litres|ans|centimes)$/u

function isAdjectiveBefore(sentence: Sentence, at: number): boolean {
  return sentence.can(at, 'adjective') && sentence.can(at + 1, 'noun')
}

/** « Beaucoup de », « bien des », « la plupart des » : where the noun begins. « Combien de billets a vendus la salle ? » has an object. */
function afterAdverb(sentence: Sentence, from: number): number | null {
  if (sentence.is(from, 'la') && sentence.is(from + 1, 'plupart') && sentence.is(from + 2, 'des')) return from + 3
  if (sentence.is(from, 'bien') && sentence.is(from + 1, 'des')) return from + 2
  const counts = sentence.is(
    from,
    'beaucoup',
    'nombre',
    'peu',
    'tant',
    'trop',
    'assez',
    'énormément',
    'plein',
    'quantité',
  )
  return counts && sentence.is(from + 1, 'de', 'd’') ? from + 2 : null
}

/** « Près de quatre cents », « plus de 600 », « environ trente » : where the noun begins. */
function afterNumber(sentence: Sentence, from: number): number | null {
  const compared = sentence.is(from, 'près', 'plus', 'moins') && sentence.is(from + 1, 'de')
  const number = compared ? from + 2 : sentence.is(from, 'environ', 'quelque', 'presque') ? from + 1 : from
  let at = number
  while (numerals.has(sentence.at(at)) || sentence.is(at, 'cents', 'vingts', 'quatre-vingts') || isMany(sentence, at))
    at += 1
  if (sentence.tokens[at - 1]?.kind === 'number' && number === from) return null
  return at > number && (number > from || numerals.has(sentence.at(from))) ? at : null
}

function isMany(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.kind === 'number' && /^(?:[2-9]|\d\d+)$/u.test(token.text)
}

function belongs(sentence: Sentence, noun: number, at: number): boolean {
  for (let k = noun + 1; k <= at; k += 1)
    if (
      !sentence.describes(k) &&
      !sentence.is(k, 'de', 'd’') &&
      !(sentence.is(k - 1, 'de', 'd’') && sentence.can(k, 'noun'))
    )
      return false
  return true
}

/** « lequel des deux manipule l’autre », « chacune des trois commande » : the number is all that « des » counts, and a verb follows. */
export function isOneOf(sentence: Sentence, i: number): boolean {
  const counts = sentence.in(i, numerals) && sentence.is(i - 1, 'des', 'de', 'd’', 'entre')
  const isPart = /^(?:l(?:equel|aquelle)|une?|aucune?|chacune?|ni|quelqu’un|autre)$/u.test(sentence.at(i - 2))
  return counts && isPart && sentence.can(i + 1, 'finite')
}
