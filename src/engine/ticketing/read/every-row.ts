import { basename } from 'node:path'
import { fileSource } from './bytes/byte-source.ts'
import { openSource } from './open-source.ts'
import type { RowBatches } from './raw-row.ts'
import type { ReadOptions } from './read-options.ts'

/**
 * Every row of every sheet of a table file as it stands, what a reader leaves out included: titles, notes, totals, the other tables of a
 * sheet. For a search, which may pass over nothing. Throws what `readTable` throws.
 */
export async function* everyRow(path: string, { name }: Pick<ReadOptions, 'name'> = {}): RowBatches {
  const open = async (sheet?: string) =>
    await openSource(await fileSource(path, name ?? basename(path)), sheet === undefined ? {} : { sheet })
  const first = await open()
  yield* first.batches()
  for (const sheet of first.sheets) if (sheet !== first.sheet) yield* (await open(sheet)).batches()
}
