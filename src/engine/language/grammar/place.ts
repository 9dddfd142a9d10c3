/** A place in a sentence: positions of tokens, both included (« m’a » is two). */
export interface Place {
  readonly from: number
  readonly to: number
}
