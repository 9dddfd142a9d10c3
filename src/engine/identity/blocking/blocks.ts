import { room } from '../memory/room.ts'

/** Blocks of one key, one after the other, the members of each in their order; the last member of a block is written as its complement (`~m`). */
export interface Blocks {
  members: Int32Array
  /** Members of the largest. */
  largest: number
  /** What larger blocks hold, size after size: pairs of them to look at. */
  beyond: readonly BlocksBeyond[]
}

/** Blocks that were left out, of up to `largest` members: the pairs that they bring, and some of these, of blocks drawn evenly. */
export interface BlocksBeyond {
  largest: number
  pairs: number
  a: Int32Array
  b: Int32Array
}

export interface BlockBounds {
  /** Values that more mentions bear make no block. */
  cap: number
  /** Pairs that all blocks of a key may bring: the rarest values first, and at least those. */
  pairsByKey: number
  /** Members at most, in place of `pairsByKey`: as an earlier run chose. */
  largest?: number | undefined
  /** Members up to which the blocks left out are sampled; none when not given. */
  lookTo?: number | undefined
}

/** Pairs of one range of sizes that are looked at. */
const lookedAt = 200

const digitBits = 11
const digits = 2 ** digitBits

/**
 * Finds the mentions that share a key's value, one key after the other: fill with `add` or `fill`, then `take`. The room for a key's million of mentions is
 * kept for the next, for what is let go is only swept with all that the program holds.
 */
export class BlockFinder {
  #count = 0
  #mentions: Int32Array
  #keys: Float64Array
  /** Where keys that several mentions have begin and end, two numbers a key. */
  #runs = room.int32(0)
  #otherMentions: Int32Array
  #otherKeys: Float64Array

  /** With room for about so many mentions before it has to grow. */
  constructor(mentions = 0) {
    this.#mentions = room.int32(mentions)
    this.#keys = room.float64(mentions)
    this.#otherMentions = room.int32(mentions)
    this.#otherKeys = room.float64(mentions)
  }

