/** One thing that the palette can do or open. `run` always leads somewhere: an entry with nothing behind is not listed. */
export interface Command {
  readonly id: string
  readonly label: string
  /** A second line: date and hall of a performance, state of a draft. */
  readonly hint?: string
  /** More words to be found by, unaccented. */
  readonly keywords?: string
  readonly run: () => void
}
