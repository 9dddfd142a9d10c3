import type { RunOptions } from '../../store/index.ts'
import { blockingKeys } from '../blocking/blocking-keys.ts'
import { BlockFinder, type Blocks } from '../blocking/blocks.ts'
import { type Candidates, pairsMet } from '../blocking/pairs-met.ts'
import { keyMaker } from './key-numbers.ts'
import { cell, type MentionColumns, rowWidth } from './mention-columns.ts'
import { othersTurn } from './others-turn.ts'
import { room } from './room.ts'

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
 * al. 2014. `caps`: the members of each key's largest block, by which later records meet.
 */
export async function findCandidates(
  columns: MentionColumns,
  { keepsFaint, ...bounds }: Blocking,
  run: RunOptions,
): Promise<{ candidates: Candidates; caps: readonly number[] }> {
  const { size, cells } = columns
  const records = room.int32(size)
  for (let m = 0; m < size; m += 1) records[m] = cells[m * rowWidth + cell.record] ?? 0
  const blocks = await blocksOfKeys(columns, bounds, run)
  const candidates = pairsMet({ blocks, records, keepsFaint, since: 0 })
  return { candidates, caps: blocks.map(({ largest }) => largest) }
}

async function blocksOfKeys(
  columns: MentionColumns,
  bounds: Omit<Blocking, 'keepsFaint'>,
  run: RunOptions,
): Promise<Blocks[]> {
  const fill = keyMaker(columns)
  const finder = new BlockFinder()
  const [mentions, keys] = [room.int32(columns.size), room.float64(columns.size)]
  const blocks: Blocks[] = []
  for (const { keys: ways } of blockingKeys) {
    for (const parts of ways) finder.add(mentions, keys, fill(parts, mentions, keys))
    blocks.push(finder.take(bounds))
    await othersTurn(run)
  }
  return blocks
}
