import { type Cell, inOrder, type Row, type Warehouse } from '../store/index.ts'
import { dayNumber } from './day-number.ts'
import { type MartData, martData } from './mart-data.ts'
import { checkedSchema, defaultSchema } from './marts/build-marts.ts'

/** A performance on the as-of day: what is sold is not one number (P5). Seats and cents; null where the files do not say. */
export interface PerformanceSheet {
  performanceKey: string
  showKey: string
  show: string
  genre: string | null
  season: string | null
  startsAt: string | null
  venue: string | null
  hall: string | null
  isCancelled: boolean
  isGiven: boolean
  /** Null too where a partner sells it, or where it is played elsewhere and nobody has said its seats (P10). */
  capacity: number | null
  /** Tickets, paid and free: paid + comps + exempted. Null where the files give its money alone (P10). */
  sold: number | null
  /** Null where a list of performances alone counts its seats: which of them were paid, free or wait for payment is not told. */
  paid: number | null
  comps: number | null
  exempted: number | null
  soldToGroups: number
  unpaid: number
  options: number
  optionsExpired: number
  /** The first day on which one of its options ends, past ones that are still held included; null where no file says it. */
  optionsEndOn: string | null
  holds: number | null
  remaining: number | null
  cancelledTickets: number
  /** Null where no file gives a price. */
  receiptsCents: number | null
  /** Totals that a coarser file of the ticketing system gave, and the gap to what is counted here (P6). */
  systemSold: number | null
  systemReceiptsCents: number | null
  gap: number | null
}

/**
 * The performances of the marts of that day, by date, those without a date last.
 * Throws `no-data` when no marts were built for that very day.
 */
export async function performanceSheets(
  warehouse: Warehouse,
  request: {
    asOf: string
    schema?: string
    season?: string
    showKey?: string
    /** Only those of the as-of day and later. */
    isToCome?: boolean
    data?: MartData
  },
): Promise<PerformanceSheet[]> {
  const schema = checkedSchema(request.schema ?? defaultSchema)
  if (request.data === undefined) await martData(warehouse, { schema, asOf: request.asOf })
  const day = dayNumber(request.asOf)
  const rows = await warehouse.run(
    `SELECT performance_id, show_key, show_title, genre, season, starts_at, venue, hall, is_cancelled, performance_day, capacity,
       sold, paid, comps, exempted, sold_to_groups, unpaid, options, options_expired, options_end_on, holds, remaining, cancelled,
       receipts_cents, is_counted, has_money_alone, aggregate_sold, aggregate_receipts_cents
     FROM mart_performance
     WHERE ($season IS NULL OR season = $season) AND ($showKey IS NULL OR show_key = $showKey)
       AND ($fromDay IS NULL OR performance_day >= $fromDay)`,
    {
      schema,
      params: {
        season: request.season ?? null,
        showKey: request.showKey ?? null,
        fromDay: request.isToCome ? day : null,
      },
    },
  )
  return inOrder(rows, 'starts_at', 'performance_id').map((row) => sheetOf(row, day))
}

function sheetOf(row: Row, day: number): PerformanceSheet {
  const systemSold = number(row.aggregate_sold)
  const sold = row.has_money_alone === 1 ? null : Number(row.sold)
  return {
    performanceKey: String(row.performance_id),
    showKey: String(row.show_key),
    show: String(row.show_title),
    genre: text(row.genre),
    season: text(row.season),
    startsAt: text(row.starts_at)?.replace(' ', 'T').slice(0, 16) ?? null,
    venue: text(row.venue),
    hall: text(row.hall),
    isCancelled: row.is_cancelled === 1,
    isGiven: row.performance_day !== null && Number(row.performance_day) < day,
    capacity: number(row.capacity),
    sold,
    ...freeAndPaid(row),
    soldToGroups: Number(row.sold_to_groups),
    unpaid: Number(row.unpaid),
    options: Number(row.options),
    optionsExpired: Number(row.options_expired),
    optionsEndOn: text(row.options_end_on),
    holds: number(row.holds),
    remaining: sold === null ? null : number(row.remaining),
    cancelledTickets: Number(row.cancelled),
    receiptsCents: number(row.receipts_cents),
    systemSold,
    systemReceiptsCents: number(row.aggregate_receipts_cents),
    gap: systemSold === null || sold === null ? null : sold - systemSold,
  }
}

function freeAndPaid(row: Row): Pick<PerformanceSheet, 'paid' | 'comps' | 'exempted'> {
  // A list that counts seats may say which of them are free; that none is, it seldom says.
  if (row.has_money_alone === 1) return { paid: null, comps: null, exempted: null }
  if (row.is_counted === 1) return { paid: null, comps: Number(row.comps) || null, exempted: null }
  return { paid: Number(row.paid), comps: Number(row.comps), exempted: Number(row.exempted) }
}

function text(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}

function number(cell: Cell | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell)
}
