import { AppError } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { decide, keepDecisions, newAct } from './decisions.ts'

/** Beyond, separating every record from every other is no longer a correction but another rule. */
const mostSplit = 30

/**
 * Says that two persons are one (each by its person number or one of its records), for ever, until undone. Gives the
 * number of the decision. The warehouse follows at once. Throws `person-not-found`, `usage` for one person twice.
 */
export async function mergePersons(
  house: House,
  { a, b, by }: { a: string; b: string; by: string },
): Promise<{ decision: number | null }> {
  const [first, second] = [await recordsOf(house, a), await recordsOf(house, b)]
  const { id } = await decide(house, { a: first.asked, b: second.asked, kind: 'same', by })
  await follow(house)
  return { decision: id }
}

/**
 * Takes a record away from its person, or, given a person's number, all of its records from one another: earlier « same »
 * answers between them are undone, « different » is kept, as one act. Throws `person-not-found`, `usage` for more than 30 records.
 */
export async function splitPerson(
  house: House,
  { id, by }: { id: string; by: string },
): Promise<{ decisions: number[] }> {
  const { asked, all, isPerson } = await recordsOf(house, id)
  if (all.length > mostSplit) throw new AppError('usage', { detail: `${all.length}`, command: 'split' })
  const pairs = all.flatMap((a, place) => all.slice(place + 1).map((b) => [a, b] as const))
  const concerned = isPerson ? pairs : pairs.filter((pair) => pair.includes(asked))
  const { app } = house.folder
  const decisions = await keepDecisions(app, {
    pairs: concerned.map(([a, b]) => ({ a, b, asked: null })),
    kind: 'different',
    by,
    act: concerned.length > 1 ? newAct() : null,
  })
  await follow(house)
  return { decisions }
}

/** The record that stands for what was asked, and all the records of its person, also where it bore that number before a merge. */
async function recordsOf(house: House, id: string): Promise<{ asked: string; all: string[]; isPerson: boolean }> {
  const warehouse = await house.warehouse()
  const rows = await warehouse.run(
    `WITH named AS (
       SELECT record_id, person_id FROM person_record
       UNION ALL SELECT record_id || '#' || place, person_id FROM person_beside)
     SELECT record_id, person_id FROM named
     WHERE person_id IN (
       SELECT person_id FROM named WHERE person_id = $id OR record_id = $id
       UNION SELECT person_id FROM named
         WHERE 'p' || left(sha256(record_id), 16) = $id AND NOT EXISTS (SELECT 1 FROM named WHERE person_id = $id))
     ORDER BY record_id`,
    { params: { id } },
  )
  const all = rows.map((row) => String(row.record_id))
  const [first] = all
  if (first === undefined) throw new AppError('person-not-found', { id })
  const isPerson = !all.includes(id)
  return { asked: isPerson ? first : id, all, isPerson }
}

async function follow(house: House): Promise<void> {
  house.changed()
  await house.warehouse()
}
