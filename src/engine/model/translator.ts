import type { PracticalLanguage } from '../../contract/index.ts'

/** French sentences to be said in another language. What must not change stands in them as marks, `⟦date1⟧`. */
export interface TranslateRequest {
  readonly texts: readonly string[]
  readonly to: PracticalLanguage
  /** Words of the trade, and how the house wants them said. */
  readonly terms: readonly { readonly french: string; readonly said: string }[]
  /** What was wrong with the answer before, sentence by sentence; empty at first. */
  readonly wrong: readonly string[]
  /** For the ledger: which named person asked, and for which task. */
  readonly who: string
  readonly task: string
  readonly signal?: AbortSignal
}

export interface Translated {
  /** In the order asked; null where nothing came back. */
  readonly texts: readonly (string | null)[]
  readonly bytesSent: number
  readonly wh: number
}

/** The port to whatever translates. `translate` throws `model-failed` when it is missing, slow or wrong. */
export interface Translator {
  readonly name: string
  readonly host: string
  /** It reads why its answer was refused, and may be asked again. */
  readonly learns: boolean
  /** The exact body that `translate` would send first; nothing is sent. */
  readonly preview: (request: TranslateRequest) => Promise<string>
  readonly translate: (request: TranslateRequest) => Promise<Translated>
}
