/** A form that may stand at a place. */
export interface Candidate {
  readonly form: string
  /** Each way to read it. */
  readonly readings: readonly TaggedReading[]
}

export interface TaggedReading {
  /** The finest tag: « F3s:present ». */
  readonly tag: string
  /** All its tags as hashes, see `tagsOf`. */
  readonly hashes: readonly number[]
  /** The word itself, in this way of reading it. */
  readonly word: number
}
