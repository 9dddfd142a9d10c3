import { asMessage } from '../../../../contract/index.ts'
import { fits } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../lexicon/reading.ts'
import { inflected } from '../inflect.ts'
import type { Match, RuleFamily } from '../match.ts'
import type { Sentence } from '../sentence.ts'
import { beforeNoun } from '../structure/noun-phrase.ts'
import { namesColour } from './colours.ts'

/** Nouns without a determiner: « de belles rencontre », « 3 représentation », « Petites filles oubliés ». */
export const barePhrases: RuleFamily = function* (sentence) {
  for (let i = 0; i < sentence.length; i += 1) {
    const match = adjectiveThenNoun(sentence, i) ?? countedNoun(sentence, i) ?? nounThenAdjective(sentence, i)
    if (match) yield match
  }
}

const opensBare = (sentence: Sentence, i: number): boolean =>
  i === 0 || sentence.is(i - 1, 'de', 'd’', 'avec', 'à', 'en', 'sans', 'par', 'puisque', ',')

/** « de grands homme », « De mauvaises hommes ». */
function adjectiveThenNoun(sentence: Sentence, i: number): Match | null {
  const adjectives = sentence.ofKind(i, 'adjective').filter(({ lemma }) => beforeNoun.test(lemma))
  if (
    adjectives.length === 0 ||
    !opensBare(sentence, i) ||
    sentence.is(i, 'seul', 'seule', 'même', 'autre', 'pire', 'bon', 'haut', 'bas', 'cher', 'fin', 'court')
  )
    return null
  if (sentence.can(i, 'finite') || !sentence.only(i + 1, 'noun')) return null
  const nouns = sentence.ofKind(i + 1, 'noun')
  if (nouns.some((noun) => adjectives.some((one) => fits(one.gender, noun.gender) && fits(one.count, noun.count))))
    return null
  if (
    /^(?:témoin|membre|chef|médecin|ministre|maire|auteur|mannequin|guide|assistant|professeur|juge|capitaine)s?$/u.test(
      sentence.at(i + 1),
    )
  )
    return null
  const number = adjectives.find(({ count }) => nouns.every((noun) => !fits(noun.count, count)))
  const [noun] = nouns
  const [adjective] = adjectives
  if (!noun || !adjective) return null
  if (number && number.count !== 'both')
    return found(
      i + 1,
      [
        inflected(sentence, noun, noun.gender, number.count),
        inflected(sentence, adjective, adjective.gender, noun.count === 'p' ? 'p' : 's'),
      ].slice(0, 1),
    )
  return found(i, [inflected(sentence, adjective, noun.gender, noun.count === 'p' ? 'p' : 's')])
}

const notCounted =
  /^(?:rue|avenue|place|cours|quai|allée|impasse|boulevard|chemin|route|bis|ter|mai|mars|août|juin|juillet|avril|janvier|février|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|min|km|square|villa|passage|pour|cent|fois|mille|million|milliard|minute|tiers|quart|contre|ème|e|h|or|heure)$/u
const numbering =
  /^(?:le|la|du|au|n°|numéro|page|article|acte|scène|chapitre|salle|tome|volume|épisode|saison|partie|niveau|étage|ligne|tram|métro|bus|de|des|ans|à|,|\.|:|\/|-|–)$/u

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(text)

/** « 3 représentation ». */
function countedNoun(sentence: Sentence, i: number): Match | null {
  const token = sentence.tokens[i]
  if (token?.kind !== 'number' || !/^\d+$/u.test(token.text) || Number(token.text) < 2 || isYear(token.text))
    return null
  if (
    numbering.test(sentence.at(i - 1)) ||
    notCounted.test(sentence.at(i + 1)) ||
    sentence.tokens[i + 1]?.glued === true
  )
    return null
  if (!sentence.only(i + 1, 'noun')) return null
  const nouns = sentence.ofKind(i + 1, 'noun')
  if (nouns.some(({ count }) => count !== 's')) return null
  return found(
    i + 1,
    nouns.map((noun) => inflected(sentence, noun, noun.gender, 'p')),
  )
}

/** « en femme cultivées », « Petite manifestation ignorées » : at the head of a sentence or after « en ». */
function nounThenAdjective(sentence: Sentence, i: number): Match | null {
  const at = i + 1
  const opens =
    (i === 1 && sentence.is(0, 'en')) ||
    i === 0 ||
    (i === 1 && sentence.ofKind(0, 'adjective').some(({ lemma }) => beforeNoun.test(lemma)))
  if (!opens || !sentence.only(i, 'noun') || !sentence.describes(at) || sentence.isCapitalised(at)) return null
  const nouns: readonly Reading[] = sentence.ofKind(i, 'noun')
  const readings = sentence.ofKind(at, 'adjective', 'participle')
  if (sentence.can(at, 'gerund') || sharesWithNext(sentence, at)) return null
  if (nouns.some((noun) => readings.some((one) => fits(one.gender, noun.gender) && fits(one.count, noun.count))))
    return null
  const [noun] = nouns
  if (!noun || noun.count === 'both') return null
  const { gender, count } = noun
  return found(
    at,
    readings.map((one) => inflected(sentence, one, gender === 'both' ? one.gender : gender, count)),
  )
}

/** « Robes rouge et or », « Langues française et anglaise », but not « Fauteuils rouge et dorures ». */
function sharesWithNext(sentence: Sentence, at: number): boolean {
  if (!sentence.is(at + 1, 'et', 'ou')) return false
  return !sentence.only(at + 2, 'noun') || namesColour(sentence.at(at + 2))
}

function found(at: number, forms: readonly (string | null)[]): Match | null {
  const suggestions = forms.filter((form): form is string => form !== null)
  if (suggestions.length === 0) return null
  return {
    from: at,
    to: at,
    rule: 'bare-phrase',
    category: 'agreement',
    tier: 'check',
    message: asMessage('french.bare-phrase'),
    suggestions,
  }
}
