import type { IdentityRecord } from '../identity-record.ts'
import type { Mentions } from '../mentions.ts'
import { CellReader, type NamedMentions } from './cell-reader.ts'
import { genders, type MentionColumns } from './mention-columns.ts'
import { nameColumns } from './name-columns.ts'
import { room } from './room.ts'

export interface MentionSource {
  records: readonly IdentityRecord[]
  mentions: Mentions
  /** Unknown columns that may tell people apart. */
  extraColumns: readonly string[]
}

/** Reads what the records say of each mention. */
export function readColumns({ records, mentions, extraColumns }: MentionSource): MentionColumns {
  const reader = new CellReader(extraColumns, mentions.record.length)
  for (const [m, position] of mentions.record.entries())
    reader.add(records[position] ?? { fields: {} }, mentions.isOfCouple[m] === true)
  return { ...reader.finish(namedIn(mentions)), names: nameColumns(mentions.names) }
}

/** In arrays that threads share. */
export function namedIn({ record, first, family, gender, names }: Mentions): NamedMentions {
  const numbers = (column: readonly number[]) => {
    const shared = room.int32(column.length)
    shared.set(column)
    return shared
  }
  const genderNumbers = room.int32(gender.length)
  for (const [m, told] of gender.entries()) genderNumbers[m] = genders.indexOf(told)
  return {
    record: numbers(record),
    first: numbers(first),
    family: numbers(family),
    gender: genderNumbers,
    names: names.texts,
  }
}
