import type { PatternCount } from '../linkage/estimate-model.ts'
import { highUnit } from './pair-comparer.ts'

/** The distinct patterns of levels met so far, each by a number of its own, and how often each was counted. */
export class PatternTable {
  size = 0
  low = new Int32Array(2 ** 10)
  high = new Int32Array(2 ** 10)
  counts = new Float64Array(2 ** 10)
  /** A pattern's number plus one by its hash, open addressing. */
  #slots = new Int32Array(2 ** 11)

  /** The number of a pattern, given at its first meeting. */
  numberOf(low: number, high: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hashOf(low, high) & mask
    for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
      if (this.low[known - 1] === low && this.high[known - 1] === high) return known - 1
      slot = (slot + 1) & mask
    }
    const number = this.size
    if (number === this.low.length) {
      this.#grow()
      return this.numberOf(low, high)
    }
    slots[slot] = number + 1
    this.low[number] = low
    this.high[number] = high
    this.size += 1
    return number
  }

  count(low: number, high: number): void {
    const number = this.numberOf(low, high)
    this.counts[number] = (this.counts[number] ?? 0) + 1
  }

  patternOf(number: number): number {
    return (this.low[number] ?? 0) + (this.high[number] ?? 0) * highUnit
  }

  /** In the order of the patterns: sums over them are the same whatever pair came first. */
  counted(): PatternCount[] {
    return Array.from({ length: this.size }, (_, number) => ({
      pattern: this.patternOf(number),
      pairs: this.counts[number] ?? 0,
    })).sort((x, y) => x.pattern - y.pattern)
  }

  #grow(): void {
    const room = 2 * this.low.length
    const [low, high, counts] = [new Int32Array(room), new Int32Array(room), new Float64Array(room)]
    low.set(this.low)
    high.set(this.high)
    counts.set(this.counts)
    ;[this.low, this.high, this.counts] = [low, high, counts]
    const slots = new Int32Array(2 * room)
    for (let number = 0; number < this.size; number += 1) {
      let slot = hashOf(low[number] ?? 0, high[number] ?? 0) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

function hashOf(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}
