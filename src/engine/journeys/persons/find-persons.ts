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

/** Persons that a page shows at most. */
const mostShown = 50
const isFound = `$query = '' OR contains(text, strip_accents(lower($query)))`

/**
 * Persons whose name, address, telephone, number or record holds the words asked for, accents and case apart; those who
 * buy most first, at most `most` of them (null: all). Without words, the largest buyers.
 */
export async function findPersons(
  house: House,
  query: string | null,
  most: number | null = mostShown,
): Promise<FoundPerson[]> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `SELECT person_id, kind, name, city, tickets, records FROM person_text
     WHERE ${isFound} ORDER BY tickets DESC, person_id ${most === null ? '' : `LIMIT ${Math.trunc(most)}`}`,
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

/** How many persons the words asked for find. */
export async function countPersons(house: House, query: string | null): Promise<number> {
  const warehouse = await house.warehouse()
  const [row] = await warehouse.run(`SELECT count(*) AS found FROM person_text WHERE ${isFound}`, {
    params: { query: query?.trim() ?? '' },
  })
  return Number(row?.found ?? 0)
}
