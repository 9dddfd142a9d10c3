import { parentPort } from 'node:worker_threads'
import { CellReader } from '../columns/cell-reader.ts'
import type { MentionColumns } from '../columns/mention-columns.ts'
import { unpackMentions, withNames } from './packed-mentions.ts'
import { donePortions } from './portions.ts'
import type { Told } from './second-thread.ts'

/** What runs in the thread of `SecondThread`. */
let reader = new CellReader([], 0)
let columns: MentionColumns | null = null

parentPort?.on('message', (told: Told) => {
  if ('extraColumns' in told) reader = new CellReader(told.extraColumns, told.records)
  else if ('mentions' in told)
    for (const { record, isOfCouple } of unpackMentions(told.mentions)) reader.add(record, isOfCouple)
  else if ('named' in told) answer(reader.finish(told.named))
  else if ('columns' in told) columns = withNames(told.columns)
  else if (columns !== null) answer([...donePortions(columns, told.round)])
})

function answer(made: unknown): void {
  parentPort?.postMessage(made)
}
