import type { PerformanceSheet } from '../../figures/index.ts'
import { descending, inOrder, type Row, type Warehouse } from '../../store/index.ts'
import type { TillGapInput } from '../../ticketing/index.ts'

/** What the sheet of a performance does not tell, and may explain a gap with the till (P6). */
export type BesideTill = Pick<TillGapInput, 'resellers' | 'elsewhere' | 'dataUntil' | 'lastSales'>

export const nothingBeside: BesideTill = { resellers: 0, elsewhere: 0, dataUntil: null, lastSales: [] }

/**
 * Seats sold by resellers, by another system than the performance's own, and on the last day of the data, by performance. Asked of those
 * whose total in the ticketing system is known: each reads all tickets, and without a total there is nothing to explain.
 */
export async function besideTills(
  warehouse: Warehouse,
  { sheets, dataUntil }: { sheets: readonly PerformanceSheet[]; dataUntil: string | null },
): Promise<Map<string, BesideTill>> {
  if (sheets.length === 0) return new Map()
  const performances = JSON.stringify(sheets.map(({ performanceKey }) => performanceKey))
  const rows = await warehouse.run(
    `WITH asked AS (SELECT unnest(from_json($performances, '["VARCHAR"]')) AS performance_id)
     SELECT t.performance_id,
       CASE WHEN CAST(t.purchased_at AS DATE) = CAST($day AS DATE) THEN t.purchased_at END AS at,
       sum(t.seats) AS seats,
       sum(CASE WHEN t.tariff_class = 'reseller' OR t.sales_channel_class = 'reseller' THEN t.seats ELSE 0 END) AS resellers,
       sum(CASE WHEN t.source <> p.source THEN t.seats ELSE 0 END) AS elsewhere
     FROM ticket t JOIN asked a ON a.performance_id = t.performance_id JOIN performance p ON p.performance_id = t.performance_id
     WHERE t.status = 'sold'
     GROUP BY 1, 2`,
    { params: { performances, day: dataUntil?.slice(0, 10) ?? null } },
  )
  const rowsOf = Map.groupBy(inOrder(rows, descending('at')), (row) => String(row.performance_id))
  return new Map(
    sheets.map(({ performanceKey }) => {
      const own = rowsOf.get(performanceKey) ?? []
      const [resellers, elsewhere] = [total(own, 'resellers'), total(own, 'elsewhere')]
      const lastSales = own.filter(({ at }) => at !== null).map(saleOf)
      return [performanceKey, { resellers, elsewhere, dataUntil, lastSales }]
    }),
  )
}

function total(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0)
}

function saleOf(row: Row): { at: string; seats: number } {
  return { at: String(row.at), seats: Number(row.seats) }
}
