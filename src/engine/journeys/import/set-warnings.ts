import type { FileControl } from '../../../contract/index.ts'
import { seasonSql } from '../../days/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { nameKeySql, statesOfASet } from '../../ticketing/index.ts'
import { countsAloneWarnings } from './counts-alone.ts'
import { countsBySeller } from './counts-by-seller.ts'
import { rowsAlikeWarnings } from './rows-alike.ts'
import { mayShareTickets, seatKey } from './states-in-set.ts'
import { takenOverWarnings } from './taken-over-warnings.ts'
import type { NormalisedFile } from './types.ts'
import { unplacedWarnings } from './unplaced-warnings.ts'

/** By the hash of the file on whose control each is said. */
type Warnings = Map<string, FileControl['warnings']>

interface FoldedSet {
  /** Place of the import among all. */
  ordinal: number
  /** Place of its first file among all. */
  firstFile: number
  files: readonly NormalisedFile[]
  /** Month in which the house's seasons begin. */
  startMonth: number
}

/** What only shows once the files of a set are folded together, and takes seats away. Call it where `reconcile` has just run. */
export async function setWarnings(inside: Warehouse, set: FoldedSet): Promise<Warnings> {
  const all = [
    ...[refundWarnings, stateWarnings, sharedWarnings, unlistedWarnings, orderWarnings, cancellationWarnings],
    ...[scanWarnings, correctedWarnings, titleWarnings, hourWarnings, takenOverWarnings, unplacedWarnings],
    ...[rowsAlikeWarnings, countsBySeller],
    countsAloneWarnings,
  ]
  let warnings: Warnings = new Map()
  for (const warningsOf of all) warnings = joined(warnings, await warningsOf(inside, set))
  return warnings
}

/** Lines that take sales back, by file: how many, of how many seats, and how many find no sale in what is kept or comes. */
async function refundWarnings(inside: Warehouse, { firstFile, files }: FoldedSet): Promise<Warnings> {
  const rows = await inside.run(
    `SELECT l.file_number, count(f.seats) AS lines, coalesce(sum(f.seats), 0) AS seats, count(*) FILTER (f.seats IS NULL) AS alone,
       array_to_string(min(l.row, 5) FILTER (f.seats IS NULL), ', ') AS places
     FROM refund_line l
     LEFT JOIN (SELECT refund_file, refund_row, count(*) AS seats FROM refund_found GROUP BY refund_file, refund_row) f
       ON f.refund_file = l.file_number AND f.refund_row = l.row
     GROUP BY l.file_number`,
  )
  return new Map(
    rows.flatMap((row) => {
      const file = files[Number(row.file_number) - firstFile]
      if (file === undefined) return []
      const [lines, seats, alone] = [Number(row.lines), Number(row.seats), Number(row.alone)]
      const found = { code: 'warning.refund-lines', params: { lines, seats } }
      const lost = { code: 'warning.refund-alone', params: { lines: alone, places: String(row.places ?? '') } }
      return [[file.control.sha256, [...(lines === 0 ? [] : [found]), ...(alone === 0 ? [] : [lost])]]]
    }),
  )
}

/** Several full states dropped together: which is the last, and how many seats of the earlier ones it no longer holds. */
async function stateWarnings(inside: Warehouse, { ordinal, files }: FoldedSet): Promise<Warnings> {
  const states = files.filter(({ stateDay }) => stateDay !== null)
  const last = states.at(-1)
  if (last === undefined) return new Map()
  const [row] = await inside.run(
    `SELECT coalesce(sum(a.seats), 0) AS gone FROM ticket a JOIN sold_performance p ON p.source = a.source AND p.performance_id = a.performance_id
     JOIN seat_state s ON s.place = p.place AND p.prefix || s.name = a.ticket_id
     WHERE a.cancelled_why IN ('absence', 'exchange') AND s.last_seen // ${statesOfASet} = $ordinal`,
    { params: { ordinal } },
  )
  const params = {
    files: states.length,
    last: last.control.file,
    lastDay: last.stateDay,
    seats: Number(row?.gone ?? 0),
    // Whether counts by performance add up is not asked: the later one counts the earlier again.
    ...(last.control.grain === 'performances' && { counted: 'yes' }),
  }
  return new Map([[last.control.sha256, [{ code: 'warning.states-in-order', params }]]])
}

/**
 * Performances to come, of the seasons that a full state speaks of, that it does not list and that it is not wide enough to have emptied:
 * their tickets stay sold, and it is said.
 */
