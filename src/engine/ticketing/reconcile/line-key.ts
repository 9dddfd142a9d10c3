import type { Warehouse } from '../../store/index.ts'

/**
 * SQL of what tells the lines of a normalised file apart: the place of each where one row of the file makes several, else its row. A file
 * that was kept before rows could make several has no such place.
 */
export async function lineKey(warehouse: Warehouse, path: string): Promise<string> {
  const [found] = await warehouse.run("SELECT count(*) AS columns FROM parquet_schema($path) WHERE name = 'line'", {
    params: { path },
  })
  return Number(found?.columns) > 0 ? 'coalesce("line", "row")' : '"row"'
}
