/** A form that may stand at a place. */
export interface Candidate {
  readonly form: string
  /** Each way to read it. */
  readonly readings: readonly TaggedReading[]
}

export interface TaggedReading {
  /** The finest tag: « F3s:present ». */
  readonly tag: string
  /** All its tags, from the finest to the coarsest, see `tagsOf`. */
  readonly tags: readonly string[]
  /** The word that it is a form of, in this way of reading it: « porter/F ». */
  readonly lemma: string
}
