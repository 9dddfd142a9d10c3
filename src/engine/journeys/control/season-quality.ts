import type { Quality } from '../../../contract/index.ts'
import type { PerformanceSheet } from '../../figures/index.ts'
import type { Warehouse } from '../../store/index.ts'
import {
  combined,
  coverageOf,
  freshnessOf,
  holesOf,
  overruns,
  type PerformanceBeside,
  rowQuality,
  seatsMissing,
  totalGaps,
} from '../../ticketing/index.ts'

interface SeasonInput {
  /** Year in which the season begins. */
  year: number
  startMonth: number
  asOf: string
  sheets: readonly PerformanceSheet[]
  /** The same, as the till's totals are compared with them. */
  beside: readonly PerformanceBeside[]
  /** Rows of its files that were set aside and lost. */
  lost: number
}

/** Seats of the performances of one season: its days bound what is read, for a house keeps many seasons. */
function fromSeats(year: number, startMonth: number): string {
  return `ticket t JOIN performance p ON p.performance_id = t.performance_id
    AND p.starts_at >= make_date(${year}, ${startMonth}, 1) AND p.starts_at < make_date(${year + 1}, ${startMonth}, 1)`
}

/** The seats in the shape that the rules read, valid or not. */
function ruledSeats(seats: string): string {
  return `(SELECT row_number() OVER () AS "row", t.ticket_id, t.ticket_number, t.seat, p.show_title,
    p.performance_id AS performance_key, strftime(p.starts_at, '%Y-%m-%dT%H:%M') AS starts_at,
    strftime(t.purchased_at, '%Y-%m-%dT%H:%M') AS purchased_at, t.status, t.price_cents, t.seats AS quantity, t.tariff,
    t.sales_channel, t.record_id AS customer_number, t.record_id AS last_name, NULL AS full_name, NULL AS company,
    NULL AS email, NULL AS postcode, NULL AS city, NULL AS country FROM ${seats})`
}

/** The seats that all seasons sold, summed by performance and day: what weeks are counted from. */
const soldByDay = `(SELECT strftime(p.starts_at, '%Y-%m-%d') AS starts_at, strftime(s.day, '%Y-%m-%d') AS purchased_at, 'sold' AS status, s.quantity
  FROM (SELECT performance_id, CAST(purchased_at AS DATE) AS day, sum(seats) AS quantity FROM ticket WHERE status = 'sold' GROUP BY 1, 2) s
  JOIN performance p ON p.performance_id = s.performance_id)`

/** The quality of a season (B9), from what all imports and decisions end with: its seats, its buyers, its performances. */
export async function seasonQuality(warehouse: Warehouse, input: SeasonInput): Promise<Quality> {
  const { year, startMonth, asOf, sheets, beside, lost } = input
  const seats = fromSeats(year, startMonth)
  const [tickets, buyers, holes, seatFindings, last] = await Promise.all([
    rowQuality(warehouse, {
      ...judged('tickets', ruledSeats(seats)),
      whole: ['ticket_id'],
      shown: shownSeat,
      of: (kept) => kept + lost,
    }),
    rowQuality(warehouse, { ...judged('contacts', buyersOf(seats)), whole: ['record_id'], shown: shownBuyer }),
    holesOf(warehouse, { rows: soldByDay, params: {}, startMonth, asOf }, year),
    seatsTwice(warehouse, seats),
    lastSale(warehouse, seats, asOf),
  ])
  const played = sheets.filter(({ isCancelled }) => !isCancelled)
  const together = combined([tickets, buyers], {
    missing: seatsMissing(beside),
    findings: [...overruns(beside), ...totalGaps(beside), ...seatFindings, ...holes, ...withoutSale(played, asOf)],
  })
  const capacities = played.filter(({ capacity }) => capacity !== null).length
  const gap = { missing: 'capacity', lacking: played.length - capacities, of: played.length, prevents: 'fill-rate' }
  return {
    ...together,
    dimensions: [
      ...together.dimensions.map((one) =>
        one.dimension === 'completeness' && gap.lacking > 0 ? { ...one, gaps: [gap, ...one.gaps] } : one,
      ),
      freshnessOf({ saleDates: last === null ? null : { first: last, last } }, asOf),
      coverageOf({ performances: sheets.length, weeks: 0 }),
    ],
  }
}

