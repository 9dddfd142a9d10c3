import { genders } from './columns/mention-columns.ts'
import type { IdentityRecord } from './identity-record.ts'
import { isPairTitle, nameCell } from './kinds/name-cell.ts'
import { namedPersons } from './kinds/named-persons.ts'
import { room } from './memory/room.ts'
import { genderKey } from './normalise/name-parts.ts'
import { NameTable } from './normalise/name-table.ts'
import { type NamesInColumns, orientNames } from './normalise/orient-names.ts'

/**
 * Each person that a record names, in columns that threads can share (a million of them fit): position of the record in the input, place of the person in
 * the record, names by their number in `names`, gender by its number. What else the record says is read from the record itself.
 */
export interface Mentions extends NamesInColumns {
  record: Int32Array
  index: Int32Array
  gender: Int32Array
  /** 1 in a couple's record, which gives one birth date and one gender: nobody knows whose. */
  isOfCouple: Int32Array
}

type Columns = Omit<Mentions, 'names'>
const columns: readonly (keyof Columns)[] = ['record', 'index', 'first', 'family', 'gender', 'isOfCouple']

/** Reads the persons whom records name, one record after the other. */
export class MentionReader {
  readonly #names: NameTable
  #columns: Columns
  #size = 0

  /** With room for about so many mentions; `names`: what was met before. */
  constructor(mentions: number, names = new NameTable()) {
    this.#names = names
    this.#columns = emptyColumns(Math.max(1, mentions))
  }

  /** Gives how many the record names. */
  add(record: IdentityRecord, position: number): number {
    const people = namedPersons(record)
    const isOfCouple = people.length > 1
    for (let index = 0; index < people.length; index += 1) {
      const person = people[index]
      if (!person) continue
      const first = this.#names.numberOf(nameCell(person.firstName).given)
      const family = this.#names.numberOf(nameCell(person.lastName).family)
      this.#names.count(first, family, 1)
      const gender = genderKey(isPairTitle(person.title) ? '' : person.title, isOfCouple ? '' : record.fields.gender)
      const m = this.#nextRow()
      this.#columns.record[m] = position
      this.#columns.index[m] = index
      this.#columns.first[m] = first
      this.#columns.family[m] = family
      this.#columns.gender[m] = gender === '' ? 0 : genders.indexOf(gender)
      this.#columns.isOfCouple[m] = Number(isOfCouple)
    }
    return people.length
  }

  /** After the last record: first and family names put in their own columns by what the whole file says of them. */
  finish(): Mentions {
    const mentions = { ...this.#columns, names: this.#names }
    for (const column of columns) mentions[column] = mentions[column].subarray(0, this.#size)
    orientNames(mentions)
    return mentions
  }

  #nextRow(): number {
    const row = this.#size
    this.#size += 1
    if (row === this.#columns.record.length) {
      const more = emptyColumns(2 * row)
      for (const column of columns) more[column].set(this.#columns[column])
      this.#columns = more
    }
    return row
  }
}

function emptyColumns(mentions: number): Columns {
  return {
    record: room.int32(mentions),
    index: room.int32(mentions),
    first: room.int32(mentions),
    family: room.int32(mentions),
    gender: room.int32(mentions),
    isOfCouple: room.int32(mentions),
  }
}

export interface MentionReading {
  /** False for a record of which no person is read. */
  isNamed: (record: IdentityRecord, position: number) => boolean
  /** What was met before. */
  names?: NameTable
}

/** The persons whom records name, their first and family names put in their own columns by what `names` has met. */
export function readMentions(records: readonly IdentityRecord[], { isNamed, names }: MentionReading): Mentions {
  const reader = new MentionReader(records.length, names)
  for (const [position, record] of records.entries()) if (isNamed(record, position)) reader.add(record, position)
  return reader.finish()
}
