import type { RunOptions } from '../store/index.ts'
import { PageWriter } from './columns/cell-pages.ts'
import { CellReader, type ReadCells } from './columns/cell-reader.ts'
import { endsOfUsers } from './columns/mailbox-levels.ts'
import { cell, type MentionColumns, noMentions, rowWidth, type TextColumn } from './columns/mention-columns.ts'
import { nameColumns } from './columns/name-columns.ts'
import type { IdentityRecord } from './identity-record.ts'
import { room } from './memory/room.ts'
import { Texts } from './memory/text-dictionary.ts'
import type { Mentions } from './mentions.ts'
import type { SecondThread } from './threads/second-thread.ts'
import { shareOutAfter } from './threads/share-out.ts'

/** Mentions whose rows are named at once. */
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
  const reader = new CellReader({ mentions: mentions.record.length, extraColumns: extraColumns.length })
  reader.add(writer.page)
  return await nameRows(reader.finish(), mentions, { second: null, run: {} })
}

/** Puts who is named beside what is read of each mention, which may still be under way. */
export async function nameRows(
  underway: ReadCells | Promise<ReadCells>,
  mentions: Mentions,
  threads: { second: SecondThread | null; run: RunOptions },
): Promise<MentionColumns> {
  const { size, cells, texts: read, extras } = await underway
  const texts = withMethods(read)
  const { record, first, family, gender } = mentions
  const named = { record, first, family, gender, names: mentions.names.texts }
  const asked = { cells, emails: texts.email, named, size, atOnce: rowsAtOnce }
  const shared = { ...threads, columns: noMentions }
  const rows = { step: 'rows' as const, asked, portions: Math.ceil(size / rowsAtOnce) }
  const names = await shareOutAfter(() => nameColumns(mentions.names), rows, shared)
  const columns = {
    ...{ size, cells, texts, names },
    userEnds: endsOfUsers(texts.email),
    extras: extras.map(({ numbers, texts: own }) => ({ numbers, texts: new Texts(own) })),
  }
  countPlaces(columns)
  return columns
}

/** What comes from another thread has lost its class; here its dictionaries are let go, which nobody asks again. */
function withMethods(texts: Record<TextColumn, Texts>): Record<TextColumn, Texts> {
  const own = Object.entries(texts).map(([column, of]) => [column, new Texts(of)])
  return Object.fromEntries(own) as Record<TextColumn, Texts>
}

/** How many mentions name the same place: its postcode, or its town where no postcode is said. */
function countPlaces({ size, cells, texts }: Omit<MentionColumns, 'names'>): void {
  const counts = room.int32(texts.postcode.size + texts.city.size)
  const placeOf = (row: number) =>
    (cells[row + cell.postcode] ?? 0) || texts.postcode.size + (cells[row + cell.city] ?? 0)
  for (let m = 0; m < size; m += 1) {
    const place = placeOf(m * rowWidth)
    counts[place] = (counts[place] ?? 0) + 1
  }
  counts[texts.postcode.size] = 0
  for (let m = 0; m < size; m += 1) cells[m * rowWidth + cell.placeCount] = counts[placeOf(m * rowWidth)] ?? 0
}
