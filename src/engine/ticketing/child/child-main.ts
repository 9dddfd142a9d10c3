import { flushCompileCache } from 'node:module'
import { AppError } from '../../../contract/index.ts'
import type { ChildMessage, TaskMessage } from './messages.ts'

/** How often memory is told: the parent of Windows and macOS cannot read it, that of Linux has it twice. */
const memoryEveryMs = 100

type Task = (input: unknown, context: { onProgress: (progress: unknown) => void }) => unknown

process.on('message', (message: TaskMessage) => {
  const clock = setInterval(() => send({ kind: 'rss', rss: process.memoryUsage.rss() }), memoryEveryMs)
  run(message)
    .then((result) => send({ kind: 'done', result, rss: process.memoryUsage.rss() }))
    .catch((error: unknown) => send(failure(error)))
    .finally(() => clearInterval(clock))
})
// A parent that dies must not leave a child reading an untrusted file.
process.once('disconnect', () => process.exit(1))

async function run({ moduleUrl, exportedName, input }: TaskMessage): Promise<unknown> {
  const loaded: Record<string, unknown> = await import(moduleUrl)
  const task = loaded[exportedName]
  // The parent may end the child at its answer: what was compiled is kept now, for the next file.
  flushCompileCache()
  if (!isTask(task)) throw new Error(`${exportedName} is not a function of ${moduleUrl}`)
  return await task(input, { onProgress: (progress) => send({ kind: 'progress', progress }) })
}

function isTask(value: unknown): value is Task {
  return typeof value === 'function'
}

function failure(error: unknown): ChildMessage {
  if (error instanceof AppError) return { kind: 'failed', code: error.code, params: error.params }
  if (error instanceof Error) return { kind: 'fault', message: error.message, stack: error.stack ?? null }
  return { kind: 'fault', message: String(error), stack: null }
}

function send(message: ChildMessage): void {
  process.send?.(message)
}
