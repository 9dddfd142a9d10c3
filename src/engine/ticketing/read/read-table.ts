import { basename } from 'node:path'
import { AppError, type RejectedRow, type SkippedRow } from '../../../contract/index.ts'
import { type ByteSource, fileSource } from './bytes/byte-source.ts'
import { PlainRows } from './delimited/plain-rows.ts'
import { ByteScanner } from './delimited/scan-bytes.ts'
import { type OpenedFile, openSource } from './open-source.ts'
import type { ReadOptions, ReadTable } from './read-options.ts'
import { createRowFilter, type RowFilter, type TableRow } from './table/filter-rows.ts'
import { findTable, partRows, type RowsTogether, type TableArea, tableCount } from './table/find-table.ts'
import { type RowGroup, RowGrouper } from './table/row-group.ts'

/**
 * Opens a table file of any usual kind and finds its table: `csv`, `xlsx`, `xls`, `xlsb`, `ods`, HTML or XML named `.xls`, JSON, a zip of one of them.
 * Nothing is typed: each cell is a text. Rows are read when asked for; a large CSV or XLSX is never held in memory.
 * @throws AppError `file-not-found`, `file-empty`, `file-not-a-table`, `file-unreadable`, `file-bomb`, `file-too-wide`, `file-encrypted`, `file-too-large`, `quote-unclosed`, `sheet-not-found`,
 * `table-not-found`.
 */
export async function readTable(path: string, options: ReadOptions = {}): Promise<ReadTable> {
  return await readTableOf(await fileSource(path, options.name ?? basename(path)), options)
}

/** The same of bytes that are held already: what an archive holds. */
export async function readTableOf(source: ByteSource, options: ReadOptions = {}): Promise<ReadTable> {
  const opened = await openSource(source, options)
  return tableIn(opened, { source, options, groups: groupsOf(opened, options) })
}

function groupsOf({ area, head }: OpenedFile, { headerScore }: ReadOptions): RowsTogether[] {
  return area === null ? partRows(head, headerScore) : []
}

interface Looked {
  readonly source: ByteSource
  readonly options: ReadOptions
  readonly groups: readonly RowsTogether[]
}

function tableIn(opened: OpenedFile, { source, options, groups: parts }: Looked): ReadTable {
  const { file } = source
  const looked = {
    groups: parts,
    headerScore: options.headerScore,
    headerRow: options.headerRow,
    table: options.table,
  }
  const area = opened.area ?? findTable(looked)
  if (options.table !== undefined && (area === null || (opened.area && options.table !== 1))) {
    const tables = opened.area ? 1 : tableCount(parts)
    if (tables > 0) throw new AppError('table-not-found', { file, table: options.table, tables })
  }
  if (area === null) throw new AppError('file-empty', { file, sheet: opened.sheet })
  const before = [...opened.warnings, ...area.skipped]
  const skipped: SkippedRow[] = [...before]
  const rejected: RejectedRow[] = []
  const isDelimited = opened.delimiter !== null

  function startAfresh(table: TableArea): RowFilter {
    skipped.splice(0, skipped.length, ...before)
    rejected.length = 0
    const { delimiter, isWhole } = opened
    return createRowFilter({
      file,
      area: table,
      skipped,
      rejected,
      isDelimited,
      delimiter: delimiter ?? ';',
      isWhole,
      isAllData: opened.area !== null,
    })
  }

  async function* batches(): AsyncGenerator<TableRow[], void> {
    if (area === null) return
    const filter = startAfresh(area)
    for await (const batch of opened.batches()) {
      const rows = filter.take(batch)
      if (rows.length > 0) yield rows
    }
    const last = filter.end()
    if (last.length > 0) yield last
  }

  async function* groups(size?: number): AsyncGenerator<RowGroup, void> {
    if (area === null) return
    const { scan } = opened
    const filter = startAfresh(area)
    const full: RowGroup[] = []
    const grouper = new RowGrouper(area.header.length, (group) => full.push(group), size)
    if (scan === null)
      for await (const batch of opened.batches()) yield* taken(full, () => grouper.add(filter.take(batch)))
    else {
      const scanner = new ByteScanner(scan.dialect, new PlainRows({ area, filter, grouper }))
      for await (const piece of scan.utf8()) yield* taken(full, () => scanner.push(piece))
      scanner.end()
    }
    grouper.add(filter.end())
    grouper.end()
    yield* full
  }

  async function* rows(): AsyncGenerator<TableRow, void> {
    for await (const batch of batches()) yield* batch
  }

  async function beside(place: Pick<ReadOptions, 'sheet' | 'table'>): Promise<ReadTable> {
    const { table: _, ...kept } = options
    const asked = { ...kept, ...place }
    if (place.sheet === undefined || place.sheet === opened.sheet)
      return tableIn(opened, { source, options: asked, groups: parts })
    const other = await (opened.otherSheet?.(place.sheet) ?? openSource(source, asked))
    return tableIn(other, { source, options: asked, groups: groupsOf(other, options) })
  }

  const { kind, encoding, delimiter, quote, sheet, sheets } = opened
  return {
    ...{ kind, encoding, delimiter, quote, sheet, sheets },
    tables: area.tables,
    headerRow: area.headerRow,
    header: area.header,
    isNamed: area.isNamed,
    firstCells: area.firstCells,
    shapes: area.header.map((_, at) => area.evidence.columns[area.fromColumn + at]?.shape ?? null),
    skipped,
    rejected,
    confidence: { delimiter: opened.delimiterConfidence },
    batches,
    rows,
    groups,
    beside,
  }
}

/** What came out while `work` was done. */
function taken<T>(out: T[], work: () => void): T[] {
  work()
  return out.splice(0)
}
