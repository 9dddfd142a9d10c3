import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { nameKeySql } from '../../ticketing/index.ts'
import { mayShareTickets } from './states-in-set.ts'
import type { NormalisedFile } from './types.ts'

/**
 * Sales that neither a number nor a buyer tells apart, the same in two files of a set: such a row counts as often as the file that has it most often. On the control of the later file, by the hash of
 * the file: rows that both have, and rows that each has alone, for one that takes the place of the other would count otherwise. Call it where the files are still at their paths.
 */
export async function rowsAlikeWarnings(
  inside: Warehouse,
  { files }: { files: readonly NormalisedFile[] },
): Promise<Map<string, FileControl['warnings']>> {
  const sales = files.filter(({ control, stateDay }) => control.grain === 'tickets' && stateDay === null)
  const warnings = new Map<string, FileControl['warnings']>()
  for (const [at, later] of sales.entries())
    for (const earlier of sales.slice(0, at).filter((one) => mayShareTickets(one, later))) {
      const [row] = await inside.run(alikeRows, { params: { earlier: earlier.normalised, later: later.normalised } })
      const [alike, alone, more] = [Number(row?.alike ?? 0), Number(row?.alone ?? 0), Number(row?.more ?? 0)]
      if (alike === 0 || (alone === 0 && more === 0)) continue
      const params = { alike, alone, more, other: earlier.control.file, this: later.control.file }
      const told = warnings.get(later.control.sha256) ?? []
      warnings.set(later.control.sha256, [...told, { code: 'warning.rows-alike', params }])
    }
  return warnings
}

const rowsOfNobody = (file: string): string => `
SELECT concat_ws('|', purchased_at, ${nameKeySql('show_title')}, starts_at, tariff, price_cents, sales_channel, seat_category, hall, venue) AS said, count(*) AS rows
FROM read_parquet(${file})
WHERE ticket_number IS NULL AND order_number IS NULL AND seat IS NULL AND coalesce(customer_number, last_name, full_name, email, company) IS NULL
  AND purchased_at IS NOT NULL AND starts_at IS NOT NULL AND status <> 'cancelled' GROUP BY said`

/** Grain: one row. Unit: rows. */
const alikeRows = `
SELECT coalesce(sum(least(coalesce(e.rows, 0), coalesce(l.rows, 0))), 0) AS alike, coalesce(sum(e.rows), 0) - coalesce(sum(least(coalesce(e.rows, 0), coalesce(l.rows, 0))), 0) AS alone,
  coalesce(sum(l.rows), 0) - coalesce(sum(least(coalesce(e.rows, 0), coalesce(l.rows, 0))), 0) AS more
FROM (${rowsOfNobody('$earlier')}) e FULL JOIN (${rowsOfNobody('$later')}) l USING (said)`
