import { parentPort } from 'node:worker_threads'
import { CellReader, type ReadCells } from '../columns/cell-reader.ts'
import { type MentionColumns, noMentions, type TextColumn } from '../columns/mention-columns.ts'
import { Texts } from '../memory/text-dictionary.ts'
import { donePortions } from './portions.ts'
import type { Asked, Told } from './second-thread.ts'

/** What runs in the thread of `SecondThread`. */
let columns = noMentions
const noCells = { mentions: 0, extraColumns: 0 }
let reader = new CellReader(noCells)

parentPort?.on('message', (told: Told) => {
  if ('columns' in told) columns = withTexts(told.columns)
  else if ('cells' in told) reader = new CellReader(told.cells)
  else parentPort?.postMessage(answerTo(told.ask))
})

function answerTo(ask: Asked): unknown {
  if (ask === 'cells') return finishCells()
  if ('round' in ask) return [...donePortions(columns, ask.round)]
  reader.add(ask.page)
  return null
}

/** What was read, which is let go here. */
function finishCells(): ReadCells {
  const read = reader.finish()
  reader = new CellReader(noCells)
  return read
}

/** What comes from another thread has lost its class. */
function withTexts({ names, texts, extras, ...columns }: MentionColumns): MentionColumns {
  const own = Object.entries(texts).map(([column, of]) => [column, new Texts(of)])
  return {
    ...columns,
    names: { ...names, texts: new Texts(names.texts), soundTexts: new Texts(names.soundTexts) },
    texts: Object.fromEntries(own) as Record<TextColumn, Texts>,
    extras: extras.map(({ numbers, texts: of }) => ({ numbers, texts: new Texts(of) })),
  }
}
