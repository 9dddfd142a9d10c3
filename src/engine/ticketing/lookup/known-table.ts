import type { Grain, ReadColumn } from '../../../contract/index.ts'
import { loadLayouts } from '../layouts/index.ts'
import { cellsOf, type ReadTable, type RowGroup } from '../read/index.ts'
import { recogniseColumns, TableProfiler } from '../recognise/index.ts'

/** A table, or the beginning of one, with what its columns are thought to mean by themselves. */
export interface KnownTable {
  /** The name of its sheet or of its file, without what follows the point. */
  name: string
  /** The sheet or the file itself, as it is asked for and said. */
  place: string
  isSheet: boolean
  columns: ReadColumn[]
  grain: Grain
  rows: string[][]
  /** False where it goes on beyond `rows`. */
  isWhole: boolean
  /** The places of the tables that told some of its columns; none for nearly any. */
  toldBy?: readonly string[]
}

/**
 * Reads the first rows of a table, at most `mostRows`, and what its columns mean; null for one without names or rows. Throws what `readTable` throws.
 */
export async function knownTable(
  table: Pick<ReadTable, 'header' | 'isNamed' | 'groups'>,
  { place, isSheet, mostRows }: { place: string; isSheet: boolean; mostRows: number },
): Promise<KnownTable | null> {
  if (!table.isNamed || table.header.length < 2) return null
  const profiler = new TableProfiler(table.header)
  const rows: string[][] = []
  let first: RowGroup | null = null
  let isWhole = true
  for await (const group of table.groups(mostRows)) {
    if (rows.length >= mostRows) {
      isWhole = false
      break
    }
    first ??= group
    profiler.add(group)
    for (let row = 0; row < group.count; row++) rows.push(cellsOf(group, row))
  }
  if (rows.length === 0) return null
  const { columns, grain } = recogniseColumns(table.header, profiler.finish(), { layouts: loadLayouts(), first })
  const name = place.replace(/\.[a-z]{3,4}$/i, '')
  return { name, place, isSheet, columns, grain, rows, isWhole }
}
