import { AppError } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { nameKeySql } from '../../ticketing/index.ts'
import type { ReadFile } from './repeated-sales.ts'

/** Share of the evenings on which two lists count the same seats, or nearly, before one tells what the other does. */
const leastNear = 0.8

/**
 * Refuses two lists of performances of one drop, under columns of their own, that count the seats of the same evenings otherwise, where no sale of the drop tells them: a till's
 * statement and a reseller's may add up, or one hold the other, and only a person knows. Throws `counts-unclear`.
 */
export async function refuseCountsBeside(warehouse: Warehouse, files: readonly ReadFile[]): Promise<void> {
  const sells = ({ control }: ReadFile) => control.grain === 'tickets' || control.grain === 'orders'
  const lists = files.filter(({ control }) => control.grain === 'performances' && control.performanceDates !== null)
  if (lists.length < 2 || files.some(sells)) return
  for (const [at, one] of lists.entries())
    for (const other of lists.slice(at + 1)) {
      if (one.fingerprint === other.fingerprint) continue
      const [row] = await warehouse.run(sameEvenings, { params: { one: one.normalised, other: other.normalised } })
      const [performances, near] = [Number(row?.performances ?? 0), Number(row?.near ?? 0)]
      if (performances === 0 || near >= performances * leastNear) continue
      throw new AppError('counts-unclear', {
        ...{ file: one.control.file, other: other.control.file, performances },
        ...{ seats: Number(row?.seats), otherSeats: Number(row?.otherSeats) },
      })
    }
}

const countsOf = (file: string) => `
SELECT ${nameKeySql('show_title')} AS show, left(starts_at, 10) AS day, sum(seats_sold) AS seats FROM read_parquet(${file})
WHERE seats_sold IS NOT NULL AND show_title IS NOT NULL AND starts_at IS NOT NULL AND coalesce(status, 'sold') <> 'cancelled' GROUP BY ALL`

/** Grain: one row. Unit: evenings of a show that both files count, the seats of each, and the evenings on which they are the same but for a tenth. */
const sameEvenings = `
SELECT count(*) AS performances, sum(o.seats) AS seats, sum(t.seats) AS "otherSeats",
  count(*) FILTER (abs(o.seats - t.seats) <= 0.1 * greatest(o.seats, t.seats)) AS near
FROM (${countsOf('$one')}) o JOIN (${countsOf('$other')}) t ON t.show = o.show AND t.day = o.day`
