import type { DuplicateRecord } from '../../../contract/index.ts'
import { namedPersons } from '../../identity/index.ts'
import type { Cell, Row } from '../../store/index.ts'
import type { House } from '../house/index.ts'

/** A record's own id, without the place of a person in it. */
export function bareRecord(id: string): string {
  return id.replace(/#\d$/, '')
}

/** The records of these ids as a person compares them; an id that is no longer in the data has none. */
export async function recordCards(house: House, ids: readonly string[]): Promise<Map<string, DuplicateRecord>> {
  if (ids.length === 0) return new Map()
  const warehouse = await house.warehouse()
  const asked = new Map([...new Set(ids.map(bareRecord))].map((id, place) => [`id${place}`, id]))
  const those = [...asked.keys()].map((name) => `$${name}`).join(', ')
  // Only the asked records are read whole: a dozen texts of each of the others took a tenth of a second.
  const rows = await warehouse.run(
    `WITH place AS (SELECT rowid AS place FROM contact_record WHERE record_id IN (${those})),
     bought AS (SELECT record_id, tickets, last_purchase FROM record_bought WHERE record_id IN (${those}))
     SELECT c.record_id, c.source, c.customer_number, c.title, c.last_name, c.first_name, c.full_name, c.company, c.email,
       c.phone, c.street, c.postcode, c.city, coalesce(CAST(c.birth_date AS VARCHAR), CAST(c.birth_year AS VARCHAR)) AS birth,
       coalesce(b.tickets, 0) AS tickets, CAST(b.last_purchase AS VARCHAR) AS last
     FROM contact_record c SEMI JOIN place p ON p.place = c.rowid
     LEFT JOIN bought b ON b.record_id = c.record_id`,
    { params: Object.fromEntries(asked) },
  )
  const byRecord = new Map(rows.map((row) => [String(row.record_id), row]))
  return new Map(
    ids.flatMap((id) => {
      const row = byRecord.get(bareRecord(id))
      return row ? [[id, cardOf(row, id)] as const] : []
    }),
  )
}

/** How each record names its person. */
export async function namesOfRecords(house: House, ids: readonly string[]): Promise<Map<string, string>> {
  const cards = await recordCards(house, ids)
  return new Map([...cards].map(([id, card]) => [id, card.name]))
}

/** The card of one person of a record: of a couple, the one whom the id names. */
function cardOf(row: Row, id: string): DuplicateRecord {
  const written = [row.title, row.first_name, row.last_name].filter(Boolean).join(' ') || said(row.full_name) || ''
  const people = namedPersons({ recordId: id, fields: namesOf(row) })
  const person = people[id === bareRecord(id) ? 0 : Number(id.slice(-1))]
  const own = people.length > 1 && person ? [person.firstName, person.lastName].filter(Boolean).join(' ') : ''
  const town = [row.postcode, row.city].filter(Boolean).join(' ')
  return {
    id,
    name: own || written || said(row.company) || said(row.email) || id,
    within: own ? written : null,
    source: String(row.source),
    customerNumber: said(row.customer_number),
    email: said(row.email),
    phone: said(row.phone),
    address: [said(row.street), town].filter(Boolean).join(', ') || null,
    birth: said(row.birth),
    tickets: Number(row.tickets),
    lastPurchase: said(row.last),
  }
}

function namesOf(row: Row): { title?: string; lastName?: string; firstName?: string; fullName?: string } {
  const [title, lastName, firstName, fullName] = [row.title, row.last_name, row.first_name, row.full_name].map(said)
  return {
    ...(title && { title }),
    ...(lastName && { lastName }),
    ...(firstName && { firstName }),
    ...(fullName && { fullName }),
  }
}

function said(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined || cell === '' ? null : String(cell)
}
