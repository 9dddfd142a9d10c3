/** A sound whose words are asked of a model. A voice is personal data, and no shield hides it: only a person's own act sends one. */
export interface ListenRequest {
  /** Read as it leaves, never held whole. Its name stays here. */
  readonly sound: Blob
  /** Two letters: « fr ». */
  readonly language: string
  /** For the ledger: which named person asked, and for which task. */
  readonly who: string
  readonly task: string
  readonly signal?: AbortSignal
}

/** A word as it was heard, in milliseconds. */
export interface HeardWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What is said on end, with its words where the server gave their times. */
export interface HeardSegment extends HeardWord {
  readonly words: readonly HeardWord[]
}

export interface Heard {
  readonly segments: readonly HeardSegment[]
  readonly bytesSent: number
  readonly wh: number
}

/** The port to a model that writes what it hears. `listen` throws `model-failed` when it is missing, slow or wrong. */
export interface SpeechModel {
  readonly name: string
  /** `name:port` of the server that answers. */
  readonly host: string
  /** What `listen` would send beside the sound itself; nothing is sent. */
  readonly preview: (request: Pick<ListenRequest, 'sound' | 'language'>) => string
  readonly listen: (request: ListenRequest) => Promise<Heard>
}
