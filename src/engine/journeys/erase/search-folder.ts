import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { regexpLiteral, type Warehouse } from '../../store/index.ts'
import { runUntrusted } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { type Needles, phoneEnding } from './needles.ts'
import { bytesMatcher, rowMatcher } from './row-matcher.ts'
import type { OriginalsSearch, SearchedOriginal } from './search-original.ts'
import { staffAccounts, withoutStaffNames } from './staff-accounts.ts'

/** A place of the data folder, and how many of its rows name the person. */
export interface FoundPlace {
  /** `app.sqlite`, `warehouse.duckdb`, `files`, `folder`. */
  readonly store: string
  /** A table, or a file by its name. */
  readonly place: string
  readonly found: number
  /** True of the accounts of those who work here: another treatment, which an erasure leaves as it is. */
  readonly stays?: boolean
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
/** Compared as bytes: the databases themselves are read table by table, and tell more so. */
const databases = /^(app\.sqlite|warehouse\.duckdb)/
/** Tables of what is said of shows: a name in them is that of someone on stage, or behind a camera, and no buyer's. */
const aboutShows = new Set([
  'show_record',
  'past_show_record',
  'house_record',
  'photo',
  'draft',
  'draft_version',
  'past_text',
  'model_call',
])
/** Where a customer number is one: 1 is also a quantity, a seat, the number of a ticket. */
const numberColumn = 'customer_number'
/** Types of columns that hold no name, address or number of a customer. */
const neverTells = /INT|DOUBLE|DECIMAL|FLOAT|BOOLEAN|DATE|TIME/
/** Columns of the same kind in the tables of sales. */
const showColumns = new Set(['show_title', 'show_key', 'performance_key', 'performance_id', 'series_id'])

/**
 * Looks for one or several persons in the whole data folder: every table of both databases, every Parquet file and every original opened
 * as its kind, the rest as bytes. Only places where something was looked at are listed, found or not.
 */
export async function searchFolder(house: House, needles: readonly Needles[]): Promise<FoundPlace[]> {
  const warehouse = await house.warehouse()
  const pattern = await sievePattern(warehouse, needles)
  return [
    ...(await searchState(house, needles)),
    ...(await searchWarehouse(warehouse, { needles, pattern })),
    ...(await searchFiles(house, { needles, pattern })),
    ...(await searchRest(house, needles)),
  ]
}

/** Who is sought, and the expression that shows the database the rows worth looking at. */
interface Sought {
  readonly needles: readonly Needles[]
  readonly pattern: string
}

async function searchState({ folder }: House, needles: readonly Needles[]): Promise<FoundPlace[]> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`.execute(folder.app)
  const beyondAccounts = await withoutStaffNames(folder.app, needles)
  const places: FoundPlace[] = []
  for (const { name } of tables) {
    const isAccount = staffAccounts.has(name)
    const sought = isAccount ? needles : beyondAccounts
    const isFound = rowMatcher(aboutShows.has(name) ? sought.map((one) => ({ ...one, names: [] })) : sought, null)
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.id(name)}`.execute(folder.app)
    const found = rows.filter((row) => isFound(textsOf(row))).length
    places.push({ store: 'app.sqlite', place: name, found, ...(isAccount && { stays: true }) })
  }
  return places
}

async function searchWarehouse(warehouse: Warehouse, sought: Sought): Promise<FoundPlace[]> {
  const tables = await warehouse.run(
    "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' ORDER BY 1, 2",
  )
  const places: FoundPlace[] = []
  for (const { table_schema, table_name } of tables) {
    const place = table_schema === 'main' ? String(table_name) : `${table_schema}.${table_name}`
    const from = `"${table_schema}"."${table_name}"`
    places.push({
      store: 'warehouse.duckdb',
      place,
      found: await countIn(warehouse, { ...sought, from, source: null }),
    })
  }
  return places
}

async function searchFiles(house: House, { needles, pattern }: Sought): Promise<FoundPlace[]> {
  const { files, app } = house.folder
  const imported = await app.selectFrom('import_file').selectAll().execute()
  const sources = new Map(
    imported.flatMap((row) =>
      [row.normalised, row.corrections, row.rejected].map((name): [string, string] => [name, row.source]),
    ),
  )
  const kept = new Map(imported.map((row) => [row.sha256, row.name]))
  const photos = await app.selectFrom('photo').select(['original', 'master', 'preview']).execute()
  const pictures = new Set(photos.flatMap((photo) => Object.values(photo)))
  const isInPicture = bytesMatcher(needles)
  const warehouse = await house.warehouse()
  const names = (await files.list()).sort()
  const isTable = (name: string) => extname(name) === '.parquet'
  const originals = names.filter((name) => !isTable(name) && !pictures.has(name))
  const inOriginals = searchOriginals({
    needles,
    originals: originals.map(
      (name): SearchedOriginal => ({ path: files.path(name), name: kept.get(name.slice(0, 64)) ?? name }),
    ),
  })
  const found = new Map<string, number>()
  const others = async () => {
    for (const name of names) {
      const path = files.path(name)
      if (pictures.has(name)) found.set(name, isInPicture(await readFile(path)) ? 1 : 0)
      if (!isTable(name)) continue
      const from = `read_parquet('${path.replaceAll("'", "''")}')`
      found.set(name, await countIn(warehouse, { needles, pattern, from, source: sources.get(name) ?? null }))
    }
  }
  const [counts] = await Promise.all([inOriginals, others()])
  originals.forEach((name, at) => {
    found.set(name, counts[at] ?? 0)
  })
  return names.map((name) => ({ store: 'files', place: name, found: found.get(name) ?? 0 }))
}

