import { type ChildProcess, fork } from 'node:child_process'
import type { z } from 'zod'
import { AppError, type ErrorParams } from '../../../contract/index.ts'
import type { KeptChild } from './kept-child.ts'
import type { ChildMessage, TaskMessage } from './messages.ts'
import { moduleBeside } from './module-beside.ts'
import { residentMemory } from './resident-memory.ts'

export interface UntrustedTask<Answer = unknown> {
  /** URL of the module that holds the task, e.g. `new URL('./read-task.ts', import.meta.url)`. */
  module: URL
  /** Its exported function: `(input, { onProgress }) => result`, maybe asynchronous. */
  name: string
  /** What it must answer: under a hostile file a child may say anything. A path is never asked of it, but worked out here. */
  answer: z.ZodType<Answer>
}

export interface RunUntrustedInput<Answer = unknown> {
  task: UntrustedTask<Answer>
  /** Copied to the child by structured clone. */
  input: unknown
  signal?: AbortSignal
  onProgress?: (progress: unknown) => void
  memoryLimitBytes?: number
  timeoutMs?: number
  /** A child that goes on with the next file of the same set; without it, the task has a child of its own. */
  keptChild?: KeptChild
  /** Named in the error when the ceiling is passed (`file`, `sheet`). */
  errorParams?: ErrorParams
}

const gibibyte = 1024 ** 3
const watchEveryMs = 25

/**
 * Runs a task on a file that is not trusted, in a child process of its own: what the file does to the parser dies with the child.
 * The parent watches the child's resident memory, since a heap limit does not bound buffers (stack.md §13).
 * @returns what the task answered, read by its schema.
 * @throws AppError `file-took-too-much-memory` over the ceiling (1 GiB by default), `file-took-too-long`, the AppError of the task itself,
 * `fault` when it broke otherwise or answered something else; the signal's own reason when it was cancelled.
 */
export async function runUntrusted<Answer>(run: RunUntrustedInput<Answer>): Promise<Answer> {
  run.signal?.throwIfAborted()
  const kept = run.keptChild?.take() ?? null
  try {
    return await runIn(kept ?? startChild(run.memoryLimitBytes ?? gibibyte), run)
  } catch (error) {
    const isForAnother = kept !== null && error instanceof AppError && error.code === 'file-took-too-much-memory'
    // What the child kept of the files before weighed too: alone, this one may fit.
    if (isForAnother) return await runIn(startChild(run.memoryLimitBytes ?? gibibyte), run)
    throw error
  }
}

function runIn<Answer>(child: ChildProcess, run: RunUntrustedInput<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stops: (() => void)[] = []
    let isSettled = false
    const settle = (end: () => void, rss: number | null = null): void => {
      if (isSettled) return
      isSettled = true
      for (const stop of stops) stop()
      if (rss === null || !run.keptChild?.keep(child, rss)) child.kill('SIGKILL')
      end()
    }
    const fail = (error: unknown): void => settle(() => reject(error))
    stops.push(watchMemory({ child, run, fail }), watchClock(run, fail), watchSignal(run, fail))
    const done = (result: unknown, rss: number): void => {
      const read = run.task.answer.safeParse(result)
      if (read.success) settle(() => resolve(read.data), rss)
      else fail(new AppError('fault', {}, { cause: read.error }))
    }
    stops.push(listen({ child, run, fail, done }))
  })
}

/**
 * The child knows where its temporary files and the compiled program are kept, and nothing else of the environment: no token, no
 * key, no password.
 * Its heap alone may take the whole ceiling: what it holds beside it (buffers) is watched from here.
 */
function startChild(memoryLimitBytes: number): ChildProcess {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'TZ', 'LANG', 'SystemRoot', 'NODE_COMPILE_CACHE']
  const env = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
  return fork(moduleBeside(import.meta.url, 'child-main'), [], {
    env,
    execArgv: [`--max-old-space-size=${Math.max(64, Math.floor(memoryLimitBytes / 1024 / 1024))}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

interface Watched {
  child: ChildProcess
  run: RunUntrustedInput
  fail: (error: unknown) => void
}

function listen({ child, run, fail, done }: Watched & { done: (result: unknown, rss: number) => void }): () => void {
  const task: TaskMessage = { moduleUrl: run.task.module.href, exportedName: run.task.name, input: run.input }
  const hear = (message: ChildMessage): void => {
    if (message.kind === 'progress') run.onProgress?.(message.progress)
    else if (message.kind === 'rss') failOverCeiling({ run, fail, rss: message.rss })
    else if (message.kind === 'done') done(message.result, message.rss)
    else if (message.kind === 'failed') fail(new AppError(message.code, message.params))
    else fail(new AppError('fault', {}, { cause: asError(message) }))
  }
  const faint = (cause: Error): void => fail(new AppError('fault', {}, { cause }))
  const die = (code: number | null, signal: string | null): void => fail(deathOf({ code, signal, run }))
  child.on('message', hear).on('error', faint).on('exit', die)
  // Kept by the child until it listens, so that it works on while the parent is busy.
  child.send(task)
  return () => child.off('message', hear).off('error', faint).off('exit', die)
}

function asError({ message, stack }: { message: string; stack: string | null }): Error {
  const error = new Error(message)
  if (stack !== null) error.stack = stack
  return error
}

/** A V8 heap that is full aborts (SIGABRT, 134); the system's memory killer sends SIGKILL: both mean memory. */
function deathOf({
  code,
  signal,
  run,
}: {
  code: number | null
  signal: string | null
  run: RunUntrustedInput
}): AppError {
  const isMemory = signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134
  if (isMemory) return tooMuchMemory(run)
  return new AppError('fault', {}, { cause: new Error(`The child ended without an answer (${signal ?? code})`) })
}

function tooMuchMemory(run: RunUntrustedInput): AppError {
  const megabytes = Math.round((run.memoryLimitBytes ?? gibibyte) / 1024 / 1024)
  return new AppError('file-took-too-much-memory', { ...run.errorParams, megabytes })
}

function failOverCeiling({ run, fail, rss }: { run: RunUntrustedInput; fail: Watched['fail']; rss: number }): void {
  if (rss > (run.memoryLimitBytes ?? gibibyte)) fail(tooMuchMemory(run))
}

function watchMemory({ child, run, fail }: Watched): () => void {
  const clock = setInterval(async () => {
    const rss = child.pid === undefined ? null : await residentMemory(child.pid)
    if (rss !== null) failOverCeiling({ run, fail, rss })
  }, watchEveryMs)
  return () => clearInterval(clock)
}

function watchClock(run: RunUntrustedInput, fail: Watched['fail']): () => void {
  if (run.timeoutMs === undefined) return () => {}
  const seconds = Math.round(run.timeoutMs / 1000)
  const clock = setTimeout(
    () => fail(new AppError('file-took-too-long', { ...run.errorParams, seconds })),
    run.timeoutMs,
  )
  return () => clearTimeout(clock)
}

function watchSignal({ signal }: RunUntrustedInput, fail: Watched['fail']): () => void {
  if (signal === undefined) return () => {}
  const cancel = () => fail(signal.reason)
  signal.addEventListener('abort', cancel, { once: true })
  return () => signal.removeEventListener('abort', cancel)
}
