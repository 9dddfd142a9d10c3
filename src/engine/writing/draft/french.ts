import { createRequire } from 'node:module'
import { contracts } from 'french-contractions'
import { getConjugation } from 'french-verbs'
import type { VerbsInfo } from 'french-verbs-lefff'
import type { GenderList, GendersMF } from 'french-words-gender-lefff'
import { numberWords } from '../../text/index.ts'
import { type Phrase, textOf } from './phrase.ts'

export type Gender = GendersMF

const require = createRequire(import.meta.url)
// Loaded on first need: 2 × 40 ms that a start of the program should not pay.
let verbs: VerbsInfo | null = null
let genders: GenderList | null = null
const plural: (word: string) => string = require('rosaenlg-pluralize-fr')

/** First names and surnames in h that are elided; the rest (Heiner, Harold…) keep a full « de ». */
const muteNames = new Set(['henri', 'hélène', 'homère', 'honoré', 'hervé', 'hubert', 'hippolyte', 'hortense', 'hugo'])

/** A number in letters up to sixteen, in figures above: what French newspapers print. */
export function numberWord(value: number, gender: Gender = 'M'): string {
  if (value === 1 && gender === 'F') return 'une'
  return numberWords[value] ?? String(value)
}

/** « cinq interprètes », « une représentation ». */
export function counted(value: number, noun: string): string {
  return `${numberWord(value, genderOf(noun) ?? 'M')} ${value > 1 ? pluralOf(noun) : noun}`
}

export function pluralOf(noun: string): string {
  return plural(noun)
}

/** Gender of a common noun (Lefff), or null when the list does not hold it. */
export function genderOf(noun: string): Gender | null {
  genders ??= require('french-words-gender-lefff/dist/words.json') as GenderList
  return genders[noun.toLocaleLowerCase('fr')] ?? null
}

/** Present indicative, third person. */
export function present(verb: string, isPlural: boolean): string {
  verbs ??= require('french-verbs-lefff/dist/conjugations.json') as VerbsInfo
  return getConjugation(verbs, verb, 'PRESENT', isPlural ? 5 : 2, {}, false, undefined, undefined, 'Act')
}

/** Whether « le », « de », « que » lose their vowel before this word. */
export function isElided(word: string, kind: 'noun' | 'name' = 'noun'): boolean {
  const bare = word.replace(/^[*«\s]+/u, '').toLocaleLowerCase('fr')
  if (/^œ/u.test(bare)) return true
  if (/^h/u.test(bare) && kind === 'name') return muteNames.has(bare.split(/[\s-]/u)[0] ?? '')
  return contracts(bare.split(/[\s’']/u)[0] ?? '', undefined)
}

/** « de Racine », « d’Euripide », « des Arts florissants » never: a name that has its article keeps it. */
export function de(phrase: Phrase | null): Phrase | null {
  if (phrase === null) return null
  return [isElided(textOf(phrase), 'name') ? 'd’' : 'de ', ...phrase]
}

export interface Articles {
  /** « le », « la », « l’ » with what separates it from the word. */
  readonly the: string
  readonly at: string
  readonly of: string
}

/** Articles before a noun of known gender: « au Théâtre », « à la Comédie », « à l’Opéra ». */
export function articlesFor(word: string, gender: Gender): Articles {
  if (isElided(word)) return { the: 'l’', at: 'à l’', of: 'de l’' }
  return gender === 'F' ? { the: 'la ', at: 'à la ', of: 'de la ' } : { the: 'le ', at: 'au ', of: 'du ' }
}

/** « du théâtre d’objets », « de la danse », « un concert »: null when the gender is unknown. */
export function partitive(genre: string): string | null {
  const head = genre.split(/[\s’']/u)[0] ?? ''
  const gender = genderOf(head)
  if (!gender) return null
  if (
    /^(concert|opéra|récital|ballet|spectacle|conte|lecture|performance|pièce|comédie|tragédie|festival|cabaret|bal|ciné-?concert|solo|duo|trio|atelier|rencontre|visite)$/iu.test(
      head,
    )
  ) {
    return `${gender === 'F' ? 'une' : 'un'} ${genre}`
  }
  return `${articlesFor(genre, gender).of}${genre}`
}
