import { checkedSchema, defaultSchema } from '../figures/index.ts'
import { packsOf, type Warehouse } from '../store/index.ts'

export interface SharedPast {
  /** How many of the list's persons the marts know; a claim about the others can never be supported. */
  known: number
  asked: number
  /** Shows that every one of the list had booked, none when one of them is unknown. */
  shows: { showKey: string; showTitle: string }[]
}

/**
 * What is true of every person of the very list that is exported (P22): the shows that all had booked, by a valid ticket, paid
 * or free, by the as-of day of the marts. `recordIds` are led to their persons first.
 */
export async function sharedPast(
  warehouse: Warehouse,
  request: { personIds?: readonly string[]; recordIds?: readonly string[]; schema?: string },
): Promise<SharedPast> {
  const schema = checkedSchema(request.schema ?? defaultSchema)
  const ofRecords = await personsOfRecords(warehouse, request.recordIds ?? [])
  const persons = [...new Set([...(request.personIds ?? []), ...ofRecords.persons])].sort()
  const asked = persons.length + ofRecords.unknown
  const titles = new Map<string, string>()
  const counts = new Map<string, number>()
  let known = 0
  for (const chunk of packsOf(persons)) {
    const list = placeholders(chunk)
    const [count] = await warehouse.run(`SELECT count(*) AS n FROM mart_person WHERE person_id IN (${list.names})`, {
      schema,
      params: list.params,
    })
    known += Number(count?.n ?? 0)
    const rows = await warehouse.run(
      `SELECT t.show_key, min(t.show_title) AS show_title, count(DISTINCT t.person_number) AS persons
       FROM mart_ticket t JOIN person_number n ON n.person_number = t.person_number
       WHERE t.is_cancelled = 0 AND t.is_sold = 1 AND n.person_id IN (${list.names}) GROUP BY t.show_key`,
      { schema, params: list.params },
    )
    for (const row of rows) {
      const key = String(row.show_key)
      titles.set(key, String(row.show_title))
      counts.set(key, (counts.get(key) ?? 0) + Number(row.persons))
    }
  }
  const shows = [...counts]
    .filter(([, persons]) => asked > 0 && persons === asked)
    .map(([showKey]) => ({ showKey, showTitle: titles.get(showKey) ?? showKey }))
    .sort((a, b) => (a.showKey < b.showKey ? -1 : 1))
  return { known, asked, shows }
}

async function personsOfRecords(
  warehouse: Warehouse,
  recordIds: readonly string[],
): Promise<{ persons: string[]; unknown: number }> {
  const persons: string[] = []
  const found = new Set<string>()
  for (const chunk of packsOf(recordIds)) {
    const list = placeholders(chunk)
    const rows = await warehouse.run(
      `SELECT record_id, person_id FROM person_record WHERE record_id IN (${list.names})`,
      { params: list.params },
    )
    for (const row of rows) {
      found.add(String(row.record_id))
      persons.push(String(row.person_id))
    }
  }
  return { persons, unknown: new Set(recordIds).size - found.size }
}

function placeholders(values: readonly string[]): { names: string; params: Record<string, string> } {
  const params = Object.fromEntries(values.map((value, index) => [`id${index}`, value]))
  return { names: values.map((_, index) => `$id${index}`).join(', '), params }
}
