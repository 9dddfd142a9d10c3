import type { RunOptions } from '../../store/index.ts'
import type { IdentityRecord } from '../identity-record.ts'
import type { Mentions } from '../mentions.ts'
import type { SecondThread } from '../threads/second-thread.ts'
import { shareOut } from '../threads/share-out.ts'
import { PageWriter, writtenFields } from './cell-pages.ts'
import type { Reading, Readings } from './cell-readings.ts'
import { endsOfUsers } from './mailbox-levels.ts'
import { cell, type MentionColumns, noMentions, rowWidth, type TextColumn } from './mention-columns.ts'
import { nameColumns } from './name-columns.ts'
import { Texts } from './text-dictionary.ts'
import { CellNumberer, type WrittenCells } from './written-cells.ts'

/** Mentions whose rows are read at once. */
const rowsAtOnce = 2 ** 15

export interface MentionSource {
  records: readonly IdentityRecord[]
  mentions: Mentions
  /** Unknown columns that may tell people apart. */
  extraColumns: readonly string[]
}

/** Reads what the records say of each mention. */
export async function readColumns({ records, mentions, extraColumns }: MentionSource): Promise<MentionColumns> {
  const writer = new PageWriter(extraColumns)
  for (const [m, position] of mentions.record.entries())
    writer.add(records[position] ?? { fields: {} }, mentions.isOfCouple[m] === 1)
  const numberer = new CellNumberer({ mentions: mentions.record.length, extraColumns: extraColumns.length })
  numberer.add(writer.page)
  return await readWritten(numberer.finish(), mentions, { second: null, run: {} })
}

/** Reads cells as written: each distinct text once, whoever says it. */
export async function readWritten(
  { size, cells, texts: written, extras }: WrittenCells,
  mentions: Mentions,
  threads: { second: SecondThread | null; run: RunOptions },
): Promise<MentionColumns> {
  const names = nameColumns(mentions.names)
  const shared = { ...threads, columns: noMentions }
  const toRead = [...writtenFields.map((field) => ({ field, written: written[field] })), ...extras.map(extraToRead)]
  const told = await shareOut({ step: 'texts', asked: toRead, portions: toRead.length }, shared)
  const readings = {} as Readings
  for (const [place, field] of writtenFields.entries()) readings[field] = told[place] ?? noReading
  const { record, first, family, gender } = mentions
  const named = { record, first, family, gender, names: mentions.names.texts }
  const asked = { cells, readings, named, size, atOnce: rowsAtOnce }
  await shareOut({ step: 'rows', asked, portions: Math.ceil(size / rowsAtOnce) }, shared)
  const texts = textsOf(readings)
  const columns = {
    ...{ size, cells, texts, names },
    userEnds: endsOfUsers(texts.email),
    extras: extras.map(({ numbers }, place) => {
      const { tables, texts: own } = told[writtenFields.length + place] ?? noReading
      for (let m = 0; m < size; m += 1) numbers[m] = tables[0]?.[numbers[m] ?? 0] ?? 0
      return { numbers, texts: withMethods(own[0]) }
    }),
  }
  countPlaces(columns)
  return columns
}

const noReading: Reading = { tables: [], texts: [] }

function extraToRead({ texts }: WrittenCells['extras'][number]): { field: null; written: Texts } {
  return { field: null, written: texts }
}

function textsOf({ email, phone, street, postcode, city, idNumber }: Readings): Record<TextColumn, Texts> {
  return {
    email: withMethods(email.texts[0]),
    phone: withMethods(phone.texts[0]),
    landline: withMethods(phone.texts[1]),
    street: withMethods(street.texts[0]),
    streetNumber: withMethods(street.texts[1]),
    postcode: withMethods(postcode.texts[0]),
    city: withMethods(city.texts[0]),
    idNumber: withMethods(idNumber.texts[0]),
  }
}

/** What comes from another thread has lost its class; here its dictionary is let go, which nobody asks again. */
function withMethods(texts: Texts | undefined): Texts {
  return new Texts(texts ?? noMentions.texts.email)
}

/** How many mentions name the same place: its postcode, or its town where no postcode is said. */
function countPlaces({ size, cells, texts }: Omit<MentionColumns, 'names'>): void {
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
