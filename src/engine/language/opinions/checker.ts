/** What another corrector says of a text. Offsets count UTF-16 units. */
export interface Opinion {
  readonly start: number
  readonly end: number
  readonly rule: string
  /** The family of the rule, as the corrector names it. */
  readonly family: string
  readonly message: string
  readonly suggestions: readonly string[]
}

/**
 * Another corrector that runs on this machine: a second opinion, never needed. `check` rejects when it does not
 * answer; whoever asks goes on without it.
 */
export interface Checker {
  readonly name: 'languagetool' | 'grammalecte'
  readonly check: (text: string) => Promise<readonly Opinion[]>
  /** Ends what it started. */
  readonly close: () => void
}
