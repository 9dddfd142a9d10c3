import { z } from 'zod'
import type { UnallocatedMoney } from '../../../contract/index.ts'
import { seasonSql } from '../../days/index.ts'
import type { Cell, Row, Warehouse } from '../../store/index.ts'
import { type CommittedFile, countRows, type SeasonWeek, weeksOf } from '../../ticketing/index.ts'
import { unallocatedMoney } from './unallocated-money.ts'

/** What the rules count in the seats of one season, kept until imports or decisions change. */
export interface SeasonCounts {
  /** Of its seats, valid or not; see `qualityOf`. */
  tickets: Row
  /** Of the records of those who bought one. */
  contacts: Row
  /** Of its numbered seats: `seats`, `sold`, `twice`, and three of the `places` sold twice. */
  places: Row
  /** What its files cashed and no ticket carries; nothing where they hold no such line. */
  money: UnallocatedMoney
  /** When the last ticket for one of its performances was bought, `YYYY-MM-DDTHH:MM`, on whatever day. */
  lastSale: string | null
}

const noMoney: UnallocatedMoney = { packages: { lines: 0, cents: 0 }, others: { lines: 0, cents: 0 } }

const cells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** The performances with the year in which their season begins, as texts that the rules read. */
function seasonOf(startMonth: number): string {
  return `(SELECT performance_id, show_title, strftime(starts_at, '%Y-%m-%d') AS starts_at,
    ${seasonSql('starts_at', startMonth)} AS season
    FROM performance WHERE starts_at IS NOT NULL)`
}

/** The seats in the shape that the rules read, valid or not. */
function ruledSeats(startMonth: number): string {
  return `(SELECT 0 AS "row", p.season, t.ticket_number, t.seat, p.show_title, p.starts_at,
    CAST(t.purchased_at AS VARCHAR) AS purchased_at, t.status, t.price_cents, t.seats AS quantity, t.tariff, t.sales_channel,
    t.record_id AS customer_number, t.record_id AS last_name, NULL AS full_name, NULL AS company,
    NULL AS email, NULL AS postcode, NULL AS city, NULL AS country, NULL AS remark_cancels
    FROM ticket t JOIN ${seasonOf(startMonth)} p ON p.performance_id = t.performance_id)`
}

/** The records of those who bought a seat of each season. */
function buyersOf(startMonth: number): string {
  return `(SELECT 0 AS "row", b.season, c.* REPLACE (CAST(c.birth_date AS VARCHAR) AS birth_date)
    FROM (SELECT DISTINCT p.season, t.record_id FROM ticket t JOIN ${seasonOf(startMonth)} p ON p.performance_id = t.performance_id
      WHERE t.status = 'sold') b
    JOIN contact_record c ON c.record_id = b.record_id)`
}

/** The seats that all seasons sold, summed by performance and day: what weeks are counted from. */
const soldByDay = `(SELECT strftime(p.starts_at, '%Y-%m-%d') AS starts_at, strftime(s.day, '%Y-%m-%d') AS purchased_at, 'sold' AS status, s.quantity
  FROM (SELECT performance_id, CAST(purchased_at AS DATE) AS day, sum(seats) AS quantity FROM ticket WHERE status = 'sold' GROUP BY 1, 2) s
  JOIN performance p ON p.performance_id = s.performance_id)`

function lastSalesSql(startMonth: number): string {
  return `SELECT p.season, strftime(max(t.purchased_at), '%Y-%m-%dT%H:%M') AS last
    FROM ticket t JOIN ${seasonOf(startMonth)} p ON p.performance_id = t.performance_id GROUP BY p.season`
}

/** Valid seats of one name in one performance, by season. */
function placesSql(startMonth: number): string {
  return `SELECT p.season, count(*) AS seats, sum(times) AS sold, count(*) FILTER (times > 1) AS twice,
      array_to_string(min(CASE WHEN times > 1 THEN p.show_title || ' ' || p.starts_at || ' ' || s.seat END, 3), '|') AS places
    FROM (SELECT performance_id, seat, count(*) AS times FROM ticket WHERE seat IS NOT NULL AND status = 'sold' GROUP BY 1, 2) s
    JOIN ${seasonOf(startMonth)} p ON p.performance_id = s.performance_id GROUP BY p.season`
}

/**
 * Counts what the contrôle of each season reads of its seats and buyers, unless the warehouse holds it already for seasons that begin in
 * that month: it is the same on any day, and a second of a million tickets. `files` are the committed ones, for the money that no
 * ticket carries.
 */
