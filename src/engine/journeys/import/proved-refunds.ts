import { textLiteral, type Warehouse } from '../../store/index.ts'
import { keptColumns } from '../../ticketing/index.ts'
import { committedFiles } from '../house/committed-files.ts'
import type { House } from '../house/index.ts'
import type { NormalisedFile } from './types.ts'

/** What names a sale wherever it is told, and the columns that are the same in what takes it back. */
const names = ["concat_ws('|', series_id, ticket_number)", 'seat', 'order_number'] as const
const needed = ['ticket_number', 'seat', 'order_number'] as const

/**
 * Lines below zero that name no operation are refunds where each finds the sale that it takes back: its ticket, its seat or its order, for the
 * same performance, tariff and number of seats, at the same price (where they name their ticket or their seat, the tariff may be left out), in the set or among what is kept. One sale answers for one of them. They are
 * then lines that take another back, as if they said so; the others stay as they are, and the control proposes what could be done of them.
 */
export async function withProvedRefunds(house: House, files: readonly NormalisedFile[]): Promise<NormalisedFile[]> {
  const warehouse = await house.folder.warehouse()
  const withLines = []
  for (const file of files) {
    const isOfSales = file.control.grain === 'tickets' || file.control.grain === 'orders'
    if (isOfSales && (await hasLinesBelowZero(warehouse, file.normalised))) withLines.push(file)
  }
  if (withLines.length === 0) return [...files]
  const kept = (await committedFiles(house.folder)).filter(({ grain }) => grain === 'tickets' || grain === 'orders')
  const proved = new Map<NormalisedFile, NormalisedFile>()
  for (const file of withLines) {
    const own = files.filter(({ source, control }) => source === file.source && control.grain === file.control.grain)
    const paths = [
      ...own.map(({ normalised }) => normalised),
      ...kept.flatMap(({ source, path }) => (source === file.source ? [path] : [])),
    ]
    proved.set(file, await rewritten(warehouse, { file, paths }))
  }
  return files.map((file) => proved.get(file) ?? file)
}

const isBelowZero = "price_cents < 0 AND coalesce(quantity, 1) > 0 AND status = 'sold' AND coalesce(takes_back, 0) = 0"

async function hasLinesBelowZero(warehouse: Warehouse, path: string): Promise<boolean> {
  const [row] = await warehouse.run(
    `SELECT count(*) AS lines FROM read_parquet($path) WHERE ${isBelowZero}
       AND coalesce(${needed.join(', ')}) IS NOT NULL AND coalesce(show_title, performance_key) IS NOT NULL`,
    { params: { path } },
  )
  return Number(row?.lines ?? 0) > 0
}

/** The file with the lines that it proves to be refunds marked so; the file itself where it proves none. */
async function rewritten(
  warehouse: Warehouse,
  { file, paths }: { file: NormalisedFile; paths: readonly string[] },
): Promise<NormalisedFile> {
  const refunds = await linesOf(warehouse, file.normalised, isBelowZero)
  const sold = "price_cents > 0 AND status <> 'ignored' AND coalesce(takes_back, 0) = 0"
  const sales = await Promise.all(paths.map((path) => linesOf(warehouse, path, sold)))
  const proved = names.map((_, at) => provedBy(at, { refunds, sales })).join(' UNION ')
  const [row] = await warehouse.run(`SELECT count(*) AS lines, coalesce(sum(seats), 0) AS seats FROM (${proved})`)
  const [lines, seats] = [Number(row?.lines ?? 0), Number(row?.seats ?? 0)]
  if (lines === 0) return file
  const normalised = file.normalised.replace(/\.parquet$/, '-refunds.parquet')
  await warehouse.execute(
    `COPY (SELECT f.* EXCLUDE (file_row_number) REPLACE (
         CASE WHEN p.place IS NULL THEN f.status ELSE 'cancelled' END AS status, CASE WHEN p.place IS NULL THEN f.takes_back ELSE 1 END AS takes_back)
       FROM read_parquet(${textLiteral(file.normalised)}, file_row_number = true) f LEFT JOIN (${proved}) p ON p.place = f.file_row_number
       ORDER BY f.file_row_number)
     TO ${textLiteral(normalised)} (FORMAT parquet)`,
  )
  const { control } = file
  return {
    ...file,
    normalised,
    refundLines: file.refundLines + lines,
    // Each was counted as so many seats sold, and takes away as many.
    control: { ...control, seats: control.seats === null ? null : control.seats - 2 * seats },
  }
}

async function linesOf(warehouse: Warehouse, path: string, condition: string): Promise<string> {
  const kept = await keptColumns(warehouse, path)
  const wanted = [
    'series_id',
    ...needed,
    'show_title',
    'performance_key',
    'starts_at',
    'tariff',
    'quantity',
    'price_cents',
    'status',
    'takes_back',
  ]
  const columns = wanted.map((name) => `${kept.get(name)} AS "${name}"`).join(', ')
  return `SELECT * FROM (SELECT ${columns}, file_row_number AS place FROM read_parquet(${textLiteral(path)}, file_row_number = true)) WHERE ${condition}`
}

/** SQL: the lines that take back, each with one of its own, the sales that bear the same name; a line kept and sent again is the same sale. */
function provedBy(at: number, { refunds, sales }: { refunds: string; sales: readonly string[] }): string {
  const same = `coalesce(lower(show_title), performance_key) AS title, starts_at, coalesce(tariff, '') AS tariff, coalesce(quantity, 1) AS seats`
  const named = (cents: string, rows: string) =>
    `SELECT ${names[at]} AS name, ${same}, ${cents} AS cents, place FROM (${rows}) WHERE ${needed[at]} IS NOT NULL`
  const key = 'name, title, starts_at, tariff, seats, cents'
  // The number of a ticket, or its seat, is that of one sale: what takes it back may leave its tariff out.
  const isOfTariff = at < 2 ? "(s.tariff = r.tariff OR r.tariff = '')" : 's.tariff = r.tariff'
  const sold = sales
    .map((rows) => `SELECT ${key}, count(*) AS sales FROM (${named('price_cents', rows)}) GROUP BY ${key}`)
    .join(' UNION ALL ')
  return `SELECT r.place, r.seats FROM (
      SELECT *, row_number() OVER (PARTITION BY ${key} ORDER BY place) AS rank FROM (${named('-price_cents', refunds)})
    ) r JOIN (SELECT ${key}, max(sales) AS sales FROM (${sold}) GROUP BY ${key}) s
      ON s.name = r.name AND s.title IS NOT DISTINCT FROM r.title AND s.starts_at IS NOT DISTINCT FROM r.starts_at AND ${isOfTariff} AND s.seats = r.seats AND s.cents = r.cents
    WHERE r.rank <= s.sales`
}
