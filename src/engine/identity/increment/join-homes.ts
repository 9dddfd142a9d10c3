import type { Row, RunOptions, Warehouse } from '../../store/index.ts'
import { sqlOfPart } from '../blocking/key-parts.ts'
import { UnionFind } from '../clusters/union-find.ts'
import { homeKeys, householdId } from '../households.ts'

/**
 * Gives the touched persons a home: that of whoever they now share an address, a mailbox or a record with, under the id it had; else a
 * new one. Reads `mention` and `touched`, updates `kept_person`. Gives the home of each touched person that has one.
 */
export async function joinHomes(
  warehouse: Warehouse,
  decided: readonly (readonly [number, number])[],
  run: RunOptions,
): Promise<Map<string, string>> {
  const homes = homesOf([...(await sharedLinks(warehouse, run)), ...(await decidedLinks(warehouse, decided))])
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE home_of (person_id VARCHAR, household_id VARCHAR)')
  await warehouse.append('home_of', ['VARCHAR', 'VARCHAR'], homes)
  await warehouse.execute(
    'UPDATE kept_person SET household_id = h.household_id FROM home_of h WHERE h.person_id = kept_person.person_id',
    run,
  )
  await warehouse.execute('DROP TABLE home_of')
  const touched = await warehouse.run(
    `SELECT DISTINCT person_id, household_id FROM kept_person
     WHERE household_id IS NOT NULL AND m IN (SELECT m FROM touched) ORDER BY person_id, household_id`,
    run,
  )
  return new Map(touched.map(({ person_id, household_id }) => [String(person_id), String(household_id)]))
}

/** That a person has something of a home (`key`), and the home's id so far. */
interface HomeLink {
  key: string
  person: string
  home: string | null
}

async function sharedLinks(warehouse: Warehouse, run: RunOptions): Promise<HomeLink[]> {
  const links: HomeLink[] = []
  for (const { parts, most } of homeKeys) {
    const cells = parts.map(sqlOfPart)
    const [key, isSpoken] = [`hash(${cells.join(', ')})`, cells.map((cell) => `(${cell}) IS NOT NULL`).join(' AND ')]
    const rows = await warehouse.run(
      `WITH wanted AS (SELECT DISTINCT ${key} AS k FROM mention WHERE m IN (SELECT m FROM touched) AND ${isSpoken}),
       holder AS (SELECT DISTINCT wanted.k, p.person_id, p.household_id FROM mention
         JOIN wanted ON wanted.k = ${key} JOIN kept_person p ON p.m = mention.m WHERE ${isSpoken})
       SELECT k, person_id, household_id FROM holder
       WHERE k IN (SELECT k FROM holder GROUP BY k HAVING count(DISTINCT person_id) BETWEEN 2 AND ${most})
       ORDER BY k, person_id, household_id`,
      run,
    )
    for (const row of rows) links.push(homeLink(`${key} ${row.k}`, row))
  }
  return links
}

async function decidedLinks(
  warehouse: Warehouse,
  decided: readonly (readonly [number, number])[],
): Promise<HomeLink[]> {
  if (decided.length === 0) return []
  const rows = await warehouse.run('SELECT m, person_id, household_id FROM kept_person')
  const byMention = new Map(rows.map((row) => [Number(row.m), row]))
  return decided.flatMap((pair, place) =>
    pair.flatMap((m) => {
      const row = byMention.get(m)
      return row ? [homeLink(`decided ${place}`, row)] : []
    }),
  )
}

function homeLink(key: string, { person_id, household_id }: Row): HomeLink {
  return { key, person: String(person_id), home: household_id ? String(household_id) : null }
}

/** Home of each linked person: the smallest id that any of them had, else one made of the smallest person. */
function homesOf(links: readonly HomeLink[]): Map<string, string> {
  const persons = [...new Set(links.map(({ person }) => person))].sort()
  const numbers = new Map(persons.map((person, number) => [person, number]))
  const union = new UnionFind(persons.length)
  const headOf = new Map<string, number>()
  for (const { key, person } of links) {
    const number = numbers.get(person) ?? 0
    const head = headOf.get(key)
    if (head === undefined) headOf.set(key, number)
    else union.join(head, number)
  }
  const known = new Map<number, string>()
  for (const { person, home } of links) {
    const root = union.find(numbers.get(person) ?? 0)
    if (home !== null && home < (known.get(root) ?? '~')) known.set(root, home)
  }
  return new Map(
    union.groups().flatMap((group) => {
      const [first = 0] = group
      const home = known.get(union.find(first)) ?? householdId(persons[first] ?? '')
      return group.map((number) => [persons[number] ?? '', home] as const)
    }),
  )
}
