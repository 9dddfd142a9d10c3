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
/** More words than a name and a city have. */
const mostWords = 8

/**
 * Persons whose name, address, telephone, number or record holds each of the words asked for, in any order, accents and case apart: those
 * whose own name does first, then those who buy most; at most `most` of them (null: all). Without words, the largest buyers.
 */
export async function findPersons(
  house: House,
  query: string | null,
  most: number | null = mostShown,
): Promise<FoundPerson[]> {
  const warehouse = await house.warehouse()
  const { isFound, isByName, params } = asked(query)
  const rows = await warehouse.run(
    `SELECT person_id, kind, name, city, tickets, records FROM person_text
     WHERE ${isFound} ORDER BY ${isByName} DESC, tickets DESC, person_id ${most === null ? '' : `LIMIT ${Math.trunc(most)}`}`,
    { params },
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
  const { isFound, params } = asked(query)
  const [row] = await warehouse.run(`SELECT count(*) AS found FROM person_text WHERE ${isFound}`, { params })
  return Number(row?.found ?? 0)
}

interface Asked {
  /** Conditions on a row of `person_text`. */
  isFound: string
  isByName: string
  params: Record<string, string>
}

function asked(query: string | null): Asked {
  const words = wordsOf(query?.trim() ?? '')
  const each = (column: string) =>
    words.map((_, place) => `contains(${column}, strip_accents(lower($word${place})))`).join(' AND ') || 'TRUE'
  return {
    isFound: each('text'),
    isByName: each('strip_accents(lower(name))'),
    params: Object.fromEntries(words.map((word, place) => [`word${place}`, word])),
  }
}

/** A telephone written as on a card is one word, as records keep it: « 06 39 98 00 03 » and « +33 6 39… ». */
function wordsOf(query: string): string[] {
  if (/^\+?[\d\s.()-]{6,}$/u.test(query) && /[\s.+-]/u.test(query))
    return [query.replaceAll(/[\s.()-]/gu, '').replace(/^0(?=[1-9])/u, '+33')]
  return query
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
}
