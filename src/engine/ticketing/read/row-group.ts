import { type CodedColumn, ColumnCoder, emptyHash, hashOf } from './coded-column.ts'
import type { TableRow } from './filter-rows.ts'

/** Rows of a table set out by column. What is asked of each value is asked once a group, whatever the number of its rows. */
export interface RowGroup {
  count: number
  /** The place of each row in its file, from 1. */
  rows: Int32Array
  columns: CodedColumn[]
  /** The rows whose cells may have shifted, as they stand, by their index in the group. */
  odd: Map<number, TableRow>
}

/** Rows in a whole group: enough for values to repeat, few enough to be held while they are worked on. */
const usualRows = 1 << 16
/** A table of thousands of columns is grouped by fewer rows. */
const mostCells = 1 << 22
const leastRows = 256
const firstRows = 16

/** The cells of a row where they stand in a piece of a file: from where to where, and the hash of each. */
export interface PlacedCells {
  bytes: Uint8Array
  starts: Int32Array
  ends: Int32Array
  hashes: Int32Array
}

/** Sets rows out by column as they come, and hands on each whole group. A cell that a row lacks is empty. */
export class RowGrouper {
  readonly #width: number
  readonly #size: number
  readonly #hand: (group: RowGroup) => void
  readonly #written = new CellBytes()
  #columns: ColumnCoder[] = []
  #rows: Int32Array<ArrayBuffer> = new Int32Array(firstRows)
  #odd = new Map<number, TableRow>()
  #count = 0

  constructor(width: number, hand: (group: RowGroup) => void, size?: number) {
    this.#width = width
    this.#size = size ?? Math.max(leastRows, Math.min(usualRows, Math.floor(mostCells / Math.max(1, width))))
    this.#hand = hand
    this.#begin()
  }

  add(batch: readonly TableRow[]): void {
    for (const row of batch) {
      if (row.problem !== undefined) this.#odd.set(this.#count, row)
      for (let column = 0; column < this.#width; column++) {
        const { bytes, length, hash } = this.#written.write(row.cells[column] ?? '')
        this.#columns[column]?.take(bytes, 0, length, hash)
      }
      this.#close(row.row)
    }
  }

  /** Adds a row that has all its cells. */
  addPlaced({ bytes, starts, ends, hashes }: PlacedCells, row: number): void {
    for (let column = 0; column < this.#width; column++)
      this.#columns[column]?.take(bytes, starts[column] ?? 0, ends[column] ?? 0, hashes[column] ?? 0)
    this.#close(row)
  }

  end(): void {
    if (this.#count > 0) this.#handOn()
  }

  #close(row: number): void {
    if (this.#count === this.#rows.length) {
      const more = new Int32Array(this.#rows.length * 2)
      more.set(this.#rows)
      this.#rows = more
    }
    this.#rows[this.#count++] = row
    if (this.#count === this.#size) this.#handOn()
  }

  #handOn(): void {
    const group = {
      count: this.#count,
      rows: this.#rows.subarray(0, this.#count),
      columns: this.#columns.map((column) => column.finish()),
      odd: this.#odd,
    }
    this.#begin()
    this.#hand(group)
  }

  #begin(): void {
    this.#columns = Array.from({ length: this.#width }, () => new ColumnCoder(Math.min(firstRows, this.#size)))
    this.#rows = new Int32Array(Math.min(firstRows, this.#size))
    this.#odd = new Map()
    this.#count = 0
  }
}

/** A text as the bytes that its file would have, and their hash. What `write` gives holds until it is called again. */
class CellBytes {
  bytes = Buffer.alloc(1024)
  length = 0
  hash = emptyHash

  write(text: string): this {
    if (text.length * 3 > this.bytes.length) this.bytes = Buffer.alloc(text.length * 4)
    this.length = this.#writeAscii(text) ?? this.bytes.write(text, 0, 'utf8')
    this.hash = hashOf(this.bytes, 0, this.length)
    return this
  }

  #writeAscii(text: string): number | null {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code > 127) return null
      this.bytes[at] = code
    }
    return text.length
  }
}

/** How many rows hold each value of a column. */
export function countValues({ count, codes }: CodedColumn): Int32Array {
  const counts = new Int32Array(count)
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

/** The cells of one column, a text a row. */
export function textsOfColumn({ columns, count }: RowGroup, at: number): string[] {
  const column = columns[at]
  const texts = column?.texts() ?? []
  return Array.from({ length: count }, (_, row) => texts[column?.codes[row] ?? 0] ?? '')
}

/** The cells of one row, as its file has them. */
export function cellsOf(group: RowGroup, index: number): string[] {
  return group.odd.get(index)?.cells ?? group.columns.map((column) => column.textAt(index))
}
