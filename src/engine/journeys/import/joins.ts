import type { ImportControl } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import type { NormalisedFile } from './types.ts'

/** For each file of tickets, how many of its customers each contact or address file of the set knows (P3). */
export async function joinsOf(house: House, files: readonly NormalisedFile[]): Promise<ImportControl['joins']> {
  const sales = files.filter((file) => file.control.grain === 'tickets')
  const known = files.filter((file) => file.control.grain === 'contacts' || file.control.grain === 'addresses')
  const warehouse = await house.folder.warehouse()
  const joins: ImportControl['joins'] = []
  for (const from of sales) {
    for (const to of known) {
      const [row] = await warehouse.run(
        `SELECT count(*) AS tickets, sum(CASE WHEN c.customer_number IS NULL THEN 0 ELSE 1 END) AS found
         FROM read_parquet($from) t
         LEFT JOIN (SELECT DISTINCT customer_number FROM read_parquet($to)) c ON c.customer_number = t.customer_number
         WHERE t.customer_number IS NOT NULL`,
        { params: { from: from.normalised, to: to.normalised } },
      )
      joins.push({
        from: from.control.file,
        to: to.control.file,
        on: 'customerNumber',
        found: Number(row?.found ?? 0),
        of: Number(row?.tickets ?? 0),
      })
    }
  }
  return joins
}
