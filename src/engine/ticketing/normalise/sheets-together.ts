import type { AppError, RejectedRow, SkippedRow } from '../../../contract/index.ts'
import { isSheetOfNoSale } from '../clean/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import type { ReadTable, TableRow } from '../read/index.ts'
import { alikeColumns, type ColumnPlaces } from './alike-columns.ts'
import { type CopiedSheet, copiedSheets, namesShow } from './copied-sheets.ts'
import { type DatedTable, type DaysAbove, withDaysAbove } from './days-above.ts'
import { type FormTable, withFormAbove } from './form-above.ts'
import { type MoneySheet, moneyPair, withMoneyOf } from './money-sheet.ts'
import { readByBatches } from './read-by-batches.ts'
import { unlessRefused } from './read-or-refuse.ts'
import { eveningsOfSheets, showOfEach, showsAbove, titleOf } from './sheet-titles.ts'

const workbooks = new Set<ReadTable['kind']>(['xlsx', 'xls', 'xlsb', 'ods'])
/** A workbook by hand has a sheet a show, an evening or a month; beyond, it is something else. */
const mostSheets = 60
const sheetColumn = 'Feuille'

/** A table, or several of the same columns: of the sheets of a workbook, of one sheet under one another. */
export interface SheetsTable extends ReadTable {
  /** The columns made of what a form says above the table; none for nearly any. */
  formAbove: readonly string[]
  /** The days of evenings that the lines above the table complete; null for nearly any. */
  daysAbove: DaysAbove | null
  /** The names of the sheets or of the tables read together; none when the table is alone. */
  together: string[]
  /** True when some of them stand on one sheet. */
  areTablesOfASheet: boolean
  /** True when a line above each of them names a show, and « Feuille » says it. */
  areTitledByShow: boolean
  /** The sheets that hold something and could not be read: whether they go with the others is not known. */
  unreadSheets: string[]
  /** The sheets that hold something else and are not read with the table, with their rows where they are a table of several columns. */
  leftSheets: { name: string; rows: number | null }[]
  /** Sheets of the same columns that repeat the rows of another, and are not read. */
  copiedSheets: CopiedSheet[]
  /** The sheet that tells what each row brought in, and how many of the rows find theirs there; null for nearly any table. */
  moneySheet: Pick<MoneySheet, 'name' | 'found' | 'of'> | null
}

/** A table read with others: the first of a sheet moves the numbers of the rows on. */
interface Part {
  table: ReadTable
  isFirstOfSheet: boolean
  /** Where its columns stand among those of the table found; null where they are the same. */
  columns: ColumnPlaces | null
}

/**
 * Reads with a table those of the same columns: one evening, show or month a sheet, or under one another on a sheet, each below its own title. Of a sheet
 * kept in its own way, its columns are set in the order of the table found, and those that it has alone come after them. A last column, « Feuille », says what each sheet or title says. Rows are numbered on from one sheet to the next, so that no two have one number.
 * Any other file is given back as it was read. Throws what `readTable` throws.
 */
export async function withTablesAlike(found: DatedTable): Promise<SheetsTable> {
  const pair = isBookOfSheets(found) ? await moneyPair(found) : null
  if (pair === null) return await tablesAlike(found, null)
  const { table, money, told } = pair
  const counted = await tablesAlike(table, told.name)
  // Beside several sheets of seats, whose rows its own are is not known: it is named, and counts nowhere.
  if (counted.together.length > 0)
    return { ...counted, leftSheets: [...counted.leftSheets, { name: told.name, rows: told.of }] }
  const { name, found: rows, of } = told
  return { ...withMoneyOf(counted, money, told), moneySheet: { name, found: rows, of } }
}

function isBookOfSheets({ kind, sheets }: ReadTable): boolean {
  return workbooks.has(kind) && sheets.length > 1 && sheets.length <= mostSheets
}