export async function keepSeasonCounts(
  warehouse: Warehouse,
  { startMonth, files }: { startMonth: number; files: readonly CommittedFile[] },
): Promise<void> {
  await warehouse.transaction(async (inside) => {
    const [kept] = await inside.run('SELECT 1 AS kept FROM season_count WHERE start_month = $startMonth LIMIT 1', {
      params: { startMonth },
    })
    if (kept) return
    const judged = { by: 'season', params: {}, corrections: null, whole: [] }
    const counted: [string, Row[]][] = [
      // A row of the warehouse has no number that a person knows: a seat is shown by its evening and its ticket.
      [
        'tickets',
        await countRows(inside, {
          ...{ ...judged, grain: 'tickets', rows: ruledSeats(startMonth) },
          shown: "concat_ws(' n° ', show_title || ' ' || starts_at, ticket_number)",
        }),
      ],
      // A buyer is a person: counted, never shown in a control.
      [
        'contacts',
        await countRows(inside, {
          ...{ ...judged, grain: 'contacts', rows: buyersOf(startMonth) },
          values: 'contact_record',
          shown: 'CAST(NULL AS VARCHAR)',
        }),
      ],
      ['places', await inside.run(placesSql(startMonth))],
      ['lastSale', await inside.run(lastSalesSql(startMonth))],
      ['money', moneyRows(await unallocatedMoney(inside, { files, startMonth }))],
      ['week', (await weeksOf(inside, { rows: soldByDay, params: {}, startMonth })).map((week) => ({ ...week }))],
    ]
    await inside.execute('DELETE FROM season_count')
    await inside.append(
      'season_count',
      ['INTEGER', 'INTEGER', 'VARCHAR', 'VARCHAR'],
      counted.flatMap(([what, rows]) => rows.map((row) => [startMonth, Number(row.season), what, JSON.stringify(row)])),
    )
  })
}

/** Four plain numbers a season, as a row is kept. */
function moneyRows(bySeason: ReadonlyMap<number, UnallocatedMoney>): Row[] {
  return [...bySeason].map(([season, { packages, others }]) => ({
    season,
    package_lines: packages.lines,
    package_cents: packages.cents,
    other_lines: others.lines,
    other_cents: others.cents,
  }))
}

function moneyOf(row: Row | undefined): UnallocatedMoney {
  if (row === undefined) return noMoney
  return {
    packages: { lines: Number(row.package_lines), cents: Number(row.package_cents) },
    others: { lines: Number(row.other_lines), cents: Number(row.other_cents) },
  }
}

/** What was kept of a season, and the weeks of all of them. */
export async function seasonCounts(
  warehouse: Warehouse,
  { year, startMonth }: { year: number; startMonth: number },
): Promise<{ counts: SeasonCounts; weeks: SeasonWeek[] }> {
  const rows = await warehouse.run(
    "SELECT what, counts FROM season_count WHERE start_month = $startMonth AND (what = 'week' OR season = $year)",
    { params: { startMonth, year } },
  )
  const read = rows.map(({ what, counts }) => ({ what, counts: cells.parse(JSON.parse(String(counts))) }))
  const of = (what: keyof SeasonCounts) => read.find((one) => one.what === what)?.counts
  return {
    counts: {
      tickets: of('tickets') ?? {},
      contacts: of('contacts') ?? {},
      places: of('places') ?? {},
      money: moneyOf(of('money')),
      lastSale: textOrNull(of('lastSale')?.last),
    },
    weeks: read.flatMap(({ what, counts: { season, week, sold, played } }) =>
      what === 'week'
        ? [{ season: Number(season), week: Number(week), sold: Number(sold), played: Number(played) }]
        : [],
    ),
  }
}

/**
 * The last sale of a performance of the season that the day sees: the last of all, as it was kept, unless the day is before it, for then every
 * ticket is asked.
 */
export async function lastSale(
  warehouse: Warehouse,
  { year, startMonth, asOf, kept }: { year: number; startMonth: number; asOf: string; kept: string | null },
): Promise<string | null> {
  if (kept !== null && kept.slice(0, 10) <= asOf) return kept
  const [row] = await warehouse.run(
    `SELECT strftime(max(t.purchased_at), '%Y-%m-%dT%H:%M') AS last
     FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
     WHERE p.starts_at >= make_date($year, $startMonth, 1) AND p.starts_at < make_date($year + 1, $startMonth, 1)
       AND CAST(t.purchased_at AS DATE) <= CAST($asOf AS DATE)`,
    { params: { year, startMonth, asOf } },
  )
  return textOrNull(row?.last)
}

function textOrNull(cell: Cell | undefined): string | null {
  return typeof cell === 'string' ? cell : null
}
