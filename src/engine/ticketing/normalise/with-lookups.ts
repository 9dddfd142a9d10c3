import { basename } from 'node:path'
import {
  bringsRefunds,
  completedTables,
  findLookups,
  type KnownTable,
  keyOf,
  knownTable,
  type Lookup,
} from '../lookup/index.ts'
import { type ReadOptions, type ReadTable, readTable, type TableRow } from '../read/index.ts'
import { headerScore, type RememberedMapping } from '../recognise/index.ts'
import type { DetailedTable } from './detailed-seats.ts'
import { readByBatches } from './read-by-batches.ts'
import { unlessRefused } from './read-or-refuse.ts'

/** What another table told of the codes of a column. */
export interface JoinedTable {
  column: string
  /** The sheet or the file that told it. */
  place: string
  isSheet: boolean
  /** Its columns that are read with the rows. */
  columns: string[]
  /** Rows whose code it knows, of those that have one. */
  found: number
  of: number
  /** True for a list of refunds, that numbers some of the rows alone. */
  areRefunds: boolean
}

/** A table whose rows say what other tables of the set tell of their codes. */
export interface LookedUpTable extends DetailedTable {
  joined: JoinedTable[]
  /** What the columns so made mean. */
  joinedColumns: RememberedMapping['columns']
}

/** A file of the set that may tell what the codes of another mean. */
export interface FileBeside {
  path: string
  name: string
}

/** Sheets looked at, rows of one that is looked up, and rows of sales that show whether it can be. */
const [mostSheets, mostTold, mostTried] = [12, 5000, 5000]

/**
 * Sets beside each row what the other sheets of its workbook, and the files of the set given with it, tell of its codes: the show and the evening of a session, the words of a state, the
 * price of a tariff. Nothing changes where no table does, or where two could. Throws what `readTable` throws.
 */
export async function withLookups(
  table: DetailedTable,
  { path, beside }: { path: string; beside: readonly FileBeside[] },
): Promise<LookedUpTable> {
  const others = completedTables([...(await sheetsBeside(table, path)), ...(await filesBeside(beside))])
  const fact = others.length === 0 ? null : await knownTable(table, { ...ofSales, place: table.sheet ?? '' })
  const lookups = fact === null ? [] : findLookups(fact, others)
  if (lookups.length === 0) return { ...table, joined: [], joinedColumns: [] }
  const readers = lookups.map((lookup) => readerOf(lookup, table.header))
  const header = table.header.map((name, at) => lookups.find((one) => one.at === at)?.label?.name ?? name)
  const made = lookups.flatMap(({ brings }) => brings)
  const width = table.header.length

  async function* batches(): AsyncGenerator<TableRow[], void> {
    for (const { joined } of readers) Object.assign(joined, { found: 0, of: 0 })
    for await (const batch of table.batches()) yield batch.map(widened)
  }

  function widened(row: TableRow): TableRow {
    if (row.problem === 'more-cells') return row
    const own = Array.from({ length: width }, (_, at) => row.cells[at] ?? '')
    const more = readers.flatMap(({ take }) => take(own))
    return { ...row, cells: [...own, ...more] }
  }

  const all = [...header, ...made.map(({ name }) => name)]
  const sheets = lookups.filter((one) => one.table.isSheet).map((one) => one.table)
  const used = new Set(sheets.flatMap(({ place, toldBy: by = [] }) => [place, ...by]))
  return {
    ...table,
    header: all,
    shapes: [...table.shapes, ...made.map(() => null)],
    firstCells: [...table.firstCells, ...made.map(() => '')],
    leftSheets: table.leftSheets.filter(({ name }) => !used.has(name)),
    joined: readers.map(({ joined }) => joined),
    joinedColumns: [
      ...made.map(({ name, meaning }) => ({ name, meaning })),
      ...lookups.flatMap(({ at, meaning }) => (meaning === null ? [] : [{ name: header[at] ?? '', meaning }])),
    ],
    batches,
    ...readByBatches(all.length, batches),
  }
}

const ofSales = { isSheet: false, mostRows: mostTried }

/** Puts in the place of a code what it means, and gives what else is told of it; counts the rows. */
function readerOf(lookup: Lookup, header: readonly string[]) {
  const { at, table, key, label, brings } = lookup
  const rows = new Map(table.rows.map((cells) => [keyOf(cells[key] ?? ''), cells]))
  rows.delete('')
  const columns = [label?.from, ...brings.map(({ from }) => from)].flatMap((from) =>
    from === undefined ? [] : [table.columns[from]?.name ?? ''],
  )
  const { place, isSheet } = table
  const areRefunds = bringsRefunds(lookup)
  const joined: JoinedTable = { column: header[at] ?? '', place, isSheet, columns, found: 0, of: 0, areRefunds }
  const take = (own: string[]): string[] => {
    const code = keyOf(own[at] ?? '')
    const told = rows.get(code)
    if (code !== '') joined.of += 1
    if (told !== undefined) joined.found += 1
    if (label !== null && told !== undefined) own[at] = told[label.from] ?? ''
    return brings.map(({ from }) => told?.[from] ?? '')
  }
  return { joined, take }
}

async function sheetsBeside(table: DetailedTable, path: string): Promise<KnownTable[]> {
  const read = new Set([table.sheet, ...table.together, ...table.copiedSheets.map(({ name }) => name)])
  const names = table.sheets.filter((name) => !read.has(name))
  if (names.length === 0 || names.length > mostSheets) return []
  return await inTurn(names, (sheet) => toldBy(path, { sheet }, { place: sheet, isSheet: true }))
}

async function filesBeside(files: readonly FileBeside[]): Promise<KnownTable[]> {
  return await inTurn(files, ({ path, name }) => toldBy(path, { name }, { place: basename(name), isSheet: false }))
}

async function inTurn<T>(items: readonly T[], read: (item: T) => Promise<KnownTable | null>): Promise<KnownTable[]> {
  const known: KnownTable[] = []
  for (const item of items) {
    const table = await read(item)
    if (table !== null) known.push(table)
  }
  return known
}

/** A table that may be looked up: null where it cannot be read. Its first row names its columns, whatever words of sales its rows hold. */
export async function toldBy(
  path: string,
  options: ReadOptions,
  of: { place: string; isSheet: boolean },
): Promise<KnownTable | null> {
  const found = await unlessRefused(readTable(path, { headerScore, ...options }))
  if (found === null) return null
  const first = firstOfTable(found)
  const table = first === null ? found : await unlessRefused(readTable(path, { ...options, headerRow: first }))
  return table === null ? null : await knownTable(table, { ...of, mostRows: mostTold })
}

/** The first of the rows right above the header that have as many cells as it; null where none has. */
function firstOfTable({ skipped, header }: ReadTable): number | null {
  const above = skipped.filter(
    ({ why, detail = '' }) => why === 'preamble' && detail.split(' | ').length === header.length,
  )
  return header.length < 2 ? null : (above[0]?.row ?? null)
}
