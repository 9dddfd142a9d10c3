import type { RunOptions } from '../store/index.ts'
import type { MentionColumns } from './columns/mention-columns.ts'
import { othersTurn } from './columns/others-turn.ts'
import { readWritten } from './columns/read-columns.ts'
import { CellWriter } from './columns/written-cells.ts'
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

/** What each record names, and what it says of the persons among them. */
export async function readRecords({ records, extraColumns, ceiling, second, run }: RecordReading): Promise<{
  kinds: RecordKind[]
  mentions: Mentions
  columns: MentionColumns
}> {
  const cells = new CellWriter(extraColumns, records.length)
  const kinds = new Array<RecordKind>(records.length)
  const mentions = readMentions(records, {
    isNamed: (record, position) => {
      const kind = classifyRecord(record, ceiling)
      kinds[position] = kind
      return namesPerson(record, kind)
    },
    onMention: (record, isOfCouple) => cells.add(record, isOfCouple),
  })
  await othersTurn(run)
  return { kinds, mentions, columns: await readWritten(cells.finish(), mentions, { second, run }) }
}
