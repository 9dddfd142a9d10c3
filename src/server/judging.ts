import { type House, judgeAhead, judgedFor } from '../engine/index.ts'
import type { Jobs } from './jobs.ts'

/** How often it is asked whether a new day or new sales have texts judged anew. */
const askMs = 60_000

interface JudgingOptions {
  readonly jobs: Pick<Jobs, 'areRunning'>
  /** The house that is open, and its day. */
  readonly open: () => Promise<{ readonly house: House; readonly asOf: string }>
  readonly everyMs?: number
  readonly judge?: typeof judgeAhead
  readonly mark?: typeof judgedFor
}

/**
 * Judges the texts of the house that is open behind its pages, so that nobody waits for it: when it is asked to, and by itself once the
 * day has changed or an import has ended. Once at a time.
 */
export class Judging {
  readonly #options: JudgingOptions
  readonly #again: NodeJS.Timeout
  readonly #judged = new WeakMap<House, string | null>()
  #stopped = false
  #underWay: { readonly stop: AbortController; readonly done: Promise<void> } | null = null

  constructor(options: JudgingOptions) {
    this.#options = options
    this.#again = setInterval(() => this.#look(), options.everyMs ?? askMs).unref()
  }

  /** Begins, unless it is under way already. Ends once every text is judged, or it is stopped; never throws. */
  async start(): Promise<void> {
    await this.#begin({ onlyIfNew: false })
  }

  /** Stops what is under way, and ends once nothing of the house is read any more. What was judged by then is kept. */
  async leave(): Promise<void> {
    this.#underWay?.stop.abort()
    await this.#underWay?.done
  }

  /** The same for good. */
  async stop(): Promise<void> {
    clearInterval(this.#again)
    this.#stopped = true
    await this.leave()
  }

  #look(): void {
    if (!this.#options.jobs.areRunning) void this.#begin({ onlyIfNew: true })
  }

  async #begin(how: { readonly onlyIfNew: boolean }): Promise<void> {
    if (this.#stopped) return
    this.#underWay ??= this.#work(how)
    await this.#underWay.done
  }

  #work({ onlyIfNew }: { readonly onlyIfNew: boolean }) {
    const { open, judge = judgeAhead, mark = judgedFor } = this.#options
    const stop = new AbortController()
    const work = async () => {
      const { house, asOf } = await open()
      const present = await mark(house, asOf)
      if (onlyIfNew && this.#judged.get(house) === present) return
      await judge(house, asOf, stop.signal)
      if (!stop.signal.aborted) this.#judged.set(house, present)
    }
    const done = work()
      .catch(() => undefined)
      .finally(() => {
        this.#underWay = null
      })
    return { stop, done }
  }
}
