import type { FileControl } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { hasImports } from './imports.ts'
import type { ReadFile } from './repeated-sales.ts'
import { samePerformance } from './same-performance.ts'

/**
 * Lists of performances that count seats of which neither the drop nor the house knows a sale, with that said on their control: their counts are kept to be compared with tickets, and
 * without any the house would show no seat at all. Reads their seats and receipts; nothing is said of a season without a seat sold.
 */
export async function withCountsAlone(house: House, files: readonly ReadFile[]): Promise<ReadFile[]> {
  const sells = ({ control }: ReadFile) => control.grain === 'tickets' || control.grain === 'orders'
  if (files.some(sells)) return [...files]
  const done: ReadFile[] = []
  for (const file of files) {
    const said = file.control.grain === 'performances' ? await saidOfCounts(house, file) : []
    done.push({ ...file, control: { ...file.control, warnings: [...file.control.warnings, ...said] } })
  }
  return done
}

async function saidOfCounts(
  house: House,
  { control, normalised, isUnfolded }: ReadFile,
): Promise<FileControl['warnings']> {
  const named = (own: string) => control.read.columns.find(({ meaning }) => meaning === own)?.name ?? null
  // Of tariffs that stand in columns no column is the number of seats.
  const [seatsColumn, moneyColumn] = isUnfolded ? [null, null] : [named('seatsSold'), named('receiptsCents')]
  if (seatsColumn === null && !isUnfolded) return []
  const warehouse = (await hasImports(house)) ? await house.warehouse() : await house.folder.warehouse()
  const params = { file: normalised }
  if (await hasImports(house)) {
    const [known] = await warehouse.run(knownSeats, { params })
    if (Number(known?.seats ?? 0) > 0) return []
  }
  const [row] = await warehouse.run(countedSeats, { params })
  const [seats, performances] = [Number(row?.seats ?? 0), Number(row?.performances ?? 0)]
  const euros = Math.round(Number(row?.cents ?? 0) / 100)
  if (seats === 0) return []
  return [{ code: 'warning.counts-alone', params: { performances, seats, euros, seatsColumn, moneyColumn } }]
}

/** Grain: one row. Unit: seats of the house that are sold for the performances of the file. Left out: what was given back. */
const knownSeats = `
SELECT coalesce(sum(t.seats), 0) AS seats FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
WHERE t.status <> 'cancelled' AND EXISTS (SELECT 1 FROM read_parquet($file) f WHERE ${samePerformance})`

/** Grain: one row. Unit: performances that the file counts, seats, cents. Left out: performances that were not played. */
const countedSeats = `
SELECT count(DISTINCT coalesce(show_title, '') || '@' || coalesce(CAST(starts_at AS VARCHAR), '')) AS performances,
  sum(seats_sold) AS seats, sum(receipts_cents) AS cents
FROM read_parquet($file) WHERE seats_sold > 0 AND coalesce(status, 'sold') <> 'cancelled'`
