import type { Grain, RuleFinding } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { nameKeySql } from './name-key.ts'

/** Columns of a line that say whose sale it is; lines that agree in all of them are one. */
const ofOneSale = [
  'customer_number',
  'last_name',
  'first_name',
  'order_number',
  'price_cents',
  'purchased_at',
  'quantity',
]

const isSame = (name: string) => `min(${name}) IS NOT DISTINCT FROM max(${name}) AND count(${name}) IN (0, count(*))`

const isOneSale = `count(ticket_number) = count(*) AND ${['ticket_number', ...ofOneSale].map(isSame).join(' AND ')}`

/**
 * The valid seats of a file that stand twice or more in one performance, with how often; `$path` is its Parquet file. A line given twice, with
 * its ticket number and its customer, is one sale: it is counted once.
 */
export const doubledSeatsSql = `SELECT k.title_key, coalesce(min(t.show_title), '') AS show_title, coalesce(t.performance_key, '') AS performance_key,
  coalesce(t.starts_at, '') AS starts_at, t.seat, CASE WHEN ${isOneSale} THEN 1 ELSE count(*) END AS times
  FROM read_parquet($path) t JOIN ${titleKeysSql()} k ON k.show_title = coalesce(t.show_title, '')
  WHERE t.seat IS NOT NULL AND t.status <> 'cancelled' GROUP BY 1, 3, 4, 5`

/** The key of each title of the file: it is folded once, however many rows name it. */
export function titleKeysSql(): string {
  return `(SELECT show_title, ${nameKeySql('show_title')} AS title_key FROM (SELECT DISTINCT coalesce(show_title, '') AS show_title FROM read_parquet($path)))`
}

/** Under this share of seats that stand once, the column names zones or rows, not seats. */
export const leastSeatsOnce = 0.98

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
  if (twice === 0 || Number(row?.seats) < leastSeatsOnce * Number(row?.sold)) return []
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

/**
 * Seats and money (cents) of the lines that a file gives again with their ticket number, their seat and their customer, sold or awaited: they are
 * in it twice, and counted once. Nothing where seats are zones that many tickets share.
 */
export async function givenAgain(
  warehouse: Warehouse,
  path: string,
): Promise<{ seats: number; cents: number; awaited: { seats: number; cents: number } }> {
  const [row] = await warehouse.run(
    `WITH line AS (
       SELECT *, coalesce(show_title, performance_key, '') || '|' || coalesce(starts_at, '') || '|' || seat AS place FROM read_parquet($path)
       WHERE seat IS NOT NULL AND ticket_number IS NOT NULL AND coalesce(takes_back, 0) = 0
     ), repeated AS (
       SELECT ticket_number, seat FROM line GROUP BY ticket_number, seat HAVING count(*) > 1
     ), again AS (
       SELECT status, count(*) - 1 AS more, any_value(coalesce(quantity, 1)) AS seats, any_value(coalesce(price_cents, 0)) AS cents
       FROM line SEMI JOIN repeated USING (ticket_number, seat)
       WHERE status <> 'cancelled' AND ticket_number NOT IN (SELECT ticket_number FROM line WHERE status = 'cancelled')
       GROUP BY place, series_id, ticket_number, status, tariff, ${ofOneSale.join(', ')} HAVING count(*) > 1
     ), numbered AS (
       SELECT count(DISTINCT place) >= ${leastSeatsOnce} * count(DISTINCT place || '|' || ticket_number) AS is_so FROM line WHERE status <> 'cancelled'
     )
     SELECT
       coalesce(sum(more * seats) FILTER (status = 'sold'), 0) AS sold, coalesce(sum(more * cents) FILTER (status = 'sold'), 0) AS sold_cents,
       coalesce(sum(more * seats) FILTER (status <> 'sold'), 0) AS awaited, coalesce(sum(more * cents) FILTER (status <> 'sold'), 0) AS awaited_cents
     FROM again WHERE (SELECT is_so FROM numbered)`,
    { params: { path } },
  )
  const number = (name: string) => Number(row?.[name] ?? 0)
  return {
    seats: number('sold'),
    cents: number('sold_cents'),
    awaited: { seats: number('awaited'), cents: number('awaited_cents') },
  }
}
