import { foldAccents } from '../../text/index.ts'
import type { Cleaned } from './codes.ts'
import { isSentinel } from './sentinel.ts'
import { collapseSpaces } from './spaces.ts'

const men = new Set(['m', 'mr', 'mister', 'monsieur', 'h', 'homme', 'male', 'man', 'masculin', 'garcon'])
const women = new Set([
  'mme',
  'mlle',
  'mmes',
  'mrs',
  'ms',
  'miss',
  'madame',
  'mademoiselle',
  'f',
  'femme',
  'female',
  'woman',
  'feminin',
  'fille',
])
const couples =
  /^(m|mr|monsieur)\.?( et | & | ou |_and_| and |[+ ])(mme|mrs|madame)\.?$|^(mme|madame|mrs)\.?( et | & | ou |_and_| and |[+ ])(m|mr|monsieur)\.?$/
/** « M./Mme » is the choice of a form that nobody made. */
const undefinedWords = new Set([
  ...['m./mme', 'm/mme', 'mme/m', 'mr/mme', 'mr/mrs', 'm. / mme', 'm / mme', 'mme / m'],
  'undefined',
  'indefini',
  'non precise',
  'nc',
  'n c',
  'inconnu',
  'unknown',
  'autre',
  'other',
  'x',
  'non renseigne',
  'ne souhaite pas repondre',
])

/**
 * A gender, `F` or `M`, from `F`, `H`, `Mme`, `MR`, `Femme`…; "other" and "not said" are null; a bare figure code
 * (0, 1, 2) is refused: which is which differs from one system to the next.
 */
export function cleanGender(raw: string): Cleaned<string> {
  const word = fold(raw)
  if (word === '') return { value: null, rule: null }
  if (isSentinel(raw.trim()) || undefinedWords.has(word)) return { value: null, rule: 'sentinel-emptied' }
  const value = men.has(word) ? 'M' : women.has(word) ? 'F' : null
  if (value === null) return { rejected: 'gender-unknown' }
  return { value, rule: value === raw ? null : 'gender-to-code' }
}

/**
 * A civil title: `M.`, `Mme`, or `M. et Mme` for a couple in one record. Other titles (Dr, Pr, Maître) stay as they are
 * written; "undefined" is null.
 */
export function cleanTitle(raw: string): Cleaned<string> {
  const word = fold(raw)
  const text = collapseSpaces(raw)
  if (word === '') return { value: null, rule: null }
  if (isSentinel(text) || undefinedWords.has(word)) return { value: null, rule: 'sentinel-emptied' }
  const value = couples.test(word) ? 'M. et Mme' : men.has(word) ? 'M.' : women.has(word) ? 'Mme' : text
  return { value, rule: value === raw ? null : value === text ? 'spaces-trimmed' : 'title-to-code' }
}

/** An age in whole years, 0 to 115. */
export function cleanAge(raw: string): Cleaned<number> {
  const text = collapseSpaces(raw).replace(/ ?ans?$/i, '')
  if (text === '') return { value: null, rule: null }
  if (isSentinel(text)) return { value: null, rule: 'sentinel-emptied' }
  const age = /^\d{1,3}([.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN
  return age <= 115 ? { value: age, rule: null } : { rejected: 'age-impossible' }
}

/** A birth year of four digits, from 1895 on. */
export function cleanBirthYear(raw: string): Cleaned<number> {
  const text = collapseSpaces(raw).replace(/[.,]0+$/, '')
  if (text === '') return { value: null, rule: null }
  if (isSentinel(text)) return { value: null, rule: 'sentinel-emptied' }
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  return year >= 1895 && year <= 2100 ? { value: year, rule: null } : { rejected: 'birth-impossible' }
}

function fold(raw: string): string {
  return foldAccents(collapseSpaces(raw)).replace(/\.$/, '')
}
