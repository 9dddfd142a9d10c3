import { parentPort } from 'node:worker_threads'
import { type MentionColumns, noMentions, type TextColumn } from '../columns/mention-columns.ts'
import { Texts } from '../columns/text-dictionary.ts'
import { donePortions } from './portions.ts'
import type { Told } from './second-thread.ts'

/** What runs in the thread of `SecondThread`. */
let columns = noMentions

parentPort?.on('message', (told: Told) => {
  if ('columns' in told) columns = withTexts(told.columns)
  else parentPort?.postMessage([...donePortions(columns, told.round)])
})

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
