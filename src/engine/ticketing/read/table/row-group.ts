import { type CodedColumn, ColumnCoder, type StandingCells } from './coded-column.ts'
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

/** Rows that wait, in a piece of a file, for each column to take its cells one after the other: fewer where columns are many. */
const mostWaiting = 512
const mostCellsWaiting = 1 << 16

/** The cells of a row where they stand in a piece of a file: from where to where. */
export interface PlacedCells {
  bytes: Uint8Array
  starts: Int32Array
  ends: Int32Array
}

/** Sets rows out by column as they come, and hands on each whole group. A cell that a row lacks is empty. */
export class RowGrouper {
  readonly #width: number
  readonly #size: number
  readonly #hand: (group: RowGroup) => void
  readonly #written = new CellBytes()
  readonly #waiting: WaitingRows
  #columns: ColumnCoder[] = []
  #rows: Int32Array<ArrayBuffer> = new Int32Array(firstRows)
  #odd = new Map<number, TableRow>()
  #count = 0

  constructor(width: number, hand: (group: RowGroup) => void, size?: number) {
    this.#width = width
    this.#size = size ?? Math.max(leastRows, Math.min(usualRows, Math.floor(mostCells / Math.max(1, width))))
    this.#hand = hand
    this.#waiting = new WaitingRows(width)
    this.#begin()
  }

  add(batch: readonly TableRow[]): void {
    if (batch.length > 0) this.settle()
    for (let from = 0; from < batch.length; ) {
      const rows = batch.slice(from, from + Math.min(mostWaiting, this.#size - this.#count))
      for (const [column, coder] of this.#columns.entries()) this.#written.giveTo(coder, rows, column)
      for (const row of rows) {
        if (row.problem !== undefined) this.#odd.set(this.#count, row)
        this.#close(row.row)
      }
      from += rows.length
    }
  }

  /** Adds a row that has all its cells; they stand where they are until `settle`. */
  addPlaced(cells: PlacedCells, row: number): void {
    if (!this.#waiting.hasRoomFor(cells)) this.settle()
    this.#waiting.add(cells)
    this.#close(row)
  }

  /** Takes the cells placed so far from where they stand: they are about to go. */
  settle(): void {
    this.#waiting.giveTo(this.#columns)
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
    this.settle()
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

/** Rows of one piece of a file, their cells set out by column. */
class WaitingRows {
  readonly #width: number
  readonly #most: number
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  #bytes: Uint8Array = new Uint8Array(0)
  #count = 0

  constructor(width: number) {
    this.#width = width
    this.#most = Math.max(1, Math.min(mostWaiting, Math.floor(mostCellsWaiting / Math.max(1, width))))
    this.#starts = new Int32Array(this.#most * width)
    this.#ends = new Int32Array(this.#most * width)
  }

  hasRoomFor({ bytes }: PlacedCells): boolean {
    return this.#count < this.#most && (this.#count === 0 || bytes === this.#bytes)
  }

  add({ bytes, starts, ends }: PlacedCells): void {
    this.#bytes = bytes
    for (let column = 0, place = this.#count++; column < this.#width; column++, place += this.#most) {
      this.#starts[place] = starts[column] ?? 0
      this.#ends[place] = ends[column] ?? 0
    }
  }

  giveTo(columns: readonly ColumnCoder[]): void {
    if (this.#count === 0) return
    const bytes = viewOf(this.#bytes)
    for (const [column, coder] of columns.entries())
      coder.take({
        bytes,
        starts: this.#starts,
        ends: this.#ends,
        from: column * this.#most,
        count: this.#count,
      })
    this.#count = 0
  }
}

/** Bytes of texts after which those of a column are handed on, whatever their number. */
const manyBytes = 1 << 16

/** Texts as the bytes that their file would have, end to end. */
class CellBytes implements StandingCells {
  #room = Buffer.alloc(1024)
  #length = 0
  bytes = viewOf(this.#room)
  readonly starts = new Int32Array(mostWaiting)
  readonly ends = new Int32Array(mostWaiting)
  readonly from = 0
  count = 0

  /** Gives one column its cells of some rows, at most `mostWaiting`. */
  giveTo(coder: ColumnCoder, rows: readonly TableRow[], column: number): void {
    for (const { cells } of rows) {
      this.#write(cells[column] ?? '')
      if (this.#length > manyBytes) this.#handOn(coder)
    }
    this.#handOn(coder)
  }

  #handOn(coder: ColumnCoder): void {
    coder.take(this)
    this.#length = 0
    this.count = 0
  }

  #write(text: string): void {
    if (this.#length + text.length * 3 > this.#room.length) this.#widen(this.#length + text.length * 4)
    this.starts[this.count] = this.#length
    this.#length += this.#writeAscii(text) ?? this.#room.write(text, this.#length, 'utf8')
    this.ends[this.count++] = this.#length
  }

  #widen(length: number): void {
    const room = Buffer.alloc(length * 2)
    room.set(this.#room.subarray(0, this.#length))
    this.#room = room
    this.bytes = viewOf(room)
  }

  #writeAscii(text: string): number | null {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code > 127) return null
      this.#room[this.#length + at] = code
    }
    return text.length
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
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
