import { blockingKeys, tellsEnough } from '../blocking/blocking-keys.ts'
import type { Blocks } from '../blocking/blocks.ts'
import type { KeyPart } from '../blocking/key-parts.ts'
import { type Candidates, followersOf, type Meeting, pairsOf } from '../blocking/pairs-met.ts'
import { type PartNumbers, partName } from '../columns/key-numbers.ts'
import { cell, rowWidth } from '../columns/mention-columns.ts'
import { room } from '../memory/room.ts'
import { othersTurn } from '../threads/others-turn.ts'
import { type Shared, shareOut } from '../threads/share-out.ts'

/** First mentions whose pairs are found, and scored, at once. */
const mentionsAtOnce = 2 ** 14

export interface Blocking {
  /** Values of a key held by more mentions say too little and are left out: finer keys of the same pair remain. */
  cap: number
  /** Pairs that one key may bring at most, its rarest values first: pairs grow with the file, never with its square. */
  pairsByKey: number
  /** A small file can afford to compare every pair that shares a key. */
  keepsFaint: boolean
}

/** Who shares which key, and the pairs of them that are compared. */
export interface Met {
  candidates: readonly Candidates[]
  blocks: readonly Blocks[]
  records: Int32Array
  /** The numbers of the keys' parts, by the part's name. */
  parts: ReadonlyMap<string, PartNumbers>
}

/** Members of the largest block that may be asked what it holds. */
const lookTo = 1000

/**
 * The pairs of two records that share a key, each once, less those whose shared keys tell too little (a first name in a town): meta-blocking, Papadakis et
 * al. 2014.
 */
export async function findCandidates({ keepsFaint, ...bounds }: Blocking, shared: Shared): Promise<Met> {
  const { size, cells } = shared.columns
  const keys = blockingKeys.map((key) => key.keys)
  const parts = await readParts(keys.flat(2), shared)
  const asked = { keys, parts, bounds: { ...bounds, lookTo: Math.min(lookTo, size) } }
  const blocks = await shareOut({ step: 'blocks', asked, portions: keys.length }, shared)
  const records = room.int32(size)
  for (let m = 0; m < size; m += 1) records[m] = cells[m * rowWidth + cell.record] ?? 0
  await othersTurn(shared.run)
  return { candidates: await pairUp({ blocks, records, keepsFaint }, shared), blocks, records, parts }
}

/** The pairs that share a key of these blocks and whose keys tell enough. */
async function pairUp(
  meeting: Pick<Meeting, 'blocks' | 'records' | 'keepsFaint' | 'worthy'>,
  shared: Shared,
): Promise<readonly Candidates[]> {
  const { size } = shared.columns
  const asked = { ...meeting, followers: followersOf(meeting.blocks, size), since: 0, atOnce: mentionsAtOnce }
  return await shareOut({ step: 'pairs', asked, portions: Math.ceil(size / mentionsAtOnce) }, shared)
}

/** Whether two mentions are likely to be one person. */
type IsLikely = (a: number, b: number) => boolean

/** Likely pairs among those that blocks or keys bring, from which they are worth their comparing: where persons have many records, more than half. */
const leastYield = 0.05
/** Pairs that wider blocks may bring beside those that met: so many a mention, whatever they hold. */
const pairsByMention = 40
/** Mentions whose faint pairs are looked at. */
const mentionsLookedAt = 1000
/** Pairs of one choice of keys that say something of it. */
const fewestSeen = 5

/**
 * Meets again by wider blocks where what they hold is worth it: a key's blocks grow for as long as a share of the pairs that they bring is likely, and keys that
 * tell too little by themselves count where this file shows that they bring persons together. Null where nothing is worth more.
 */
export async function meetByYield(
  { blocks, records, parts }: Met,
  { keepsFaint, ...bounds }: Blocking,
  { shared, isLikely }: { shared: Shared; isLikely: IsLikely },
): Promise<Met | null> {
  const largest = widened(blocks, isLikely, pairsByMention * shared.columns.size)
  const isWider = largest.some((members, key) => members > (blocks[key]?.largest ?? 0))
  const keys = blockingKeys.map((key) => key.keys)
  const asked = { keys, parts, bounds, largest }
  const wider = isWider ? await shareOut({ step: 'blocks', asked, portions: keys.length }, shared) : blocks
  const worthy = keepsFaint ? new Set<number>() : worthyChoices({ blocks: wider, records }, isLikely)
  if (!isWider && worthy.size === 0) return null
  const candidates = await pairUp({ blocks: wider, records, keepsFaint, worthy }, shared)
  return { candidates, blocks: wider, records, parts }
}

/** The members that each key's blocks may have, the most fruitful ranges of sizes first, within a number of pairs. */
function widened(blocks: readonly Blocks[], isLikely: IsLikely, most: number): number[] {
  const largest = blocks.map((block) => block.largest)
  const ranges = blocks.flatMap(({ beyond }, key) => {
    const worth: { key: number; largest: number; pairs: number; yield: number }[] = []
    for (const range of beyond) {
      const likely = range.a.reduce((sum, a, place) => sum + Number(isLikely(a, range.b[place] ?? 0)), 0)
      // Larger blocks hold less: the first that are not worth it end the key.
      if (likely < leastYield * range.a.length) break
      worth.push({ key, largest: range.largest, pairs: range.pairs, yield: likely / range.a.length })
    }
    return worth
  })
  let left = most
  for (const range of ranges.sort((x, y) => y.yield - x.yield || x.key - y.key || x.largest - y.largest)) {
    if (range.pairs > left) continue
    left -= range.pairs
    largest[range.key] = Math.max(largest[range.key] ?? 0, range.largest)
  }
  return largest
}

/** The choices of keys that tell too little, and by which some mentions meet likely pairs. */
function worthyChoices(met: Pick<Meeting, 'blocks' | 'records'>, isLikely: IsLikely): Set<number> {
  const size = met.records.length
  const between = pairsOf({ ...met, keepsFaint: true, since: 0, followers: followersOf(met.blocks, size) })
  const step = Math.max(1, Math.floor(size / mentionsLookedAt))
  const seen = new Map<number, { pairs: number; likely: number }>()
  for (let m = 0; m < size; m += step) {
    const { a, b, keys, size: pairs } = between(m, m + 1)
    for (let pair = 0; pair < pairs; pair += 1) {
      const choice = keys[pair] ?? 0
      if (tellsEnough(choice)) continue
      const counted = seen.get(choice) ?? { pairs: 0, likely: 0 }
      if (counted.pairs >= lookedAtByChoice) continue
      counted.pairs += 1
      counted.likely += Number(isLikely(a[pair] ?? 0, b[pair] ?? 0))
      seen.set(choice, counted)
    }
  }
  return new Set(
    [...seen]
      .filter(([, { pairs, likely }]) => pairs >= fewestSeen && likely >= leastYield * pairs)
      .map(([choice]) => choice),
  )
}

/** Pairs of one choice of keys that are looked at, at most. */
const lookedAtByChoice = 200

/** The numbers of parts, each once whatever keys it stands in, by the part's name. */
async function readParts(parts: readonly KeyPart[], shared: Shared): Promise<Map<string, PartNumbers>> {
  const asked = [...new Map(parts.map((part) => [partName(part), part])).values()]
  const numbers = await shareOut({ step: 'parts', asked, portions: asked.length }, shared)
  return new Map(
    asked.flatMap((part, place) => {
      const read = numbers[place]
      return read ? [[partName(part), read]] : []
    }),
  )
}
