import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CellPage } from '../columns/cell-pages.ts'
import type { CellCount, ReadCells } from '../columns/cell-reader.ts'
import type { MentionColumns } from '../columns/mention-columns.ts'

import type { Portion, Round, Step } from './portions.ts'

/** What the second thread is told. What asks is answered, in the order of the asking. */
export type Told = { columns: MentionColumns } | { cells: { mentions: number; extraColumns: number } } | { ask: Asked }

export type Asked = { round: Round<Step> } | { page: CellPage } | 'cells'

/** What it makes lives for one text or one pair: a third of the usual room does as well. */
const maxYoungGenerationSizeMb = 16

/** A thread beside the one that matches: it shares the columns, which stand in memory that threads share, and half of the work on them. */
export class SecondThread {
  readonly #worker = new Worker(new URL(`./second-main${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb },
  })
  /** Who waits for an answer, the first to be answered first. */
  readonly #waiting: ((answer: unknown) => void)[] = []
  /** Fails when the thread does. */
  readonly #over: Promise<never>

  constructor() {
    this.#over = new Promise((_, reject) => {
      this.#worker.once('error', reject)
      this.#worker.once('exit', () => reject(new Error('The second thread of a matching ended without an answer')))
    })
    // What it fails by is told to whoever asks, and while it waits to be asked it keeps no program from ending.
    this.#over.catch(() => undefined)
    this.#worker.on('message', (answer: unknown) => this.#waiting.shift()?.(answer))
    this.#worker.unref()
  }

  /** Hands over all columns, names included. */
  hand(columns: MentionColumns): void {
    this.#tell({ columns })
  }

  /** Begins to read what is written on pages. */
  beginCells(cells: CellCount): void {
    this.#tell({ cells })
  }

  /** Reads a page, which may be written over once this is answered. */
  async read(page: CellPage): Promise<void> {
    await this.#ask({ page })
  }

  /** What all pages say. */
  async finishCells(): Promise<ReadCells> {
    return await this.#ask('cells')
  }

  /** The portions that it did of a round, with their places. Throws what it throws. */
  async do<S extends Step>(round: Round<S>): Promise<[place: number, portion: Portion<S>][]> {
    return await this.#ask({ round })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #tell(told: Told): void {
    this.#worker.postMessage(told)
  }

  async #ask<Answer>(ask: Asked): Promise<Answer> {
    this.#worker.ref()
    try {
      const answer = new Promise<unknown>((resolve) => this.#waiting.push(resolve))
      this.#tell({ ask })
      return (await Promise.race([answer, this.#over])) as Answer
    } finally {
      if (this.#waiting.length === 0) this.#worker.unref()
    }
  }
}
