import { foldAccents } from '../../text/index.ts'
import type { HiddenSpan } from './span.ts'

/** Somebody whom the house knows: a contact of its files, or one of its team. */
export interface KnownName {
  readonly first: string
  readonly last: string
}

/** The names that a house knows, ready to be found in a text however they are cased, accented and ordered. */
export class KnownNames {
  /** By the first word of the family name. */
  readonly #byLast = new Map<string, { readonly last: string[]; readonly first: string[] }[]>()

  constructor(names: Iterable<KnownName>) {
    for (const { first, last } of names) {
      const [lastWords, firstWords] = [wordsOf(last), wordsOf(first)]
      const [head] = lastWords
      if (head === undefined || firstWords.length === 0) continue
      const known = this.#byLast.get(head) ?? []
      known.push({ last: lastWords, first: firstWords })
      this.#byLast.set(head, known)
    }
  }

  /** Where one of them stands, whatever the given name: both words side by side, in either order. */
  find(text: string): HiddenSpan[] {
    if (this.#byLast.size === 0) return []
    const words = [...text.matchAll(word)].map((match) => ({ ...spanOf(match), folded: folded(match[0]) }))
    return words.flatMap(({ folded: head }, at) =>
      (this.#byLast.get(head) ?? []).flatMap(({ last, first }): HiddenSpan[] => {
        if (!stands(words, at, last)) return []
        const before = stands(words, at - first.length, first)
        const after = stands(words, at + last.length, first)
        if (!before && !after) return []
        const from = words[before ? at - first.length : at]
        const to = words[at + last.length - 1 + (after ? first.length : 0)]
        if (!from || !to || !isTogether(text.slice(from.start, to.end))) return []
        return [{ kind: 'person', start: from.start, end: to.end }]
      }),
    )
  }
}

const word = /[\p{L}\p{M}]+/gu

interface Word {
  readonly start: number
  readonly end: number
  readonly folded: string
}

function stands(words: readonly Word[], at: number, sought: readonly string[]): boolean {
  return at >= 0 && sought.every((one, index) => words[at + index]?.folded === one)
}

/** Words of one name: nothing but spaces, hyphens and the like between them, and no end of a sentence. */
function isTogether(text: string): boolean {
  return !/[.!?;:\n\d]|[^\p{L}\p{M}]{4,}/u.test(text)
}

function spanOf({ index, 0: found }: RegExpExecArray): { start: number; end: number } {
  return { start: index, end: index + found.length }
}

function wordsOf(name: string): string[] {
  return [...name.matchAll(word)].map(([one]) => folded(one))
}

function folded(text: string): string {
  return foldAccents(text)
}
