import { readFileSync } from 'node:fs'
import type { Warehouse } from '../../store/index.ts'

const [lines, seats, effects] = ['refunds', 'refund-seats', 'refund-effects'].map((name) =>
  readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8'),
) as [string, string, string]

/** What a line that takes another back may name of it, best first. A file that names sales by one of them names all of them so. */
const names = ['by_number', 'by_seat', 'by_order', 'by_order_alone', 'by_buyer', 'by_tariff'] as const
/** Names that are of one sale wherever it is told: a refund in the journal of November finds its sale in that of October. */
const lasting = new Set<string>(['by_number', 'by_seat', 'by_order', 'by_order_alone'])

const settled = [
  seats,
  ...names.flatMap((name) => [
    foundSql(name, 'r.file_number = s.file_number'),
    ...(lasting.has(name) ? [foundSql(name, 'r.ordinal >= s.ordinal AND r.file_number <> s.file_number')] : []),
    settledSql(name),
  ]),
  effects,
].join(';\n')

/**
 * Lets each line of refund take back the seats of the sale that it names, one for one, at the same price a seat: the sale is
 * cancelled from that day, or has that many seats less. A line that finds no sale stays a cancelled line: `refund_line` and
 * `refund_found` tell which. Run it once `sale_row` is made; without such lines it costs a look at their absence.
 */
export async function takeBackSales(warehouse: Warehouse): Promise<void> {
  await warehouse.transaction(async (inside) => {
    await inside.execute(lines)
    const [found] = await inside.run('SELECT count(*) AS lines FROM refund_line')
    if (Number(found?.lines) > 0) await inside.execute(settled)
  })
}

/** Seats left of refunds and of sales that bear the same name and price, rank by rank; sales that are valid come first. */
function foundSql(name: (typeof names)[number], where: string): string {
  return `INSERT INTO refund_found
WITH pair AS (
  SELECT DISTINCT r.source, r.${name} AS name, r.cents, r.file_number AS refund_file, s.file_number AS sale_file
  FROM refund_seat r JOIN sale_seat s ON s.source = r.source AND s.${name} = r.${name} AND s.cents = r.cents AND ${where}
), chosen AS (
  SELECT source, name, cents, refund_file, max(sale_file) AS sale_file FROM pair GROUP BY source, name, cents, refund_file
), refund AS (
  SELECT r.*, c.sale_file, row_number() OVER (PARTITION BY r.source, r.${name}, r.cents, r.file_number ORDER BY r.row, r.seat_rank) AS rank
  FROM refund_seat r JOIN chosen c ON c.source = r.source AND c.name = r.${name} AND c.cents = r.cents AND c.refund_file = r.file_number
  WHERE NOT EXISTS (SELECT 1 FROM refund_found f WHERE f.refund_file = r.file_number AND f.refund_row = r.row AND f.refund_rank = r.seat_rank)
), sale AS (
  SELECT s.*, row_number() OVER (PARTITION BY s.source, s.${name}, s.cents, s.file_number ORDER BY CASE WHEN s.status = 'cancelled' THEN 1 ELSE 0 END, s.row, s.seat_rank) AS rank
  FROM sale_seat s
  WHERE s.${name} IN (SELECT name FROM chosen)
    AND NOT EXISTS (SELECT 1 FROM refund_found f WHERE f.sale_file = s.file_number AND f.sale_row = s.row AND f.sale_rank = s.seat_rank)
)
SELECT r.file_number, r.row, r.seat_rank, s.file_number, s.row, s.seat_rank
FROM refund r JOIN sale s ON s.source = r.source AND s.${name} = r.${name} AND s.cents = r.cents AND s.file_number = r.sale_file AND s.rank = r.rank`
}

/** A refund that bears a name which finds the sales of others of its file is not looked for by a weaker one. */
function settledSql(name: (typeof names)[number]): string {
  return `DELETE FROM refund_seat r WHERE r.${name} IS NOT NULL
  AND EXISTS (SELECT 1 FROM refund_found f JOIN refund_line l ON l.file_number = f.refund_file AND l.row = f.refund_row
              WHERE f.refund_file = r.file_number AND l.${name} IS NOT NULL)`
}
