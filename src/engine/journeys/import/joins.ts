import type { ImportControl } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { salesBeside } from './sale-files.ts'
import { twoAtATime } from './two-at-a-time.ts'
import type { NormalisedFile } from './types.ts'

/** For each file of sales, of the set or kept before, how many of its customers each contact or address file of the set knows (P3). */
export async function joinsOf(house: House, files: readonly NormalisedFile[]): Promise<ImportControl['joins']> {
  const known = files.filter((file) => file.control.grain === 'contacts' || file.control.grain === 'addresses')
  const sales = known.length === 0 ? [] : await salesBeside(house, files)
  const warehouse = await house.folder.warehouse()
  const pairs = sales.flatMap((from) =>
    known.filter(({ source }) => source === from.source).map((to) => ({ from, to })),
  )
  const joins = await twoAtATime([...pairs.entries()], async ([, { from, to }]) => {
    const [row] = await warehouse.run(
      `SELECT count(*) AS tickets, sum(CASE WHEN c.customer_number IS NULL THEN 0 ELSE 1 END) AS found
       FROM read_parquet($from) t
       LEFT JOIN (SELECT DISTINCT customer_number FROM read_parquet($to)) c ON c.customer_number = t.customer_number
       WHERE t.customer_number IS NOT NULL`,
      { params: { from: from.normalised, to: to.normalised } },
    )
    const [found, of] = [Number(row?.found ?? 0), Number(row?.tickets ?? 0)]
    return { from: from.file, to: to.control.file, on: 'customerNumber' as const, found, of }
  })
  return joins.filter(({ of }) => of > 0)
}
