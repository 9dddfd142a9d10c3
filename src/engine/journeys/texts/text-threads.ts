import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorParams } from '../../../contract/index.ts'
import type { AnswerOf, AskedOf, TextTask, TextWork } from './text-tasks.ts'

/** What a thread is told, and what it answers. */
export interface Asked {
  readonly task: TextTask
  readonly of: AskedOf<TextTask>
}
/** What a thread says once it can be asked. */
export type Ready = 'ready'
export type Told =
  | { readonly answer: unknown }
  | { readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly fault: unknown }

export interface TextThreadsOptions {
  /**
   * The time limit of whoever asks, as a signal: what it ends is ended with its thread, and another takes its place.
   */
  readonly limit?: () => AbortSignal | undefined
  /** So many at once, at most: a second begins once a text has waited for the first. */
  readonly most?: number
  /** Milliseconds that a text waits before another thread is begun for it. */
  readonly patienceMs?: number
  /** Milliseconds after which a text that nobody limits (a job’s) is given up: two of them would keep everybody’s. */
  readonly longestMs?: number
}

interface Waiting extends Asked {
  readonly settle: (told: Told) => void
}

/**
 * What a thread may hold, in MiB: dictionaries, learned weights and patterns are 250; a text of 256 KiB asks for less
 * again.
 */
const maxOldGenerationSizeMb = 1024

/**
 * Reads texts on threads of their own, so that whoever asks for a page waits for nobody's text. The first thread
 * takes all that it can, since it remembers what a text said before it grew.
 */
export class TextThreads implements TextWork {
  readonly #options: Required<TextThreadsOptions>
  readonly #threads: TextThread[] = []
  readonly #waiting: Waiting[] = []
  #isClosed = false

  constructor({ limit = () => undefined, most = 2, patienceMs = 400, longestMs = 120_000 }: TextThreadsOptions = {}) {
    this.#options = { limit, most, patienceMs, longestMs }
  }

  /** Throws what the task throws, the reason of the limit that was passed, and `text-too-heavy`. */
  async run<Task extends TextTask>(task: Task, ...of: AskedOf<Task>): Promise<AnswerOf<Task>> {
    const limit = this.#options.limit()
    limit?.throwIfAborted()
    const { promise, resolve } = Promise.withResolvers<Told>()
    const asked: Waiting = { task, of, settle: resolve }
    const pass = () => this.#give(asked, limit?.reason)
    limit?.addEventListener('abort', pass, { once: true })
    this.#waiting.push(asked)
    this.#next()
    const patience = setInterval(() => this.#begin(), this.#options.patienceMs).unref()
    const tooLong = () => this.#give(asked, new AppError('text-too-heavy', {}))
    const longest = setTimeout(tooLong, this.#options.longestMs).unref()
    const told = await promise
    clearInterval(patience)
    clearTimeout(longest)
    limit?.removeEventListener('abort', pass)
    if ('code' in told) throw new AppError(told.code, told.params)
    if ('fault' in told) throw told.fault
    // The thread ran this very task.
    return told.answer as AnswerOf<Task>
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const closed = new Error('The threads that read texts are closed')
    for (const { settle } of this.#waiting.splice(0)) settle({ fault: closed })
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close(closed)))
  }

  /** Gives the first that waits to a thread that is free; the first thread of all is begun for it. */
  #next(): void {
    if (this.#threads.length === 0) this.#begin()
    const free = this.#threads.find(({ isFree }) => isFree)
    const first = free && this.#waiting.shift()
    if (!free || !first) return
    void free.read(first).finally(() => this.#next())
    this.#next()
  }

  #begin(): void {
    if (this.#isClosed || this.#waiting.length === 0 || this.#threads.length >= this.#options.most) return
    if (this.#threads.some(({ wasReady }) => !wasReady)) return
    const thread = new TextThread({
      onReady: () => this.#next(),
      onOver: () => {
        const at = this.#threads.indexOf(thread)
        if (at >= 0) this.#threads.splice(at, 1)
        // One that could not begin leaves those who wait to another, which may say why it cannot.
        if (!thread.wasReady) this.#letGo(thread.why)
      },
    })
    this.#threads.push(thread)
  }

  #letGo(why: unknown): void {
    if (this.#threads.length > 0) return
    for (const { settle } of this.#waiting.splice(0)) settle({ fault: why })
  }

  /** Over its limit: what waits is let go, what is read is ended with its thread. */
  #give(asked: Waiting, reason: unknown): void {
    const at = this.#waiting.indexOf(asked)
    if (at >= 0) this.#waiting.splice(at, 1)
    void this.#threads.find((thread) => thread.isReading(asked))?.close(reason)
    asked.settle({ fault: reason })
  }
}

/** One thread, that reads one text at a time. */
class TextThread {
  readonly #worker = new Worker(new URL(`./text-thread-main${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb },
  })
  readonly #ready: Promise<void>
  #reading: Waiting | null = null
  why: unknown = new Error('The thread that reads texts ended without an answer')
  wasReady = false
  #isOver = false
  readonly #over: Promise<void>

  constructor({ onReady, onOver }: { readonly onReady: () => void; readonly onOver: () => void }) {
    this.#ready = new Promise((resolve) =>
      this.#worker.once('message', (_: Ready) => {
        this.wasReady = true
        // While it waits to be asked it keeps no program from ending.
        if (!this.#isOver) this.#worker.unref()
        resolve()
        onReady()
      }),
    )
    this.#over = new Promise((resolve) => {
      this.#worker.once('error', (error: NodeJS.ErrnoException) => {
        this.why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError('text-too-heavy', {}) : error
      })
      this.#worker.once('exit', () => {
        this.#end(onOver)
        resolve()
      })
    })
  }

  get isFree(): boolean {
    return this.wasReady && this.#reading === null && !this.#isOver
  }

  isReading(asked: Waiting): boolean {
    return this.#reading === asked
  }

  /** Ends once it is free again, or over. */
  async read(asked: Waiting): Promise<void> {
    this.#reading = asked
    this.#worker.ref()
    const told = new Promise<void>((resolve) =>
      this.#worker.once('message', (answer: Told) => {
        asked.settle(answer)
        resolve()
      }),
    )
    this.#worker.postMessage({ task: asked.task, of: asked.of })
    await Promise.race([told, this.#over])
    this.#reading = null
    // One that is being closed is waited for.
    if (!this.#isOver) this.#worker.unref()
  }

  /** Ends what it reads, for this reason; one that loads, once it has: a thread ended within a native module ends the program. */
  async close(why: unknown): Promise<void> {
    this.why = why
    this.#isOver = true
    this.#worker.ref()
    await Promise.race([this.#ready, this.#over])
    await this.#worker.terminate()
  }

  #end(onOver: () => void): void {
    this.#isOver = true
    this.#reading?.settle({ fault: this.why })
    onOver()
  }
}
