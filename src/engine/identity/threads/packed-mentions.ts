import type { ReadCells } from '../columns/cell-reader.ts'
import type { MentionColumns, TextColumn } from '../columns/mention-columns.ts'
import { Texts } from '../columns/text-dictionary.ts'
import type { EvidenceMeaning, IdentityRecord } from '../identity-record.ts'

/** What mentions' cells are read from, in columns: records one by one take several times as long from thread to thread. */
export interface PackedMentions {
  fields: (string | undefined)[][]
  extras: (readonly [column: string, texts: (string | undefined)[]])[]
  isOfCouple: boolean[]
}

interface ReadMention {
  record: Pick<IdentityRecord, 'fields' | 'extra'>
  isOfCouple: boolean
}

const readFields = [
  'email',
  'phone',
  'street',
  'country',
  'postcode',
  'city',
  'birthDate',
  'birthYear',
  'idNumber',
] as const satisfies EvidenceMeaning[]

export function packMentions(mentions: readonly ReadMention[], extraColumns: readonly string[]): PackedMentions {
  return {
    fields: readFields.map((field) => mentions.map(({ record }) => record.fields[field])),
    extras: extraColumns.map((column) => [column, mentions.map(({ record }) => record.extra?.[column])] as const),
    isOfCouple: mentions.map(({ isOfCouple }) => isOfCouple),
  }
}

export function* unpackMentions({ fields, extras, isOfCouple }: PackedMentions): Generator<ReadMention> {
  for (const [m, isOfTwo] of isOfCouple.entries()) {
    const record: ReadMention['record'] = { fields: {} }
    for (const [place, field] of readFields.entries()) {
      const text = fields[place]?.[m]
      if (text !== undefined) record.fields[field] = text
    }
    if (extras.length > 0) record.extra = Object.fromEntries(extras.map(([column, texts]) => [column, texts[m] ?? '']))
    yield { record, isOfCouple: isOfTwo }
  }
}

/** What comes from another thread has lost its class. */
export function withTexts<Columns extends ReadCells>(columns: Columns): Columns {
  const texts = Object.entries(columns.texts).map(([column, own]) => [column, new Texts(own)])
  return {
    ...columns,
    texts: Object.fromEntries(texts) as Record<TextColumn, Texts>,
    extras: columns.extras.map(({ numbers, texts: own }) => ({ numbers, texts: new Texts(own) })),
  }
}

export function withNames({ names, ...columns }: MentionColumns): MentionColumns {
  const own = { ...names, texts: new Texts(names.texts), soundTexts: new Texts(names.soundTexts) }
  return { ...withTexts(columns), names: own }
}
