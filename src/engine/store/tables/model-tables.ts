import type { Generated } from 'kysely'

/** Models: what left for them, how they did, where bytes may go. */
export interface ModelTables {
  model_call: ModelCallTable
  /** An instruction to a model that the house keeps: each change is one more version. */
  saved_prompt: { name: string; version: number; instruction: string; saved_by: string; saved_at: string }
  model_trial: ModelTrialTable
  /** Hosts beyond this computer to which a named person let the first bytes go, having read them (`shown`). */
  allowed_host: { host: string; who: string; shown: string; at: string }
}

interface ModelCallTable {
  id: Generated<number>
  at: string
  who: string
  task: string
  model: string
  host: string
  sent: string
  bytes_sent: number
  tokens_in: number
  tokens_out: number
  wh: number
  perimeter: string
  /** The last three are null for calls made before they were kept. */
  seconds: number | null
  outcome: string | null
  tokens_estimated: number | null
}

/** How a model did on a task, on this very machine: what it is allowed follows from the last trial. */
interface ModelTrialTable {
  id: Generated<number>
  model: string
  task: string
  prompt_version: string
  is_allowed: number
  score: string
  at: string
}
