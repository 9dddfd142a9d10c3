import type { Checker } from './checker.ts'
import { type OpinionSources, openCheckers } from './second-opinions.ts'

/** Correctors kept open from one text to the next, and opened anew when they are elsewhere. */
export class KeptCheckers {
  #key = ''
  #open: readonly Checker[] = []

  /** Throws `corrector-not-local` for an address that is not this machine's. */
  of(sources: OpinionSources): readonly Checker[] {
    const key = JSON.stringify(sources)
    if (key !== this.#key) {
      this.close()
      this.#open = openCheckers(sources)
      this.#key = key
    }
    return this.#open
  }

  close(): void {
    for (const checker of this.#open) checker.close()
    this.#open = []
    this.#key = ''
  }
}
