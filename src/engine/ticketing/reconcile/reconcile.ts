import { readFileSync } from 'node:fs'
import type { Warehouse } from '../../store/index.ts'
import { textLiteral } from '../../store/index.ts'
import { type AcceptedRepair, applyRepairs, nameKeySql } from '../control/index.ts'
import { keptColumns, normalisedColumns } from '../normalise/index.ts'
import { applyCapacities, type GivenCapacity, keepFileCapacities } from './capacities.ts'
import { lineKey } from './line-key.ts'
import { takeBackSales } from './refunds.ts'

/** One committed file, as the truth keeps it: what it is, and where its normalised rows are. */
export interface CommittedFile {
  importId: string
  /** Place of the import among the committed ones: a later one knows better. */
  ordinal: number
  scope: 'full' | 'addition'
  /** Place among the full states of one set, from 0: a later state knows better. 0 for a file that is no such state. */
  state?: number
  /** The last day that the import speaks of, `YYYY-MM-DD`. */
  dataDay: string
  source: string
  grain: string
  /** Path of the Parquet file. */
  path: string
  /** Path of that of the rows set aside. */
  rejected?: string
}

const sqlNames = [
  'performances',
  'sale-rows',
  'orders-tell',
  'cancellations',
  'cancellation-effects',
  'corrected',
  'replaced',
  'taken-over',
  'tickets',
  'counts-alone',
  'scans',
  'contact-records',
] as const
const sql = Object.fromEntries(
  sqlNames.map((name) => [name, readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')]),
) as Record<(typeof sqlNames)[number], string>
/** A line is known by its place: that of its row, or its own where one row makes several. */
const columnNames = Object.keys(normalisedColumns).filter((name) => name !== 'line')

export interface ReconcileOptions {
  capacities?: readonly GivenCapacity[]
  /** What persons accepted to mend, in their order. */
  repairs?: readonly AcceptedRepair[]
  /** Folds only the sales of imports up to this place; what names a seat is still decided over all the files. */
  upTo?: number | null
  /** Keeps in `contact_row` which records the lists of contacts and addresses name, for whoever asks what was known before. */
  keepsContactRows?: boolean
}

/**
 * Rebuilds the tables `performance`, `ticket` and `contact_record` of the warehouse from all committed files, in their
 * order: same files, same result. Call it inside a transaction.
 */
export async function reconcile(
  warehouse: Warehouse,
  files: readonly CommittedFile[],
  { capacities = [], repairs = [], upTo = null, keepsContactRows = false }: ReconcileOptions = {},
): Promise<void> {
  const areInPlace = repairs.length === 0 && files.length > 0 && files.length <= mostFilesInPlace
  if (areInPlace) await showInputRows(warehouse, files)
  else await loadInputRows(warehouse, files)
  await applyRepairs(warehouse, repairs)
  await warehouse.execute(
    sql.performances.replace('{{showKey}}', nameKeySql('show_title')).replace('{{hallKey}}', nameKeySql('hall')),
  )
  await warehouse.execute(sql['sale-rows'])
  if (upTo !== null) await warehouse.execute(`DELETE FROM sale_row WHERE ordinal >= ${(upTo + 1) * statesOfASet}`)
  await settleSales(warehouse, new Set(files.map(({ grain }) => grain)))
  await warehouse.execute(sql['contact-records'])
  await warehouse.execute(keepFileCapacities)
  await applyCapacities(warehouse, capacities)
  if (keepsContactRows)
    await warehouse.execute(
      "CREATE OR REPLACE TEMP TABLE contact_row AS SELECT file_number, ordinal, record_id FROM input_row WHERE record_id IS NOT NULL AND grain IN ('contacts', 'addresses')",
    )
  await warehouse.execute(`DROP ${areInPlace ? 'VIEW' : 'TABLE'} input_row`)
}

const noOrderTells =
  'CREATE OR REPLACE TEMP TABLE order_effect (file_number INTEGER, row INTEGER, status VARCHAR, seats INTEGER)'
const noCount =
  'CREATE OR REPLACE TEMP TABLE counted_alone (file_number INTEGER, performance_id VARCHAR, seats INTEGER, free_seats INTEGER, cents BIGINT)'
const noCancellation = `CREATE OR REPLACE TEMP TABLE cancellation (file_number INTEGER, row INTEGER);
CREATE OR REPLACE TEMP TABLE cancellation_hit (c_file INTEGER, c_row INTEGER, taken HUGEINT)`

/** Makes `ticket` of `sale_row`. What only files of another grain could tell is not looked for where there is none: its tables are empty. */
async function settleSales(warehouse: Warehouse, grains: ReadonlySet<string>): Promise<void> {
  await warehouse.execute(grains.has('orders') ? sql['orders-tell'] : noOrderTells)
  await warehouse.execute(grains.has('cancellations') ? sql.cancellations : noCancellation)
  if (grains.has('cancellations')) await warehouse.execute(sql['cancellation-effects'])
  await takeBackSales(warehouse)
  await warehouse.execute(sql.corrected)
  await warehouse.execute(sql.replaced)
  await warehouse.execute(sql['taken-over'])
  await warehouse.execute(sql.tickets)
  await warehouse.execute(grains.has('performances') ? sql['counts-alone'] : noCount)
  if (grains.has('scans')) await warehouse.execute(sql.scans)
}

/** The most full states that one set may hold; the places of two imports are that far apart in `ordinal`. */
export const statesOfASet = 100

function placeOf({ ordinal, state = 0 }: CommittedFile): number {
  return ordinal * statesOfASet + Math.min(state, statesOfASet - 1)
}

/** A record is a customer number, else the hash of what the row says of the buyer, its town where a structure alone is named (« École Jules-Ferry »); null for an anonymous sale. */
const recordId = `CASE
  WHEN customer_number IS NOT NULL THEN source || ':' || customer_number
  WHEN coalesce(last_name, full_name, email, company, phone) IS NOT NULL THEN source || ':#' || left(md5(lower(concat_ws('|',
    coalesce(last_name, ''), coalesce(first_name, ''), coalesce(full_name, ''), coalesce(company, ''), coalesce(email, ''), coalesce(phone, ''), coalesce(postcode, CASE WHEN coalesce(last_name, full_name, email, phone) IS NULL THEN city END, '')))), 16)
END`

/** So many files at most are read in place by each statement that asks: beyond, opening them again costs more than one copy. */
const mostFilesInPlace = 20

/** Puts the rows of all files in the table `input_row`, each with its record. Call it inside a transaction. */
export async function loadInputRows(warehouse: Warehouse, files: readonly CommittedFile[]): Promise<void> {
  const columns = columnNames.map((name) => `"${name}" ${normalisedColumns[name as keyof typeof normalisedColumns]}`)
  await warehouse.execute(
    `CREATE OR REPLACE TEMP TABLE input_row (file_number INTEGER, ordinal INTEGER, import_id VARCHAR, scope VARCHAR, data_day VARCHAR, source VARCHAR, grain VARCHAR, ${columns.join(', ')}, record_id VARCHAR)`,
  )
  for (const rows of await rowsOfEach(warehouse, files)) await warehouse.execute(`INSERT INTO input_row ${rows}`)
}

/** Shows the rows of all files as `input_row` without a copy: of fifty columns, most statements read five. Call it inside a transaction. */
export async function showInputRows(warehouse: Warehouse, files: readonly CommittedFile[]): Promise<void> {
  const rows = await rowsOfEach(warehouse, files)
  await warehouse.execute(`CREATE OR REPLACE TEMP VIEW input_row AS ${rows.join('\nUNION ALL\n')}`)
}

/** SQL of the rows of each file. Where one row makes several lines, `row` is the place of the line. */
async function rowsOfEach(warehouse: Warehouse, files: readonly CommittedFile[]): Promise<string[]> {
  const rows: string[] = []
  for (const [index, file] of files.entries()) {
    const [line, kept] = [await lineKey(warehouse, file.path), await keptColumns(warehouse, file.path)]
    rows.push(rowsOf(file, { index, line, kept }))
  }
  return rows
}

function rowsOf(
  file: CommittedFile,
  { index, line, kept }: { index: number; line: string; kept: ReadonlyMap<string, string> },
): string {
  const { importId, scope, dataDay, source, grain, path } = file
  const listed = columnNames.map((name) => `${name === 'row' ? line : kept.get(name)} AS "${name}"`).join(', ')
  return `SELECT *, ${recordId} AS record_id FROM (
    SELECT CAST(${index} AS INTEGER) AS file_number, CAST(${placeOf(file)} AS INTEGER) AS ordinal, ${textLiteral(importId)} AS import_id, ${textLiteral(scope)} AS scope,
      ${textLiteral(dataDay)} AS data_day, ${textLiteral(source)} AS source, ${textLiteral(grain)} AS grain, ${listed}
    FROM read_parquet(${textLiteral(path)}))`
}