  /** As `add`, where they are made: `make` writes at most `most` of them from the first place on, and gives how many. */
  fill(most: number, make: (mentions: Int32Array, keys: Float64Array) => number): void {
    if (this.#count + most > this.#keys.length) this.#grow(this.#count + most)
    this.#count += make(this.#mentions.subarray(this.#count), this.#keys.subarray(this.#count))
  }

  /** Mentions and their key, an integer that a double holds, its low 32 bits evenly used; the first `rows` of each. */
  add(mentions: Int32Array | Float64Array, keys: Float64Array, rows: number): void {
    const count = this.#count + rows
    if (count > this.#keys.length) this.#grow(count)
    this.#keys.set(keys.subarray(0, rows), this.#count)
    this.#mentions.set(mentions.subarray(0, rows), this.#count)
    this.#count = count
  }

  /** The blocks of what was added, which is forgotten. */
  take(bounds: BlockBounds): Blocks {
    this.#sort()
    const { lookTo = 0 } = bounds
    const count = this.#findRuns(bounds.largest ?? Math.max(bounds.cap, lookTo))
    const runs = this.#runs
    const most = bounds.largest ?? this.#mostMembers(count, bounds)
    const mentions = this.#mentions
    let rows = 0
    for (let run = 0; run < 2 * count; run += 2) {
      const size = (runs[run + 1] ?? 0) - (runs[run] ?? 0)
      if (size <= most) rows += size
    }
    const members = room.int32(rows)
    let largest = 0
    let filled = 0
    for (let run = 0; run < 2 * count; run += 2) {
      const start = runs[run] ?? 0
      const size = (runs[run + 1] ?? 0) - start
      if (size > most) continue
      let isAscending = true
      for (let i = 0, before = -1; i < size; i += 1) {
        const mention = mentions[start + i] ?? 0
        isAscending &&= mention >= before
        members[filled + i] = mention
        before = mention
      }
      // Nearly all are, and a view of each of a million blocks takes longer than to fill them.
      if (!isAscending) members.subarray(filled, filled + size).sort()
      filled += size
      members[filled - 1] = ~(members[filled - 1] ?? 0)
      if (size > largest) largest = size
    }
    this.#count = 0
    return { members, largest, beyond: this.#lookBeyond(count, Math.max(2, most), lookTo) }
  }

  /** What blocks of more members hold, each range of sizes twice as wide as the one before. */
  #lookBeyond(count: number, most: number, lookTo: number): BlocksBeyond[] {
    const ranges: BlocksBeyond[] = []
    const mentions = this.#mentions
    const runs = this.#runs
    for (let above = most; above < lookTo; above *= 2) {
      const largest = Math.min(lookTo, 2 * above)
      const starts: number[] = []
      let pairs = 0
      for (let run = 0; run < 2 * count; run += 2) {
        const size = (runs[run + 1] ?? 0) - (runs[run] ?? 0)
        if (size <= above || size > largest) continue
        starts.push(run)
        pairs += (size * (size - 1)) / 2
      }
      if (starts.length === 0) continue
      const [a, b] = [room.int32(lookedAt), room.int32(lookedAt)]
      for (let i = 0; i < lookedAt; i += 1) {
        const run = starts[Math.floor((i * starts.length) / lookedAt)] ?? 0
        const start = runs[run] ?? 0
        const size = (runs[run + 1] ?? 0) - start
        const first = (i * 7) % size
        const second = (first + 1 + ((i * 13) % (size - 1))) % size
        const [x, y] = [mentions[start + first] ?? 0, mentions[start + second] ?? 0]
        a[i] = Math.min(x, y)
        b[i] = Math.max(x, y)
      }
      ranges.push({ largest, pairs, a, b })
    }
    return ranges
  }

  #grow(count: number): void {
    const most = Math.max(count, 2 * this.#keys.length)
    const mentions = this.#mentions
    const keys = this.#keys
    this.#mentions = room.int32(most)
    this.#keys = room.float64(most)
    this.#otherMentions = room.int32(most)
    this.#otherKeys = room.float64(most)
    this.#mentions.set(mentions)
    this.#keys.set(keys)
  }

  /** By as many low bits of the keys as tell most of them apart, a digit a round; then the few that differ above them. */
  #sort(): void {
    const bits = Math.min(32, Math.log2(2 * this.#count + 1))
    let sorted = 0
    for (; sorted < bits; sorted += digitBits) this.#sortByDigit(sorted)
    const low = sorted >= 32 ? 2 ** 32 - 1 : 2 ** sorted - 1
    const keys = this.#keys
    const mentions = this.#mentions
    for (let i = 1; i < this.#count; i += 1) {
      const key = keys[i] ?? 0
      const mention = mentions[i] ?? 0
      let place = i
      while (place > 0 && (keys[place - 1] ?? 0) > key && (((keys[place - 1] ?? 0) ^ key) & low) === 0) {
        keys[place] = keys[place - 1] ?? 0
        mentions[place] = mentions[place - 1] ?? 0
        place -= 1
      }
      keys[place] = key
      mentions[place] = mention
    }
  }

  #sortByDigit(shift: number): void {
    const keys = this.#keys
    const mentions = this.#mentions
    const toKeys = this.#otherKeys
    const toMentions = this.#otherMentions
    const places = new Int32Array(digits + 1)
    for (let i = 0; i < this.#count; i += 1) {
      const digit = ((keys[i] ?? 0) >>> shift) & (digits - 1)
      places[digit + 1] = (places[digit + 1] ?? 0) + 1
    }
    for (let digit = 0; digit < digits; digit += 1) places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0)
    for (let i = 0; i < this.#count; i += 1) {
      const key = keys[i] ?? 0
      const digit = (key >>> shift) & (digits - 1)
      const place = places[digit] ?? 0
      places[digit] = place + 1
      toKeys[place] = key
      toMentions[place] = mentions[i] ?? 0
    }
    ;[this.#keys, this.#mentions, this.#otherKeys, this.#otherMentions] = [toKeys, toMentions, keys, mentions]
  }

  /** Notes where each key of two mentions and up to `cap` begins and ends, and says how many there are. */
  #findRuns(cap: number): number {
    const keys = this.#keys
    if (this.#runs.length < this.#count) this.#runs = room.int32(keys.length)
    const noted = this.#runs
    let start = 0
    let runs = 0
    for (let end = 1; end <= this.#count; end += 1) {
      if (end < this.#count && keys[end] === keys[start]) continue
      if (end - start >= 2 && end - start <= cap) {
        noted[2 * runs] = start
        noted[2 * runs + 1] = end
        runs += 1
      }
      start = end
    }
    return runs
  }

  /** The size up to which all values together bring no more than `pairsByKey` pairs; the smallest that there is where even those bring more. */
  #mostMembers(count: number, { cap, pairsByKey }: BlockBounds): number {
    const runs = this.#runs
    const held = new Int32Array(cap + 1)
    for (let run = 0; run < 2 * count; run += 2) {
      const size = (runs[run + 1] ?? 0) - (runs[run] ?? 0)
      held[size] = (held[size] ?? 0) + 1
    }
    let most = 0
    let pairs = 0
    for (let size = 2; size <= cap; size += 1) {
      const values = held[size] ?? 0
      if (values === 0) continue
      pairs += (values * size * (size - 1)) / 2
      if (pairs > pairsByKey && most > 0) break
      most = size
    }
    return most
  }
}
