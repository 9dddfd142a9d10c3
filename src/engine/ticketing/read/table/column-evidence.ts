import { isBlank, type RawRow } from '../raw-row.ts'
import { type CellShape, cellShape } from './cell-shape.ts'
import { looksLikeTotal } from './total-label.ts'

interface ColumnEvidence {
  /** The shape that most filled cells of the column have, when it is not plain text. */
  shape: CellShape | null
  /** Share of the rows in which the column is filled. */
  filled: number
  /** Rows in which it is not. */
  blanks: number
  /** The texts that it holds. */
  seen: ReadonlySet<string>
}

export interface TableEvidence {
  columns: ColumnEvidence[]
  /** Filled cells in a usual row. */
  usualFill: number
}

const rowsLookedAt = 300

/**
 * What the columns hold below the place where a header may stand: the first rows are left out when there are enough others, and those that look like totals when some do not: a printout by
 * show, evening and tariff may have more totals than rows.
 */
export function tableEvidence(rows: readonly RawRow[]): TableEvidence {
  const below = rows.slice(Math.min(15, Math.floor(rows.length / 2)), rowsLookedAt + 15)
  const own = below.filter(({ cells }) => !looksLikeTotal(cells))
  const sample = own.length > 0 ? own : below
  const width = sample.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  const columns = Array.from({ length: width }, (_, index) => columnEvidence(sample, index))
  return { columns, usualFill: median(sample.map((row) => filledCount(row.cells))) }
}

function columnEvidence(rows: readonly RawRow[], index: number): ColumnEvidence {
  const counts = new Map<CellShape, number>()
  const seen = new Set<string>()
  let filled = 0
  for (const row of rows) {
    const cell = row.cells[index]
    if (cell === undefined || isBlank(cell)) continue
    filled++
    seen.add(cell.trim())
    const shape = cellShape(cell)
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  const strongest = [...counts].filter(([shape]) => shape !== 'text').sort((a, b) => b[1] - a[1])[0]
  const isClear = strongest !== undefined && strongest[1] >= filled * 0.7
  return {
    shape: isClear ? strongest[0] : null,
    filled: rows.length === 0 ? 0 : filled / rows.length,
    blanks: rows.length - filled,
    seen,
  }
}

export function filledCount(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (!isBlank(cell)) count++
  return count
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
