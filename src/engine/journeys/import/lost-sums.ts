import { AppError, type Meaning } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import type { NormalisedFile } from './types.ts'

interface Sums {
  seats: number
  free: number
  cents: number
}

/** Meanings that may make two rows one seat, or take one away: the figures then rightly give less than the rows. */
const tellApart = new Set<Meaning>([
  'ticketNumber',
  'seat',
  'replacesTicket',
  'operation',
  'returnedQuantity',
  'refundedCents',
])
const bySum: Record<keyof Sums, readonly Meaning[]> = {
  seats: ['quantity', 'seatsSold', 'seatsTotal', 'tariffSeats', 'showSeats', 'companions'],
  free: ['freeSeats', 'freeSeatsWithin', 'tariffSeats', 'tariff'],
  cents: ['priceCents', 'unitPriceCents', 'receiptsCents', 'orderTotalCents', 'tariffCents'],
}

/** True where nothing may rightly part the sums of this file from those of the figures: no other file, no refund, no number that two rows may share. */
export function hasOwnSums(files: readonly NormalisedFile[]): boolean {
  const [only] = files
  if (only === undefined || files.length > 1 || only.refundLines > 0 || only.control.alreadyKnown > 0) return false
  const { grain, read } = only.control
  const isCounted = grain === 'tickets' || grain === 'orders' || grain === 'performances'
  return isCounted && !read.columns.some(({ meaning }) => tellApart.has(meaning))
}

/**
 * Compares what the rows of the one file of a first import add up to with what the figures now give of them: seats, those for nothing, money. Call it where `reconcile` has just run.
 * Throws `sums-lost`, with the column whose sum is not found.
 */
export async function refuseLostSums(inside: Warehouse, file: NormalisedFile): Promise<void> {
  const { control, normalised } = file
  const told = await toldBy(inside, normalised, control.grain === 'performances')
  const given = await givenByFigures(inside)
  for (const sum of ['seats', 'free', 'cents'] as const) {
    if (told[sum] === given[sum]) continue
    const column = control.read.columns.find(({ meaning }) => bySum[sum].includes(meaning))
    const asMoney = (amount: number) => (sum === 'cents' ? amount / 100 : amount)
    throw new AppError('sums-lost', {
      ...{ file: control.file, column: column?.name ?? '', sum },
      ...{ told: asMoney(told[sum]), given: asMoney(given[sum]) },
    })
  }
}

async function toldBy(inside: Warehouse, path: string, areTotals: boolean): Promise<Sums> {
  const sums = areTotals
    ? `coalesce(sum(seats_sold), 0) AS seats, coalesce(sum(least(seats_free, seats_sold)) FILTER (seats_free IS NOT NULL), 0) AS free,
       coalesce(sum(receipts_cents) FILTER (seats_sold > 0), 0) AS cents`
    : `coalesce(sum(coalesce(quantity, 1)), 0) AS seats,
       coalesce(sum(coalesce(quantity, 1)) FILTER (price_cents = 0), 0) AS free, coalesce(sum(price_cents), 0) AS cents`
  const [row] = await inside.run(
    `SELECT ${sums} FROM read_parquet($path) WHERE starts_at IS NOT NULL AND coalesce(status, 'on') <> 'cancelled'`,
    { params: { path } },
  )
  return sumsOf(row)
}

async function givenByFigures(inside: Warehouse): Promise<Sums> {
  const [row] = await inside.run(
    `SELECT coalesce(sum(seats), 0) AS seats, coalesce(sum(seats) FILTER (price_cents = 0), 0) AS free,
       coalesce(sum(price_cents), 0) AS cents FROM ticket WHERE status <> 'cancelled'`,
  )
  return sumsOf(row)
}

function sumsOf(row: Record<string, unknown> | undefined): Sums {
  return { seats: Number(row?.seats), free: Number(row?.free), cents: Number(row?.cents) }
}