async function unlistedWarnings(inside: Warehouse, { ordinal, files, startMonth }: FoldedSet): Promise<Warnings> {
  const file = files.findLast(({ control }) => control.grain === 'tickets' || control.grain === 'orders')
  if (file === undefined) return new Map()
  const season = seasonSql('p.starts_at', startMonth)
  const [row] = await inside.run(
    `WITH listed AS (
       SELECT r.source, r.ordinal, r.data_day, ${season} AS season
       FROM sale_row r JOIN performance p ON p.performance_id = r.performance_id
       WHERE r.scope = 'full' AND r.ordinal // ${statesOfASet} = $ordinal
       GROUP BY ALL
     ),
     unlisted AS (
       SELECT p.performance_id, any_value(p.show_title) AS title, any_value(p.starts_at) AS starts_at, sum(t.seats) AS seats
       FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
       JOIN (SELECT source, season, max(ordinal) AS ordinal, max(data_day) AS data_day FROM listed GROUP BY source, season) l
         ON l.source = t.source AND l.season = ${season}
       LEFT JOIN coverage c ON c.source = t.source AND c.performance_id = p.performance_id AND c.ordinal = l.ordinal
       WHERE t.status <> 'cancelled' AND t.ticket_id NOT LIKE 'counts|%' AND CAST(p.starts_at AS VARCHAR) > l.data_day AND c.performance_id IS NULL
       GROUP BY p.performance_id
     )
     SELECT count(*) AS performances, coalesce(sum(seats), 0) AS seats,
       array_to_string(list_slice(list(title || ' ' || strftime(starts_at, '%d/%m/%Y') ORDER BY starts_at, title), 1, 3), ', ') AS named
     FROM unlisted`,
    { params: { ordinal } },
  )
  const performances = Number(row?.performances ?? 0)
  const params = { performances, seats: Number(row?.seats ?? 0), named: String(row?.named ?? '') }
  return performances === 0
    ? new Map()
    : new Map([[file.control.sha256, [{ code: 'warning.performances-unlisted', params }]]])
}

/**
 * Tickets that two files of a set hold, which are no full states: counted once, as the one of the two that knows of later sales
 * tells them. On the control of that one, how many and how many it tells cancelled that the other does not.
 */
async function sharedWarnings(inside: Warehouse, { files }: FoldedSet): Promise<Warnings> {
  const sales = files.filter(({ control, stateDay }) => ofSales.has(control.grain) && stateDay === null)
  const pairs = sales.flatMap((later, index) =>
    sales.slice(0, index).flatMap((earlier) => (mayShareTickets(earlier, later) ? [{ earlier, later }] : [])),
  )
  const warnings: Warnings = new Map()
  for (const { earlier, later } of pairs) {
    const [row] = await inside.run(
      `WITH e AS (SELECT ${seatKey} AS key, any_value(status) AS status FROM read_parquet($earlier) WHERE ${isTold} GROUP BY key),
         l AS (SELECT ${seatKey} AS key, any_value(status) AS status FROM read_parquet($later) WHERE ${isTold} GROUP BY key)
       SELECT count(*) AS shared, count(*) FILTER (l.status = 'cancelled' AND e.status <> 'cancelled') AS cancelled FROM e JOIN l ON l.key = e.key`,
      { params: { earlier: earlier.normalised, later: later.normalised } },
    )
    const [shared, cancelled] = [Number(row?.shared ?? 0), Number(row?.cancelled ?? 0)]
    if (shared === 0) continue
    const params = { shared, cancelled, other: earlier.control.file, this: later.control.file }
    const told = warnings.get(later.control.sha256) ?? []
    warnings.set(later.control.sha256, [...told, { code: 'warning.tickets-shared', params }])
  }
  return warnings
}

const ofSales = new Set<string>(['tickets', 'orders'])
/** A line of no number is known again by who bought it, and when. */
const isTold =
  '(ticket_number IS NOT NULL OR (purchased_at IS NOT NULL AND coalesce(customer_number, last_name, full_name, email) IS NOT NULL))'

/** Tickets whose state only their order tells, by their file. Seats. */
async function orderWarnings(inside: Warehouse, { firstFile, files }: FoldedSet): Promise<Warnings> {
  const rows = await inside.run(
    `SELECT file_number, coalesce(sum(seats) FILTER (status = 'cancelled'), 0) AS cancelled,
       coalesce(sum(seats) FILTER (status <> 'cancelled'), 0) AS unpaid FROM order_effect GROUP BY file_number`,
  )
  return new Map(
    rows.flatMap((row) => {
      const file = files[Number(row.file_number) - firstFile]
      const params = { cancelled: Number(row.cancelled), unpaid: Number(row.unpaid) }
      return file === undefined ? [] : [[file.control.sha256, [{ code: 'warning.orders-tell', params }]]]
    }),
  )
}

/** Lists of cancellations or exchanges: how many seats they take, and how many of their lines find no sale. */
async function cancellationWarnings(inside: Warehouse, { firstFile, files }: FoldedSet): Promise<Warnings> {
  const rows = await inside.run(
    `SELECT c.file_number, count(*) AS lines, coalesce(sum(h.taken), 0) AS seats, count(*) FILTER (h.taken IS NULL) AS alone,
       array_to_string(min(c.row, 5) FILTER (h.taken IS NULL), ', ') AS places
     FROM cancellation c
     LEFT JOIN (SELECT c_file, c_row, sum(taken) AS taken FROM cancellation_hit GROUP BY c_file, c_row) h ON h.c_file = c.file_number AND h.c_row = c.row
     GROUP BY c.file_number`,
  )
  return new Map(
    rows.flatMap((row) => {
      const file = files[Number(row.file_number) - firstFile]
      const [lines, seats, alone] = [Number(row.lines), Number(row.seats), Number(row.alone)]
      const params = { lines, seats, alone, places: String(row.places ?? '') }
      return file === undefined ? [] : [[file.control.sha256, [{ code: 'warning.cancellations', params }]]]
    }),
  )
}

