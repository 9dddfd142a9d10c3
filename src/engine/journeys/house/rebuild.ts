import { sql } from 'kysely'
import { buildPersonsWithMatch, type MatchResult, type PersonAssignment } from '../../identity/index.ts'
import { type DataFolder, packsOf, type Warehouse, warehouseTables } from '../../store/index.ts'
import { distanceBand, type GivenCapacity, reconcile } from '../../ticketing/index.ts'
import { acceptedRepairs } from './accepted-repairs.ts'
import { committedFiles } from './committed-files.ts'
import { dropMarts } from './ensure-marts.ts'
import { refuseDamagedFiles } from './refuse-damaged-files.ts'
import { keepSeasonCounts } from './season-counts.ts'
import { setting } from './settings.ts'
import { houseHalls, writeSignature } from './state-signature.ts'
import { writeWaitingPairs } from './waiting-pairs.ts'

export interface RebuildProgress {
  phase: 'tickets' | 'persons' | 'done'
}

interface RebuildInput {
  folder: DataFolder
  warehouse: Warehouse
  signature: string
  onProgress?: (progress: RebuildProgress) => void
  signal?: AbortSignal
}

/** Computes the warehouse again from the committed files and the human decisions, all or nothing. */
export async function rebuild({ folder, warehouse, signature, onProgress, signal }: RebuildInput): Promise<void> {
  onProgress?.({ phase: 'tickets' })
  await refuseDamagedFiles(folder)
  const files = await committedFiles(folder)
  const capacities = await givenCapacities(folder)
  const repairs = await acceptedRepairs(folder.app)
  await dropMarts(warehouse)
  await warehouse.transaction(async (inside) => {
    await inside.execute(warehouseTables)
    await reconcile(inside, files, { capacities, repairs })
    signal?.throwIfAborted()
    onProgress?.({ phase: 'persons' })
    const startMonth = await setting(folder.app, 'seasonStartMonth')
    // Persons are matched on a connection of their own and in this thread: what seasons count is counted beside.
    const [persons, counts] = await Promise.allSettled([
      computePersons(folder, inside, signal),
      keepSeasonCounts(inside, { startMonth, files }),
    ])
    if (persons.status === 'rejected') throw persons.reason
    if (counts.status === 'rejected') throw counts.reason
    await writeSignature(inside, signature)
  })
  onProgress?.({ phase: 'done' })
}

/** The seats of the house record's halls, then what persons said of capacities, in the order in which they said it. */
export async function givenCapacities(folder: DataFolder): Promise<GivenCapacity[]> {
  const rows = await folder.app.selectFrom('capacity').selectAll().orderBy('id').execute()
  const said = rows.map((row) => ({
    hall: row.hall,
    performanceId: row.performance_id,
    seats: row.seats,
    validFrom: row.valid_from,
  }))
  const halls = (await houseHalls(folder.app)).map(({ name, seats }) => ({
    ...{ hall: name, performanceId: null, seats, validFrom: null, isHouseRecord: true },
  }))
  return [...halls, ...said]
}

async function computePersons(folder: DataFolder, warehouse: Warehouse, signal: AbortSignal | undefined) {
  const decisions = await folder.app
    .selectFrom('person_decision')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute()
  const previous = await folder.app.selectFrom('person_assignment').selectAll().orderBy('record_id').execute()
  const events = await folder.app.selectFrom('permission_event').selectAll().orderBy('id').execute()
  const commune = await setting(folder.app, 'venueCommune')
  const { assignments, match } = await buildPersonsWithMatch(warehouse, {
    decisions: decisions.flatMap(({ kind, record_a, record_b, teaches, act, believed }) =>
      kind === 'unsure'
        ? []
        : [
            {
              kind,
              recordA: record_a,
              recordB: record_b,
              teaches: teaches === 1,
              // Of an act nobody looked at each pair: its doubt stays.
              ...(act !== null && believed !== null && { believed }),
            },
          ],
    ),
    previous: previous.map(({ record_id, person_id }) => ({ recordId: record_id, personId: person_id })),
    events: events.map(({ channel, address, status, at, source }) => ({ channel, address, status, at, source })),
    permissionRules: {
      customersWereToldAtSale: await setting(folder.app, 'customersWereToldAtSale'),
      otherEntitySources: await setting(folder.app, 'otherEntitySources'),
    },
    distanceBand: (postcode, city, country) =>
      commune === null ? 'unknown' : distanceBand({ venueCommune: commune, postcode, city, country }),
    ...(signal && { signal }),
    // Before the warehouse is whole: should it never be, the next one is built from the same files, and gives them the same persons.
    onAssigned: (assigned) => rememberPersons(folder, assigned),
  })
  await writeMatched(warehouse, match)
  await writeWaitingPairs(warehouse, match.waiting, assignments)
}

/** Records merged, and what the matching expects of itself. */
async function writeMatched(warehouse: Warehouse, { summary, records }: MatchResult): Promise<void> {
  const { precision, recall } = summary.expected
  const merged = records.length - new Set(records.map(({ personId }) => personId)).size
  await warehouse.execute('CREATE OR REPLACE TABLE matched (merged INTEGER, precision DOUBLE, recall DOUBLE)')
  await warehouse.append('matched', ['INTEGER', 'DOUBLE', 'DOUBLE'], [[merged, precision, recall]])
}

const assignmentsInOne = 10_000

/** Person ids stay the same over imports: the assignment of each record is remembered for the next one. Most are as they were. */
async function rememberPersons(folder: DataFolder, assignments: readonly PersonAssignment[]): Promise<void> {
  await folder.app.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('person_assignment').selectAll().execute()
    const [before, now] = [
      new Map(known.map(({ record_id, person_id }) => [record_id, person_id])),
      new Map(assignments.map(({ recordId, personId }) => [recordId, personId])),
    ]
    const gone = known
      .map(({ record_id }) => record_id)
      .filter((recordId) => before.get(recordId) !== now.get(recordId))
    const fresh = [...now].filter(([recordId, personId]) => before.get(recordId) !== personId)
    for (const ids of packsOf(gone))
      await transaction.deleteFrom('person_assignment').where('record_id', 'in', ids).execute()
    // As one text: of tens of thousands of rows, to make a parameter of each cell took longer than to write them.
    for (const rows of packsOf(fresh, assignmentsInOne))
      await sql`INSERT INTO person_assignment (record_id, person_id)
        SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(rows)})`.execute(transaction)
  })
}
