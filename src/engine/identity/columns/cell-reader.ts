import type { IdentityRecord } from '../identity-record.ts'
import { birthParts } from '../normalise/birth-parts.ts'
import { emailParts, repeatsName } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { phoneParts } from '../normalise/phone-key.ts'
import { remembered } from '../normalise/remembered.ts'
import { cityKey, postcodeKey, streetParts } from '../normalise/street-parts.ts'
import { cell, type MentionColumns, rowWidth, type TextColumn, textColumns } from './mention-columns.ts'
import { room } from './room.ts'
import { TextDictionary } from './text-dictionary.ts'

/** Who is named in each mention, once the whole file has said which name is the first. */
export interface NamedMentions {
  /** The place of each mention's record in the input. */
  record: Int32Array
  first: Int32Array
  family: Int32Array
  gender: Int32Array
  /** The letters of each name, by its number. */
  names: readonly string[]
}

/** All that is known of mentions but what their names are like. */
export type ReadCells = Omit<MentionColumns, 'names'>

const cityOf = remembered(cityKey)

/** Reads what the records say of their mentions, one after the other: they may be read before the whole file has said whose name is which. */
export class CellReader {
  readonly #texts: Record<TextColumn, TextDictionary>
  readonly #extraColumns: readonly string[]
  readonly #extras: { numbers: number[]; texts: TextDictionary }[]
  #cells: Int32Array
  #size = 0

  /** For about so many mentions; `extraColumns`: unknown columns that may tell people apart. */
  constructor(extraColumns: readonly string[], mentions: number) {
    this.#texts = newDictionaries(mentions)
    this.#cells = room.int32(rowWidth * Math.max(1, mentions))
    this.#extraColumns = extraColumns
    this.#extras = extraColumns.map(() => ({ numbers: [], texts: new TextDictionary() }))
  }

  /** A couple's record gives one birth date and one number: nobody knows whose. */
  add({ fields, extra }: Pick<IdentityRecord, 'fields' | 'extra'>, isOfCouple: boolean): void {
    const row = this.#nextRow()
    const [cells, texts] = [this.#cells, this.#texts]
    const email = emailParts(fields.email)
    if (email !== null) cells[row + cell.email] = texts.email.numberOf(email.address)
    const phone = phoneParts(fields.phone)
    cells[row + cell.phone] = texts.phone.numberOf(phone.own)
    cells[row + cell.landline] = texts.landline.numberOf(phone.home)
    const street = streetParts(fields.street)
    cells[row + cell.street] = texts.street.numberOf(street.name)
    cells[row + cell.streetNumber] = texts.streetNumber.numberOf(street.number)
    cells[row + cell.postcode] = texts.postcode.numberOf(postcodeKey(fields.postcode, foldText(fields.country)))
    cells[row + cell.city] = texts.city.numberOf(cityOf(fields.city ?? ''))
    for (const [index, extraOf] of this.#extras.entries())
      extraOf.numbers.push(extraOf.texts.numberOf(foldText(extra?.[this.#extraColumns[index] ?? ''])))
    if (isOfCouple) return
    const birth = birthParts(fields.birthDate, fields.birthYear)
    cells[row + cell.birthDay] = Number(birth.day)
    cells[row + cell.birthYear] = birth.year
    cells[row + cell.idNumber] = texts.idNumber.numberOf(foldText(fields.idNumber).replaceAll(' ', ''))
  }

  /** After the last mention. */
  finish({ record, first, family, gender, names }: NamedMentions): ReadCells {
    const [size, cells] = [this.#size, this.#cells]
    for (let m = 0; m < size; m += 1) {
      const row = m * rowWidth
      const own = [names[first[m] ?? 0] ?? '', names[family[m] ?? 0] ?? ''] as const
      const [user = ''] = this.#texts.email.textOf(cells[row + cell.email] ?? 0).split('@', 1)
      cells[row + cell.record] = (record[m] ?? 0) + 1
      cells[row + cell.first] = first[m] ?? 0
      cells[row + cell.family] = family[m] ?? 0
      cells[row + cell.gender] = gender[m] ?? 0
      cells[row + cell.repeatsName] = Number(repeatsName(user, own))
    }
    const extras = this.#extras.map(({ numbers, texts }) => {
      const shared = room.int32(size)
      shared.set(numbers)
      return { numbers: shared, texts }
    })
    const read = { size, cells, texts: this.#texts, extras }
    countPlaces(read)
    return read
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

/** Nearly as many texts as mentions. */
const ownColumns: readonly TextColumn[] = ['email', 'phone', 'landline']

/** Of so many mentions: what a dictionary grows out of is only swept with all that the program holds. */
export function newDictionaries(mentions: number): Record<TextColumn, TextDictionary> {
  const texts = {} as Record<TextColumn, TextDictionary>
  for (const column of textColumns)
    texts[column] = ownColumns.includes(column) ? new TextDictionary(Math.max(1, mentions)) : new TextDictionary()
  return texts
}

/** How many mentions name the same place: its postcode, or its town where no postcode is said. */
function countPlaces({ size, cells, texts }: ReadCells): void {
  const counts = new Int32Array(texts.postcode.size + texts.city.size)
  const placeOf = (row: number) =>
    (cells[row + cell.postcode] ?? 0) || texts.postcode.size + (cells[row + cell.city] ?? 0)
  for (let m = 0; m < size; m += 1) {
    const place = placeOf(m * rowWidth)
    counts[place] = (counts[place] ?? 0) + 1
  }
  counts[texts.postcode.size] = 0
  for (let m = 0; m < size; m += 1) cells[m * rowWidth + cell.placeCount] = counts[placeOf(m * rowWidth)] ?? 0
}
