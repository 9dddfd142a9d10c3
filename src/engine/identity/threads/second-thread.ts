import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { NamedMentions, ReadCells } from '../columns/cell-reader.ts'
import type { MentionColumns } from '../columns/mention-columns.ts'
import type { IdentityRecord } from '../identity-record.ts'
import { type PackedMentions, packMentions, withTexts } from './packed-mentions.ts'
import type { Portion, Round, Step } from './portions.ts'

/** What the second thread is told. The two last it answers. */
export type Told =
  | { extraColumns: readonly string[]; records: number }
  | { mentions: PackedMentions }
  | { columns: MentionColumns }
  | { named: NamedMentions }
  | { round: Round<Step> }

/** Mentions told at once. */
const toldAtOnce = 2 ** 12

/** What it makes lives for one mention: a third of the usual room does as well. */
const maxYoungGenerationSizeMb = 16

/**
 * A thread beside the one that matches. It reads the cells of the mentions that it is told, while the other says who is named in them; then it shares the columns,
 * which stand in memory that threads share, and half of the work on them.
 */
export class SecondThread {
  readonly #worker = new Worker(new URL(`./second-main${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb },
  })
  /** Fails when the thread does. */
  readonly #over: Promise<never>
  readonly #extraColumns: readonly string[]
  #untold: { record: IdentityRecord; isOfCouple: boolean }[] = []

  /** For a file of so many records; `extraColumns`: unknown columns that may tell people apart. */
  constructor(extraColumns: readonly string[], records: number) {
    this.#extraColumns = extraColumns
    this.#over = new Promise((_, reject) => {
      this.#worker.once('error', reject)
      this.#worker.once('exit', () => reject(new Error('The second thread of a matching ended without an answer')))
    })
    // What it fails by is told to whoever asks, and while it waits to be asked it keeps no program from ending.
    this.#over.catch(() => undefined)
    this.#worker.unref()
    this.#tell({ extraColumns, records })
  }

  /** Has the cells of a mention read. */
  add(record: IdentityRecord, isOfCouple: boolean): void {
    this.#untold.push({ record, isOfCouple })
    if (this.#untold.length === toldAtOnce) this.#tellMentions()
  }

  /** What it read, after the last mention. Throws what it throws. */
  async finish(named: NamedMentions): Promise<ReadCells> {
    this.#tellMentions()
    return withTexts(await this.#ask<ReadCells>({ named }))
  }

  /** Hands over all columns, names included. */
  hand(columns: MentionColumns): void {
    this.#tell({ columns })
  }

  /** The portions that it did of a round, with their places. Throws what it throws. */
  async do<S extends Step>(round: Round<S>): Promise<[place: number, portion: Portion<S>][]> {
    return await this.#ask({ round })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #tellMentions(): void {
    this.#tell({ mentions: packMentions(this.#untold, this.#extraColumns) })
    this.#untold = []
  }

  #tell(told: Told): void {
    this.#worker.postMessage(told)
  }

  async #ask<Answer>(told: Told): Promise<Answer> {
    this.#worker.ref()
    try {
      const answer = new Promise<Answer>((resolve) => this.#worker.once('message', resolve))
      this.#tell(told)
      return await Promise.race([answer, this.#over])
    } finally {
      this.#worker.unref()
    }
  }
}
