import type { IdentityRecord } from '../identity-record.ts'
import type { Mentions } from '../mentions.ts'
import { birthParts } from '../normalise/birth-parts.ts'
import { emailParts, repeatsName } from '../normalise/email-parts.ts'
import { foldText } from '../normalise/fold-text.ts'
import { phoneParts } from '../normalise/phone-key.ts'
import { remembered } from '../normalise/remembered.ts'
import { cityKey, postcodeKey, streetParts } from '../normalise/street-parts.ts'
import { type NameColumns, nameColumns } from './name-columns.ts'
import { room } from './room.ts'
import { TextDictionary } from './text-dictionary.ts'

/** Columns whose cells are numbers of distinct texts. */
export const textColumns = [
  'email',
  'phone',
  'landline',
  'street',
  'streetNumber',
  'postcode',
  'city',
  'idNumber',
] as const
export type TextColumn = (typeof textColumns)[number]

/** Names of the text columns in the database. */
export const databaseColumn: Record<TextColumn, string> = {
  email: 'email',
  phone: 'phone',
  landline: 'landline',
  street: 'street',
  streetNumber: 'street_number',
  postcode: 'postcode',
  city: 'city',
  idNumber: 'id_number',
}

/**
 * The place of each cell in a mention's row. A row is one line of the processor's memory: whatever a pair is compared by, it costs two. 0 is silence. A birth
 * day is the number `YYYYMMDD`, a gender 1 or 2.
 */
export const cell = {
  first: 0,
  family: 1,
  email: 2,
  phone: 3,
  landline: 4,
  street: 5,
  streetNumber: 6,
  postcode: 7,
  city: 8,
  idNumber: 9,
  birthDay: 10,
  birthYear: 11,
  gender: 12,
  /** Mentions that name the same place. */
  placeCount: 13,
  /** 1 when the mailbox is made of the person's two names alone. */
  repeatsName: 14,
  /** The place of its record in the input, plus one. */
  record: 15,
} as const
export const rowWidth = 16

/** The mentions of a file as they are compared, a million of them in a few arrays. */
export interface MentionColumns {
  size: number
  cells: Int32Array
  texts: Record<TextColumn, TextDictionary>
  names: NameColumns
  /** Unknown columns that may tell people apart. */
  extras: { numbers: Int32Array; texts: TextDictionary }[]
}

export interface MentionSource {
  records: readonly IdentityRecord[]
  mentions: Mentions
  /** Unknown columns that may tell people apart. */
  extraColumns: readonly string[]
}

export function emptyColumns(size: number, names: NameColumns, extras: number): MentionColumns {
  const texts = {} as Record<TextColumn, TextDictionary>
  for (const column of textColumns) texts[column] = new TextDictionary()
  return {
    size,
    cells: room.int32(size * rowWidth),
    texts,
    names,
    extras: Array.from({ length: extras }, () => ({ numbers: room.int32(size), texts: new TextDictionary() })),
  }
}

/** Reads what the records say of each mention. */
export function readColumns({ records, mentions, extraColumns }: MentionSource): MentionColumns {
  const size = mentions.record.length
  const columns = emptyColumns(size, nameColumns(mentions.names), extraColumns.length)
  const read = cellReader(columns, mentions.names.texts)
  for (let m = 0; m < size; m += 1) {
    const position = mentions.record[m] ?? -1
    const record = records[position]
    if (!record) continue
    const row = m * rowWidth
    const { cells } = columns
    cells[row + cell.record] = position + 1
    cells[row + cell.first] = mentions.first[m] ?? 0
    cells[row + cell.family] = mentions.family[m] ?? 0
    cells[row + cell.gender] = genders.indexOf(mentions.gender[m] ?? '')
    read(row, record.fields, mentions.isOfCouple[m] === true)
    for (const [index, { numbers, texts }] of columns.extras.entries())
      numbers[m] = texts.numberOf(foldText(record.extra?.[extraColumns[index] ?? '']))
  }
  countPlaces(columns)
  return columns
}

/** A gender's number is its place here. */
export const genders: readonly string[] = ['', 'f', 'm']

const cityOf = remembered(cityKey)

function cellReader(
  { cells, texts }: MentionColumns,
  names: readonly string[],
): (row: number, fields: IdentityRecord['fields'], isOfCouple: boolean) => void {
  return (row, fields, isOfCouple) => {
    const email = emailParts(fields.email)
    if (email !== null) {
      const { first, family } = cell
      const own = [names[cells[row + first] ?? 0] ?? '', names[cells[row + family] ?? 0] ?? ''] as const
      cells[row + cell.email] = texts.email.numberOf(email.address)
      cells[row + cell.repeatsName] = Number(repeatsName(email.user, own))
    }
    const phone = phoneParts(fields.phone)
    cells[row + cell.phone] = texts.phone.numberOf(phone.own)
    cells[row + cell.landline] = texts.landline.numberOf(phone.home)
    const street = streetParts(fields.street)
    cells[row + cell.street] = texts.street.numberOf(street.name)
    cells[row + cell.streetNumber] = texts.streetNumber.numberOf(street.number)
    cells[row + cell.postcode] = texts.postcode.numberOf(postcodeKey(fields.postcode, foldText(fields.country)))
    cells[row + cell.city] = texts.city.numberOf(cityOf(fields.city ?? ''))
    if (isOfCouple) return
    const birth = birthParts(fields.birthDate, fields.birthYear)
    cells[row + cell.birthDay] = Number(birth.day)
    cells[row + cell.birthYear] = birth.year
    cells[row + cell.idNumber] = texts.idNumber.numberOf(foldText(fields.idNumber).replaceAll(' ', ''))
  }
}

/** How many mentions name the same place: its postcode, or its town where no postcode is said. */
function countPlaces({ size, cells, texts }: MentionColumns): void {
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
