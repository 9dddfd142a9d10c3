import { foreignWords } from './foreign-words.ts'
import type { Span } from './protected-spans.ts'
import type { Dictionary } from './spelling/dictionary.ts'

interface Word extends Span {
  readonly isMark: boolean
  /** French too: it says nothing by itself, and stands with what is around it. */
  readonly isShared: boolean
  /** Neither French nor a mark. */
  readonly isUnknown: boolean
  readonly isCapitalised: boolean
}

/** What parts one phrase from the next: signs, quotation marks, emphasis, the end of a line. A hyphen does not. */
const apart = /[\n.,;:!?…()[\]{}«»“”"*_/|•–—]+/gu
const words = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu
const fewestWords = 2
const all: ReadonlySet<string> = new Set(Object.values(foreignWords).flatMap((row) => row.split(' ')))
let marks: ReadonlyMap<Dictionary, ReadonlySet<string>> = new Map()

/**
 * The stretches of a text that are in another language (a title, a hymn, a line of a score): of a phrase, from the first word that is not
 * French to the last, where most of what stands between is not, and one of its little words says so or all of them do. No rule of French
 * holds there.
 */
export function foreignSpans(text: string, dictionary: Dictionary): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const { index, 0: sign } of [...text.matchAll(apart), { index: text.length, 0: '' }]) {
    const span = foreignIn(wordsOf(text.slice(from, index), { from, dictionary }))
    if (span) spans.push(span)
    from = index + sign.length
  }
  return spans
}

function wordsOf(phrase: string, { from, dictionary }: { from: number; dictionary: Dictionary }): Word[] {
  const known = marksFor(dictionary)
  return [...phrase.matchAll(words)].map(({ index, 0: word }) => {
    const lower = word.toLowerCase().replaceAll("'", '’')
    const isMark = known.has(lower)
    const isUnknown = !isMark && !isFrench(lower, dictionary)
    const isShared = !isMark && all.has(lower)
    const isCapitalised = /^\p{Lu}/u.test(word)
    return { start: from + index, end: from + index + word.length, isMark, isShared, isUnknown, isCapitalised }
  })
}

function isFrench(lower: string, { knows }: Dictionary): boolean {
  if (knows(lower) || knows(lower.charAt(0).toUpperCase() + lower.slice(1))) return true
  return /['’-]/u.test(lower) && lower.split(/['’-]/u).every((part) => part.length < 2 || knows(part))
}

function foreignIn(phrase: readonly Word[]): Span | null {
  const isForeign = ({ isMark, isShared, isUnknown }: Word) => isMark || isShared || isUnknown
  const [first, last] = [phrase.findIndex(isForeign), phrase.findLastIndex(isForeign)]
  const between = phrase.slice(first, last + 1)
  const foreign = between.filter(isForeign).length
  const unknown = between.filter(({ isUnknown }) => isUnknown)
  // Two names in a row are somebody.
  const isWhole = foreign === phrase.length && unknown.some(({ isCapitalised }) => !isCapitalised)
  const isTold = between.some(({ isMark }) => isMark) || (unknown.length >= fewestWords && isWhole)
  const isOther = foreign >= fewestWords && 2 * foreign > between.length && isTold
  const [start, end] = [between[0]?.start, between.at(-1)?.end]
  return isOther && start !== undefined && end !== undefined ? { start, end } : null
}

/** Those that French does not have. */
function marksFor(dictionary: Dictionary): ReadonlySet<string> {
  const found = marks.get(dictionary) ?? new Set([...all].filter((word) => !dictionary.knows(word)))
  marks = new Map([[dictionary, found]])
  return found
}
