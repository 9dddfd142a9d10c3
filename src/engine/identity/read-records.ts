import type { RunOptions } from '../store/index.ts'
import { CellReader } from './columns/cell-reader.ts'
import type { MentionColumns } from './columns/mention-columns.ts'
import { nameColumns } from './columns/name-columns.ts'
import { othersTurn } from './columns/others-turn.ts'
import { namedIn } from './columns/read-columns.ts'
import type { IdentityRecord } from './identity-record.ts'
import { classifyRecord, type RecordKind } from './kinds/classify-record.ts'
import { namesPerson } from './kinds/names-person.ts'
import { type Mentions, readMentions } from './mentions.ts'
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

/**
 * What each record names, and what it says of the persons among them. A second thread reads what is said of a person while this one reads who the next is; the
 * numbers that texts get are the same.
 */
export async function readRecords({ records, extraColumns, ceiling, second, run }: RecordReading): Promise<{
  kinds: RecordKind[]
  mentions: Mentions
  columns: MentionColumns
}> {
  const cells = second ?? new CellReader(extraColumns, records.length)
  const kinds = new Array<RecordKind>(records.length)
  const mentions = readMentions(records, {
    isNamed: (record, position) => {
      const kind = classifyRecord(record, ceiling)
      kinds[position] = kind
      return namesPerson(record, kind)
    },
    onMention: (record, isOfCouple) => cells.add(record, isOfCouple),
  })
  const read = cells.finish(namedIn(mentions))
  const names = nameColumns(mentions.names)
  await othersTurn(run)
  return { kinds, mentions, columns: { ...(await read), names } }
}
