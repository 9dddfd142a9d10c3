import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { AppError, type CleanTableFormat, type CleanTableName } from '../../../contract/index.ts'
import { writeJournal } from '../../stewardship/index.ts'
import { type Cell, type Row, textLiteral, type Warehouse } from '../../store/index.ts'
import { type House, sensitiveTariffs } from '../house/index.ts'
import { byteOrderMark, csvLine, excelLine, inertCell } from '../read/csv-writer.ts'
import { cleanTables, maskedTickets } from './clean-tables.ts'

interface TableRequest {
  name: CleanTableName
  format: CleanTableFormat
  /** Who takes it, for the journal. */
  who: string
}

/**
 * Writes a cleaned table to a file of passage in the data folder (the caller moves or sends it, then removes it). `csv` and `parquet`
 * are for programs (cents, ISO); `excel` (CSV) and `xlsx` for people (euros). No cell of the last two can act as a formula.
 * Beside a customer, a tariff of health or means is masked (P14): `masked` says on how many rows. The reading is written in the journal first. Throws `table-unknown`.
 */
export async function writeTable(
  house: House,
  { name, format, who }: TableRequest,
): Promise<{ path: string; rows: number; masked: number }> {
  const table = cleanTables.find((one) => one.name === name)
  if (!table) throw new AppError('table-unknown', { name, tables: cleanTables.map((one) => one.name).join(', ') })
  const warehouse = await house.warehouse()
  const filled = await withSensitive(warehouse)
  const sql = filled(table.sql)
  const [count] = await warehouse.run(`SELECT count(*) AS rows FROM (${sql})`)
  const rows = Number(count?.rows ?? 0)
  const hidden = name === 'tickets' ? filled(`SELECT count(*) AS rows FROM ticket t WHERE ${maskedTickets}`) : null
  const masked = hidden === null ? 0 : Number((await warehouse.run(hidden))[0]?.rows ?? 0)
  await writeJournal(house.folder.app, { who, action: 'table-exported', params: { table: name, format, rows } })
  const made = (extension: string) => join(house.folder.files.temporary, `${randomUUID()}.${extension}`)
  const parquet = made('parquet')
  await warehouse.execute(`COPY (${sql}) TO ${textLiteral(parquet)} (FORMAT parquet, COMPRESSION zstd)`)
  if (format === 'parquet') return { path: parquet, rows, masked }
  const path = made(format === 'xlsx' ? 'xlsx' : 'csv')
  try {
    const pages = warehouse.pages('SELECT * FROM read_parquet($parquet)', { params: { parquet } })
    const source = { names: await namesOf(warehouse, parquet), pages }
    if (format === 'xlsx') await writeWorkbook(source, { name, path })
    else await writeText(source, { format, path })
    return { path, rows, masked }
  } finally {
    await rm(parquet, { force: true })
  }
}

async function withSensitive(warehouse: Warehouse): Promise<(sql: string) => string> {
  const labels = (await sensitiveTariffs(warehouse)).map(textLiteral)
  return (sql) => sql.replaceAll('{{sensitive}}', () => labels.join(', ') || 'NULL')
}

interface Source {
  names: string[]
  pages: AsyncGenerator<Row[]>
}

async function namesOf(warehouse: Warehouse, parquet: string): Promise<string[]> {
  const rows = await warehouse.run('DESCRIBE SELECT * FROM read_parquet($parquet)', { params: { parquet } })
  return rows.map((row) => String(row.column_name))
}

async function writeText(
  { names, pages }: Source,
  { format, path }: { format: 'csv' | 'excel'; path: string },
): Promise<void> {
  const file = await open(path, 'w', 0o600)
  const line = format === 'csv' ? csvLine : excelLine
  try {
    if (format === 'excel') await file.write(byteOrderMark)
    await file.write(line(format === 'csv' ? names : names.map(peopleName)))
    for await (const page of pages) {
      const cells = (row: Row) => names.map((name) => plain(format === 'csv' ? row[name] : peopleCell(name, row[name])))
      await file.write(page.map((row) => line(cells(row))).join(''))
    }
  } finally {
    await file.close()
  }
}

async function writeWorkbook({ names, pages }: Source, { name, path }: { name: string; path: string }): Promise<void> {
  async function* rows(): AsyncGenerator<(string | number | null)[]> {
    yield names.map(peopleName)
    for await (const page of pages)
      for (const row of page) yield names.map((column) => workbookCell(plain(peopleCell(column, row[column]))))
  }
  const { writeXlsxStream } = await import('hucre')
  const stream = writeXlsxStream(rows(), { name })
  await stream.pipeTo(Writable.toWeb(createWriteStream(path, { mode: 0o600 })))
}

function peopleName(column: string): string {
  return column.replace(/_cents$/, '')
}

function peopleCell(column: string, cell: Cell | undefined): Cell | undefined {
  return column.endsWith('_cents') && typeof cell === 'number' ? cell / 100 : cell
}

function plain(cell: Cell | undefined): string | number | null {
  if (cell === null || cell === undefined) return null
  return typeof cell === 'number' ? cell : String(cell)
}

/** A workbook's text is typed as text; the mark keeps it so when it is copied or saved as CSV. */
function workbookCell(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? inertCell(cell) : cell
}
