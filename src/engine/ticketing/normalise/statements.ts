import { type Band, bandOf, type ReadTable } from '../read/index.ts'

/** Rows above the names of columns in which a form may stand. */
const longestForm = 10

/** What the lines above the names of the columns of a table say of their performance, in their order: « Spectacle : | Le Cid », « Séance du 14 février 2025 à 20h30 ». */
export function labelsAbove({ skipped, headerRow }: Pick<ReadTable, 'skipped' | 'headerRow'>): Band[] {
  const header = headerRow ?? 0
  const lines = skipped.filter(({ why, row }) => why === 'preamble' && row !== null && row < header)
  return lines.flatMap(({ row, detail = '' }) =>
    (row ?? 0) < header - longestForm ? [] : (bandOf(detail.split(' | ')) ?? []),
  )
}

/**
 * True for a table of several statements, printed one below another under the same names of columns: such a line stands between its rows too, and says of which performance those
 * below it are. Throws what reading throws.
 */
export async function areStatements(table: ReadTable): Promise<boolean> {
  const labels = new Set(labelsAbove(table).map(({ label }) => label))
  if (labels.size === 0) return false
  for await (const { cells } of table.rows()) if (labels.has(bandOf(cells)?.label ?? '')) return true
  return false
}
