import type { ChangeKind, SeatChange, SeatChanges, SeatSide } from '../../../contract/index.ts'
import type { Row, Warehouse } from '../../store/index.ts'
import { type AcceptedRepair, type CommittedFile, reconcile } from '../../ticketing/index.ts'

/** Keeps the tickets of now beside what `reconcile` will make of them, inside a transaction. */
async function keepTicketsBefore(inside: Warehouse): Promise<void> {
  await inside.execute('CREATE OR REPLACE TEMP TABLE ticket_before AS SELECT * FROM ticket')
  await inside.execute(
    'CREATE OR REPLACE TEMP TABLE performance_before AS SELECT performance_id, show_key, show_title, starts_at FROM performance',
  )
}

interface FoldInput {
  files: readonly CommittedFile[]
  /** Place of the import that is looked at: the last of the files. */
  ordinal: number
  repairs: readonly AcceptedRepair[]
  /** Seats listed at most, all when null. */
  limit?: number | null
}

/**
 * Folds all files over the tickets of now, which `keepTicketsBefore` keeps, and answers what changed. A file may show another way to
 * name the seats of its source (it has no seat numbers, say): those known before are then named anew first, so that one seat
 * stays one seat.
 */
export async function foldedChanges(
  inside: Warehouse,
  { files, ordinal, limit, repairs }: FoldInput,
): Promise<SeatChanges> {
  await keepTicketsBefore(inside)
  await reconcile(inside, files, { repairs, keepsContactRows: true })
  const [row] = await inside.run(
    'SELECT count(*) AS renamed FROM ticket_before WHERE ticket_id NOT IN (SELECT ticket_id FROM ticket)',
  )
  if (Number(row?.renamed ?? 0) > 0) {
    await reconcile(inside, files, { repairs, upTo: ordinal - 1 })
    await keepTicketsBefore(inside)
    await reconcile(inside, files, { repairs, keepsContactRows: true })
  }
  return await seatChanges(inside, limit)
}

/**
 * Grain: one row a seat known before that is no longer what it was, with what it has become. Exchanges at the same performance are
 * those of `reconcile`; a buyer whose seat goes and who comes at another day of the same show has moved; to another show only under
 * the same order number. Left out: new seats, and seats that stay as they were.
 */
const seatChangeSql = `
CREATE OR REPLACE TEMP TABLE seat_change AS
WITH gone AS (
  SELECT b.*, t.cancelled_why AS why, p.show_key, row_number() OVER (PARTITION BY b.source, b.record_id, p.show_key ORDER BY b.ticket_id) AS rank,
    row_number() OVER (PARTITION BY b.order_id ORDER BY b.ticket_id) AS order_rank
  FROM ticket_before b
  JOIN ticket t ON t.ticket_id = b.ticket_id
  JOIN performance_before p ON p.performance_id = b.performance_id
  WHERE b.status <> 'cancelled' AND t.status = 'cancelled'
), come AS (
  SELECT t.*, p.show_key, row_number() OVER (PARTITION BY t.source, t.record_id, p.show_key ORDER BY t.ticket_id) AS rank,
    row_number() OVER (PARTITION BY t.order_id ORDER BY t.ticket_id) AS order_rank
  FROM ticket t
  JOIN performance p ON p.performance_id = t.performance_id
  WHERE t.status <> 'cancelled' AND t.ticket_id NOT IN (SELECT ticket_id FROM ticket_before)
    AND t.ticket_id NOT IN (SELECT new_ticket_id FROM exchange)
), followed AS (
  SELECT old_ticket_id, new_ticket_id, 'exchanged' AS kind FROM exchange WHERE old_ticket_id IN (SELECT ticket_id FROM gone)
  UNION ALL
  SELECT g.ticket_id, c.ticket_id, 'moved' FROM gone g
  JOIN come c ON c.source = g.source AND c.record_id = g.record_id AND c.show_key = g.show_key AND c.rank = g.rank
  WHERE c.performance_id <> g.performance_id AND g.why = 'absence'
  UNION ALL
  SELECT g.ticket_id, c.ticket_id, 'exchanged' FROM gone g
  JOIN come c ON c.order_id = g.order_id AND c.order_rank = g.order_rank
  WHERE c.show_key <> g.show_key AND g.why = 'absence'
)
SELECT b.ticket_id, f.new_ticket_id,
  CASE WHEN f.kind IS NOT NULL THEN f.kind
       WHEN b.status = 'cancelled' THEN 'returned'
       WHEN t.status = 'cancelled' AND t.cancelled_why <> 'absence' THEN 'cancelled'
       WHEN t.status = 'cancelled' THEN 'vanished'
       ELSE 'changed' END AS kind
FROM ticket_before b
JOIN ticket t ON t.ticket_id = b.ticket_id
LEFT JOIN followed f ON f.old_ticket_id = b.ticket_id
WHERE (b.status <> 'cancelled' OR t.status <> 'cancelled')
  AND (b.status, coalesce(b.record_id, ''), coalesce(b.price_cents, -1), coalesce(b.tariff, ''), b.seats)
    <> (t.status, coalesce(t.record_id, ''), coalesce(t.price_cents, -1), coalesce(t.tariff, ''), t.seats)`

