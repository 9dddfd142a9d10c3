import { setTimeout as pause } from 'node:timers/promises'
import { type House, hasImports, Readers, warmChecks } from '../engine/index.ts'
import type { Jobs } from './jobs.ts'

/** Milliseconds left to the first page before anything is warmed. */
const firstPageMs = 1000
/** So long what reads files stays ready for a house that has none yet. */
const readyMs = 10 * 60_000
/** Nobody has waited for a long work for so long: of a house without a file, whose first minute is a drop or a visit, and of another. */
const calmMs = { withoutFiles: 15_000, withFiles: 500 }
/** How often it is asked whether somebody still waits for one. */
const askMs = 250

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
    const isNew = !(await hasImports(house))
    if (isNew && !signal.aborted) {
      const readers = new Readers()
      this.#readers = readers
      setTimeout(() => this.#endUnused(readers), readyMs).unref()
      await Promise.all(readers.ready)
    }
    await this.#calm(isNew ? calmMs.withoutFiles : calmMs.withFiles)
    await warmChecks(signal)
  }

  /** Until no long work has run for so many milliseconds. Throws once it is stopped. */
  async #calm(wantedMs: number): Promise<void> {
    let since = Date.now()
    while (Date.now() - since < wantedMs) {
      await pause(askMs, null, { signal: this.#stopped.signal })
      if (this.#options.jobs.areRunning) since = Date.now()
    }
  }

  #endUnused(readers: Readers): void {
    if (this.#readers === readers) this.takeReaders()?.end()
  }
}
