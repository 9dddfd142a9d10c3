import type { Grain, RuleFinding } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'

/** The valid seats of a file that stand twice or more in one performance, with how often; `$path` is its Parquet file. */
export const doubledSeatsSql = `SELECT coalesce(show_title, '') AS show_title, coalesce(performance_key, '') AS performance_key,
  coalesce(starts_at, '') AS starts_at, seat, count(*) AS times
  FROM read_parquet($path) WHERE seat IS NOT NULL AND status <> 'cancelled' GROUP BY 1, 2, 3, 4`

/** Under this share of seats that stand once, the column names zones or rows, not seats. */
const leastOnce = 0.98

/** The same numbered seat sold twice for one performance: which sale is right, only the box office can say. */
export async function seatSoldTwice(
  warehouse: Warehouse,
  { path, grain }: { path: string; grain: Grain },
): Promise<RuleFinding[]> {
  if (grain !== 'tickets') return []
  const [row] = await warehouse.run(
    `SELECT count(*) AS seats, coalesce(sum(times), 0) AS sold, count(*) FILTER (times > 1) AS twice,
       array_to_string(min(show_title || ' ' || left(starts_at, 10) || ' ' || seat, 3) FILTER (times > 1), '|') AS places FROM (${doubledSeatsSql})`,
    { params: { path } },
  )
  const twice = Number(row?.twice ?? 0)
  if (twice === 0 || Number(row?.seats) < leastOnce * Number(row?.sold)) return []
  return [
    {
      code: 'check.seat-sold-twice',
      dimension: 'consistency',
      severity: 'high',
      looksAt: ['seat', 'startsAt', 'status'],
      found: twice,
      unit: 'seats',
      params: {},
      examples: listed(row?.places),
      repair: null,
      hasRows: true,
    },
  ]
}

/** The items of a list that the SQL joined by `|`. */
export function listed(cell: unknown): string[] {
  return typeof cell === 'string' && cell !== '' ? cell.split('|') : []
}
