import type { Word } from './fold-words.ts'
import type { Meaning, Vocabulary } from './vocabulary.ts'

/** Some words of a question together, and what they may mean; none where nothing explains them. */
export interface Mention {
  typed: string
  meanings: readonly Meaning[]
}

/** Letters from which a word is long enough to hold one slip, then two. */
const slips = [5, 9] as const
const longestName = 20

/** The longest names of the vocabulary, from left to right; a word that no name has is tried with its slip mended. */
export function findMentions(words: readonly Word[], vocabulary: Vocabulary): Mention[] {
  const mended = mendSlips(words, vocabulary)
  const mentions: Mention[] = []
  for (let at = 0; at < mended.length; ) {
    const length = longestAt(mended, at, vocabulary)
    const part = mended.slice(at, at + Math.max(1, length))
    const meanings = vocabulary.get(part.map(({ folded }) => folded).join(' ')) ?? []
    mentions.push({ typed: part.map(({ typed }) => typed).join(' '), meanings })
    at += part.length
  }
  return mentions
}

function longestAt(words: readonly Word[], at: number, vocabulary: Vocabulary): number {
  for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
    const name = words.slice(at, at + length).map(({ folded }) => folded)
    if (vocabulary.has(name.join(' '))) return length
  }
  return 0
}

/**
 * A word that would be passed over, or turn the question (« vendue », « sans »), is never the mend of another: it would hide it. A name of a
 * person must become no word of the trade: what has a capital inside a sentence is mended to the house's
 * own names alone.
 */
function mendSlips(words: readonly Word[], vocabulary: Vocabulary): Word[] {
  const exact = new Set<string>()
  const known = new Map<string, boolean>()
  for (const [name, meanings] of vocabulary)
    for (const word of name.split(' ')) {
      exact.add(word)
      const isRole = vocabulary.get(word)?.every(({ is }) => is === 'role') ?? false
      if (!isRole) known.set(word, (known.get(word) ?? false) || meanings.some(isOwn))
    }
  return words.map((word, place) => {
    const allowed = word.folded.length >= slips[1] ? 2 : word.folded.length >= slips[0] ? 1 : 0
    if (allowed === 0 || exact.has(word.folded)) return word
    const isName = place > 0 && /^\p{Lu}/u.test(word.typed)
    const near = [...known].flatMap(([other, isOwnName]) =>
      (isOwnName || !isName) && other.length >= slips[0] && slipsBetween(word.folded, other) <= allowed ? [other] : [],
    )
    const [only] = near
    return near.length === 1 && only !== undefined ? { typed: word.typed, folded: only } : word
  })
}

function isOwn(meaning: Meaning): boolean {
  return meaning.is === 'value' && ['show', 'hall', 'town'].includes(meaning.dimension)
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const plain = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(isSwap ? Math.min(plain, (before[j - 2] ?? 0) + 1) : plain)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}
