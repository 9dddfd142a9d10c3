import { room } from '../memory/room.ts'
import { TextDictionary, type Texts } from '../memory/text-dictionary.ts'
import { NameTable } from '../normalise/name-table.ts'
import { type NameColumns, nameColumns } from './name-columns.ts'

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
  texts: Record<TextColumn, Texts>
  /** Where the user name of each mailbox ends, among the letters of `texts.email`. */
  userEnds: Int32Array
  names: NameColumns
  /** Unknown columns that may tell people apart. */
  extras: { numbers: Int32Array; texts: Texts }[]
}

/** Dictionaries of so many texts at most, for columns that are filled or stay empty. */
export function newDictionaries(texts: number): Record<TextColumn, TextDictionary> {
  const dictionaries = {} as Record<TextColumn, TextDictionary>
  for (const column of textColumns) dictionaries[column] = new TextDictionary(Math.max(1, texts))
  return dictionaries
}

/** Before anything is read. */
export const noMentions: MentionColumns = {
  size: 0,
  cells: room.int32(0),
  texts: newDictionaries(0),
  userEnds: room.int32(1),
  names: nameColumns(new NameTable()),
  extras: [],
}

/** A gender's number is its place here. */
export const genders: readonly string[] = ['', 'f', 'm']
