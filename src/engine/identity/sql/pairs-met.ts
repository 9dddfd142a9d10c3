import { tellsEnough } from './blocking-keys.ts'
import type { Blocks } from './blocks.ts'

export interface Meeting {
  /** Those of each key, by its place in `blockingKeys`. */
  blocks: readonly Blocks[]
  /** The record of each mention: two persons of one record are two. */
  records: Int32Array
  /** Pairs whose keys tell too little are kept too. */
  keepsFaint: boolean
  /** Only pairs whose second mention is this one or a later. */
  since: number
}

/** Pairs of mentions (a < b) and the bits of the keys that they share. */
export type PairColumns = readonly [a: Int32Array, b: Int32Array, keys: Uint32Array]

const pairsAtOnce = 65_536

/**
 * Each pair that meets, once, with all the keys that it meets by: one mention after the other marks those that stand after it in a block of its own.
 * The arrays that are handed out are filled again for the next.
 */
export function* pairsMet({ blocks, records, keepsFaint, since }: Meeting): Generator<PairColumns> {
  const followers = followersOf(blocks, records.length)
  const marks: Marks = { keys: new Uint32Array(records.length), marked: new Int32Array(records.length), count: 0 }
  const columns: PairColumns = [new Int32Array(pairsAtOnce), new Int32Array(pairsAtOnce), new Uint32Array(pairsAtOnce)]
  let filled = 0
  for (let a = 0; a < records.length; a += 1) {
    markFollowers(a, { marks, blocks, followers, since })
    for (let i = 0; i < marks.count; i += 1) {
      const b = marks.marked[i] ?? 0
      const keys = marks.keys[b] ?? 0
      marks.keys[b] = 0
      if (records[a] === records[b] || !(keepsFaint || tellsEnough(keys))) continue
      columns[0][filled] = a
      columns[1][filled] = b
      columns[2][filled] = keys
      filled += 1
      if (filled < pairsAtOnce) continue
      yield columns
      filled = 0
    }
    marks.count = 0
  }
  yield [columns[0].subarray(0, filled), columns[1].subarray(0, filled), columns[2].subarray(0, filled)]
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
  const { firstOf, startOf, countOf, keyOf } = followers
  const last = firstOf[a + 1] ?? 0
  for (let place = firstOf[a] ?? 0; place < last; place += 1) {
    const key = keyOf[place] ?? 0
    const members = blocks[key]?.members
    const start = startOf[place] ?? 0
    const end = start + (countOf[place] ?? 0)
    for (let i = start; i < end; i += 1) {
      const b = members?.[i] ?? 0
      // A name that is first and family name meets itself.
      if (b === a || b < since) continue
      const known = marks.keys[b] ?? 0
      if (known === 0) marks.marked[marks.count++] = b
      marks.keys[b] = known | (1 << key)
    }
  }
}

/**
 * Who stands after each mention in its blocks: for mention m, at the places from `firstOf[m]` up to `firstOf[m + 1]`, `countOf` members of the
 * key `keyOf`, from `startOf` on.
 */
interface Followers {
  firstOf: Int32Array
  startOf: Int32Array
  countOf: Uint16Array
  keyOf: Uint8Array
}

function followersOf(blocks: readonly Blocks[], mentions: number): Followers {
  const firstOf = new Int32Array(mentions + 1)
  for (const key of blocks) {
    eachFollowed(key, (m) => {
      firstOf[m + 1] = (firstOf[m + 1] ?? 0) + 1
    })
  }
  for (let m = 0; m < mentions; m += 1) firstOf[m + 1] = (firstOf[m + 1] ?? 0) + (firstOf[m] ?? 0)
  const places = firstOf[mentions] ?? 0
  const [startOf, countOf, keyOf] = [new Int32Array(places), new Uint16Array(places), new Uint8Array(places)]
  const next = firstOf.slice()
  for (const [index, key] of blocks.entries()) {
    eachFollowed(key, (m, start, end) => {
      const place = next[m] ?? 0
      next[m] = place + 1
      startOf[place] = start
      countOf[place] = end - start
      keyOf[place] = index
    })
  }
  return { firstOf, startOf, countOf, keyOf }
}

/** Each mention that somebody stands after in its block, and where they stand. */
function eachFollowed({ members, starts }: Blocks, take: (mention: number, start: number, end: number) => void): void {
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] ?? 0
    for (let i = starts[block] ?? 0; i + 1 < end; i += 1) take(members[i] ?? 0, i + 1, end)
  }
}
