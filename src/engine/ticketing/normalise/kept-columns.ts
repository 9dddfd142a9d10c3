import type { Warehouse } from '../../store/index.ts'
import { normalisedColumns } from './normalised-columns.ts'

/**
 * SQL of each normalised column of a file that is kept, by its name; null for those that nobody thought of on the day of its
 * import: the shape only grows, and an old file says nothing of what was added since.
 */
export async function keptColumns(warehouse: Warehouse, path: string): Promise<ReadonlyMap<string, string>> {
  const rows = await warehouse.run('SELECT name FROM parquet_schema($path)', { params: { path } })
  const kept = new Set(rows.map(({ name }) => String(name)))
  return new Map(
    Object.entries(normalisedColumns).map(([name, type]) => [
      name,
      kept.has(name) ? `"${name}"` : `CAST(NULL AS ${type})`,
    ]),
  )
}
