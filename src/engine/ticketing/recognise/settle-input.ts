import type { RowGroup } from '../read/index.ts'
import type { MeaningGuess } from './infer-meanings.ts'
import type { ColumnProfile } from './profile/column-profile.ts'

/** What the columns of a table are thought to mean, and what more may settle it. */
export interface SettleInput {
  header: readonly string[]
  profiles: readonly ColumnProfile[]
  guesses: readonly MeaningGuess[]
  /** The columns that a person or a known layout has settled. */
  isFixed: (index: number) => boolean
  /** The first rows of the file, all of them when it is not large; null when they are not at hand. */
  first: RowGroup | null
  /** The lines above the table, and its name. */
  titles: readonly string[]
}

/** Rows looked at: enough to prove a sum. */
export const rowsLookedAt = 400
/** Rows that must say the same before it is proved. */
export const leastRows = 3
