import { room } from '../memory/room.ts'
import { tellsEnough } from './blocking-keys.ts'
import type { Blocks } from './blocks.ts'

export interface Meeting {
  /** Those of each key, by its place in `blockingKeys`. */
  blocks: readonly Blocks[]
  /** The record of each mention: two persons of one record are two. */
  records: Int32Array
  /** Pairs whose keys tell too little are kept too. */
  keepsFaint: boolean
  /** Choices of keys that tell too little by themselves, and in this file bring persons together. */
  worthy?: ReadonlySet<number> | undefined
  /** Only pairs whose second mention is this one or a later. */
  since: number
}

/** Pairs of mentions (a < b), the first `size` of each array, and the bits of the keys that they share. */
export interface Candidates {
  a: Int32Array
  b: Int32Array
  keys: Uint32Array
  size: number
}

/** Pairs that there is room for from the start. */
const usualPairs = 2 ** 16

/** Each pair that meets, once, with all the keys that it meets by. */
export function pairsMet(meeting: Meeting): Candidates {
  const mentions = meeting.records.length
  return pairsOf({ ...meeting, followers: followersOf(meeting.blocks, mentions) })(0, mentions)
}

export interface Followed extends Meeting {
  followers: Followers
}

/** The pairs whose first mention is one from `from` up to `to`: one mention after the other marks those that stand after it in a block of its own. */
export function pairsOf({ records, keepsFaint, worthy, ...met }: Followed): (from: number, to: number) => Candidates {
  const marks: Marks = { keys: room.uint32(records.length), marked: room.int32(records.length), count: 0 }
  // Kept from one answer to the next: what is let go is only swept with all that the program holds.
  let pairs = withRoom(usualPairs)
  return (from, to) => {
    pairs.size = 0
    for (let a = from; a < to; a += 1) {
      markFollowers(a, { marks, ...met })
      if (pairs.size + marks.count > pairs.a.length) pairs = grown(pairs, pairs.size + marks.count)
      for (let i = 0; i < marks.count; i += 1) {
        const b = marks.marked[i] ?? 0
        const keys = marks.keys[b] ?? 0
        marks.keys[b] = 0
        if (records[a] === records[b] || !(keepsFaint || tellsEnough(keys) || worthy?.has(keys))) continue
        pairs.a[pairs.size] = a
        pairs.b[pairs.size] = b
        pairs.keys[pairs.size] = keys
        pairs.size += 1
      }
      marks.count = 0
    }
    return inOneRow([pairs])
  }
}

/** One after the other, in arrays of their own. */
export function inOneRow(portions: readonly Candidates[]): Candidates {
  const all = withRoom(portions.reduce((sum, { size }) => sum + size, 0))
  for (const { a, b, keys, size } of portions) {
    all.a.set(a.subarray(0, size), all.size)
    all.b.set(b.subarray(0, size), all.size)
    all.keys.set(keys.subarray(0, size), all.size)
    all.size += size
  }
  return all
}

function withRoom(pairs: number): Candidates {
  return { a: room.int32(pairs), b: room.int32(pairs), keys: room.uint32(pairs), size: 0 }
}

function grown(pairs: Candidates, least: number): Candidates {
  const more = withRoom(Math.max(least, 2 * pairs.a.length))
  more.a.set(pairs.a)
  more.b.set(pairs.b)
  more.keys.set(pairs.keys)
  more.size = pairs.size
  return more
}

/** Mentions met by the one at hand: which, and by what keys. */
interface Marks {
  keys: Uint32Array
  marked: Int32Array
  count: number
}

function markFollowers(
  a: number,
  { marks, blocks, followers, since }: { marks: Marks; blocks: readonly Blocks[]; followers: Followers; since: number },
): void {
  const { firstOf, placeOf } = followers
  const last = firstOf[a + 1] ?? 0
  for (let at = firstOf[a] ?? 0; at < last; at += 1) {
    const packed = placeOf[at] ?? 0
    const key = packed >>> placeBits
    const members = blocks[key]?.members
    if (!members) continue
    // The last of a block is written as its complement.
    for (let i = (packed & (2 ** placeBits - 1)) + 1, isLast = false; !isLast; i += 1) {
      const member = members[i] ?? -1
      isLast = member < 0
      const b = isLast ? ~member : member
      // A name that is first and family name meets itself.
      if (b === a || b < since) continue
      const known = marks.keys[b] ?? 0
      if (known === 0) marks.marked[marks.count++] = b
      marks.keys[b] = known | (1 << key)
    }
  }
}

/** Bits of a member's place in the blocks of one key; those above say which key. */
const placeBits = 27

/** Who stands in a block with others after them: the places of mention m, with their key, are `placeOf` from `firstOf[m]` up to `firstOf[m + 1]`. */
export interface Followers {
  firstOf: Int32Array
  placeOf: Uint32Array
}

export function followersOf(blocks: readonly Blocks[], mentions: number): Followers {
  const firstOf = room.int32(mentions + 1)
  for (const { members } of blocks) {
    for (let i = 0; i < members.length; i += 1) {
      const m = members[i] ?? -1
      if (m >= 0) firstOf[m] = (firstOf[m] ?? 0) + 1
    }
  }
  let places = 0
  for (let m = 0; m < mentions; m += 1) {
    places += firstOf[m] ?? 0
    firstOf[m] = places
  }
  firstOf[mentions] = places
  const placeOf = room.uint32(places)
  // From the last key back, so that each mention's places stand in the order of the keys once all are written.
  for (let key = blocks.length - 1; key >= 0; key -= 1) {
    const members = blocks[key]?.members ?? new Int32Array(0)
    for (let i = members.length - 1; i >= 0; i -= 1) {
      const m = members[i] ?? -1
      if (m < 0) continue
      const place = (firstOf[m] ?? 0) - 1
      firstOf[m] = place
      placeOf[place] = key * 2 ** placeBits + i
    }
  }
  return { firstOf, placeOf }
}
