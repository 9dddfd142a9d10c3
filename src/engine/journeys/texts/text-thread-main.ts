import { parentPort } from 'node:worker_threads'
import { AppError } from '../../../contract/index.ts'
import { textsHere } from './text-tasks.ts'
import type { Asked, Ready, Told } from './text-threads.ts'

/** What runs in a thread of `TextThreads`: one text after the other. */
const texts = textsHere()

// What every text needs is read before the first: a text given up meanwhile does not make it read again.
await texts.run('correct', 'Les enfants jouent.', { slowSearches: 0, opinions: null })
parentPort?.postMessage('ready' satisfies Ready)

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await toldOf(asked)))

async function toldOf({ task, of }: Asked): Promise<Told> {
  try {
    return { answer: await texts.run(task, ...of) }
  } catch (error) {
    // What comes to another thread has lost its class.
    return error instanceof AppError ? { code: error.code, params: error.params } : { fault: error }
  }
}
