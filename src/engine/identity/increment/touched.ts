import type { RunOptions, Warehouse } from '../../store/index.ts'
import { linkBits } from '../clusters/find-persons.ts'
import type { ScoredPair } from '../memory/score-list.ts'
import type { Decided } from '../read-decisions.ts'
import type { KeptPerson } from './kept-match.ts'

export interface TouchedBy {
  firstFresh: number
  size: number
  /** Scored pairs of new mentions. */
  fresh: readonly ScoredPair[]
  decided: Decided
  /** By an address that is all that some records say. */
  reached: ReadonlySet<number>
}

/**
 * Fills the temporary table `touched (m)`: the new mentions, the old ones that they may be or that a human spoke of, and all that
 * hangs together with those by likely pairs of earlier runs or by one person.
 */
export async function findTouched(warehouse: Warehouse, by: TouchedBy, run: RunOptions): Promise<void> {
  const reached = new Set(by.reached)
  for (let m = by.firstFresh; m < by.size; m += 1) reached.add(m)
  for (const { a, b, bits } of by.fresh) if (bits > linkBits) reached.add(a).add(b)
  for (const { a, b } of by.decided.same) reached.add(a).add(b)
  for (const pair of by.decided.different) for (const m of pair.split(' ')) reached.add(Number(m))
  await warehouse.execute('CREATE OR REPLACE TEMP TABLE touched (m INTEGER)')
  await warehouse.append(
    'touched',
    ['INTEGER'],
    [...reached].map((m) => [m]),
  )
  const near = `
    SELECT b AS m FROM kept_pair WHERE bits > ${linkBits} AND a IN (SELECT m FROM touched)
    UNION SELECT a FROM kept_pair WHERE bits > ${linkBits} AND b IN (SELECT m FROM touched)
    UNION SELECT m FROM kept_person WHERE person_id IN (
      SELECT person_id FROM kept_person WHERE m IN (SELECT m FROM touched))`
  for (let before = -1, now = reached.size; now > before; ) {
    await warehouse.execute(
      `INSERT INTO touched SELECT m FROM (${near}) AS near WHERE m NOT IN (SELECT m FROM touched)`,
      run,
    )
    const [counted] = await warehouse.run('SELECT count(*) AS n FROM touched', run)
    before = now
    now = Number(counted?.n ?? 0)
  }
}

/** What is known of the touched mentions: the kept person of the old, the record of each, and the pairs scored earlier among them. */
export async function readTouched(
  warehouse: Warehouse,
  run: RunOptions,
): Promise<{ before: Map<number, KeptPerson>; recordOf: Map<number, number>; pairs: ScoredPair[] }> {
  const mentions = await warehouse.run(
    `SELECT t.m, d.record, p.key, p.person_id, p.household_id FROM touched t JOIN mention d ON d.m = t.m
     LEFT JOIN kept_person p ON p.m = t.m ORDER BY t.m`,
    run,
  )
  const pairs = await warehouse.run(
    `SELECT a, b, pattern, bits FROM kept_pair
     WHERE a IN (SELECT m FROM touched) AND b IN (SELECT m FROM touched) ORDER BY a, b`,
    run,
  )
  const old = mentions.filter(({ key }) => key !== null)
  return {
    recordOf: new Map(mentions.map(({ m, record }) => [Number(m), Number(record)])),
    before: new Map(
      old.map(({ m, key, person_id, household_id }) => [
        Number(m),
        {
          m: Number(m),
          key: String(key),
          personId: String(person_id),
          householdId: household_id === null || household_id === undefined ? null : String(household_id),
        },
      ]),
    ),
    pairs: pairs.map(({ a, b, pattern, bits }) => ({
      a: Number(a),
      b: Number(b),
      pattern: Number(pattern),
      bits: Number(bits),
    })),
  }
}
