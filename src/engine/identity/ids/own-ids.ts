import { room } from '../memory/room.ts'
import type { Texts } from '../memory/text-dictionary.ts'
import { ownId } from './person-ids.ts'

/** The ids that keys give, one after the other in the letters that they are written with, in memory that threads share. */
export interface OwnIds {
  letters: Uint8Array
  /** No two are the same. */
  areDistinct: boolean
}

/** Letters of an id: `p` and sixteen digits. */
const idLetters = 17

/** The id of each key but the first of `keys`, which is silence: of the key `number` at the place `number - 1`. */
export function ownIdsOf(keys: Texts): OwnIds {
  const count = keys.size - 1
  const letters = room.uint8(idLetters * count)
  const known = new KnownIds(letters, count)
  let areDistinct = true
  for (let place = 0; place < count; place += 1) {
    const id = ownId(keys.textOf(place + 1))
    for (let i = 0; i < idLetters; i += 1) letters[place * idLetters + i] = id.charCodeAt(i)
    areDistinct = known.add(place) && areDistinct
  }
  return { letters, areDistinct }
}

/** Mentions, then organisations, by their keys; and the ids that those give. */
export interface KeyedIds {
  keys: Texts
  ids: OwnIds
}

/** The ids of clusters by their smallest keys. Clusters are added as lists of places among the keys. */
export class ClusterIds {
  readonly #keys: Texts
  readonly #letters: Buffer
  /** The place of the smallest key of each cluster, counted from 1. */
  readonly #smallest: Int32Array

  constructor({ keys, ids: { letters } }: KeyedIds, clusters: number) {
    this.#keys = keys
    this.#letters = Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength)
    this.#smallest = room.int32(clusters)
  }

  add(cluster: number, place: number): void {
    const known = this.#smallest[cluster] ?? 0
    if (known === 0 || isBefore(this.#keys, place + 1, known)) this.#smallest[cluster] = place + 1
  }

  idOf(cluster: number): string {
    const place = (this.#smallest[cluster] ?? 1) - 1
    return this.#letters.toString('latin1', place * idLetters, (place + 1) * idLetters)
  }
}

/** In the order of texts: by their first letters that differ, else the shorter. */
function isBefore({ codes, starts }: Texts, one: number, other: number): boolean {
  const oneStart = starts[one] ?? 0
  const otherStart = starts[other] ?? 0
  const oneLength = (starts[one + 1] ?? 0) - oneStart
  const otherLength = (starts[other + 1] ?? 0) - otherStart
  for (let i = 0; i < oneLength && i < otherLength; i += 1) {
    const unlike = (codes[oneStart + i] ?? 0) - (codes[otherStart + i] ?? 0)
    if (unlike !== 0) return unlike < 0
  }
  return oneLength < otherLength
}

/** Ids met before, by their first digits: open addressing. */
class KnownIds {
  readonly #letters: Uint8Array
  /** Places, counted from 1. */
  readonly #slots: Int32Array

  constructor(letters: Uint8Array, count: number) {
    this.#letters = letters
    this.#slots = room.int32(2 ** Math.ceil(Math.log2(2 * count + 2)))
  }

  /** Whether the id at this place is a new one. */
  add(place: number): boolean {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = this.#firstDigits(place) & mask
    for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
      if (this.#isSame(known - 1, place)) return false
      slot = (slot + 1) & mask
    }
    slots[slot] = place + 1
    return true
  }

  #firstDigits(place: number): number {
    let digits = 0
    for (let i = 1; i <= 8; i += 1) {
      const code = this.#letters[place * idLetters + i] ?? 0
      digits = (digits << 4) | ((code & 15) + (code > 64 ? 9 : 0))
    }
    return digits
  }

  #isSame(one: number, other: number): boolean {
    const letters = this.#letters
    for (let i = 1; i < idLetters; i += 1)
      if (letters[one * idLetters + i] !== letters[other * idLetters + i]) return false
    return true
  }
}
