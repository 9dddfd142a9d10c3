import { setting } from '../engine/index.ts'
import { type SentenceParams, sentence } from '../words/index.ts'
import type { ServerContext } from './context.ts'

/** How what the engine says is said in the language of the house. */
export async function wordsOf(context: ServerContext) {
  const language = await setting(context.house.folder.app, 'language')
  return { language, say: (code: string, params?: SentenceParams) => sentence(language, code, params) }
}
