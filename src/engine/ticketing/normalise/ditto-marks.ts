import type { RowGroup } from '../read/index.ts'
import { codedTexts } from '../wide/index.ts'

/** What people write below a cell to say « the same ». */
const marks = new Set([
  '"',
  "''",
  '““',
  '””',
  '“',
  '”',
  '″',
  '〃',
  '«',
  '»',
  '-"-',
  '- " -',
  '—"—',
  '" "',
  '""',
  'idem',
  'id.',
  'dito',
  'ditto',
])
/** Bytes of the longest of them. */
const longest = 8

/** The bytes with which a mark, or the blank before it, may begin. */
const beginnings = new Uint8Array(256)
for (const mark of [...marks, ' '])
  for (const text of [mark, mark.toUpperCase()]) beginnings[Buffer.from(text)[0] ?? 0] = 1

/** Reads ditto marks as the cell above, from one group of a file to the next, and tells how many there were. */
export class DittoMarks {
  cells = 0
  readonly #names = new Set<string>()
  readonly #header: readonly string[]
  #above: string[] = []

  constructor(header: readonly string[]) {
    this.#header = header
  }

  /** The names of the columns in which some stood. */
  get columns(): string[] {
    return [...this.#names]
  }

  fill(group: RowGroup): RowGroup {
    const columns = group.columns.map((column, index) =>
      hasMark(column) ? this.#filled(column.texts(), column.codes, index) : column,
    )
    this.#above = columns.map((column, index) => lastFilled(column, group.count) ?? this.#above[index] ?? '')
    return columns.every((column, index) => column === group.columns[index]) ? group : { ...group, columns }
  }

  /** A mark with nothing above it stays what it is. */
  #filled(texts: readonly string[], codes: Int32Array, index: number): RowGroup['columns'][number] {
    let last = this.#above[index] ?? ''
    const cells = Array.from(codes, (code) => {
      const cell = texts[code] ?? ''
      if (isMark(cell) && last !== '') {
        this.cells += 1
        this.#names.add(this.#header[index] ?? '')
        return last
      }
      if (cell.trim() !== '' && !isMark(cell)) last = cell
      return cell
    })
    return codedTexts(cells)
  }
}

function isMark(cell: string): boolean {
  return marks.has(cell.trim().toLowerCase())
}

/** No text is made of a cell that does not begin as a mark does. */
function hasMark({ ends, bytes }: RowGroup['columns'][number]): boolean {
  let from = 0
  for (const end of ends) {
    if (end > from && end - from <= longest && beginnings[bytes[from] ?? 0] === 1) {
      if (isMark(Buffer.from(bytes.subarray(from, end)).toString('utf8'))) return true
    }
    from = end
  }
  return false
}

/** The last cell of a column that is not blank, its texts unmade. */
function lastFilled(column: RowGroup['columns'][number], count: number): string | null {
  const { ends, codes } = column
  for (let row = count - 1; row >= 0; row--) {
    const code = codes[row] ?? 0
    if ((ends[code] ?? 0) > (ends[code - 1] ?? 0)) return column.textAt(row)
  }
  return null
}
