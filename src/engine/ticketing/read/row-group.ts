import type { TableRow } from './filter-rows.ts'

/** One column of a group: the values that it holds there, and for each row the place of its value among them. */
export interface CodedColumn {
  /** Distinct, unless nearly every row has a value of its own. */
  values: string[]
  codes: Int32Array
}

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
const usualRows = 1 << 17
/** A table of thousands of columns is grouped by fewer rows. */
const mostCells = 1 << 23
const leastRows = 256
const firstRoom = 64

/** Sets rows out by column as they come, and hands on each whole group. A cell that a row lacks is empty. */
export class RowGrouper {
  readonly #width: number
  readonly #size: number
  readonly #hand: (group: RowGroup) => void
  #columns: ColumnCoder[]
  #rows: Room = new Int32Array(firstRoom)
  #odd = new Map<number, TableRow>()
  #count = 0

  constructor(width: number, hand: (group: RowGroup) => void, size?: number) {
    this.#width = width
    this.#size = size ?? Math.max(leastRows, Math.min(usualRows, Math.floor(mostCells / Math.max(1, width))))
    this.#hand = hand
    this.#columns = this.#newColumns()
  }

  add(batch: readonly TableRow[]): void {
    for (let from = 0; from < batch.length; ) {
      const to = Math.min(batch.length, from + this.#size - this.#count)
      this.#addPart(batch, from, to)
      from = to
      if (this.#count === this.#size) this.#handOn()
    }
  }

  end(): void {
    if (this.#count > 0) this.#handOn()
  }

  /** Column by column, since the values of one column are known to the same map. */
  #addPart(batch: readonly TableRow[], from: number, to: number): void {
    this.#rows = withRoom(this.#rows, this.#count + to - from)
    for (let index = 0; index < this.#width; index++) this.#columns[index]?.add(batch, { index, from, to })
    for (let at = from; at < to; at++) {
      const row = batch[at]
      if (row === undefined) continue
      if (row.problem !== undefined) this.#odd.set(this.#count, row)
      this.#rows[this.#count++] = row.row
    }
  }

  #handOn(): void {
    const count = this.#count
    const group = {
      count,
      rows: this.#rows.subarray(0, count),
      columns: this.#columns.map((column) => column.finish()),
      odd: this.#odd,
    }
    this.#columns = this.#newColumns()
    this.#rows = new Int32Array(firstRoom)
    this.#odd = new Map()
    this.#count = 0
    this.#hand(group)
  }

  #newColumns(): ColumnCoder[] {
    return Array.from({ length: this.#width }, () => new ColumnCoder())
  }
}

/** A column in which this many values came, nearly all of them new, is a key: looking for repeats would only cost. */
const triedForRepeats = 8192
const keyShare = 0.9

type Room = Int32Array<ArrayBuffer>

class ColumnCoder {
  #codes: Room = new Int32Array(firstRoom)
  readonly #values: string[] = []
  #known: Map<string, number> | null = new Map()
  #count = 0
  #last = ''
  #lastCode = -1

  add(batch: readonly TableRow[], { index, from, to }: { index: number; from: number; to: number }): void {
    const codes = withRoom(this.#codes, this.#count + to - from)
    this.#codes = codes
    let count = this.#count
    for (let at = from; at < to; at++) {
      const value = batch[at]?.cells[index] ?? ''
      if (value !== this.#last || this.#lastCode === -1) this.#take(value)
      codes[count++] = this.#lastCode
    }
    this.#count = count
    if (this.#known !== null && count >= triedForRepeats && this.#values.length > count * keyShare) this.#known = null
  }

  #take(value: string): void {
    this.#last = value
    const known = this.#known?.get(value)
    if (known !== undefined) {
      this.#lastCode = known
      return
    }
    this.#lastCode = this.#values.push(value) - 1
    this.#known?.set(value, this.#lastCode)
  }

  finish(): CodedColumn {
    return { values: this.#values, codes: this.#codes.subarray(0, this.#count) }
  }
}

function withRoom(held: Room, wanted: number): Room {
  if (held.length >= wanted) return held
  const wider = new Int32Array(Math.max(wanted, held.length * 2))
  wider.set(held)
  return wider
}

/** How many rows hold each value of a column. */
export function countValues({ values, codes }: CodedColumn): Int32Array {
  const counts = new Int32Array(values.length)
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

/** The cells of one row, as its file has them. */
export function cellsOf(group: RowGroup, index: number): string[] {
  return group.odd.get(index)?.cells ?? group.columns.map(({ values, codes }) => values[codes[index] ?? 0] ?? '')
}
