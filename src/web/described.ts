import type { ErrorParams } from '../contract/index.ts'

/** What the engine says of anything: a code and its values, that `src/words/` turns into a sentence. */
export interface Described {
  readonly code: string
  readonly params: ErrorParams
}

/** Whether a caught value carries the engine's code; an oRPC error holds the values under `data`. */
export function isDescribed(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value
}
