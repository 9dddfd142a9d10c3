import { isBlank, type RawRow } from '../raw-row.ts'

const fewestNames = 3

/** Knows the names of a table's columns when they come back further down: at a page break, or over another table. */
export class HeaderAgain {
  readonly #cells: readonly string[]
  readonly #names: ReadonlySet<string>
  /** Lengths that the names have: most rows are told from a header by their first cell's. */
  readonly #lengths: ReadonlySet<number>

  constructor(headerCells: readonly string[]) {
    this.#cells = headerCells.map((cell) => cell.trim())
    this.#names = new Set(this.#cells.filter((name) => name !== ''))
    this.#lengths = new Set([...this.#names].map(({ length }) => length))
  }

  /** The same names in the same places: a new page of the same table. */
  isSame(cells: readonly string[]): boolean {
    if (this.#cells.length === 0 || (cells[0] ?? '').length < (this.#cells[0] ?? '').length) return false
    return this.#cells.every((name, at) => (cells[at] ?? '').trim() === name)
  }

  /** Most of these names, but with some more, fewer or others: the header of another table, set end to end with this one. */
  isOther(cells: readonly string[]): boolean {
    const first = (cells[0] ?? '').trim()
    if (this.#names.size < fewestNames || !this.#lengths.has(first.length) || !this.#names.has(first)) return false
    if (this.isSame(cells) && cells.slice(this.#cells.length).every(isBlank)) return false
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const known = new Set(filled.filter((cell) => this.#names.has(cell))).size
    return known >= Math.max(fewestNames, filled.length * 0.75, this.#names.size * 0.5)
  }
}

/**
 * Parts a run of rows where another table begins without a blank row: under the header of another shape, or under the same one when
 * what follows is what the table began with (an export set twice in one file, which would count each ticket twice).
 */
export function partTables(rows: RawRow[], headerIndex: number): RawRow[][] {
  const parts: RawRow[][] = []
  let from = 0
  let first = headerIndex + 1
  let header = new HeaderAgain(rows[headerIndex]?.cells ?? [])
  for (let at = first + 1; at < rows.length; at++) {
    const cells = rows[at]?.cells ?? []
    if (!header.isOther(cells) && !(header.isSame(cells) && beginsAgain({ rows, first, again: at + 1 }))) continue
    parts.push(rows.slice(from, at))
    from = at
    first = at + 1
    header = new HeaderAgain(cells)
  }
  return [...parts, from === 0 ? rows : rows.slice(from)]
}

const fewestRowsAgain = 3
/** Tickets without a number are alike on every page: only rows that differ among themselves show that a page comes twice. */
const leastDistinct = 0.5
const rowsBeforeDoubt = 20

function beginsAgain({ rows, first, again }: { rows: readonly RawRow[]; first: number; again: number }): boolean {
  const count = Math.min(rows.length - again, again - 1 - first)
  if (count < fewestRowsAgain) return false
  const distinct = new Set<string>()
  for (let at = 0; at < count; at++) {
    const key = keyOf(rows[first + at])
    if (key !== keyOf(rows[again + at])) return false
    distinct.add(key)
    // A file of one line a million times is not compared with itself a million times.
    if (at === rowsBeforeDoubt && distinct.size < at * leastDistinct) return false
  }
  return distinct.size >= Math.max(fewestRowsAgain, count * leastDistinct)
}

function keyOf(row: RawRow | undefined): string {
  return row?.cells.join('\u0000') ?? ''
}
