import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { z } from 'zod'
import {
  type AppDatabase,
  isNaming,
  isWordsPlace,
  tablesOf,
  textLiteral,
  textsOf,
  type Warehouse,
} from '../../store/index.ts'
import { KeptChild, moduleBeside, runUntrusted } from '../../ticketing/index.ts'
import type { House } from '../house/index.ts'
import { namingOf, stageColumns } from './naming.ts'
import type { Needles } from './needles.ts'
import { personalPlaces } from './personal-places.ts'
import { bytesMatcher, rowMatcher } from './row-matcher.ts'
import type { FoundInOriginal, OriginalsSearch, SearchedOriginal } from './search-original.ts'
import { countIn, type Sought, sievePattern } from './search-tables.ts'
import { staffAccounts } from './staff-accounts.ts'

/** A place of the data folder, and how many of its rows name the person. */
export interface FoundPlace {
  /** `app.sqlite`, `warehouse.duckdb`, `files`, `folder`. */
  readonly store: string
  /** A table, or a file by its name. */
  readonly place: string
  readonly found: number
  /** True of the accounts of those who work here: another treatment, which an erasure leaves as it is. */
  readonly stays?: boolean
  /** True of a file that could not be opened, whose bytes alone were compared, and of the demo theatre, which is not looked at. */
  readonly isUnopened?: boolean
}

/** Read table by table, which tells more than their bytes. */
const databases: ReadonlySet<string> = new Set([
  ...['app.sqlite', 'app.sqlite-wal', 'app.sqlite-shm', 'app.sqlite-journal'],
  ...['warehouse.duckdb', 'warehouse.duckdb.wal'],
])
/** The invented theatre of the demo, in a data folder of its own. */
export const demoFolder = 'demo'
/**
 * Looks for one or several persons in the whole data folder: every table of both databases, every Parquet file and every original opened
 * as its kind, and what lies beside them as well, as a table, a text, or its bytes. Only places where something was looked at are listed, found
 * or not, and those that could not be opened.
 */
export async function searchFolder(
  house: House,
  needles: readonly Needles[],
  reader?: KeptChild,
): Promise<FoundPlace[]> {
  if (!reader) return await withReader((own) => searchFolder(house, needles, own))
  const warehouse = await house.warehouse()
  const sought = await soughtIn(warehouse, needles)
  return [
    ...(await searchState(house.folder.app, needles)),
    ...(await searchWarehouse(warehouse, sought)),
    ...(await searchFiles(house, { ...sought, reader }, await house.folder.files.list())),
    ...(await searchRest(house, needles, reader)),
  ]
}

/**
 * Gives one process to all the searches of an act: to start one and warm it up is most of what a search of a small
 * house costs.
 */
export async function withReader<T>(work: (reader: KeptChild) => Promise<T>): Promise<T> {
  const reader = new KeptChild()
  try {
    return await work(reader)
  } finally {
    reader.end()
  }
}

export async function soughtIn(warehouse: Warehouse, needles: readonly Needles[]): Promise<Sought> {
  return { needles, pattern: await sievePattern(warehouse, needles) }
}

/** Every column of every table of the state, declared or not, as `app` sees them: within a transaction, as it would be left. */
export async function searchState(app: AppDatabase, needles: readonly Needles[]): Promise<FoundPlace[]> {
  const naming = await namingOf(app, needles)
  const isAccountNamed = rowMatcher(needles, null)
  const places: FoundPlace[] = []
  for await (const { table, rows } of tablesOf(app)) {
    const isAccount = staffAccounts.has(table)
    const texts = [...(stageColumns.get(table) ?? []), ...(textColumns.get(table) ?? [])]
    const isFound = isAccount
      ? (row: (typeof rows)[number]) => isAccountNamed(textsOf(row))
      : (row: (typeof rows)[number]) => isNaming(row, naming, texts)
    places.push({
      store: 'app.sqlite',
      place: table,
      found: rows.filter(isFound).length,
      ...(isAccount && { stays: true }),
    })
  }
  return places
}

/** Columns of running text, table by table, as the rooms declare them. */
const textColumns: ReadonlyMap<string, readonly string[]> = new Map(
  personalPlaces.filter(isWordsPlace).map(({ table, knownBy }) => [table, knownBy.texts ?? []]),
)

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

/** Files of the house by their names in `files/`. */
export async function searchFiles(
  house: House,
  { needles, pattern, reader }: Sought & { readonly reader: KeptChild },
  listed: readonly string[],
): Promise<FoundPlace[]> {
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
  const names = listed.toSorted()
  const isTable = (name: string) => extname(name) === '.parquet'
  const originals = names.filter((name) => !isTable(name) && !pictures.has(name))
  const asSearched = (name: string): SearchedOriginal => ({
    path: files.path(name),
    name: kept.get(name.slice(0, 64)) ?? name,
  })
  const inOriginals = searchOriginals({ needles, originals: originals.map(asSearched) }, reader)
  const found = new Map<string, FoundInOriginal>()
  const others = async () => {
    for (const name of names) {
      const path = files.path(name)
      if (pictures.has(name)) found.set(name, { found: isInPicture(await readFile(path)) ? 1 : 0, isOpened: true })
      if (!isTable(name)) continue
      const from = `read_parquet(${textLiteral(path)})`
      const source = sources.get(name) ?? null
      found.set(name, { found: await countIn(warehouse, { needles, pattern, from, source }), isOpened: true })
    }
  }
  const [inThem] = await Promise.all([inOriginals, others()])
  originals.forEach((name, at) => {
    const one = inThem[at]
    if (one) found.set(name, one)
  })
  return names.flatMap((name) => placed('files', name, found.get(name)))
}

function placed(store: string, place: string, found: FoundInOriginal | undefined): FoundPlace[] {
  if (!found) return []
  return [{ store, place, found: found.found, ...(!found.isOpened && { isUnopened: true }) }]
}

/** All in one process, which knows the needles once. */
async function searchOriginals(input: OriginalsSearch, keptChild: KeptChild): Promise<FoundInOriginal[]> {
  if (input.originals.length === 0) return []
  const module = moduleBeside(import.meta.url, 'search-original')
  const file = input.originals.map(({ name }) => name).join(', ')
  const answer = z.array(z.object({ found: z.number().int(), isOpened: z.boolean() }))
  const task = { module, name: 'searchOriginals', answer }
  return await runUntrusted({ task, input, keptChild, errorParams: { file } })
}

/** What lies in the folder beside the house's own files. */
async function searchRest({ folder }: House, needles: readonly Needles[], reader: KeptChild): Promise<FoundPlace[]> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true })
  const others = entries.flatMap((entry): SearchedOriginal[] => {
    const path = join(entry.parentPath, entry.name)
    const place = relative(folder.path, path)
    const [top] = place.split(sep)
    const isOther = top !== 'files' && top !== demoFolder && !databases.has(place)
    return entry.isFile() && isOther ? [{ path, name: place }] : []
  })
  const found = await searchOriginals({ needles, originals: others }, reader)
  const hasDemo = entries.some((entry) => entry.name === demoFolder && entry.parentPath === folder.path)
  return [
    ...others.flatMap(({ name }, at) => placed('folder', name, found[at])),
    ...(hasDemo ? placed('folder', demoFolder, { found: 0, isOpened: false }) : []),
  ]
}
