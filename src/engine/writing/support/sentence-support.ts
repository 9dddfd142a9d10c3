import type { Passage, SentenceSupport } from '../../../contract/index.ts'
import { saysDenied } from '../../language/index.ts'
import { type ContentWord, contentWords, likeness } from './content-words.ts'

type Support = Pick<SentenceSupport, 'level' | 'passages' | 'missing'>

const toldShare = 0.8
const nearShare = 0.4
/** What a second passage must add to be shown beside the first. */
const secondShare = 0.2
/** With fewer words that carry something, a sentence says too little to be looked for; with fewer in common, it is not near. */
export const fewestWords = 2

const nothing: Support = { level: 'none', passages: [], missing: [] }

/**
 * Which passages say what a sentence says, by its words alone: lemmas and roots shared, the rare ones weighing more. It shows where
 * to read and never proves: « Nora quitte Torvald » and « Torvald quitte Nora » have the same words, and a person reads both.
 */
export function supportOf(sentence: string, passages: readonly ReadPassage[]): Support {
  const quoted = passages.find(({ plain }) => plain.includes(plainOf(sentence)))
  if (quoted) return { level: 'quoted', passages: [byWords(quoted)], missing: [] }
  const words = distinct(contentWords(sentence))
  const scored = passages
    .map((passage) => ({ passage, has: words.map((word) => best(word, passage.words)) }))
    .map((one) => ({ ...one, share: shareOf(words, one.has) }))
    .sort((a, b) => b.share - a.share)
  const [first] = scored
  // One word in common is no likeness: « il ne reste que les dernières places », « restent cinq actes ».
  if (!first || first.share < nearShare || first.has.filter((has) => has > 0).length < fewestWords) return nothing
  const second = scored
    .slice(1)
    .map((one) => ({ ...one, both: one.has.map((has, index) => Math.max(has, first.has[index] ?? 0)) }))
    .map((one) => ({ ...one, share: shareOf(words, one.both) }))
    .sort((a, b) => b.share - a.share)[0]
  const isTwo = second !== undefined && second.share >= first.share + secondShare
  const has = isTwo ? second.both : first.has
  const shown = [first.passage, ...(isTwo ? [second.passage] : [])]
  // « n’écrit qu’assise » has the words of « j’écris en marchant, jamais assise » : where one alone denies, they do not say the same.
  const isDeniedAlike = shown.some(({ passage }) => saysDenied(passage.text)) === saysDenied(sentence)
  return {
    level: shareOf(words, has) >= toldShare && isDeniedAlike ? 'told' : 'near',
    passages: shown.map(byWords),
    missing: words.filter((_, index) => (has[index] ?? 0) === 0).map(({ form }) => form),
  }
}

/** A passage with its words found once for all the sentences that are held against it. */
export interface ReadPassage {
  readonly passage: Passage
  readonly words: readonly ContentWord[]
  readonly plain: string
}

export function readPassage(passage: Passage): ReadPassage {
  return { passage, words: contentWords(passage.text), plain: plainOf(passage.text) }
}

function byWords({ passage }: ReadPassage): Support['passages'][number] {
  return { ...passage, foundBy: 'words' }
}

function best(word: ContentWord, words: readonly ContentWord[]): number {
  return words.reduce((most, other) => Math.max(most, likeness(word, other)), 0)
}

/** Share of what the words weigh that was found. */
function shareOf(words: readonly ContentWord[], has: readonly number[]): number {
  const whole = words.reduce((sum, { weight }) => sum + weight, 0)
  return whole === 0 ? 0 : words.reduce((sum, { weight }, index) => sum + weight * (has[index] ?? 0), 0) / whole
}

function distinct(words: readonly ContentWord[]): ContentWord[] {
  return words.filter((word, index) => words.findIndex((other) => likeness(word, other) === 1) === index)
}

function plainOf(text: string): string {
  return (text.toLocaleLowerCase('fr').match(/[\p{L}\d]+/gu) ?? []).join(' ')
}
