import type { House } from '../house/index.ts'

export interface FoundPerson {
  personId: string
  kind: string
  name: string
  city: string | null
  /** Valid seats bought under all the person's records, those of a couple's record included for both. */
  tickets: number
  records: string[]
}

/** Persons shown at most. */
const mostFound = 50

/**
 * Persons whose name, address, telephone, number or record holds the words asked for, accents and case apart; those who
 * buy most first, at most 50. Without words, the largest buyers.
 */
export async function findPersons(house: House, query: string | null): Promise<FoundPerson[]> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `WITH named AS (
       SELECT record_id, person_id, record_id AS mention FROM person_record
       UNION ALL SELECT record_id, person_id, record_id || '#' || place FROM person_beside),
     found AS (
       SELECT DISTINCT r.person_id FROM named r
       JOIN contact_record c ON c.record_id = r.record_id JOIN person p ON p.person_id = r.person_id
       WHERE $query = '' OR contains(strip_accents(lower(concat_ws(' ', p.person_id, p.display_name, c.record_id,
         c.customer_number, c.first_name, c.last_name, c.first_name, c.full_name, c.company, c.email, c.phone))),
         strip_accents(lower($query))))
     SELECT p.person_id, p.kind, p.display_name, p.city, coalesce(sum(t.tickets), 0) AS tickets,
       string_agg(r.mention, chr(10) ORDER BY r.mention) AS records
     FROM found f JOIN person p ON p.person_id = f.person_id JOIN named r ON r.person_id = p.person_id
     LEFT JOIN (SELECT record_id, sum(seats) AS tickets FROM ticket WHERE status <> 'cancelled' GROUP BY record_id) t
       ON t.record_id = r.record_id
     GROUP BY p.person_id, p.kind, p.display_name, p.city
     ORDER BY tickets DESC, p.person_id LIMIT ${mostFound}`,
    { params: { query: query?.trim() ?? '' } },
  )
  return rows.map((row) => ({
    personId: String(row.person_id),
    kind: String(row.kind),
    name: String(row.display_name),
    city: row.city === null || row.city === undefined ? null : String(row.city),
    tickets: Number(row.tickets),
    records: String(row.records).split('\n'),
  }))
}
