import { birthParts } from '../normalise/birth-parts.ts'
import { emailParts, repeatsName } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { phoneParts } from '../normalise/phone-key.ts'
import { cityKey, isFrench, postcodeKey, streetParts } from '../normalise/street-parts.ts'
import type { WrittenField } from './cell-pages.ts'
import { cell, rowWidth } from './mention-columns.ts'
import { room } from './room.ts'
import { TextDictionary, Texts } from './text-dictionary.ts'
import { type WrittenCells, writtenAt } from './written-cells.ts'

/** What the distinct texts of a field say, by their number: numbers of the texts of each column that they fill, or plain numbers. */
export interface Reading {
  tables: readonly Int32Array[]
  texts: readonly Texts[]
}

export type Readings = Record<WrittenField, Reading>

const readers: Record<WrittenField, (written: Texts) => Reading> = {
  email: (written) =>
    readTexts(written, (text) => [emailParts(text)?.address ?? ''], [new TextDictionary(written.size)]),
  phone: (written) =>
    readTexts(
      written,
      (text) => {
        const { own, home } = phoneParts(text)
        return [own, home]
      },
      [new TextDictionary(written.size), new TextDictionary(written.size)],
    ),
  street: (written) =>
    readTexts(
      written,
      (text) => {
        const { name, number } = streetParts(text)
        return [name, number]
      },
      [new TextDictionary(), new TextDictionary()],
    ),
  postcode: (written) => {
    const postcodes = new TextDictionary()
    return readTexts(written, (text) => [postcodeKey(text, true), postcodeKey(text, false)], [postcodes, postcodes])
  },
  city: (written) => readTexts(written, (text) => [cityKey(text)], [new TextDictionary()]),
  country: (written) => readNumbers(written, (text) => Number(!isFrench(text))),
  birthDate: (written) => readNumbers(written, (text) => Number(birthParts(text, undefined).day)),
  birthYear: (written) => readNumbers(written, (text) => birthParts(undefined, text).year),
  idNumber: (written) => readTexts(written, (text) => [foldText(text).replaceAll(' ', '')], [new TextDictionary()]),
}

/** Reads each distinct text of a field once. */
export function readField(field: WrittenField, written: Texts): Reading {
  return readers[field](written)
}

/** The same for an unknown column. */
export function readExtra(written: Texts): Reading {
  return readTexts(written, (text) => [foldText(text)], [new TextDictionary()])
}

/** `read` gives a text for each of `columns`, in which it gets its number. */
function readTexts(
  written: Texts,
  read: (text: string) => readonly string[],
  columns: readonly TextDictionary[],
): Reading {
  const tables = columns.map(() => room.int32(written.size))
  for (let number = 1; number < written.size; number += 1) {
    const told = read(written.textOf(number))
    for (const [place, column] of columns.entries()) {
      const table = tables[place]
      if (table) table[number] = column.numberOf(told[place] ?? '')
    }
  }
  return { tables, texts: columns }
}

function readNumbers(written: Texts, read: (text: string) => number): Reading {
  const table = room.int32(written.size)
  for (let number = 1; number < written.size; number += 1) table[number] = read(written.textOf(number))
  return { tables: [table], texts: [] }
}

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

export interface RowsToRead extends Pick<WrittenCells, 'cells'> {
  readings: Readings
  named: NamedMentions
}

/** Puts what is told in place of what is written, in the rows of the mentions from `from` up to `to`. */
export function rowReader({ cells, readings, named }: RowsToRead): (from: number, to: number) => void {
  const { email, phone, street, postcode, city, country, birthDate, birthYear, idNumber } = readings
  const [french, foreign] = postcode.tables
  const repeats = mailboxRepeats(named, email.texts[0])
  return (from, to) => {
    for (let m = from; m < to; m += 1) {
      const row = m * rowWidth
      const writtenPhone = cells[row + writtenAt.phone] ?? 0
      const writtenStreet = cells[row + writtenAt.street] ?? 0
      const isAbroad = told(country.tables[0], cells[row + writtenAt.country]) === 1
      const box = told(email.tables[0], cells[row + writtenAt.email])
      const day = told(birthDate.tables[0], cells[row + writtenAt.birthDate])
      cells[row + cell.email] = box
      cells[row + cell.phone] = told(phone.tables[0], writtenPhone)
      cells[row + cell.landline] = told(phone.tables[1], writtenPhone)
      cells[row + cell.street] = told(street.tables[0], writtenStreet)
      cells[row + cell.streetNumber] = told(street.tables[1], writtenStreet)
      cells[row + cell.postcode] = told(isAbroad ? foreign : french, cells[row + writtenAt.postcode])
      cells[row + cell.city] = told(city.tables[0], cells[row + writtenAt.city])
      cells[row + cell.idNumber] = told(idNumber.tables[0], cells[row + writtenAt.idNumber])
      cells[row + cell.birthYear] =
        day > 0 ? Math.floor(day / 10_000) : told(birthYear.tables[0], cells[row + writtenAt.birthYear])
      cells[row + cell.birthDay] = day
      cells[row + cell.first] = named.first[m] ?? 0
      cells[row + cell.family] = named.family[m] ?? 0
      cells[row + cell.gender] = named.gender[m] ?? 0
      cells[row + cell.repeatsName] = Number(repeats(box, m))
      cells[row + cell.record] = (named.record[m] ?? 0) + 1
    }
  }
}

function told(table: Int32Array | undefined, written: number | undefined): number {
  return table?.[written ?? 0] ?? 0
}

/** Whether a mailbox is made of a mention's two names alone. */
function mailboxRepeats(
  { first, family, names }: NamedMentions,
  boxes: Texts | undefined,
): (box: number, mention: number) => boolean {
  // What comes from another thread has lost its class.
  const addresses = boxes && new Texts(boxes)
  return (box, m) => {
    if (box === 0 || !addresses) return false
    const address = addresses.textOf(box)
    const user = address.slice(0, address.indexOf('@'))
    return repeatsName(user, [names[first[m] ?? 0] ?? '', names[family[m] ?? 0] ?? ''])
  }
}
