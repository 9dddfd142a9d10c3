import type { ZodType } from 'zod'

/** What is asked of a model. Facts of shows and aggregates only: a person's row is never part of it (P17). */
export interface GenerateRequest {
  readonly system: string
  readonly prompt: string
  /** Asks for JSON of this shape; the text that comes back is parsed by it, or refused. */
  readonly schema?: ZodType
  /** The answer is JSON: what a model writes around it (a fence, its thinking) is taken off. */
  readonly isJson?: boolean
  readonly maxTokens?: number
  /** 0 = always the same words; the server's own habit when absent. */
  readonly temperature?: number
  /** For the ledger: which named person asked, and for which task. */
  readonly who: string
  readonly task: string
  readonly signal?: AbortSignal
  readonly onToken?: (piece: string) => void
}

export interface Generated {
  readonly text: string
  readonly tokensIn: number
  readonly tokensOut: number
  /** Bytes of the request's body, as sent. */
  readonly bytesSent: number
  readonly wh: number
}

/** The port to any model that writes text. `generate` throws `model-failed` when it is missing, slow or wrong. */
export interface TextModel {
  readonly name: string
  /** `name:port` of the server that answers; `localhost` for a model that runs in this very process. */
  readonly host: string
  /** The exact body that `generate` would send first, redacted; nothing is sent. */
  readonly preview: (request: GenerateRequest) => Promise<string>
  readonly generate: (request: GenerateRequest) => Promise<Generated>
}

/** One line of the journal of AI: what left, for whom, what came back, what it cost. */
export interface LedgerEntry {
  readonly at: string
  readonly who: string
  readonly task: string
  readonly model: string
  readonly host: string
  /** The exact body sent, after redaction: what « ce qui est parti » shows. */
  readonly sent: string
  readonly bytesSent: number
  readonly tokensIn: number
  readonly tokensOut: number
  /** True when the server did not count its tokens, and they were estimated from the length. */
  readonly tokensEstimated: boolean
  readonly wh: number
  /** What the figure counts: `hosted-gpu` (EcoLogits 0.9.1, use phase, PUE in) or `local-power` (power × time). */
  readonly perimeter: 'hosted-gpu' | 'local-power'
  readonly seconds: number
  readonly outcome: 'done' | 'stopped' | 'failed'
}