/** The tables of the same columns as the one found; `aside` is a sheet that is not looked at. */
async function tablesAlike(found: DatedTable, aside: string | null): Promise<SheetsTable> {
  const alone = readAlone(found)
  if (!found.isNamed) return alone
  const isBook = isBookOfSheets(found)
  const parts: Part[] = []
  const unread = new Set<string>()
  const left: SheetsTable['leftSheets'] = []
  for (const sheet of isBook ? found.sheets.filter((name) => name !== aside) : [found.sheet]) {
    const refused = ({ code }: AppError) => {
      if (sheet !== null && code !== 'file-empty') unread.add(sheet)
    }
    const first =
      sheet === null || sheet === found.sheet ? found : await unlessRefused(openedBeside(found, sheet), refused)
    if (first === null) continue
    const columns = columnsIn(first, found)
    if (columns === 'same') {
      const tables = await tablesOfSheet(first, refused)
      parts.push(...tables.map((table, at) => ({ table, isFirstOfSheet: at === 0, columns: null })))
    } else if (columns !== null) parts.push({ table: first, isFirstOfSheet: true, columns })
    else left.push({ name: sheet ?? '', rows: await rowsOf(first) })
  }
  const copied = isBook ? await copiedSheets(parts.filter(standsAlone).map(({ table }) => table)) : []
  const read = parts.filter(({ table }) => !copied.some(({ name }) => name === table.sheet))
  const leftSheets = isBook ? left : alone.leftSheets
  const [only] = read
  const table = read.length < 2 ? readAlone(only?.table ?? found) : joined(found, read)
  return { ...table, unreadSheets: [...unread], leftSheets, copiedSheets: copied, moneySheet: null }
}

/**
 * Where the columns of the table found stand in that of another sheet; null where that one is not read with it. Of two whose rows name their shows, each is read by itself unless they
 * have the same columns: a list made for the door has the same people again.
 */
function columnsIn(first: ReadTable, found: ReadTable): ColumnPlaces | 'same' | null {
  if (first !== found && isSheetOfNoSale(first.sheet ?? '')) return null
  if (hasSameColumns(first, found)) return 'same'
  return namesShow(first) && namesShow(found) ? null : alikeColumns(found, first)
}

async function openedBeside(found: ReadTable, sheet: string): Promise<ReadTable> {
  return await withDaysAbove(await withFormAbove(await found.beside({ sheet })))
}

/** True for a table that is the first of its sheet, and has the columns of the one found. */
function standsAlone({ isFirstOfSheet, columns }: Part): boolean {
  return isFirstOfSheet && columns === null
}

/** One table of its file, with the names of what stands on its other sheets. */
export function readAlone(found: DatedTable): SheetsTable {
  const names = found.skipped.flatMap(({ why, detail }) =>
    why === 'other-sheet' && detail !== undefined ? [detail] : [],
  )
  return {
    ...found,
    ...{ together: [], areTablesOfASheet: false, areTitledByShow: false, unreadSheets: [], copiedSheets: [] },
    moneySheet: null,
    formAbove: found.formAbove ?? [],
    daysAbove: found.daysAbove ?? null,
    leftSheets: names.map((name) => ({ name, rows: null })),
  }
}

/** Null for a sheet of words. */
async function rowsOf({ isNamed, header, groups }: ReadTable): Promise<number | null> {
  if (!isNamed || header.length < 2) return null
  let rows = 0
  for await (const { count } of groups()) rows += count
  return rows === 0 ? null : rows
}

/** A list by hand has a table an evening; beyond, it is something else. */
const mostTables = 60

/**
 * The tables of a sheet that have the same columns as the one found, where each stands below a title of its own: the same export set twice in a
 * file, or a table cut in two, has none.
 */
async function tablesOfSheet(found: FormTable, refused: (error: AppError) => void): Promise<ReadTable[]> {
  const { tables } = found
  if (tables.length < 2 || tables.length > mostTables) return [found]
  const alike: ReadTable[] = []
  for (const [at, { isChosen }] of tables.entries()) {
    const table = isChosen ? found : await unlessRefused(besideWithForm(found, at + 1), refused)
    if (table !== null && hasSameColumns(table, found)) alike.push(table)
  }
  const titles = new Set(alike.map((table) => titleAbove(table)))
  return alike.length > 1 && titles.size === alike.length && !titles.has(null) ? alike : [found]
}

/** Another table of the sheet, with what the form above it says where one above the table found does. */
async function besideWithForm(found: FormTable, place: number): Promise<ReadTable> {
  const table = await found.beside({ table: place })
  return (found.formAbove ?? []).length > 0 ? await withFormAbove(table) : table
}

/** The line above a table, and below the one before it. */
function titleAbove({ skipped, tables, headerRow }: ReadTable): string | null {
  const own = tables.findIndex(({ isChosen }) => isChosen)
  const before = tables[own - 1]
  const from = before === undefined ? 0 : before.row + before.rows - 1
  const lines = skipped.filter(
    ({ why, row }) => why === 'preamble' && row !== null && row > from && row < (headerRow ?? 0),
  )
  return lines.at(-1)?.detail ?? null
}

function hasSameColumns(one: ReadTable, other: ReadTable): boolean {
  const names = ({ header }: ReadTable) => header.map(normaliseHeader)
  return one.isNamed && names(one).join('\n') === names(other).join('\n')
}

