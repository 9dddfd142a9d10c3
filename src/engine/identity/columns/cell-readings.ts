import { room } from '../memory/room.ts'
import { type Codes, TextDictionary, type Texts } from '../memory/text-dictionary.ts'
import { birthParts } from '../normalise/birth-parts.ts'
import { bareName, emailParts, isPlainAddress, repeatsName } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { phoneParts, plainPhones } from '../normalise/phone-key.ts'
import { cityKey, isFrench, postcodeKey, streetParts } from '../normalise/street-parts.ts'
import type { CellPage, WrittenField } from './cell-pages.ts'
import { cell, rowWidth } from './mention-columns.ts'

/** What a text of a field says: a text for each of `columns`, in which it gets its number, or one plain number. */
interface Language {
  columns: readonly TextDictionary[]
  read: (text: string) => readonly (string | number)[]
  /** Puts the numbers of letters that say what they say at once, at a place of each column; false where they are to be read as a text. */
  glance?: (codes: Codes, from: number, to: number, said: readonly Int32Array[], place: number) => boolean
}

/** Reads the cells of one field. A text is read at its first meeting, whoever says it. */
export class FieldReader {
  readonly #written: TextDictionary
  readonly #language: Language
  /** The numbers of what each text says, by its own. */
  readonly #tables: Int32Array[]
  /** Those of the cells of a page. */
  #said: Int32Array[]
  /** Texts up to here are read. */
  #read = 1

  constructor(language: Language) {
    this.#written = new TextDictionary()
    this.#language = language
    this.#tables = Array.from({ length: Math.max(1, language.columns.length) }, () => room.int32(0))
    this.#said = this.#tables
  }

  /** What the cell at a place of each mention of a page says, column by column; written over by the next page. */
  read({ size, width, codes, ends }: CellPage, place: number): readonly Int32Array[] {
    if ((this.#said[0]?.length ?? 0) < size) this.#said = this.#tables.map(() => room.int32(size))
    const said = this.#said
    const { glance } = this.#language
    for (let m = 0; m < size; m += 1) {
      const here = m * width + place
      const from = here === 0 ? 0 : (ends[here - 1] ?? 0)
      const to = ends[here] ?? 0
      if (from >= to) {
        putSilence(said, m)
        continue
      }
      if (glance?.(codes, from, to, said, m)) continue
      const number = this.#written.numberOfPart(codes, from, to)
      if (number === this.#read) this.#readNext()
      for (let column = 0; column < said.length; column += 1) {
        const numbers = said[column]
        if (numbers) numbers[m] = this.#tables[column]?.[number] ?? 0
      }
    }
    return said
  }

  get texts(): readonly Texts[] {
    return this.#language.columns
  }

  #readNext(): void {
    const number = this.#read
    this.#read += 1
    const { columns, read } = this.#language
    const told = read(this.#written.textOf(number))
    for (let column = 0; column < this.#tables.length; column += 1) {
      const table = tableFor(this.#tables[column] ?? room.int32(0), this.#written)
      this.#tables[column] = table
      const said = told[column] ?? ''
      table[number] = typeof said === 'number' ? said : (columns[column]?.numberOf(said) ?? 0)
    }
  }
}

function putSilence(said: readonly Int32Array[], place: number): void {
  for (let column = 0; column < said.length; column += 1) {
    const numbers = said[column]
    if (numbers) numbers[place] = 0
  }
}

/** With room for all texts of which there is room for the letters. */
function tableFor(table: Int32Array, { size, starts }: Texts): Int32Array {
  if (size <= table.length) return table
  const more = room.int32(starts.length)
  more.set(table)
  return more
}

/** Mailboxes and phones are nearly as many as mentions: what a dictionary grows out of is only swept with all that the program holds. */
const languages: Record<WrittenField, (mentions: number) => Language> = {
  email(mentions) {
    const boxes = new TextDictionary(mentions)
    return {
      columns: [boxes],
      read: (text) => [emailParts(text)?.address ?? ''],
      glance(codes, from, to, [said], place) {
        if (!said || !isPlainAddress(codes, from, to)) return false
        said[place] = boxes.numberOfPart(codes, from, to)
        return true
      },
    }
  },
  phone(mentions) {
    const own = new TextDictionary(mentions)
    const home = new TextDictionary(mentions)
    const phones = plainPhones()
    return {
      columns: [own, home],
      read(text) {
        const said = phoneParts(text)
        return [said.own, said.home]
      },
      glance(codes, from, to, [owns, homes], place) {
        if (!owns || !homes || !phones.read(codes, from, to)) return false
        owns[place] = phones.hasOwn ? own.numberOfPart(phones.own, 0, phones.own.length) : 0
        homes[place] = phones.hasHome ? home.numberOfPart(phones.home, 0, phones.home.length) : 0
        return true
      },
    }
  },
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
  return new FieldReader(languages[field](mentions))
}

/** The same for an unknown column. */
export function extraReader(): FieldReader {
  return new FieldReader({ columns: [new TextDictionary()], read: (text) => [foldText(text)] })
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

export interface RowsToName {
  cells: Int32Array
  /** The mailboxes. */
  emails: Texts
  named: NamedMentions
}

/** Puts who is named beside what is read, in the rows of the mentions from `from` up to `to`. */
export function rowNamer({ cells, emails, named }: RowsToName): (from: number, to: number) => void {
  const repeats = mailboxRepeats(named, emails)
  return (from, to) => {
    for (let m = from; m < to; m += 1) {
      const row = m * rowWidth
      cells[row + cell.first] = named.first[m] ?? 0
      cells[row + cell.family] = named.family[m] ?? 0
      cells[row + cell.gender] = named.gender[m] ?? 0
      cells[row + cell.repeatsName] = Number(repeats(cells[row + cell.email] ?? 0, m))
      cells[row + cell.record] = (named.record[m] ?? 0) + 1
    }
  }
}

const atSign = 0x40

/** Whether a mailbox is made of a mention's two names alone. */
function mailboxRepeats(
  { first, family, names }: NamedMentions,
  boxes: Texts,
): (box: number, mention: number) => boolean {
  const { codes, starts } = boxes
  const bare = names.map(bareName)
  const nobody = bareName('')
  const user = { codes, from: 0, to: 0 }
  return (box, m) => {
    if (box === 0) return false
    user.from = starts[box] ?? 0
    user.to = user.from
    while (user.to < codes.length && codes[user.to] !== atSign) user.to += 1
    return repeatsName(user, bare[first[m] ?? 0] ?? nobody, bare[family[m] ?? 0] ?? nobody)
  }
}
