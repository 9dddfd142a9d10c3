import { campaignsPersonalData } from '../../campaigns/index.ts'
import { identityPersonalData } from '../../identity/index.ts'
import { reviewPersonalData } from '../../stewardship/index.ts'
import { ticketingPersonalData } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import type { ErasurePlan } from './erasure-plan.ts'
import type { FoundPlace } from './search-folder.ts'

/** Where each room says that it keeps personal data. */
const declared = [...ticketingPersonalData, ...identityPersonalData, ...campaignsPersonalData, ...reviewPersonalData]

/** By which column the rows of a person are known in the warehouse, whatever they say. */
const keyColumns: Readonly<Record<string, 'record_id' | 'person_id'>> = {
  contact_record: 'record_id',
  ticket: 'record_id',
  person: 'person_id',
  person_record: 'person_id',
  person_beside: 'person_id',
  address_permission: 'person_id',
  person_text: 'person_id',
  record_bought: 'record_id',
}

/** Of a record of two, the seats stay with the other. */
const seatTables: readonly string[] = ['ticket', 'record_bought']

/**
 * A search that finds nothing proves nothing unless it can find. Gives the first declared place where the person is known to
 * be, by their number, and where the search did not find them; null when it found them everywhere.
 */
export async function unfoundPlace(
  house: House,
  plans: readonly ErasurePlan[],
  found: readonly FoundPlace[],
): Promise<string | null> {
  const warehouse = await house.warehouse()
  for (const { store, table } of declared) {
    const column = keyColumns[table]
    if (store !== 'warehouse' || !column) continue
    const idsOf = ({ personId, records }: ErasurePlan) =>
      column === 'person_id'
        ? [personId]
        : records.filter(({ isShared }) => !seatTables.includes(table) || !isShared).map(({ recordId }) => recordId)
    const ids = plans.flatMap(idsOf)
    const [row] = await warehouse.run(
      `SELECT count(*) AS rows FROM ${table} WHERE ${column} IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
      { params: { ids: JSON.stringify(ids) } },
    )
    const seen = found.find((one) => one.store === 'warehouse.duckdb' && one.place === table)?.found ?? 0
    if (seen < Number(row?.rows ?? 0)) return table
  }
  const files = found.filter((one) => one.store === 'files' && one.found > 0)
  return files.length === 0 ? 'files' : null
}
