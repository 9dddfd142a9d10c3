import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { houseRecordSchema } from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn, type Warehouse } from '../../store/index.ts'

/** Raised when what the program computes from the same state changes, so that every warehouse is rebuilt once. */
const computationVersion = 22

const houseColumn = jsonColumn(houseRecordSchema)

/** The halls of the house record whose seats it says. */
export async function houseHalls(app: AppDatabase): Promise<{ name: string; seats: number }[]> {
  const row = await app.selectFrom('house_record').select('record').executeTakeFirst()
  const halls = row === undefined ? [] : (houseColumn.read(row.record).halls ?? [])
  return halls.flatMap(({ name, capacity }) => (capacity ? [{ name, seats: capacity }] : []))
}

/** What the warehouse is computed from, as one hash: the committed imports in order, and the human decisions. */
export async function stateSignature(app: AppDatabase): Promise<string> {
  const parts = await Promise.all([
    app
      .selectFrom('import_set')
      .select(['id', 'scope', 'data_day'])
      .where('status', '=', 'committed')
      .orderBy('position')
      .execute(),
    app.selectFrom('person_decision').select(['id', 'undone_at']).where('kind', '!=', 'unsure').orderBy('id').execute(),
    app.selectFrom('capacity').select(['id', 'seats']).orderBy('id').execute(),
    houseHalls(app),
    app.selectFrom('repair_decision').select(['id', 'undone_at']).orderBy('id').execute(),
    // Events are never changed, and none takes the number of one that went.
    app
      .selectFrom('permission_event')
      .select([sql<number>`count(*)`.as('count'), sql<number>`max(id)`.as('last')])
      .execute(),
    app
      .selectFrom('setting')
      .select(['key', 'value'])
      .where('key', 'in', ['venueCommune', 'legalEntity', 'customersWereToldAtSale', 'otherEntitySources'])
      .orderBy('key')
      .execute(),
  ])
  return createHash('sha256')
    .update(JSON.stringify([computationVersion, parts]))
    .digest('hex')
}

/** The signature of the state from which the warehouse was last built; null for a new one. */
export async function warehouseSignature(warehouse: Warehouse): Promise<string | null> {
  await warehouse.execute('CREATE TABLE IF NOT EXISTS built_from (signature VARCHAR NOT NULL)')
  return await readSignature(warehouse)
}

/** The same of a warehouse that was built: asked without waiting for what is being written. */
export async function readSignature(warehouse: Warehouse): Promise<string | null> {
  const [row] = await warehouse.run('SELECT signature FROM built_from')
  return typeof row?.signature === 'string' ? row.signature : null
}

export async function writeSignature(warehouse: Warehouse, signature: string): Promise<void> {
  await warehouse.execute('CREATE TABLE IF NOT EXISTS built_from (signature VARCHAR NOT NULL)')
  await warehouse.execute('DELETE FROM built_from')
  await warehouse.execute('INSERT INTO built_from VALUES ($signature)', { params: { signature } })
}
