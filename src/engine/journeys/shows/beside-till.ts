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
  const asked = `WITH asked AS (SELECT unnest(from_json($performances, '["VARCHAR"]')) AS performance_id)`
  const counting = warehouse.run(
    `${asked}
     SELECT t.performance_id,
       sum(CASE WHEN t.tariff_class = 'reseller' OR t.sales_channel_class = 'reseller' THEN t.seats ELSE 0 END) AS resellers,
       sum(CASE WHEN t.source <> p.source THEN t.seats ELSE 0 END) AS elsewhere
     FROM ticket t JOIN asked a ON a.performance_id = t.performance_id JOIN performance p ON p.performance_id = t.performance_id
     WHERE t.status = 'sold' GROUP BY t.performance_id`,
    { params: { performances } },
  )
  const selling = warehouse.run(
    `${asked}
     SELECT t.performance_id, t.purchased_at AS at, sum(t.seats) AS seats
     FROM ticket t JOIN asked a ON a.performance_id = t.performance_id
     WHERE t.status = 'sold' AND CAST(t.purchased_at AS DATE) = CAST($day AS DATE)
     GROUP BY t.performance_id, t.purchased_at`,
    { params: { performances, day: dataUntil?.slice(0, 10) ?? null } },
  )
  const [counts, sales] = await Promise.all([counting, selling])
  const countOf = new Map(counts.map((row) => [String(row.performance_id), row]))
  const salesOf = Map.groupBy(inOrder(sales, descending('at')), (row) => String(row.performance_id))
  return new Map(
    sheets.map(({ performanceKey }) => {
      const { resellers, elsewhere } = countOf.get(performanceKey) ?? {}
      const lastSales = (salesOf.get(performanceKey) ?? []).map(saleOf)
      return [
        performanceKey,
        { resellers: Number(resellers ?? 0), elsewhere: Number(elsewhere ?? 0), dataUntil, lastSales },
      ]
    }),
  )
}

function saleOf(row: Row): { at: string; seats: number } {
  return { at: String(row.at), seats: Number(row.seats) }
}
