import type { RejectedRow, SkippedRow } from '../../../contract/index.ts'
import type { Encoding } from './bytes/detect-encoding.ts'
import type { FileKind } from './bytes/detect-kind.ts'
import type { CellShape } from './table/cell-shape.ts'
import type { TableRow } from './table/filter-rows.ts'
import type { HeaderScore } from './table/find-header.ts'
import type { SeenTable } from './table/find-table.ts'
import type { RowGroup } from './table/row-group.ts'

export interface ReadOptions {
  /** The name shown to people when `path` is not it (an upload). */
  name?: string
  sheet?: string
  /** Which table of the sheet or file, from 1; the largest one by default. */
  table?: number
  /** Knowledge of column names, handed in: 0 to 1 for the cells of a row. */
  headerScore?: HeaderScore
  /** Chosen by a person, over what is detected. `headerRow` counts from 1; 0 says that there is none. */
  encoding?: Encoding
  delimiter?: string
  headerRow?: number
}

/** One table of a file, ready to be read row by row. */
export interface ReadTable {
  kind: FileKind
  encoding: Encoding | null
  delimiter: string | null
  quote: string | null
  headerRow: number | null
  sheet: string | null
  sheets: string[]
  /** The tables of the sheet, or of the head of a large file. */
  tables: SeenTable[]
  /** Names as written, trimmed; the same name may come twice. When the file names no column, their places: `Colonne n`. */
  header: string[]
  /** The first row below the names, as it stands: known before any row is read. */
  firstCells: readonly string[]
  /** Whether the names of `header` stand in the file. */
  isNamed: boolean
  /** What the cells of each column look like in the first rows; null for plain text. */
  shapes: (CellShape | null)[]
  /** What was left out and why. Complete once the rows have been read to the end. */
  skipped: SkippedRow[]
  /** Rows that are odd (see `TableRow.problem`). Complete once the rows have been read to the end. */
  rejected: RejectedRow[]
  /** 0 to 1. */
  confidence: { delimiter: number | null }
  /** Rows in batches, for speed. Each call reads from the start again, and starts `skipped` and `rejected` afresh. */
  batches(): AsyncIterable<TableRow[]>
  rows(): AsyncIterable<TableRow>
  /** The same rows set out by column, `size` to a group but the last: the quickest way through a long text. */
  groups(size?: number): AsyncIterable<RowGroup>
  /**
   * Another table of the file, by its sheet, or by its number on this one: what is open already is not read again for it. Throws what
   * `readTable` throws.
   */
  beside(place: Pick<ReadOptions, 'sheet' | 'table'>): Promise<ReadTable>
}
