import type { Meaning } from '../../../contract/index.ts'
import type { KnownTable } from './known-table.ts'

/** What a table tells of the codes of another. */
export interface Lookup {
  /** The column of codes, by its place. */
  at: number
  table: KnownTable
  /** Where the same codes stand in that table, each once. */
  key: number
  /** Its column that takes the place of the codes, and how it is then called; null where they stay. */
  label: { from: number; name: string } | null
  /** Its columns that are set at the end of each row, and what they mean. */
  brings: { from: number; name: string; meaning: Meaning }[]
  /** What the column of codes is, where it is known by what it leads to. */
  meaning: Meaning | null
}
