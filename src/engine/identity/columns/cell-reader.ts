import { room } from '../memory/room.ts'
import type { Texts } from '../memory/text-dictionary.ts'
import { type CellPage, type WrittenField, writtenFields } from './cell-pages.ts'
import { extraReader, type FieldReader, fieldReader } from './cell-readings.ts'
import { cell, rowWidth, type TextColumn } from './mention-columns.ts'

/** How much there is to read, about. */
export interface CellCount {
  mentions: number
  /** Unknown columns that may tell people apart. */
  extraColumns: number
}

/** The mentions of a file, each by what is said of it: all but its names. */
export interface ReadCells {
  size: number
  cells: Int32Array
  texts: Record<TextColumn, Texts>
  extras: { numbers: Int32Array; texts: Texts }[]
}

type Said = Record<WrittenField, readonly Int32Array[]>

/** Reads what is written, one page after the other, before the whole file has said whose name is which. */
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
    const said = {} as Said
    for (const [place, field] of writtenFields.entries()) said[field] = this.#fields[field].read(page, place)
    putRows(said, page.size, this.#cells.subarray(first * rowWidth))
    for (const [index, extra] of this.#extras.entries()) {
      const [numbers = room.int32(0)] = extra.field.read(page, writtenFields.length + index)
      extra.numbers = withRoom(extra.numbers, this.#size)
      extra.numbers.set(numbers.subarray(0, page.size), first)
    }
  }

  /** After the last page. */
  finish(): ReadCells {
    const size = this.#size
    const { email, phone, street, postcode, city, idNumber } = this.#fields
    return {
      size,
      cells: this.#cells,
      texts: {
        email: textsAt(email, 0),
        phone: textsAt(phone, 0),
        landline: textsAt(phone, 1),
        street: textsAt(street, 0),
        streetNumber: textsAt(street, 1),
        postcode: textsAt(postcode, 0),
        city: textsAt(city, 0),
        idNumber: textsAt(idNumber, 0),
      },
      extras: this.#extras.map(({ numbers, field }) => ({
        numbers: numbers.subarray(0, size),
        texts: textsAt(field, 0),
      })),
    }
  }
}

/** A row for each mention of a page. */
function putRows(said: Said, size: number, rows: Int32Array): void {
  const numbers = (field: WrittenField, column = 0) => said[field][column] ?? room.int32(size)
  const [emails, phones, landlines] = [numbers('email'), numbers('phone'), numbers('phone', 1)]
  const [streets, streetNumbers, cities] = [numbers('street'), numbers('street', 1), numbers('city')]
  const [french, foreign, abroad] = [numbers('postcode'), numbers('postcode', 1), numbers('country')]
  const [days, years, idNumbers] = [numbers('birthDate'), numbers('birthYear'), numbers('idNumber')]
  for (let m = 0; m < size; m += 1) {
    const row = m * rowWidth
    const day = days[m] ?? 0
    rows[row + cell.email] = emails[m] ?? 0
    rows[row + cell.phone] = phones[m] ?? 0
    rows[row + cell.landline] = landlines[m] ?? 0
    rows[row + cell.street] = streets[m] ?? 0
    rows[row + cell.streetNumber] = streetNumbers[m] ?? 0
    rows[row + cell.postcode] = (abroad[m] === 1 ? foreign[m] : french[m]) ?? 0
    rows[row + cell.city] = cities[m] ?? 0
    rows[row + cell.idNumber] = idNumbers[m] ?? 0
    rows[row + cell.birthDay] = day
    rows[row + cell.birthYear] = day > 0 ? Math.floor(day / 10_000) : (years[m] ?? 0)
  }
}

function textsAt({ texts }: FieldReader, column: number): Texts {
  const found = texts[column]
  if (!found) throw new RangeError(`no texts in column ${column}`)
  return found
}

function withRoom(numbers: Int32Array, least: number): Int32Array {
  if (least <= numbers.length) return numbers
  const more = room.int32(2 * least)
  more.set(numbers)
  return more
}