/** Answers that stand for earlier ones of the same people, by file: the lines and seats that they take away. */
async function correctedWarnings(inside: Warehouse, { firstFile, files }: FoldedSet): Promise<Warnings> {
  const rows = await inside.run(
    'SELECT file_number, count(*) AS lines, sum(seats) AS seats FROM corrected GROUP BY file_number',
  )
  return new Map(
    rows.flatMap((row) => {
      const file = files[Number(row.file_number) - firstFile]
      const params = { lines: Number(row.lines), seats: Number(row.seats) }
      return file === undefined ? [] : [[file.control.sha256, [{ code: 'warning.answers-corrected', params }]]]
    }),
  )
}

/** Passages at the doors: how many tickets came in, how many of the same evenings did not, and what the doors did not know. */
async function scanWarnings(inside: Warehouse, { files }: FoldedSet): Promise<Warnings> {
  const warnings: Warnings = new Map()
  for (const { control, source, normalised } of files.filter((file) => file.control.grain === 'scans')) {
    const [row] = await inside.run(
      `WITH passage AS (SELECT ticket_number, status FROM read_parquet($normalised) WHERE ticket_number IS NOT NULL),
         own AS (SELECT * FROM ticket WHERE source = $source AND status <> 'cancelled'),
         come AS (SELECT * FROM own WHERE scanned_at IS NOT NULL AND ticket_number IN (SELECT ticket_number FROM passage WHERE status <> 'cancelled'))
       SELECT (SELECT coalesce(sum(seats), 0) FROM come) AS entered,
         (SELECT coalesce(sum(seats), 0) FROM own
          WHERE scanned_at IS NULL AND status = 'sold' AND performance_id IN (SELECT performance_id FROM come)) AS absent,
         (SELECT count(*) FROM passage WHERE status = 'cancelled') AS refused,
         (SELECT count(DISTINCT ticket_number) FROM passage
          WHERE ticket_number NOT IN (SELECT ticket_number FROM ticket WHERE source = $source AND ticket_number IS NOT NULL)) AS strangers`,
      { params: { normalised, source } },
    )
    const [entered, absent] = [Number(row?.entered), Number(row?.absent)]
    const params = { entered, absent, refused: Number(row?.refused), unknown: Number(row?.strangers) }
    warnings.set(control.sha256, [{ code: 'warning.scans', params }])
  }
  return warnings
}

/** Titles in which an encoding lost a letter, or that are the beginning of one, and the title that they were taken for: by the file that writes them so. */
async function titleWarnings(inside: Warehouse, { files }: FoldedSet): Promise<Warnings> {
  const warnings: Warnings = new Map()
  const taken = `(SELECT show_title, found, 'warning.title-letter-lost' AS code FROM lost_letter
    UNION ALL SELECT show_title, found, 'warning.title-begun' FROM short_title)`
  const [lost] = await inside.run(`SELECT count(*) AS titles FROM ${taken}`)
  if (Number(lost?.titles ?? 0) === 0) return warnings
  for (const file of files) {
    const titles = await inside.run(
      `SELECT l.show_title, l.found, l.code FROM ${taken} l WHERE l.show_title IN (SELECT show_title FROM read_parquet($path)) ORDER BY 1`,
      { params: { path: file.normalised } },
    )
    const said = titles.map(({ show_title: title, found, code }) => ({
      code: String(code),
      params: { title: String(title), found: String(found) },
    }))
    if (said.length > 0) warnings.set(file.control.sha256, said)
  }
  return warnings
}

/** Performances of which a file tells the day alone, and another the hour: by the file without it. */
async function hourWarnings(inside: Warehouse, { files }: FoldedSet): Promise<Warnings> {
  const warnings: Warnings = new Map()
  const [told] = await inside.run('SELECT count(*) AS days FROM hour_told')
  if (Number(told?.days ?? 0) === 0) return warnings
  for (const file of files) {
    const [row] = await inside.run(
      `SELECT count(DISTINCT (h.show_key, h.day)) AS performances FROM read_parquet($path) f JOIN hour_told h ON h.day = f.starts_at AND h.show_key = ${nameKeySql('f.show_title')}`,
      { params: { path: file.normalised } },
    )
    const performances = Number(row?.performances ?? 0)
    if (performances > 0) warnings.set(file.control.sha256, [{ code: 'warning.hour-told', params: { performances } }])
  }
  return warnings
}

/** What two say of the same files, one after the other. */
export function joined(one: Warnings, other: Warnings): Warnings {
  const keys = new Set([...one.keys(), ...other.keys()])
  return new Map([...keys].map((key) => [key, [...(one.get(key) ?? []), ...(other.get(key) ?? [])]]))
}