/** Seats shown beside their counts before an import is kept. */
const shownAtOnce = 200

/** What became of the seats kept by `keepTicketsBefore`, once `reconcile` has run in the same transaction. */
async function seatChanges(inside: Warehouse, limit: number | null = shownAtOnce): Promise<SeatChanges> {
  await inside.execute(seatChangeSql)
  const counts = await inside.run(
    'SELECT c.kind, sum(b.seats) AS seats FROM seat_change c JOIN ticket_before b ON b.ticket_id = c.ticket_id GROUP BY c.kind',
  )
  const rows = await inside.run(
    `SELECT c.kind, p.show_title AS show, b.seats, strftime(p.starts_at, '%Y-%m-%dT%H:%M') AS before_at, b.seat AS before_seat,
       b.ticket_number AS before_number, b.tariff AS before_tariff, b.price_cents AS before_price, b.status AS before_status,
       a.ticket_id AS after_id, q.show_title AS after_show, strftime(q.starts_at, '%Y-%m-%dT%H:%M') AS after_at, a.seat AS after_seat,
       a.ticket_number AS after_number, a.tariff AS after_tariff, a.price_cents AS after_price, a.status AS after_status,
       a.ticket_id IS NOT NULL AND coalesce(a.record_id, '') <> coalesce(b.record_id, '') AS is_other_buyer
     FROM seat_change c
     JOIN ticket_before b ON b.ticket_id = c.ticket_id
     JOIN performance_before p ON p.performance_id = b.performance_id
     LEFT JOIN ticket a ON a.ticket_id = coalesce(c.new_ticket_id, CASE WHEN c.kind IN ('changed', 'returned') THEN c.ticket_id END)
     LEFT JOIN performance q ON q.performance_id = a.performance_id
     ORDER BY c.kind, p.starts_at, p.show_title, b.seat, c.ticket_id${limit === null ? '' : ` LIMIT ${limit}`}`,
  )
  return {
    counts: Object.fromEntries(counts.map(({ kind, seats }) => [String(kind), Number(seats)])),
    rows: rows.map(changeOf),
  }
}

function changeOf(row: Row): SeatChange {
  const showAfter = text(row.after_show ?? null)
  return {
    kind: String(row.kind) as ChangeKind,
    show: String(row.show),
    seats: Number(row.seats),
    before: sideOf(row, 'before'),
    after: row.after_id === null ? null : sideOf(row, 'after'),
    showAfter: showAfter === row.show ? null : showAfter,
    isOtherBuyer: row.is_other_buyer === true,
  }
}

function sideOf(row: Row, side: 'before' | 'after'): SeatSide {
  const price = row[`${side}_price`] ?? null
  return {
    startsAt: text(row[`${side}_at`] ?? null),
    seat: text(row[`${side}_seat`] ?? null),
    ticketNumber: text(row[`${side}_number`] ?? null),
    tariff: text(row[`${side}_tariff`] ?? null),
    priceCents: price === null ? null : Number(price),
    status: String(row[`${side}_status`]),
  }
}

function text(cell: Row[string]): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}
