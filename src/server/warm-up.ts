import { setTimeout as pause } from 'node:timers/promises'
import { type House, hasImports, VisitHands, warmChecks } from '../engine/index.ts'
import type { Jobs } from './jobs.ts'

/** Milliseconds left to the first page before anything is warmed. */
const firstPageMs = 1000
/** So long what makes a visit stays ready for a house that has no file yet. */
const readyMs = 10 * 60_000
/** Nobody has waited for a long work for so long: of a house without a file, whose first minute is a drop or a visit, and of another. */
const calmMs = { withoutFiles: 15_000, withFiles: 500 }
/** How often it is asked whether somebody still waits for one. */
const askMs = 250

interface WarmUpOptions {
  house: House
  jobs: Jobs
  /** What makes the checks of a text ready; stopped by its signal. */
  warm?: (signal: AbortSignal) => Promise<unknown>
  /** Judges the texts of the house for the day; stopped by its signal. */
  judge?: (signal: AbortSignal) => Promise<unknown>
}

/**
 * What makes the first steps of somebody quick, done while nobody waits: for a house that has imported nothing, what makes the demo theatre and
 * reads files; then dictionaries and patterns, so that nobody waits two seconds for the first correction, nor a third of one for the first
 * text that is pasted: programs are loaded, and read files made up on the spot, so that they are compiled. Of a house, its texts are judged for
 * the day, last of all.
 */
export class WarmUp {
  readonly #options: WarmUpOptions
  readonly #stopped = new AbortController()
  readonly #isChecked = new AbortController()
  readonly #later: NodeJS.Timeout
  #hands: VisitHands | null = null
  #areChecksNear = false
  #judging: Promise<unknown> = Promise.resolve()

  constructor(options: WarmUpOptions) {
    this.#options = options
    this.#later = setTimeout(() => void this.#warm().catch(() => undefined), firstPageMs)
  }

  /** What waits for a visit, which whoever takes it ends; null when there is none. */
  takeHands(): VisitHands | null {
    const hands = this.#hands
    this.#hands = null
    return hands
  }

  /** Somebody is among the texts: what checks them is made ready without waiting for calm. */
  expectChecks(): void {
    this.#areChecksNear = true
  }

  /** Somebody's own text is being checked: it makes ready what the invented letter would, and waits for that one no longer. */
  leaveChecks(): void {
    this.#isChecked.abort()
  }

  /** Ends once nothing of the house is read any more. */
  async stop(): Promise<void> {
    clearTimeout(this.#later)
    this.#stopped.abort()
    this.takeHands()?.end()
    await this.#judging
  }

  async #warm(): Promise<void> {
    const { house, warm = warmChecks, judge } = this.#options
    const { signal } = this.#stopped
    const isNew = !(await hasImports(house))
    if (isNew && !signal.aborted) {
      const hands = new VisitHands()
      this.#hands = hands
      setTimeout(() => this.#endUnused(hands), readyMs).unref()
      await hands.ready()
    }
    await this.#calm(isNew ? calmMs.withoutFiles : calmMs.withFiles)
    await warm(AbortSignal.any([signal, this.#isChecked.signal]))
    if (signal.aborted || !judge) return
    this.#judging = judge(signal).catch(() => undefined)
    await this.#judging
  }

  /** Until no long work has run for so many milliseconds, or somebody is among the texts. Throws once it is stopped. */
  async #calm(wantedMs: number): Promise<void> {
    let since = Date.now()
    while (Date.now() - since < wantedMs && !this.#areChecksNear) {
      await pause(askMs, null, { signal: this.#stopped.signal })
      if (this.#options.jobs.areRunning) since = Date.now()
    }
  }

  #endUnused(hands: VisitHands): void {
    if (this.#hands === hands) this.takeHands()?.end()
  }
}
