import type { Grain, Meaning, ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { AppError } from '../../../contract/index.ts'
import { type AppendType, type Cell, openWarehouse, type Warehouse } from '../../store/index.ts'
import { findLayout, type Layout } from '../layouts/index.ts'
import type { ReadOptions, ReadTable, TableRow } from '../read/index.ts'
import type { RememberedMapping } from '../recognise/index.ts'
import { describeTable } from './describe-table.ts'
import { FileFacts } from './file-facts.ts'
import { leftOutBy } from './left-out.ts'
import { normaliseRow, type RowOutcome } from './normalise-row.ts'
import { type NormalisedColumn, type NormalisedRow, normalisedColumns } from './normalised-columns.ts'
import { type Correction, createRowReader, type RowRead } from './row-reader.ts'

export interface NormaliseInput {
  path: string
  name: string
  reading: Omit<ReadOptions, 'name' | 'headerScore'>
  said: RememberedMapping | null
  /** What no column says and a person does, for every row: the one show or date of an event's export. */
  constants: Partial<Record<Meaning, string>>
  remembered: Readonly<Record<string, RememberedMapping>>
  /** Folder in which the three Parquet files are written. */
  folder: string
}

export interface NormaliseOutput {
  description: ReadDescription
  facts: ReturnType<FileFacts['finish']>
  packageCents: number
  scopeProposed: 'full' | 'addition'
  /** Paths in `folder`. */
  normalised: string
  corrections: string
  rejected: string
}

export interface NormaliseProgress {
  phase: 'reading' | 'cleaning'
  rows: number
  of: number | null
}

const names = Object.keys(normalisedColumns) as NormalisedColumn[]
const types = names.map((name): AppendType => normalisedColumns[name])
/** Corrections kept one by one; beyond, they are only counted (the original file holds them all). */
const correctionsKept = 200_000

/**
 * From a file nobody trusts to the one normalised shape, in two passes: what each column means, then each row cleaned.
 * Meant to run in a child process. Throws `grain-unknown`, `column-ambiguous`, `column-missing` and what `readTable` throws.
 */
export async function normaliseFile(
  input: NormaliseInput,
  { onProgress = () => undefined }: { onProgress?: (progress: NormaliseProgress) => void } = {},
): Promise<NormaliseOutput> {
  const { table, description } = await describeTable(input.path, {
    ...input.reading,
    name: input.name,
    said: input.said,
    remembered: input.remembered,
    onRows: (rows) => onProgress({ phase: 'reading', rows, of: null }),
  })
  refuseWhatIsUnclear(description, input.constants)
  const layout = description.layout === null ? null : findLayout(description.layout)
  const warehouse = await openWarehouse({ path: ':memory:', allowedDirectories: [input.folder], memoryLimit: '350MB' })
  try {
    await warehouse.execute(
      `CREATE TABLE normalised (${names.map((name) => `${name} ${normalisedColumns[name]}`).join(', ')})`,
    )
    await warehouse.execute(
      'CREATE TABLE correction ("row" INTEGER, "column" VARCHAR, raw VARCHAR, clean VARCHAR, rule VARCHAR)',
    )
    await warehouse.execute('CREATE TABLE rejected ("row" INTEGER, "column" VARCHAR, why VARCHAR, cells VARCHAR)')
    const facts = await fill({ warehouse, table, description, layout, constants: input.constants, onProgress })
    return {
      description,
      facts: facts.finish(description.grain),
      packageCents: facts.packageCents,
      scopeProposed: layout?.scope ?? 'full',
      normalised: await write(warehouse, 'normalised', input.folder),
      corrections: await write(warehouse, 'correction', input.folder),
      rejected: await write(warehouse, 'rejected', input.folder),
    }
  } finally {
    await warehouse.close()
  }
}

interface FillInput {
  warehouse: Warehouse
  table: ReadTable
  description: ReadDescription
  layout: Layout | null
  constants: NormaliseInput['constants']
  onProgress: (progress: NormaliseProgress) => void
}

async function fill({ warehouse, table, description, layout, constants, onProgress }: FillInput): Promise<FileFacts> {
  const facts = new FileFacts()
  const readTableRow = tableRowReader({ description, layout, header: table.header, constants })
  let corrected = 0
  let seen = 0
  for await (const batch of table.batches()) {
    const rows: Cell[][] = []
    const corrections: Cell[][] = []
    const rejected: Cell[][] = []
    for (const tableRow of batch) {
      const { outcome, read } = readTableRow(tableRow)
      if ('rejected' in outcome) {
        facts.reject(outcome.rejected, `ligne ${tableRow.row}`)
        if (outcome.rejected === 'row-package') facts.packageCents += Number(read.values.priceCents ?? 0)
        rejected.push([tableRow.row, outcome.column, outcome.rejected, JSON.stringify(tableRow.cells)])
        continue
      }
      facts.keep(outcome.row)
      rows.push(valuesOf(outcome.row))
      for (const correction of read.corrections) {
        facts.correct(correction)
        if (corrected < correctionsKept) corrections.push(correctionCells(tableRow.row, correction))
        corrected += 1
      }
    }
    await warehouse.append('normalised', types, rows)
    await warehouse.append('correction', ['INTEGER', 'VARCHAR', 'VARCHAR', 'VARCHAR', 'VARCHAR'], corrections)
    await warehouse.append('rejected', ['INTEGER', 'VARCHAR', 'VARCHAR', 'VARCHAR'], rejected)
    seen += batch.length
    onProgress({ phase: 'cleaning', rows: seen, of: description.rows })
  }
  return facts
}

interface RowReaderInput {
  description: ReadDescription
  layout: Layout | null
  header: readonly string[]
  constants: NormaliseInput['constants']
}

/**
 * Reads one row of the table to its outcome. A row that lacks its last cells (a spreadsheet drops blank ones) is taken
 * when what it has can be read; one with too many, or with a quote gone astray, may have shifted and is set aside.
 */
function tableRowReader({ description, layout, header, constants }: RowReaderInput) {
  const readRow = createRowReader(description.columns, layout)
  const whyLeftOut = leftOutBy(layout, header)
  return ({ row, cells, problem }: TableRow): { outcome: RowOutcome; read: RowRead } => {
    const read = readRow(cells)
    read.values = { ...constants, ...read.values }
    const isShifted = problem !== undefined && (problem !== 'fewer-cells' || read.unreadable.size > 0)
    const why = isShifted ? problem : whyLeftOut(cells)
    return { read, outcome: why ? { rejected: why, column: null } : normaliseRow(row, read, description.grain) }
  }
}

function correctionCells(row: number, { column, raw, clean, rule }: Correction): Cell[] {
  return [row, column, raw, clean, rule]
}

function valuesOf(row: NormalisedRow): Cell[] {
  return names.map((name) => row[name])
}

async function write(warehouse: Warehouse, table: string, folder: string): Promise<string> {
  const path = `${folder}/${table}.parquet`
  await warehouse.execute(`COPY ${table} TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`)
  return path
}

function refuseWhatIsUnclear({ file, grain, columns }: ReadDescription, constants: NormaliseInput['constants']): void {
  if (grain === 'unknown' || grain === 'publications') throw new AppError('grain-unknown', { file })
  const unclear = columns.find((column) => column.ambiguous !== undefined && column.meaning !== 'unknown')
  if (unclear)
    throw new AppError('column-ambiguous', {
      file,
      column: unclear.name,
      choices: (unclear.ambiguous ?? []).join(' / '),
    })
  const given = new Set<Meaning>([...columns.map((column) => column.meaning), ...(Object.keys(constants) as Meaning[])])
  const needed = neededMeanings(grain).find((choices) => !choices.some((meaning) => given.has(meaning)))
  if (needed) throw new AppError('column-missing', { file, meaning: needed[0] ?? '', grain })
}

/** For each grain, what must be there: one meaning of each list. */
function neededMeanings(grain: Grain): ReadColumn['meaning'][][] {
  if (grain === 'tickets' || grain === 'performances')
    return [
      ['startsAt', 'performanceKey'],
      ['showTitle', 'performanceKey'],
    ]
  if (grain === 'contacts') return [['lastName', 'fullName', 'email', 'company']]
  if (grain === 'addresses') return [['customerNumber']]
  return []
}