/** A row of the warehouse has no number that a person knows: a seat is shown by its evening and its ticket. */
const shownSeat = {
  sql: "concat_ws(' n° ', show_title || ' ' || left(starts_at, 10), ticket_number)",
  unit: 'seats',
} as const
/** A buyer is a person: counted, never shown in a control. */
const shownBuyer = { sql: 'CAST(NULL AS VARCHAR)', unit: 'buyers' } as const

function judged(grain: 'tickets' | 'contacts', rows: string) {
  return { grain, rows, params: {}, corrections: null, leftOut: 0, of: (kept: number) => kept }
}

/** The records of those who bought a seat of the season. */
function buyersOf(seats: string): string {
  return `(SELECT row_number() OVER () AS "row", c.* REPLACE (CAST(c.birth_date AS VARCHAR) AS birth_date)
    FROM contact_record c WHERE c.record_id IN (SELECT t.record_id FROM ${seats} WHERE t.status = 'sold'))`
}

async function lastSale(warehouse: Warehouse, seats: string, asOf: string): Promise<string | null> {
  const [row] = await warehouse.run(
    `SELECT strftime(max(t.purchased_at), '%Y-%m-%dT%H:%M') AS last FROM ${seats} WHERE CAST(t.purchased_at AS DATE) <= CAST($asOf AS DATE)`,
    { params: { asOf } },
  )
  return typeof row?.last === 'string' ? row.last : null
}

const found = { params: {}, repair: null, hasRows: false }

/** Valid seats of one name in one performance, in systems that number their seats. */
async function seatsTwice(warehouse: Warehouse, seats: string): Promise<Quality['findings']> {
  const [row] = await warehouse.run(
    `SELECT count(*) AS seats, coalesce(sum(times), 0) AS sold, count(*) FILTER (times > 1) AS twice,
       array_to_string(min(p.show_title || ' ' || strftime(p.starts_at, '%Y-%m-%d') || ' ' || s.seat, 3) FILTER (times > 1), '|') AS places
     FROM (SELECT t.performance_id, t.seat, count(*) AS times FROM ${seats} WHERE t.seat IS NOT NULL AND t.status = 'sold' GROUP BY 1, 2) s
     JOIN performance p ON p.performance_id = s.performance_id`,
  )
  const twice = Number(row?.twice ?? 0)
  if (twice === 0 || Number(row?.seats) < 0.98 * Number(row?.sold)) return []
  const examples = String(row?.places ?? '').split('|')
  const code = 'check.seat-sold-twice'
  return [
    {
      ...found,
      code,
      dimension: 'consistency',
      severity: 'high',
      looksAt: ['seat'],
      found: twice,
      unit: 'seats',
      examples,
    },
  ]
}

/** Performances that are over, and of which no file tells a seat. */
function withoutSale(sheets: readonly PerformanceSheet[], asOf: string): Quality['findings'] {
  const empty = sheets.filter(
    ({ startsAt, sold, unpaid }) => startsAt !== null && startsAt.slice(0, 10) < asOf && sold + unpaid === 0,
  )
  if (empty.length === 0) return []
  const examples = empty.slice(0, 3).map(({ show, startsAt }) => `${show} ${startsAt?.slice(0, 10) ?? ''}`)
  const code = 'check.performance-without-sale'
  return [
    {
      ...found,
      code,
      dimension: 'coverage',
      severity: 'medium',
      looksAt: ['startsAt'],
      found: empty.length,
      unit: 'performances',
      examples,
    },
  ]
}
