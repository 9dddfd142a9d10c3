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
    `SELECT person_id, kind, name, city, tickets, records FROM person_text
     WHERE $query = '' OR contains(text, strip_accents(lower($query)))
     ORDER BY tickets DESC, person_id LIMIT ${mostFound}`,
    { params: { query: query?.trim() ?? '' } },
  )
  return rows.map((row) => ({
    personId: String(row.person_id),
    kind: String(row.kind),
    name: String(row.name),
    city: row.city === null || row.city === undefined ? null : String(row.city),
    tickets: Number(row.tickets),
    records: String(row.records).split('\n').sort(),
  }))
}
