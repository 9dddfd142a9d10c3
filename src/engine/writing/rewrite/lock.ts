/** A stretch of a sentence that must come back word for word. */
export interface Lock {
  readonly text: string
  /** Names keep their order: « X joue Y » is not « Y joue X ». */
  readonly isName: boolean
}
