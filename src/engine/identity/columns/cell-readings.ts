import { birthParts } from '../normalise/birth-parts.ts'
import { emailParts, repeatsName } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { phoneParts } from '../normalise/phone-key.ts'
import { cityKey, isFrench, postcodeKey, streetParts } from '../normalise/street-parts.ts'
import { type CellPage, type WrittenField, writtenAt } from './cell-pages.ts'
import { cell, rowWidth } from './mention-columns.ts'
import { room } from './room.ts'
import { TextDictionary, Texts } from './text-dictionary.ts'

/** What the distinct texts of a field say, by their number: numbers of the texts of each column that they fill, or plain numbers. */
export interface Reading {
  tables: readonly Int32Array[]
  texts: readonly Texts[]
}

export type Readings = Record<WrittenField, Reading>

/** The mentions of a file, each cell by the number of its text as written, and what those texts say. */
export interface ReadCells {
  size: number
  cells: Int32Array
  readings: Readings
  extras: { numbers: Int32Array; reading: Reading }[]
}

/** What one text says: a text for each of `columns`, in which it gets its number, or one plain number. */
interface Language {
  columns: readonly TextDictionary[]
  read: (text: string) => readonly (string | number)[]
}

/** Where the numbers of a page's cells go: the cell at `place` of each mention; the first at `at`, the others so far `apart`. */
export interface CellsToRead {
  place: number
  into: Int32Array
  at: number
  apart: number
}

/** Reads the texts of one field, each at its first meeting, whoever says it. */
export class FieldReader {
  readonly #written: TextDictionary
  readonly #language: Language
  readonly #tables: Int32Array[]
  /** Texts up to here are read. */
  #read = 1

  constructor(written: TextDictionary, language: Language) {
    this.#written = written
    this.#language = language
    this.#tables = Array.from({ length: Math.max(1, language.columns.length) }, () => room.int32(0))
  }

  /** Numbers the cells as they are written, and reads what was never met before. */
  read({ size, width, codes, ends }: CellPage, { place, into, at, apart }: CellsToRead): void {
    const written = this.#written
    for (let m = 0; m < size; m += 1) {
      const here = m * width + place
      into[at + m * apart] = written.numberOfPart(codes, here === 0 ? 0 : (ends[here - 1] ?? 0), ends[here] ?? 0)
    }
    this.#readMet()
  }

  get reading(): Reading {
    return { tables: this.#tables, texts: this.#language.columns }
  }

  #readMet(): void {
    const { columns, read } = this.#language
    const written = this.#written
    for (const [place, table] of this.#tables.entries()) this.#tables[place] = tableFor(table, written)
    for (let number = this.#read; number < written.size; number += 1) {
      const told = read(written.textOf(number))
      for (let place = 0; place < this.#tables.length; place += 1) {
        const table = this.#tables[place]
        const said = told[place] ?? ''
        if (table) table[number] = typeof said === 'number' ? said : (columns[place]?.numberOf(said) ?? 0)
      }
    }
    this.#read = written.size
  }
}

/** With room for all texts of which there is room for the letters. */
function tableFor(table: Int32Array, { size, starts }: Texts): Int32Array {
  if (size <= table.length) return table
  const more = room.int32(starts.length)
  more.set(table)
  return more
}

/** Nearly as many texts as mentions: what a dictionary grows out of is only swept with all that the program holds. */
const ownFields: readonly WrittenField[] = ['email', 'phone']

const languages: Record<WrittenField, (texts: number) => Language> = {
  email: (texts) => ({ columns: [new TextDictionary(texts)], read: (text) => [emailParts(text)?.address ?? ''] }),
  phone: (texts) => ({
    columns: [new TextDictionary(texts), new TextDictionary(texts)],
    read(text) {
      const { own, home } = phoneParts(text)
      return [own, home]
    },
  }),
  street: () => ({
    columns: [new TextDictionary(), new TextDictionary()],
    read(text) {
      const { name, number } = streetParts(text)
      return [name, number]
    },
  }),
  postcode() {
    const postcodes = new TextDictionary()
    return { columns: [postcodes, postcodes], read: (text) => [postcodeKey(text, true), postcodeKey(text, false)] }
  },
  city: () => ({ columns: [new TextDictionary()], read: (text) => [cityKey(text)] }),
  country: () => ({ columns: [], read: (text) => [Number(!isFrench(text))] }),
  birthDate: () => ({ columns: [], read: (text) => [Number(birthParts(text, undefined).day)] }),
  birthYear: () => ({ columns: [], read: (text) => [birthParts(undefined, text).year] }),
  idNumber: () => ({ columns: [new TextDictionary()], read: (text) => [foldText(text).replaceAll(' ', '')] }),
}

/** For a field of about so many mentions. */
export function fieldReader(field: WrittenField, mentions: number): FieldReader {
  const written = ownFields.includes(field) ? new TextDictionary(mentions) : new TextDictionary()
  return new FieldReader(written, languages[field](mentions))
}

/** The same for an unknown column. */
export function extraReader(): FieldReader {
  return new FieldReader(new TextDictionary(), {
    columns: [new TextDictionary()],
    read: (text) => [foldText(text)],
  })
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

export interface RowsToRead extends Pick<ReadCells, 'cells' | 'readings'> {
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
