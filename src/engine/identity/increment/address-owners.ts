import type { RunOptions, Warehouse } from '../../store/index.ts'
import type { BareMention } from '../nameless.ts'
import type { RequiredPair } from '../read-decisions.ts'

const columns = 'CREATE TABLE IF NOT EXISTS kept_bare (m INTEGER, address VARCHAR)'

/** Keeps the mentions that say nothing but an address, in place of those of an earlier run. */
export async function keepBare(warehouse: Warehouse, bare: readonly BareMention[]): Promise<void> {
  await warehouse.execute('DROP TABLE IF EXISTS kept_bare')
  await addBare(warehouse, bare, 0)
}

/** Adds new ones, which come after so many mentions. */
export async function addBare(warehouse: Warehouse, bare: readonly BareMention[], after: number): Promise<void> {
  await warehouse.execute(columns)
  await warehouse.append(
    'kept_bare',
    ['INTEGER', 'VARCHAR'],
    bare.map(({ mention, address }) => [after + mention, address]),
  )
}

/**
 * The mentions that a new one (from `firstFresh` on) may give to somebody or take from them: those that say nothing but an address that it says, and whoever it
 * names them after.
 */
export async function reachedByAddress(
  warehouse: Warehouse,
  firstFresh: number,
  run: RunOptions,
): Promise<ReadonlySet<number>> {
  const told = `SELECT address FROM kept_bare WHERE m >= ${firstFresh} UNION SELECT email FROM mention WHERE m >= ${firstFresh} AND email IS NOT NULL`
  const bare = await warehouse.run(`SELECT m FROM kept_bare WHERE address IN (${told})`, run)
  const owners = await ownersAmong(warehouse, `address IN (${told})`, run)
  return new Set([...bare.map(({ m }) => Number(m)), ...owners.flatMap(({ a, b }) => [a, b])])
}

/** The one person whom other records name under the address of each touched mention that says nothing else: as a full run joins them (`ownersOfNameless`). */
export async function ownersOfTouched(warehouse: Warehouse, run: RunOptions): Promise<RequiredPair[]> {
  return await ownersAmong(warehouse, 'm IN (SELECT m FROM touched)', run)
}

async function ownersAmong(warehouse: Warehouse, isMeant: string, run: RunOptions): Promise<RequiredPair[]> {
  const rows = await warehouse.run(
    `WITH meant AS (SELECT m, address FROM kept_bare WHERE ${isMeant}),
     owner AS (
       SELECT email, max(m) AS m FROM mention
       WHERE email IN (SELECT address FROM meant) AND (first_id IS NOT NULL OR family_id IS NOT NULL)
       GROUP BY email HAVING count(DISTINCT hash(coalesce(first_id, 0), coalesce(family_id, 0))) = 1)
     SELECT owner.m AS a, meant.m AS b FROM meant JOIN owner ON owner.email = meant.address ORDER BY b`,
    run,
  )
  return rows.map(({ a, b }) => ({ a: Number(a), b: Number(b), probability: 1 }))
}
