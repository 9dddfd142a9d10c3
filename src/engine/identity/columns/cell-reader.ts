import { type CellPage, type WrittenField, writtenAt, writtenFields } from './cell-pages.ts'
import { extraReader, type FieldReader, fieldReader, type ReadCells, type Readings } from './cell-readings.ts'
import { rowWidth } from './mention-columns.ts'
import { room } from './room.ts'

/** How much there is to read, about. */
export interface CellCount {
  mentions: number
  /** Unknown columns that may tell people apart. */
  extraColumns: number
}

/** Reads what is written, one page after the other, before the whole file has said whose name is which: each distinct text at its first meeting. */
export class CellReader {
  readonly #fields: Record<WrittenField, FieldReader>
  readonly #extras: { numbers: Int32Array; field: FieldReader }[]
  #cells: Int32Array
  #size = 0

  constructor({ mentions, extraColumns }: CellCount) {
    const most = Math.max(1, mentions)
    this.#fields = {} as Record<WrittenField, FieldReader>
    for (const field of writtenFields) this.#fields[field] = fieldReader(field, most)
    this.#cells = room.int32(rowWidth * most)
    this.#extras = Array.from({ length: extraColumns }, () => ({ numbers: room.int32(most), field: extraReader() }))
  }

  /** Mentions that come after those of the pages before. */
  add(page: CellPage): void {
    const first = this.#size
    this.#size += page.size
    this.#cells = withRoom(this.#cells, rowWidth * this.#size)
    for (const [place, field] of writtenFields.entries()) {
      const at = first * rowWidth + writtenAt[field]
      this.#fields[field].read(page, { place, into: this.#cells, at, apart: rowWidth })
    }
    for (const [index, extra] of this.#extras.entries()) {
      extra.numbers = withRoom(extra.numbers, this.#size)
      extra.field.read(page, { place: writtenFields.length + index, into: extra.numbers, at: first, apart: 1 })
    }
  }

  /** After the last page. */
  finish(): ReadCells {
    const size = this.#size
    const readings = {} as Readings
    for (const field of writtenFields) readings[field] = this.#fields[field].reading
    const extras = this.#extras.map(({ numbers, field }) => ({
      numbers: numbers.subarray(0, size),
      reading: field.reading,
    }))
    return { size, cells: this.#cells, readings, extras }
  }
}

function withRoom(numbers: Int32Array, least: number): Int32Array {
  if (least <= numbers.length) return numbers
  const more = room.int32(2 * least)
  more.set(numbers)
  return more
}
