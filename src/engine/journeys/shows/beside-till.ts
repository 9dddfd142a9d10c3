import type { PerformanceSheet } from '../../figures/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import type { TillGapInput } from '../../ticketing/index.ts'

/** What the sheet of a performance does not tell, and may explain a gap with the till (P6). */
export type BesideTill = Pick<TillGapInput, 'resellers' | 'elsewhere' | 'dataUntil' | 'lastSales'>

export const nothingBeside: BesideTill = { resellers: 0, elsewhere: 0, dataUntil: null, lastSales: [] }

/** Seats sold by resellers, by another system than the performance's own, and on the last day of the data, by performance. */
export async function besideTills(
  warehouse: Warehouse,
  { sheets, dataUntil }: { sheets: readonly PerformanceSheet[]; dataUntil: string | null },
): Promise<Map<string, BesideTill>> {
  const beside = new Map<string, BesideTill>()
  for (const { performanceKey } of sheets) {
    const params = { performance: performanceKey, day: dataUntil?.slice(0, 10) ?? null }
    const [counts] = await warehouse.run(
      `SELECT sum(CASE WHEN t.tariff_class = 'reseller' OR t.sales_channel_class = 'reseller' THEN t.seats ELSE 0 END) AS resellers,
         sum(CASE WHEN t.source <> p.source THEN t.seats ELSE 0 END) AS elsewhere
       FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
       WHERE t.performance_id = $performance AND t.status = 'sold'`,
      { params: { performance: performanceKey } },
    )
    const lastSales = await warehouse.run(
      `SELECT purchased_at AS at, sum(seats) AS seats FROM ticket
       WHERE performance_id = $performance AND status = 'sold' AND CAST(purchased_at AS DATE) = CAST($day AS DATE)
       GROUP BY purchased_at ORDER BY purchased_at DESC`,
      { params },
    )
    beside.set(performanceKey, {
      resellers: Number(counts?.resellers ?? 0),
      elsewhere: Number(counts?.elsewhere ?? 0),
      dataUntil,
      lastSales: lastSales.map(saleOf),
    })
  }
  return beside
}

function saleOf(row: Row): { at: string; seats: number } {
  return { at: String(row.at), seats: Number(row.seats) }
}
