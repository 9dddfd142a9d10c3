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
    `WITH found AS (
       SELECT DISTINCT person_id FROM person_text WHERE $query = '' OR contains(text, strip_accents(lower($query)))),
     bought AS (
       SELECT n.person_id, coalesce(sum(t.seats), 0) AS tickets
       FROM found f JOIN person_text n ON n.person_id = f.person_id
       LEFT JOIN ticket t ON t.record_id = n.record_id AND t.status <> 'cancelled'
       GROUP BY n.person_id ORDER BY tickets DESC, n.person_id LIMIT ${mostFound})
     SELECT p.person_id, p.kind, p.display_name, p.city, b.tickets, string_agg(n.mention, chr(10) ORDER BY n.mention) AS records
     FROM bought b JOIN person p ON p.person_id = b.person_id JOIN person_text n ON n.person_id = b.person_id
     GROUP BY p.person_id, p.kind, p.display_name, p.city, b.tickets
     ORDER BY b.tickets DESC, p.person_id`,
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
