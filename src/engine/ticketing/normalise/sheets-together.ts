import type { RejectedRow, SkippedRow } from '../../../contract/index.ts'
import { splitTitleAndDate } from '../clean/index.ts'
import { normaliseHeader } from '../layouts/index.ts'
import { type ReadOptions, type ReadTable, type RowGroup, RowGrouper, readTable, type TableRow } from '../read/index.ts'
import { isOfTheList } from './told-by-title.ts'

const workbooks = new Set<ReadTable['kind']>(['xlsx', 'xls', 'xlsb', 'ods'])
/** A workbook by hand has a sheet a show, an evening or a month; beyond, it is something else. */
const mostSheets = 60
const sheetColumn = 'Feuille'

/** A table of one or of several sheets of its workbook. */
export interface SheetsTable extends ReadTable {
  /** The names of the sheets read together; none when the table is of one sheet. */
  together: string[]
}

/**
 * Reads with a sheet those of its workbook that have the same columns: one evening, show or month a sheet. A last column, « Feuille », says what
 * each sheet or its title says. Rows are numbered on from one sheet to the next, so that no two have one number.
 * A workbook of other sheets is given back as it was read. Throws what `readTable` throws.
 */
export async function withSheetsAlike(path: string, found: ReadTable, options: ReadOptions): Promise<SheetsTable> {
  const alone = { ...found, together: [] }
  const { sheets } = found
  if (!workbooks.has(found.kind) || !found.isNamed || sheets.length < 2 || sheets.length > mostSheets) return alone
  const tables: ReadTable[] = []
  for (const sheet of sheets) {
    const table = sheet === found.sheet ? found : await readTable(path, { ...options, sheet }).catch(() => null)
    if (table !== null && hasSameColumns(table, found)) tables.push(table)
  }
  return tables.length < 2 ? alone : joined(found, tables)
}

function hasSameColumns(one: ReadTable, other: ReadTable): boolean {
  const names = ({ header }: ReadTable) => header.map(normaliseHeader)
  return one.isNamed && names(one).join('\n') === names(other).join('\n')
}

function joined(found: ReadTable, tables: readonly ReadTable[]): SheetsTable {
  const together = tables.map(({ sheet }) => sheet ?? '')
  const header = [...found.header, sheetColumn]
  const leftOut = found.skipped.filter(({ why, detail }) => why === 'other-sheet' && !together.includes(detail ?? ''))
  const skipped: SkippedRow[] = []
  const rejected: RejectedRow[] = []

  async function* batches(): AsyncGenerator<TableRow[], void> {
    skipped.splice(0, skipped.length, ...leftOut)
    rejected.length = 0
    let before = 0
    for (const table of tables) {
      let last = before
      for await (const batch of shifted(table, { by: before, width: found.header.length })) {
        last = batch.at(-1)?.row ?? last
        yield batch
      }
      const own = table.skipped.filter(({ why }) => why !== 'other-sheet')
      skipped.push(...own.map((one) => ({ ...one, row: one.row === null ? null : before + one.row })))
      rejected.push(...table.rejected.map((one) => ({ ...one, row: before + one.row })))
      before = Math.max(last, ...own.map(({ row }) => before + (row ?? 0)))
    }
  }

  async function* groups(size?: number): AsyncGenerator<RowGroup, void> {
    const full: RowGroup[] = []
    const grouper = new RowGrouper(header.length, (group) => full.push(group), size)
    for await (const batch of batches()) {
      grouper.add(batch)
      yield* full.splice(0)
    }
    grouper.end()
    yield* full
  }

  async function* rows(): AsyncGenerator<TableRow, void> {
    for await (const batch of batches()) yield* batch
  }

  return {
    ...found,
    skipped,
    rejected,
    header,
    shapes: [...found.shapes, null],
    sheet: null,
    together,
    batches,
    groups,
    rows,
  }
}

/** The rows of a sheet, their numbers moved on and its title in a cell of their own. */
async function* shifted(
  table: ReadTable,
  { by, width }: { by: number; width: number },
): AsyncGenerator<TableRow[], void> {
  const title = titleOf(table)
  for await (const batch of table.batches())
    yield batch.map((row) => ({ ...row, row: by + row.row, cells: withTitle(row, width, title) }))
}

/** A row with too many cells keeps them: it is set aside with them. */
function withTitle({ cells, problem }: TableRow, width: number, title: string): string[] {
  if (problem === 'more-cells') return cells
  return [...Array.from({ length: width }, (_, at) => cells[at] ?? ''), title]
}

/** What a sheet says of all its rows: the line above them that names a show and its date, else its name, with that line when the date is there. */
function titleOf({ skipped, sheet }: ReadTable): string {
  const above = skipped.filter(({ why }) => why === 'preamble').flatMap(({ detail }) => detail?.split(' | ') ?? [])
  const told = above.find((line) => splitTitleAndDate(line) !== null && !isOfTheList(line))
  const name = sheet ?? ''
  if (told !== undefined) return told
  const [first] = above
  const both = first === undefined ? name : `${first} – ${name}`
  return splitTitleAndDate(both) !== null ? both : name
}
