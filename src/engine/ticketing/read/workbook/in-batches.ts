import type { RawRow } from '../raw-row.ts'

export const batchRows = 1000

/** Rows that are held already, as those of a long file come. */
export async function* inBatches(rows: readonly RawRow[]): AsyncGenerator<RawRow[], void> {
  for (let at = 0; at < rows.length; at += batchRows) yield rows.slice(at, at + batchRows)
}
