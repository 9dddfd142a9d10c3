import { listStaff } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'

interface KnownName {
  readonly first: string
  readonly last: string
}

/** Those whom the house knows by name, contacts of its files and people of its team: none of them goes to a model. */
export async function knownNames(house: House): Promise<KnownName[]> {
  const rows = await (await house.warehouse()).run(
    `SELECT DISTINCT last_name, first_name FROM (SELECT last_name, first_name FROM person
       UNION ALL SELECT last_name, first_name FROM contact_record)
     WHERE last_name IS NOT NULL AND first_name IS NOT NULL`,
  )
  const contacts = rows.map(({ last_name, first_name }) => ({ first: String(first_name), last: String(last_name) }))
  const staff = await listStaff(house.folder.app)
  return [...contacts, ...staff.flatMap(({ name }) => splitName(name))]
}

/** « Anne Morel »: how many words are of the family name nobody says, so each parting is known. */
function splitName(name: string): KnownName[] {
  const words = name.trim().split(/\s+/u)
  return words
    .slice(1)
    .map((_, at) => ({ first: words.slice(0, at + 1).join(' '), last: words.slice(at + 1).join(' ') }))
}