/** All in one process, which knows the needles once. */
async function searchOriginals(input: OriginalsSearch): Promise<number[]> {
  if (input.originals.length === 0) return []
  const module = new URL(`./search-original.${extension}`, import.meta.url)
  const file = input.originals.map(({ name }) => name).join(', ')
  const answer = z.array(z.number().int())
  return await runUntrusted({ task: { module, name: 'searchOriginals', answer }, input, errorParams: { file } })
}

async function searchRest({ folder }: House, needles: readonly Needles[]): Promise<FoundPlace[]> {
  const isFound = bytesMatcher(needles)
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true })
  const places: FoundPlace[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const place = relative(folder.path, path)
    const isOther = !place.startsWith('files') && !place.startsWith('demo') && !databases.test(place)
    if (entry.isFile() && isOther) places.push({ store: 'folder', place, found: isFound(await readFile(path)) ? 1 : 0 })
  }
  return places
}

interface Counted extends Sought {
  readonly from: string
  readonly source: string | null
}

/** A first sieve in SQL, wider than the rule, then the rule on what it lets through. */
async function countIn(warehouse: Warehouse, { from, needles, pattern, source }: Counted): Promise<number> {
  const described = await warehouse.run(`DESCRIBE SELECT * FROM ${from}`)
  const columns = described
    .filter((row) => !neverTells.test(String(row.column_type)))
    .map((row) => String(row.column_name))
    .filter((name) => !showColumns.has(name))
  if (columns.length === 0 || pattern === '') return 0
  const texts = columns.map((name) => `CAST("${name.replaceAll('"', '""')}" AS VARCHAR)`)
  const rows = await warehouse.run(
    `SELECT ${texts.map((text, index) => `${text} AS c${index}`).join(', ')} FROM ${from}
     WHERE regexp_matches(strip_accents(lower(concat_ws(chr(10), ${texts.join(', ')}))), $pattern)`,
    { params: { pattern } },
  )
  const numbered = columns.indexOf(numberColumn)
  const isFound = rowMatcher(needles, numbered < 0 ? null : source)
  const numbers = new Set(
    needles.flatMap(({ customers, sharedCustomers }) => [...customers, ...sharedCustomers].map(numberOf)),
  )
  const cellsOf = (row: Readonly<Record<string, unknown>>) =>
    columns.flatMap((_, at) => {
      const cell = row[`c${at}`]
      const isElsewhere = numbered >= 0 && at !== numbered && numbers.has(String(cell).trim())
      return cell === null || cell === undefined || isElsewhere ? [] : [String(cell)]
    })
  return rows.filter((found) => isFound(cellsOf(found))).length
}

function numberOf({ number }: Needles['customers'][number]): string {
  return number
}

/**
 * One expression for all that may show a person: RE2 goes over each row once, however many are sought. Words are folded by the database,
 * as the rows are; digits of a telephone may have anything but a letter's row end between them.
 */
async function sievePattern(warehouse: Warehouse, needles: readonly Needles[]): Promise<string> {
  const words = needles.flatMap(({ own, ids, customers, names }) => [
    ...own.emails,
    ...ids,
    ...customers.map(({ number }) => number),
    ...names.map(({ last }) => last),
  ])
  const folded = await warehouse.run(
    `SELECT DISTINCT strip_accents(lower(word)) AS word FROM (SELECT unnest(from_json($words, '["VARCHAR"]')) AS word) WHERE word <> ''`,
    { params: { words: JSON.stringify(words) } },
  )
  const endings = needles.flatMap(({ own }) => own.phones.flatMap((phone) => phoneEnding(phone) ?? []))
  return [
    ...folded.map(({ word }) => regexpLiteral(String(word))),
    ...new Set(endings.map((digits) => [...digits].join('[^0-9\n]*'))),
  ].join('|')
}

function textsOf(row: Readonly<Record<string, unknown>>): string[] {
  return Object.values(row).flatMap((value) => (value === null || value === undefined ? [] : [String(value)]))
}
