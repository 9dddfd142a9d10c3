import { basename } from 'node:path'
import type { ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { loadLayouts } from '../layouts/index.ts'
import { type ReadOptions, type ReadTable, type RowGroup, RowGrouper, readTable } from '../read/index.ts'
import {
  headerFingerprint,
  headerScore,
  type RememberedMapping,
  recogniseColumns,
  TableProfiler,
} from '../recognise/index.ts'

export interface DescribedTable {
  table: ReadTable
  description: ReadDescription
}

export interface DescribeOptions extends ReadOptions {
  /** What a person says of this file; it wins over what was remembered for its header. */
  said?: RememberedMapping | null
  /** Mappings that the venue confirmed once, by the fingerprint of their header. */
  remembered?: Readonly<Record<string, RememberedMapping>>
  onRows?: (rows: number) => void
  /** Given the rows as they are read, to be kept until it is known what they mean. */
  onGroup?: (group: RowGroup) => void
}

/** Rows between two words of progress. */
const progressStep = 20_000

/**
 * Reads a file once from end to end and says what it is: its table, and for each column one meaning, one type and one
 * format, decided on all its values. Throws what `readTable` throws.
 */
export async function describeTable(path: string, options: DescribeOptions = {}): Promise<DescribedTable> {
  const { said, remembered, onRows, onGroup, ...reading } = options
  const table = await readTable(path, { headerScore, ...reading })
  const profiler = new TableProfiler(table.header)
  const grouper = new RowGrouper(table.header.length, (group) => {
    profiler.add(group)
    onGroup?.(group)
  })
  let rows = 0
  for await (const batch of table.batches()) {
    grouper.add(batch)
    if (Math.floor((rows + batch.length) / progressStep) > Math.floor(rows / progressStep)) onRows?.(rows)
    rows += batch.length
  }
  grouper.end()
  const recognised = recogniseColumns(table.header, profiler.finish(), {
    layouts: loadLayouts(),
    remembered: said ?? remembered?.[headerFingerprint(table.header)] ?? null,
  })
  return { table, description: describe({ path, table, rows, ...recognised, name: options.name }) }
}

interface Parts {
  path: string
  name: string | undefined
  table: ReadTable
  rows: number
  columns: ReadColumn[]
  grain: ReadDescription['grain']
  layout: string | null
}

function describe({ path, name, table, rows, columns, grain, layout }: Parts): ReadDescription {
  return {
    file: name ?? basename(path),
    kind: table.kind,
    encoding: table.encoding,
    delimiter: table.delimiter,
    quote: table.quote,
    headerRow: table.headerRow,
    sheet: table.sheet,
    skipped: [...table.skipped],
    columns,
    grain,
    layout,
    rows,
    rejected: [...table.rejected],
  }
}