function joined(
  found: DatedTable,
  parts: readonly Part[],
): Omit<SheetsTable, 'unreadSheets' | 'leftSheets' | 'copiedSheets' | 'moneySheet'> {
  const areTablesOfASheet = parts.some(({ isFirstOfSheet }) => !isFirstOfSheet)
  const sheets = parts.map(({ table }) => table.sheet ?? '')
  const tables = parts.map(({ table }) => table)
  const named = eveningsOfSheets(tables) ?? showsAbove(tables)
  const shows = named === null ? showOfEach(tables) : null
  const titles = named ?? shows ?? tables.map(titleOf)
  const together = areTablesOfASheet ? titles : sheets
  const alone = namesAlone(parts)
  const width = found.header.length + alone.length
  const header = [...found.header, ...alone, sheetColumn]
  const leftOut = found.skipped.filter(
    ({ why, detail }) => why === 'legend-sheet' || (why === 'other-sheet' && !sheets.includes(detail ?? '')),
  )
  const skipped: SkippedRow[] = []
  const rejected: RejectedRow[] = []

  async function* batches(): AsyncGenerator<TableRow[], void> {
    skipped.splice(0, skipped.length, ...leftOut)
    rejected.length = 0
    let [before, last] = [0, 0]
    for (const [at, part] of parts.entries()) {
      const { table, isFirstOfSheet } = part
      if (isFirstOfSheet) before = last
      for await (const batch of shifted(part, { by: before, width, alone, title: titles[at] ?? '' })) {
        last = Math.max(last, batch.at(-1)?.row ?? 0)
        yield batch
      }
      const own = ownSkipped(table, parts).map((one) => ({ ...one, row: one.row === null ? null : before + one.row }))
      skipped.push(...own.filter((one) => !skipped.some(({ row }) => row !== null && row === one.row)))
      rejected.push(...table.rejected.map((one) => ({ ...one, row: before + one.row })))
      last = Math.max(last, ...own.map(({ row }) => row ?? 0))
    }
  }

  return {
    ...found,
    skipped,
    rejected,
    header,
    shapes: [...found.shapes, ...alone.map(() => null), null],
    sheet: null,
    together,
    areTablesOfASheet,
    areTitledByShow: shows !== null,
    formAbove: found.formAbove ?? [],
    daysAbove: found.daysAbove ?? null,
    batches,
    ...readByBatches(header.length, batches),
  }
}

/** What was left out around a table, the tables that are read with it and what lies below it on its sheet aside: the next one tells. */
function ownSkipped(table: ReadTable, parts: readonly Part[]): SkippedRow[] {
  const beside = parts.map((part) => part.table).filter((one) => one !== table && one.sheet === table.sheet)
  const rows = new Set(beside.flatMap(({ tables }) => tables.filter(({ isChosen }) => isChosen).map(({ row }) => row)))
  const next = beside.map(({ headerRow }) => headerRow ?? 0).filter((row) => row > (table.headerRow ?? 0))
  return table.skipped.filter(
    ({ why, row }) =>
      why !== 'other-sheet' &&
      why !== 'legend-sheet' &&
      !(why === 'other-table' && rows.has(row ?? 0)) &&
      !(why === 'after-table' && next.length > 0) &&
      !(why === 'footer' && next.some((header) => (row ?? 0) < header && (row ?? 0) > header - 4)),
  )
}

/** The names of the columns that only some of the tables have, each once. */
function namesAlone(parts: readonly Part[]): string[] {
  const names = parts.flatMap(({ table, columns }) => (columns?.more ?? []).map((at) => table.header[at] ?? ''))
  return names.filter((name, at) => names.findIndex((other) => normaliseHeader(other) === normaliseHeader(name)) === at)
}

/** The rows of a sheet, their numbers moved on, their cells in the order of all, and its title in a cell of their own. */
async function* shifted(
  { table, columns }: Part,
  { by, width, alone, title }: { by: number; width: number; alone: readonly string[]; title: string },
): AsyncGenerator<TableRow[], void> {
  const more = alone.map((name) =>
    columns?.more.find((at) => normaliseHeader(table.header[at] ?? '') === normaliseHeader(name)),
  )
  const places = columns === null ? null : [...columns.places, ...more]
  for await (const batch of table.batches())
    yield batch.map((row) => ({ ...row, row: by + row.row, cells: withTitle(row, { width, places, title }) }))
}

/** A row with too many cells keeps them: it is set aside with them. */
function withTitle(
  { cells, problem }: TableRow,
  { width, places, title }: { width: number; places: readonly (number | null | undefined)[] | null; title: string },
): string[] {
  if (problem === 'more-cells') return cells
  const placed = Array.from({ length: width }, (_, at) => (places === null ? cells[at] : cells[places[at] ?? -1]) ?? '')
  return [...placed, title]
}
