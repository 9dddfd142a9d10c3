import type { House } from '../house/index.ts'
import { yearsOf } from '../house/legal-references.ts'

/**
 * Objections that came from an e-mailing tool: kept while the address is in the data, since they forbid to write to it, and at least
 * three years from the day on which they were made. Then an address that nobody bears any more goes. Gives the numbers of those due.
 */
export async function dueObjections(house: House, asOf: string): Promise<{ due: number[]; kept: number }> {
  const rows = await house.folder.app
    .selectFrom('permission_event')
    .select(['id', 'address', 'at', 'added_at'])
    .where('status', 'in', ['no', 'complained'])
    .execute()
  const held = await (await house.warehouse()).run(
    `SELECT lower(email) AS address FROM contact_record WHERE email IS NOT NULL
     UNION SELECT lower(unnest(string_split(other_emails, ' '))) FROM contact_record WHERE other_emails IS NOT NULL
     UNION SELECT phone FROM contact_record WHERE phone IS NOT NULL`,
  )
  const addresses = new Set(held.map(({ address }) => String(address)))
  const limit = `${Number(asOf.slice(0, 4)) - yearsOf('objection')}${asOf.slice(4)}`
  const due = rows.filter(
    ({ address, at, added_at }) =>
      !addresses.has(address.trim().toLowerCase()) && (at ?? added_at).slice(0, 10) <= limit,
  )
  return { due: due.map(({ id }) => id), kept: rows.length - due.length }
}
