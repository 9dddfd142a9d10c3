import type { RunOptions } from '../store/index.ts'
import { PageWriter } from './columns/cell-pages.ts'
import type { MentionColumns } from './columns/mention-columns.ts'
import type { IdentityRecord } from './identity-record.ts'
import { mentionKey, organisationKey } from './ids/person-ids.ts'
import { classifyRecord, type RecordKind } from './kinds/classify-record.ts'
import { namesPerson } from './kinds/names-person.ts'
import { TextList, type Texts } from './memory/text-dictionary.ts'
import { MentionReader, type Mentions } from './mentions.ts'
import { nameRows } from './read-columns.ts'
import { othersTurn } from './threads/others-turn.ts'
import { cellReading } from './threads/read-cells.ts'
import type { SecondThread } from './threads/second-thread.ts'

export interface RecordReading {
  records: readonly IdentityRecord[]
  /** Unknown columns that may tell people apart. */
  extraColumns: readonly string[]
  /** Tickets above which a person is an account. */
  ceiling: number
  second: SecondThread | null
  run: RunOptions
}

/** Records of which one page tells. */
const recordsAtOnce = 2 ** 12
/** Records whose texts are fetched at once: they fit the processor's own memory. */
const fetchedAtOnce = 32

export interface ReadRecords {
  kinds: RecordKind[]
  mentions: Mentions
  columns: MentionColumns
  /** Those of mentions, then those of organisations, for a second thread; null where there is none. */
  keys: Texts | null
}

/** What each record names, and what it says of the persons among them. */
export async function readRecords({
  records,
  extraColumns,
  ceiling,
  second,
  run,
}: RecordReading): Promise<ReadRecords> {
  const cells = cellReading({ mentions: records.length, extraColumns: extraColumns.length }, second)
  const writer = new PageWriter(extraColumns)
  const reader = new MentionReader(records.length)
  const kinds = new Array<RecordKind>(records.length)
  const keys = second ? new TextList(records.length) : null
  for (let from = 0; from < records.length; from += recordsAtOnce) {
    const to = Math.min(records.length, from + recordsAtOnce)
    for (let position = from; position < to; position += 1) {
      if (position % fetchedAtOnce === 0) writer.fetch(records, position, Math.min(to, position + fetchedAtOnce))
      const record = records[position]
      if (!record) continue
      const kind = classifyRecord(record, ceiling)
      kinds[position] = kind
      const named = namesPerson(record, kind) ? reader.add(record, position) : 0
      for (let index = 0; index < named; index += 1) {
        writer.add(record, named > 1)
        keys?.add(mentionKey(record.recordId, index))
      }
    }
    writer.begin(await cells.take(writer.page))
    await othersTurn(run)
  }
  const underway = cells.finish()
  const mentions = reader.finish()
  if (keys) for (const recordId of organisationIds(records, kinds)) keys.add(organisationKey(recordId))
  return { kinds, mentions, columns: await nameRows(underway, mentions, { second, run }), keys }
}

function* organisationIds(records: readonly IdentityRecord[], kinds: readonly RecordKind[]): Generator<string> {
  for (const [position, record] of records.entries()) if (kinds[position]?.organisationKind) yield record.recordId
}
