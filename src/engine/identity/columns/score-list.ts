import { room } from './room.ts'
import type { ScoredPair } from './score-pairs.ts'

/** Scored pairs, in columns. */
export interface Scores {
  a: Int32Array
  b: Int32Array
  pattern: Float64Array
  bits: Float64Array
}

/** Collects scored pairs, in the order of their mentions. They come nearly so: first mentions in order, the second ones of each as they were met. */
export class ScoreList {
  #size = 0
  #scores = emptyScores(2 ** 12)

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
    return { a: a.slice(0, size), b: b.slice(0, size), pattern: pattern.slice(0, size), bits: bits.slice(0, size) }
  }

  #grow(): void {
    const more = emptyScores(2 * this.#size)
    for (const column of ['a', 'b', 'pattern', 'bits'] as const) more[column].set(this.#scores[column])
    this.#scores = more
  }
}

/** The same as pairs that stand each for itself. */
export function* pairsIn({ a, b, pattern, bits }: Scores): Generator<ScoredPair> {
  for (let i = 0; i < a.length; i += 1)
    yield { a: a[i] ?? 0, b: b[i] ?? 0, pattern: pattern[i] ?? 0, bits: bits[i] ?? 0 }
}

/** Pairs in columns, in memory that threads share. */
export function scoresOf(pairs: readonly ScoredPair[]): Scores {
  const size = pairs.length
  const scores = { a: room.int32(size), b: room.int32(size), pattern: room.float64(size), bits: room.float64(size) }
  for (let i = 0; i < size; i += 1) {
    const pair = pairs[i]
    if (!pair) continue
    scores.a[i] = pair.a
    scores.b[i] = pair.b
    scores.pattern[i] = pair.pattern
    scores.bits[i] = pair.bits
  }
  return scores
}

function emptyScores(size: number): Scores {
  return {
    a: new Int32Array(size),
    b: new Int32Array(size),
    pattern: new Float64Array(size),
    bits: new Float64Array(size),
  }
}
