/** What is odd about a row. The row is still handed on; the importer decides what to do with it. */
export type RowProblem = 'more-cells' | 'fewer-cells' | 'stray-quote' | 'unclosed-quote'

/** A row as its source gives it, before the table is found. `row` is its place in the file or sheet, from 1. */
export interface RawRow {
  row: number
  cells: string[]
  problem?: RowProblem
}

/** Rows come in batches: one `await` a row would cost more than the parsing. */
export type RowBatches = AsyncIterable<RawRow[]>

export function isBlank(cell: string | undefined): boolean {
  if (cell === undefined || cell.length === 0) return true
  const first = cell.charCodeAt(0)
  return (first <= 32 || first >= 127) && cell.trim().length === 0
}

export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(isBlank)
}
