import { hash } from 'node:crypto'
import type { RunOptions, Warehouse } from '../store/index.ts'
import { UnionFind } from './clusters/union-find.ts'

export interface HouseholdInput {
  warehouse: Warehouse
  /** Person of each mention, as an index from 0. */
  personOf: readonly number[]
  persons: number
  /** Pairs of mentions that a human said live together. */
  decided: readonly (readonly [number, number])[]
}

/** More persons than this under one address and name make no home: an institution. */
const largestHome = 8
const mostSharingContact = 5

/** What people of one home share, and how many persons may share it. */
export const homeKeys: readonly { key: string; most: number }[] = [
  { key: 'CAST(record AS VARCHAR)', most: largestHome },
  {
    key: `street || '|' || coalesce(street_number, '') || '|' || coalesce(postcode, city) || '|' || family_sound`,
    most: largestHome,
  },
  { key: 'email', most: mostSharingContact },
  { key: 'landline', most: mostSharingContact },
  { key: 'phone', most: mostSharingContact },
]

/**
 * Persons of one home: the same street and family name, one mailbox or phone shared by a few, or one record for two. Reads the
 * temporary table `mention`. Gives for each person the home's number (its smallest person), or -1 when they are alone in it.
 */
export async function findHouseholds(input: HouseholdInput, options: RunOptions): Promise<Int32Array> {
  const { warehouse, personOf, persons, decided } = input
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE person_of (m INTEGER, person INTEGER)')
  const all = Int32Array.from(personOf)
  await warehouse.appendNumbers('person_of', [[all.map((_, m) => m), all]])
  const union = new UnionFind(persons)
  for (const { key, most } of homeKeys) {
    await warehouse.numbers(
      `WITH holder AS (
         SELECT DISTINCT hash(${key}) AS k, person FROM mention JOIN person_of ON person_of.m = mention.m WHERE (${key}) IS NOT NULL),
       home AS (SELECT k, min(person) AS head FROM holder GROUP BY k HAVING count(*) BETWEEN 2 AND ${most})
       SELECT home.head, holder.person FROM home JOIN holder ON holder.k = home.k WHERE holder.person <> home.head`,
      ([heads, members], rows) => {
        for (let row = 0; row < rows; row += 1) union.join(heads?.[row] ?? 0, members?.[row] ?? 0)
      },
      options,
    )
  }
  await warehouse.execute('DROP TABLE person_of')
  for (const [a, b] of decided) union.join(personOf[a] ?? 0, personOf[b] ?? 0)
  const homes = new Int32Array(persons).fill(-1)
  for (const group of union.groups()) for (const person of group) homes[person] = group[0] ?? person
  return homes
}

/** The home's id, from its smallest person id: stable while that person stays. */
export function householdId(personId: string): string {
  return `h${hash('sha256', personId).slice(0, 16)}`
}
