import { type SaleTerms, saleTermsSchema } from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn, type Warehouse } from '../../store/index.ts'

const termsColumn = jsonColumn(saleTermsSchema)

/**
 * Whose receipts each performance makes (P10), by its key: what was said last of it or of its show. Performances of which nobody
 * has said anything are not there: the house sells them and keeps what it sells.
 */
export async function saleTerms(app: AppDatabase, warehouse: Warehouse): Promise<Map<string, SaleTerms>> {
  const said = await app.selectFrom('sale_terms').selectAll().orderBy('id').execute()
  if (said.length === 0) return new Map()
  const rows = await warehouse.run('SELECT performance_id, show_key FROM main.performance ORDER BY performance_id')
  return new Map(
    rows.flatMap((row): [string, SaleTerms][] => {
      const [performance, show] = [String(row.performance_id), String(row.show_key)]
      const last = said.findLast(({ performance_id, show_key }) => performance_id === performance || show_key === show)
      return last ? [[performance, termsColumn.read(last.terms)]] : []
    }),
  )
}

/** The terms as they are kept. */
export function writtenTerms(terms: SaleTerms): string {
  return termsColumn.write(terms)
}
