import { answeredBand, type Band, type ReadTable } from '../read/index.ts'

/** Rows above the names of columns in which a form may stand. */
const longestForm = 10

/** What the lines above the names of the columns of a table label and answer, in their order: « Spectacle : | Le Cid ». */
export function labelsAbove({ skipped, headerRow }: Pick<ReadTable, 'skipped' | 'headerRow'>): Band[] {
  const header = headerRow ?? 0
  const lines = skipped.filter(({ why, row }) => why === 'preamble' && row !== null && row < header)
  return lines.flatMap(({ row, detail = '' }) =>
    (row ?? 0) < header - longestForm ? [] : (answeredBand(detail.split(' | ')) ?? []),
  )
}

/**
 * True for a table of several statements, printed one below another under the same names of columns: such a line stands between its rows too, and says of which performance those
 * below it are. Throws what reading throws.
 */
export async function areStatements(table: ReadTable): Promise<boolean> {
  const labels = new Set(labelsAbove(table).map(({ label }) => label))
  if (labels.size === 0) return false
  for await (const { cells } of table.rows()) if (labels.has(answeredBand(cells)?.label ?? '')) return true
  return false
}
