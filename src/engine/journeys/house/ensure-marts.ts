import { type AudienceRules, buildAudience } from '../../audience/index.ts'
import { buildForecasts } from '../../boxoffice/index.ts'
import { buildMarts } from '../../figures/index.ts'
import type { DataFolder, Warehouse } from '../../store/index.ts'
import { setting } from './settings.ts'

/** Marts of so many days are kept side by side; older ones are built again at need. */
const martsKept = 3
const building = new WeakMap<Warehouse, Map<string, Promise<void>>>()

/** Builds the marts of a day when they are not there, and gives the name of their schema. */
export async function ensureMarts(folder: DataFolder, warehouse: Warehouse, asOf: string): Promise<string> {
  const schema = `mart_${asOf.replaceAll('-', '')}`
  const [found] = await warehouse.run(
    'SELECT 1 AS found FROM information_schema.tables WHERE table_schema = $schema AND table_name = $table',
    {
      params: { schema, table: 'mart_ready' },
    },
  )
  if (found) return schema
  const inProgress = building.get(warehouse) ?? new Map<string, Promise<void>>()
  building.set(warehouse, inProgress)
  const work =
    inProgress.get(schema) ?? build({ folder, warehouse, asOf, schema }).finally(() => inProgress.delete(schema))
  inProgress.set(schema, work)
  await work
  return schema
}

async function build({
  folder,
  warehouse,
  asOf,
  schema,
}: {
  folder: DataFolder
  warehouse: Warehouse
  asOf: string
  schema: string
}): Promise<void> {
  await dropOldest(warehouse)
  const shows = await folder.app.selectFrom('show_record').select(['key', 'record']).execute()
  await buildMarts(warehouse, {
    asOf,
    schema,
    seasonStartMonth: await setting(folder.app, 'seasonStartMonth'),
    shows: shows.map(({ key, record }) => ({ showKey: key, genre: genreOf(record) })),
  })
  const rules = (await setting(folder.app, 'audienceThresholds')) as Partial<AudienceRules>
  await buildAudience(warehouse, { asOf, schema, rules })
  await buildForecasts(warehouse, { asOf, schema })
  await warehouse.execute(`CREATE TABLE ${schema}.mart_ready AS SELECT 1 AS ready`)
}

async function dropOldest(warehouse: Warehouse): Promise<void> {
  const schemas = await warehouse.run(
    "SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'mart_%' ORDER BY schema_name",
  )
  for (const { name } of schemas.slice(0, Math.max(0, schemas.length - martsKept + 1))) {
    await warehouse.execute(`DROP SCHEMA IF EXISTS "${String(name)}" CASCADE`)
  }
}

/** All marts are stale once the base tables have changed. */
export async function dropMarts(warehouse: Warehouse): Promise<void> {
  const schemas = await warehouse.run(
    "SELECT DISTINCT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE 'mart_%'",
  )
  for (const { name } of schemas) await warehouse.execute(`DROP SCHEMA IF EXISTS "${String(name)}" CASCADE`)
}

function genreOf(record: string): string | null {
  const { genre } = JSON.parse(record) as { genre?: string | null }
  return genre ?? null
}
