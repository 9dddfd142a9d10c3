import { normaliseHeader } from '../layouts/index.ts'
import type { KnownTable } from './known-table.ts'

/** A legend of all the codes of a file is short. */
const mostRows = 200
/** Share of the names of fields that have to be columns of the sales. */
const leastKnown = 0.6

/** Whether a table is small enough to explain the codes of a file. */
export function mayBeLegend({ columns, rows }: KnownTable): boolean {
  return columns.length <= 5 && rows.length <= mostRows
}

/**
 * A table as it stands, or parted where it explains the codes of several columns (« ETAT | V | Vendu », « TARIF | T1 | Plein »): one table a column, called as that is.
 */
export function legendTables(table: KnownTable, fact: KnownTable): KnownTable[] {
  const { columns, rows } = table
  if (!mayBeLegend(table)) return [table]
  const names = new Set(fact.columns.map(({ name }) => normaliseHeader(name)))
  const at = columns.findIndex((_, index) => {
    const fields = new Set(rows.map((cells) => normaliseHeader(cells[index] ?? '')))
    const known = [...fields].filter((field) => names.has(field))
    return known.length > 0 && fields.size < rows.length && known.length >= fields.size * leastKnown
  })
  if (at < 0) return [table]
  const without = <T>(all: readonly T[]) => all.filter((_, index) => index !== at)
  return [...Map.groupBy(rows, (cells) => (cells[at] ?? '').trim())].map(([name, own]) => ({
    ...table,
    name,
    columns: without(columns),
    rows: own.map(without),
  }))
}
