import type { IdentityRecord } from '../identity-record.ts'
import { cell, rowWidth } from './mention-columns.ts'
import { room } from './room.ts'
import { TextDictionary, type Texts } from './text-dictionary.ts'

/** What a mention is compared by beside its names, and where its number stands in the row until it is read: a country's where nothing is yet counted. */
export const writtenAt = {
  email: cell.email,
  phone: cell.phone,
  street: cell.street,
  postcode: cell.postcode,
  city: cell.city,
  country: cell.placeCount,
  birthDate: cell.birthDay,
  birthYear: cell.birthYear,
  idNumber: cell.idNumber,
} as const
export type WrittenField = keyof typeof writtenAt

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

/** Collects what records say of their mentions, one after the other: before the whole file has said whose name is which. */
export class CellWriter {
  readonly #texts: Record<WrittenField, TextDictionary>
  readonly #extraColumns: readonly string[]
  readonly #extras: { numbers: number[]; texts: TextDictionary }[]
  #cells: Int32Array
  #size = 0

  /** For about so many mentions; `extraColumns`: unknown columns that may tell people apart. */
  constructor(extraColumns: readonly string[], mentions: number) {
    const fields = Object.keys(writtenAt) as WrittenField[]
    this.#texts = {} as Record<WrittenField, TextDictionary>
    for (const field of fields)
      this.#texts[field] = ownFields.includes(field) ? new TextDictionary(Math.max(1, mentions)) : new TextDictionary()
    this.#cells = room.int32(rowWidth * Math.max(1, mentions))
    this.#extraColumns = extraColumns
    this.#extras = extraColumns.map(() => ({ numbers: [], texts: new TextDictionary() }))
  }

  /** A couple's record gives one birth date and one number: nobody knows whose. */
  add({ fields, extra }: Pick<IdentityRecord, 'fields' | 'extra'>, isOfCouple: boolean): void {
    const row = this.#nextRow()
    const cells = this.#cells
    const texts = this.#texts
    cells[row + writtenAt.email] = texts.email.numberOf(fields.email ?? '')
    cells[row + writtenAt.phone] = texts.phone.numberOf(fields.phone ?? '')
    cells[row + writtenAt.street] = texts.street.numberOf(fields.street ?? '')
    cells[row + writtenAt.postcode] = texts.postcode.numberOf(fields.postcode ?? '')
    cells[row + writtenAt.city] = texts.city.numberOf(fields.city ?? '')
    cells[row + writtenAt.country] = texts.country.numberOf(fields.country ?? '')
    for (const [index, extraOf] of this.#extras.entries())
      extraOf.numbers.push(extraOf.texts.numberOf(extra?.[this.#extraColumns[index] ?? ''] ?? ''))
    if (isOfCouple) return
    cells[row + writtenAt.birthDate] = texts.birthDate.numberOf(fields.birthDate ?? '')
    cells[row + writtenAt.birthYear] = texts.birthYear.numberOf(fields.birthYear ?? '')
    cells[row + writtenAt.idNumber] = texts.idNumber.numberOf(fields.idNumber ?? '')
  }

  /** After the last mention. */
  finish(): WrittenCells {
    const size = this.#size
    const extras = this.#extras.map(({ numbers, texts }) => {
      const shared = room.int32(size)
      shared.set(numbers)
      return { numbers: shared, texts }
    })
    return { size, cells: this.#cells, texts: this.#texts, extras }
  }

  #nextRow(): number {
    const row = this.#size * rowWidth
    this.#size += 1
    if (row === this.#cells.length) {
      const more = room.int32(2 * row)
      more.set(this.#cells)
      this.#cells = more
    }
    return row
  }
}
