import { blockingKeys } from '../blocking/blocking-keys.ts'
import type { KeyPart } from '../blocking/key-parts.ts'
import { type Candidates, followersOf } from '../blocking/pairs-met.ts'
import { type Shared, shareOut } from '../threads/share-out.ts'
import { type PartNumbers, partName } from './key-numbers.ts'
import { cell, rowWidth } from './mention-columns.ts'
import { othersTurn } from './others-turn.ts'
import { room } from './room.ts'

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

/**
 * The pairs of two records that share a key, each once, less those whose shared keys tell too little (a first name in a town): meta-blocking, Papadakis et
 * al. 2014. `caps`: the members of each key's largest block, by which later records meet; `parts`: the numbers of the keys' parts, by the part's name.
 */
export async function findCandidates(
  { keepsFaint, ...bounds }: Blocking,
  shared: Shared,
): Promise<{
  candidates: readonly Candidates[]
  caps: readonly number[]
  parts: ReadonlyMap<string, PartNumbers>
}> {
  const { size, cells } = shared.columns
  const keys = blockingKeys.map((key) => key.keys)
  const parts = await readParts(keys.flat(2), shared)
  const blocks = await shareOut({ step: 'blocks', asked: { keys, parts, bounds }, portions: keys.length }, shared)
  const records = room.int32(size)
  for (let m = 0; m < size; m += 1) records[m] = cells[m * rowWidth + cell.record] ?? 0
  const meeting = { blocks, followers: followersOf(blocks, size), records, keepsFaint, since: 0 }
  await othersTurn(shared.run)
  const candidates = await shareOut(
    { step: 'pairs', asked: { ...meeting, atOnce: mentionsAtOnce }, portions: Math.ceil(size / mentionsAtOnce) },
    shared,
  )
  return { candidates, caps: blocks.map(({ largest }) => largest), parts }
}

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
