import { type CellPage, type WrittenField, writtenFields } from './cell-pages.ts'
import { cell, rowWidth } from './mention-columns.ts'
import { room } from './room.ts'
import { TextDictionary, type Texts } from './text-dictionary.ts'

/** Where the number of what is written stands in a mention's row until it is read: a country's where nothing is yet counted. */
export const writtenAt: Record<WrittenField, number> = {
  email: cell.email,
  phone: cell.phone,
  street: cell.street,
  postcode: cell.postcode,
  city: cell.city,
  country: cell.placeCount,
  birthDate: cell.birthDay,
  birthYear: cell.birthYear,
  idNumber: cell.idNumber,
}

/** The mentions of a file as their records are written: numbers of distinct texts, of which each needs to be read but once. */
export interface WrittenCells {
  size: number
  cells: Int32Array
  texts: Record<WrittenField, Texts>
  /** Unknown columns that may tell people apart. */
  extras: { numbers: Int32Array; texts: Texts }[]
}

/** Nearly as many texts as mentions: what a dictionary grows out of is only swept with all that the program holds. */
const ownFields: readonly WrittenField[] = ['email', 'phone']

/** Numbers what is written, one page after the other: before the whole file has said whose name is which. */
export class CellNumberer {
  readonly #texts: Record<WrittenField, TextDictionary>
  readonly #extras: { numbers: Int32Array; texts: TextDictionary }[]
  #cells: Int32Array
  #size = 0

  /** For about so many mentions and so many unknown columns. */
  constructor({ mentions, extraColumns }: { mentions: number; extraColumns: number }) {
    const most = Math.max(1, mentions)
    this.#texts = {} as Record<WrittenField, TextDictionary>
    for (const field of writtenFields)
      this.#texts[field] = ownFields.includes(field) ? new TextDictionary(most) : new TextDictionary()
    this.#cells = room.int32(rowWidth * most)
    this.#extras = Array.from({ length: extraColumns }, () => ({
      numbers: room.int32(most),
      texts: new TextDictionary(),
    }))
  }

  /** Mentions that come after those of the pages before. */
  add(page: CellPage): void {
    const first = this.#size
    this.#size += page.size
    this.#cells = withRoom(this.#cells, rowWidth * this.#size)
    for (const [place, field] of writtenFields.entries()) {
      const at = first * rowWidth + writtenAt[field]
      numberCells(page, { place, texts: this.#texts[field], into: this.#cells, at, apart: rowWidth })
    }
    for (const [index, extra] of this.#extras.entries()) {
      extra.numbers = withRoom(extra.numbers, this.#size)
      const place = writtenFields.length + index
      numberCells(page, { place, texts: extra.texts, into: extra.numbers, at: first, apart: 1 })
    }
  }

  /** After the last page. */
  finish(): WrittenCells {
    const size = this.#size
    const extras = this.#extras.map(({ numbers, texts }) => ({ numbers: numbers.subarray(0, size), texts }))
    return { size, cells: this.#cells, texts: this.#texts, extras }
  }
}

interface NumbersOfCells {
  /** Among the cells of a mention. */
  place: number
  texts: TextDictionary
  into: Int32Array
  /** Where the number of the first mention stands, and how far that of the next is from it. */
  at: number
  apart: number
}

function numberCells({ size, width, codes, ends }: CellPage, { place, texts, into, at, apart }: NumbersOfCells): void {
  for (let m = 0; m < size; m += 1) {
    const here = m * width + place
    into[at + m * apart] = texts.numberOfPart(codes, here === 0 ? 0 : (ends[here - 1] ?? 0), ends[here] ?? 0)
  }
}

function withRoom(numbers: Int32Array, least: number): Int32Array {
  if (least <= numbers.length) return numbers
  const more = room.int32(2 * least)
  more.set(numbers)
  return more
}
