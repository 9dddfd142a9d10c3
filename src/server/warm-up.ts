import { setTimeout as pause } from 'node:timers/promises'
import { type House, hasImports, Readers, warmChecks } from '../engine/index.ts'
import type { Jobs } from './jobs.ts'

/** Milliseconds left to the first page before anything is warmed. */
const firstPageMs = 1000
/** So long what reads files stays ready for a house that has none yet. */
const readyMs = 10 * 60_000
/** How often it is asked whether somebody still waits for a long work. */
const askMs = 500

interface WarmUpOptions {
  house: House
  jobs: Jobs
}

/**
 * What makes the first steps of somebody quick, done while nobody waits: for a house that has imported nothing, two processes ready to read
 * files; then dictionaries and patterns, so that nobody waits two seconds for the first correction, nor a third of one for the first
 * text that is pasted. Nothing is computed: only programs are loaded.
 */
export class WarmUp {
  readonly #options: WarmUpOptions
  readonly #stopped = new AbortController()
  readonly #later: NodeJS.Timeout
  #readers: Readers | null = null

  constructor(options: WarmUpOptions) {
    this.#options = options
    this.#later = setTimeout(() => void this.#warm().catch(() => undefined), firstPageMs)
  }

  /** The processes that wait for files, which whoever takes them ends; null when there are none. */
  takeReaders(): Readers | null {
    const readers = this.#readers
    this.#readers = null
    return readers
  }

  stop(): void {
    clearTimeout(this.#later)
    this.#stopped.abort()
    this.takeReaders()?.end()
  }

  async #warm(): Promise<void> {
    const { house } = this.#options
    const { signal } = this.#stopped
    if (!(await hasImports(house)) && !signal.aborted) {
      const readers = new Readers()
      this.#readers = readers
      setTimeout(() => this.#endUnused(readers), readyMs).unref()
      await Promise.all(readers.ready)
    }
    while (this.#options.jobs.areRunning) await pause(askMs, null, { signal })
    await warmChecks(signal)
  }

  #endUnused(readers: Readers): void {
    if (this.#readers === readers) this.takeReaders()?.end()
  }
}
