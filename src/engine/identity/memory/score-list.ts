import { room } from './room.ts'

/** A scored pair of mentions (a < b): bits for one person against all else; 0 is even odds. */
export interface ScoredPair {
  a: number
  b: number
  pattern: number
  bits: number
}

/** Scored pairs, in columns that threads share: a million and more, of which each would be an object to be swept. */
export interface Scores {
  a: Int32Array
  b: Int32Array
  pattern: Float64Array
  bits: Float64Array
}

/** Collects scored pairs, in the order of their mentions. They come nearly so: first mentions in order, the second ones of each as they were met. */
export class ScoreList {
  #size = 0
  #scores = scoresFor(2 ** 12)

  add(pair: ScoredPair): void {
    if (this.#size === this.#scores.a.length) this.#grow()
    const { a, b, pattern, bits } = this.#scores
    let place = this.#size
    this.#size += 1
    for (; place > 0 && a[place - 1] === pair.a && (b[place - 1] ?? 0) > pair.b; place -= 1) {
      a[place] = pair.a
      b[place] = b[place - 1] ?? 0
      pattern[place] = pattern[place - 1] ?? 0
      bits[place] = bits[place - 1] ?? 0
    }
    a[place] = pair.a
    b[place] = pair.b
    pattern[place] = pair.pattern
    bits[place] = pair.bits
  }

  /** What was added, which is forgotten. */
  take(): Scores {
    const { a, b, pattern, bits } = this.#scores
    const size = this.#size
    this.#size = 0
    const own = { a: a.subarray(0, size), b: b.subarray(0, size), pattern: pattern.subarray(0, size) }
    return inOneList([{ ...own, bits: bits.subarray(0, size) }])
  }

  #grow(): void {
    const more = scoresFor(2 * this.#size)
    for (const column of columns) more[column].set(this.#scores[column])
    this.#scores = more
  }
}

const columns = ['a', 'b', 'pattern', 'bits'] as const

/** One list after the other, in columns of their own. */
export function inOneList(lists: readonly Scores[]): Scores {
  const all = scoresFor(lists.reduce((sum, { a }) => sum + a.length, 0))
  let size = 0
  for (const list of lists) {
    for (const column of columns) all[column].set(list[column], size)
    size += list.a.length
  }
  return all
}

/** Few pairs, in columns. */
export function scoresOf(pairs: readonly ScoredPair[]): Scores {
  const scores = scoresFor(pairs.length)
  for (const [place, pair] of pairs.entries()) for (const column of columns) scores[column][place] = pair[column]
  return scores
}

function scoresFor(size: number): Scores {
  return { a: room.int32(size), b: room.int32(size), pattern: room.float64(size), bits: room.float64(size) }
}
