import { sql } from 'kysely'
import type { PersonalPlace, Row } from '../../store/index.ts'
import { textLiteral } from '../../store/index.ts'
import type { House } from '../house/index.ts'
import type { ErasurePlan } from './erasure-plan.ts'
import { holdsBox } from './own-boxes.ts'
import { personalPlaces } from './personal-places.ts'
import type { FoundPlace } from './search-folder.ts'

/**
 * A search that finds nothing proves nothing unless it can find. Gives the first declared place where more rows are the persons', by what
 * each declaration knows them by, than the search found; null when it found them everywhere. Of words and cells nothing else than the search
 * can tell: of those, one file at least must have been found.
 */
export async function unfoundPlace(
  house: House,
  plans: readonly ErasurePlan[],
  found: readonly FoundPlace[],
): Promise<string | null> {
  for (const place of personalPlaces)
    for (const { name, rows } of await knownRows(house, plans, place)) {
      const seen = found.find((one) => one.store === storeNames[place.store] && one.place === name)?.found ?? 0
      if (seen < rows.length) return name
    }
  return found.some((one) => one.store === 'files' && one.found > 0) ? null : 'files'
}

const storeNames: Readonly<Record<PersonalPlace['store'], string>> = {
  app: 'app.sqlite',
  warehouse: 'warehouse.duckdb',
  mart: 'warehouse.duckdb',
  files: 'files',
}

/** The rows of one table, or of one file, as the search names it. */
interface KnownRows {
  readonly name: string
  readonly rows: readonly Row[]
}

/** The rows of a declared place that are known to be the persons', table by table; none where only a search can tell. */
export async function knownRows(
  house: House,
  plans: readonly ErasurePlan[],
  { store, table, knownBy }: PersonalPlace,
): Promise<KnownRows[]> {
  if (knownBy.by === 'words' || knownBy.by === 'cells') return []
  const { by, columns } = knownBy
  if (by === 'customer') return await rowsInFiles(house, plans, columns)
  const isTheirs = by === 'address' ? holdsBox(plans) : holdsNumber(numbersOf(plans, by))
  const ofTable = async (name: string, rows: Promise<readonly Row[]>): Promise<KnownRows> => ({
    name,
    rows: (await rows).filter((row) => columns.some((column) => isTheirs(String(row[column] ?? '')))),
  })
  if (store === 'app') return [await ofTable(table, stateRows(house, table))]
  const warehouse = await house.warehouse()
  const names = store === 'mart' ? await martsNamed(house, table) : [table]
  const numbers = by === 'address' ? null : JSON.stringify(numbersOf(plans, by))
  // The database compares numbers itself; addresses are few, and each of their spellings counts.
  const among = columns.map((column) => `"${column}" IN (SELECT unnest(from_json($numbers, '["VARCHAR"]')))`)
  return await Promise.all(
    names.map((name) =>
      ofTable(
        name,
        numbers === null
          ? warehouse.run(`SELECT * FROM ${name}`)
          : warehouse.run(`SELECT * FROM ${name} WHERE ${among.join(' OR ')}`, { params: { numbers } }),
      ),
    ),
  )
}

async function stateRows({ folder }: House, table: string): Promise<Row[]> {
  return (await sql<Row>`SELECT * FROM ${sql.table(table)}`.execute(folder.app)).rows
}

async function martsNamed(house: House, table: string): Promise<string[]> {
  const rows = await (await house.warehouse()).run(
    'SELECT table_schema FROM information_schema.tables WHERE table_name = $table ORDER BY table_schema',
    { params: { table } },
  )
  return rows.map(({ table_schema }) => `${table_schema}.${table}`)
}

function numbersOf(plans: readonly ErasurePlan[], by: 'person' | 'record' | 'ownRecord'): string[] {
  return plans.flatMap(({ personId, records }) => {
    if (by === 'person') return [personId]
    if (by === 'record') return records.map(({ recordId }) => recordId)
    const own = records.filter(({ isShared }) => !isShared).map(({ recordId }) => recordId)
    return own.flatMap((id) => [id, `${id}#0`, `${id}#1`])
  })
}

function holdsNumber(numbers: readonly string[]): (cell: string) => boolean {
  const known = new Set(numbers)
  return (cell) => known.has(cell)
}

/** In the normalised files of the ticketing system that gave it, a customer number that is theirs alone. */
async function rowsInFiles(
  house: House,
  plans: readonly ErasurePlan[],
  columns: readonly string[],
): Promise<KnownRows[]> {
  const { app, files } = house.folder
  const warehouse = await house.warehouse()
  const imported = await app.selectFrom('import_file').select(['normalised', 'source']).execute()
  const customers = plans.flatMap(({ needles }) => needles.customers)
  const found = new Map<string, KnownRows>()
  for (const { normalised, source } of imported) {
    const numbers = customers.flatMap((one) => (one.source === source ? [one.number] : []))
    if (numbers.length === 0 || found.has(normalised)) continue
    const rows = await warehouse.run(
      `SELECT ${columns.join(', ')} FROM read_parquet(${textLiteral(files.path(normalised))})
       WHERE ${columns.map((column) => `${column} IN (SELECT unnest(from_json($numbers, '["VARCHAR"]')))`).join(' OR ')}`,
      { params: { numbers: JSON.stringify(numbers) } },
    )
    found.set(normalised, { name: normalised, rows })
  }
  return [...found.values()]
}
