import type { RunOptions, Warehouse } from '../../store/index.ts'
import { blockingKeys, keysOfMentions } from './blocking-keys.ts'
import { type BlockBounds, BlockFinder, type Blocks } from './blocks.ts'
import { type Candidates, pairsMet } from './pairs-met.ts'

export interface FreshBlocking extends Omit<BlockBounds, 'largest'> {
  keepsFaint: boolean
  /** Only pairs with a mention from this one on, by the caps of the run that compared the others. */
  since: { mention: number; caps: readonly number[] }
}

/** The pairs of new mentions with all, old and new, as `findCandidates` of all finds them: the keys are made by the database, from the table `mention`. */
export async function findFreshCandidates(
  warehouse: Warehouse,
  blocking: FreshBlocking,
  options: RunOptions,
): Promise<Candidates> {
  const records = await recordsOfMentions(warehouse, options)
  const blocks = await blocksOfKeys(warehouse, blocking, options)
  return pairsMet({ blocks, records, keepsFaint: blocking.keepsFaint, since: blocking.since.mention })
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
  { since, ...bounds }: FreshBlocking,
  options: RunOptions,
): Promise<Blocks[]> {
  const finder = new BlockFinder()
  const blocks: Blocks[] = []
  for (const index of blockingKeys.keys()) {
    const isMet = `k IN (SELECT k FROM (${keysOfMentions(index, `m >= ${since.mention}`)}))`
    await warehouse.numbers(
      `SELECT m, k FROM (${keysOfMentions(index, 'true')}) WHERE ${isMet}`,
      ([m, k], rows) => {
        if (m && k) finder.add(m, k, rows)
      },
      options,
    )
    blocks.push(finder.take({ ...bounds, largest: since.caps[index] ?? 0 }))
  }
  return blocks
}
