import type { NumberColumn, RunOptions, Warehouse } from '../../store/index.ts'
import { blockingKeys, keysOfMentions } from './blocking-keys.ts'
import { BlockFinder, type Blocks } from './blocks.ts'
import { type PairColumns, pairsMet } from './pairs-met.ts'

export interface Blocking {
  /** Values of a key held by more mentions say too little and are left out: finer keys of the same pair remain. */
  cap: number
  /** Pairs that one key may bring at most, its rarest values first: pairs grow with the file, never with its square. */
  pairsByKey: number
  /** A small file can afford to compare every pair that shares a key. */
  keepsFaint: boolean
  /** Only pairs with a mention from this one on, by the caps of the run that compared the others. */
  since?: { mention: number; caps: readonly number[] }
}

/**
 * Fills the temporary table `candidate` (a < b, and the bits of the keys that they share) with the pairs of two records that share a key, each once, less those whose shared
 * keys tell too little (a first name in a town): meta-blocking, Papadakis et al. 2014. The keys are made by the database; who meets by them is found here,
 * over integers.
 */
export async function findCandidates(
  warehouse: Warehouse,
  blocking: Blocking,
  options: RunOptions,
): Promise<{ pairs: number; caps: readonly number[] }> {
  const records = await recordsOfMentions(warehouse, options)
  const blocks = await blocksOfKeys(warehouse, blocking, options)
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE candidate (a INTEGER, b INTEGER, keys UINTEGER)')
  const meeting = { blocks, records, keepsFaint: blocking.keepsFaint, since: blocking.since?.mention ?? 0 }
  let pairs = 0
  await warehouse.appendNumbers(
    'candidate',
    counted(pairsMet(meeting), (met) => {
      pairs += met
    }),
  )
  return { pairs, caps: blocking.since?.caps ?? blocks.map(({ largest }) => largest) }
}

/** The record of each mention, by the mention's number. */
async function recordsOfMentions(warehouse: Warehouse, options: RunOptions): Promise<Int32Array> {
  const [counted] = await warehouse.run('SELECT count(*) AS mentions FROM mention', options)
  const records = new Int32Array(Number(counted?.mentions ?? 0))
  await warehouse.numbers(
    'SELECT m, record FROM mention',
    ([m, record], rows) => {
      for (let row = 0; row < rows; row += 1) records[m?.[row] ?? 0] = record?.[row] ?? 0
    },
    options,
  )
  return records
}

async function blocksOfKeys(
  warehouse: Warehouse,
  { since, ...bounds }: Blocking,
  options: RunOptions,
): Promise<Blocks[]> {
  const finder = new BlockFinder()
  const blocks: Blocks[] = []
  for (const index of blockingKeys.keys()) {
    const all = keysOfMentions(index, 'true')
    const isMet = since && `k IN (SELECT k FROM (${keysOfMentions(index, `m >= ${since.mention}`)}))`
    await warehouse.numbers(
      isMet ? `SELECT m, k FROM (${all}) WHERE ${isMet}` : all,
      ([m, k], rows) => {
        if (m && k) finder.add(m, k, rows)
      },
      options,
    )
    blocks.push(finder.take({ ...bounds, largest: since && (since.caps[index] ?? 0) }))
  }
  return blocks
}

function* counted(batches: Iterable<PairColumns>, count: (pairs: number) => void): Generator<readonly NumberColumn[]> {
  for (const columns of batches) {
    count(columns[0].length)
    yield columns
  }
}
