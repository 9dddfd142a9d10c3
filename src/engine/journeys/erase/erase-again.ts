import { identifyingKeys, reachKeys } from '../../identity/index.ts'
import { listErasures, recordErasure, restoredBy } from '../../stewardship/index.ts'
import { type AppDatabase, packsOf } from '../../store/index.ts'
import { type Forgotten, forgottenBy } from '../forget/index.ts'
import type { House } from '../house/index.ts'
import { eraseAll } from './erase-person.ts'
import { identified, planErasures } from './erasure-plan.ts'
import { stripHouse } from './strip-house.ts'

/**
 * Does again, in a house that comes back from a backup, every erasure that was made since: whoever is known by the fingerprints is erased
 * from all declared places as the first time, their words hidden where a person was asked then. Throws `erasure-unproven`.
 * @returns the persons who were there again, and the rows of files that named them
 */
export async function eraseAgain(house: House): Promise<{ rows: number; persons: number }> {
  const forgotten = await forgottenBy(house)
  if (!forgotten) return { rows: 0, persons: 0 }
  const ids = await personsKnown(house, forgotten)
  let rows = 0
  if (ids.length > 0) {
    const plans = await planErasures(house, ids)
    const act = {
      plans,
      by: restoredBy,
      reason: 'request',
      within: async () => {},
      mend: 'hide',
      isRegistered: false,
    } as const
    rows = (await eraseAll(house, act)).rows
  }
  const within = async (state: AppDatabase) => {
    await forgetKnownAddresses(state, forgotten)
    for (const erasure of await listErasures(state)) await recordErasure(state, { ...erasure, by: restoredBy })
  }
  return { rows: rows + (await stripHouse(house, forgotten, { within })).rows, persons: ids.length }
}

/** Persons of the house of whom a record gives a key of somebody who was erased. */
async function personsKnown(house: House, forgotten: Forgotten): Promise<string[]> {
  const rows = await (await house.warehouse()).run(
    `SELECT c.record_id, n.person_id, n.place, c.source, c.customer_number, c.title, c.last_name, c.first_name, c.full_name, c.company,
       c.company_type, c.email, c.other_emails, c.phone, c.street, c.postcode, CAST(c.birth_date AS VARCHAR) AS birth_date
     FROM (SELECT record_id, person_id, 0 AS place FROM person_record
       UNION ALL SELECT record_id, person_id, place FROM person_beside) n
     JOIN contact_record c ON c.record_id = n.record_id ORDER BY n.person_id, c.record_id, n.place`,
  )
  const known = rows.filter((row) =>
    identifyingKeys(identified(row), Number(row.place)).some((key) => forgotten.knows(key)),
  )
  return [...new Set(known.map(({ person_id }) => String(person_id)))]
}

/** What mailing tools said of an address that was theirs alone, of whom no file tells any more. */
async function forgetKnownAddresses(app: AppDatabase, forgotten: Forgotten): Promise<void> {
  const events = await app.selectFrom('permission_event').select(['id', 'address']).execute()
  const isTheirs = (address: string) =>
    reachKeys({ fields: address.includes('@') ? { email: address } : { phone: address } }).some((key) =>
      forgotten.knows(key),
    )
  const ids = events.filter(({ address }) => isTheirs(address)).map(({ id }) => id)
  for (const pack of packsOf(ids)) await app.deleteFrom('permission_event').where('id', 'in', pack).execute()
}
