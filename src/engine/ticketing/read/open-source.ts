import { AppError, type SkippedRow } from '../../../contract/index.ts'
import { type ByteSource, bytesSource, headBytes } from './bytes/byte-source.ts'
import { decodedPieces } from './bytes/decode.ts'
import { type DetectedEncoding, detectEncoding, type Encoding } from './bytes/detect-encoding.ts'
import { detectContainer, type FileKind } from './bytes/detect-kind.ts'
import { refuseEndlessLine } from './bytes/endless-line.ts'
import { textWarnings } from './bytes/text-warnings.ts'
import { inflateEntry, readZipDirectory, type ZipEntry } from './bytes/zip-directory.ts'
import type { DetectedDialect } from './delimited/detect-dialect.ts'
import { openText, orDoubled } from './delimited/read-text.ts'
import { canScanBytes } from './delimited/scan-bytes.ts'
import type { RawRow, RowBatches } from './raw-row.ts'
import { readJsonTables } from './read-json.ts'
import type { ReadOptions } from './read-options.ts'
import { recordsArea, type TableArea } from './table/find-table.ts'
import { inBatches } from './workbook/in-batches.ts'
import type { WorkbookSource } from './workbook/read-workbook.ts'

/** A container opened: rows not yet known to be a table. */
export interface OpenedFile {
  kind: FileKind
  encoding: Encoding | null
  delimiter: string | null
  quote: string | null
  sheet: string | null
  sheets: string[]
  head: RawRow[]
  isWhole: boolean
  warnings: SkippedRow[]
  delimiterConfidence: number | null
  /** Where the table lies, when its file says so (records of a JSON file); null: to be found. */
  area: TableArea | null
  batches(): RowBatches
  /** Another sheet of a workbook that is held whole already; null where each sheet is read by itself. */
  otherSheet: ((sheet: string) => Promise<OpenedFile>) | null
  /** For a long text: what it takes to cut it on its bytes. */
  scan: { dialect: DetectedDialect; utf8: () => AsyncIterable<Uint8Array> } | null
}

const mostContainerBytes = 500 * 1024 * 1024
const headRows = 1000
/** A row may be as wide as a sheet. */
const mostCellsInMemory = 4_000_000
const headCells = 1_000_000
/** A sheet whose file is smaller is looked at whole, as a small text is. */
const wholeWorkbookBytes = 1024 * 1024

/** Opens what the bytes are, whatever the name says. Throws what `readTable` throws. */
export async function openSource(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const container = detectContainer(await headBytes(source, 8192), source.file)
  switch (container) {
    case 'text':
      return openTextFile(source, options)
    case 'html':
    case 'xml2003':
      return openMarkup({ source, options, kind: container })
    case 'json':
      return openJson(source, options)
    case 'ole':
      return openOle(source, options)
    case 'zip':
      return openZip(source, options)
  }
}

async function openTextFile(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  await refuseEndlessLine(source)
  const text = await openText(source, options)
  const separatorLine: SkippedRow[] = text.dialect.hasSeparatorLine ? [{ row: 1, why: 'separator-line' }] : []
  return {
    kind: 'csv',
    encoding: text.encoding.encoding,
    delimiter: text.isFixed ? null : text.dialect.delimiter,
    quote: text.isFixed ? null : text.dialect.quote,
    sheet: null,
    sheets: [],
    head: text.head,
    isWhole: text.isWhole,
    warnings: [...separatorLine, ...textWarnings(text.headText, text.encoding)],
    delimiterConfidence: text.dialect.confidence,
    batches: text.batches,
    otherSheet: null,
    scan: text.utf8 !== null && canScanBytes(text.dialect) ? { dialect: text.dialect, utf8: text.utf8 } : null,
    area: null,
  }
}

async function openMarkup({
  source,
  options,
  kind,
}: {
  source: ByteSource
  options: ReadOptions
  kind: 'html' | 'xml2003'
}): Promise<OpenedFile> {
  const { encoding, text } = await wholeText(source)
  // Asked for here: the library that reads tags takes longer to load than most files take to be read.
  const { readHtmlTables, readXml2003 } = await import('./workbook/read-markup.ts')
  const sheets =
    kind === 'html' ? [{ name: '', rows: readHtmlTables(text, source.file) }] : readXml2003(text, source.file)
  const wanted =
    options.sheet === undefined || kind === 'html' ? undefined : sheets.find((sheet) => sheet.name === options.sheet)
  if (options.sheet !== undefined && kind === 'xml2003' && !wanted)
    throw new AppError('sheet-not-found', { file: source.file, sheet: options.sheet })
  const chosen =
    wanted ??
    sheets.reduce((best, one) => (one.rows.length > best.rows.length ? one : best), sheets[0] ?? { name: '', rows: [] })
  return {
    kind,
    encoding: encoding.encoding,
    ...{ delimiter: null, quote: null, delimiterConfidence: null },
    sheet: kind === 'html' ? null : chosen.name,
    sheets: kind === 'html' ? [] : sheets.map((sheet) => sheet.name),
    head: chosen.rows,
    isWhole: true,
    warnings: [
      ...otherSheets(
        sheets.map((sheet) => sheet.name),
        chosen.name,
      ),
      ...textWarnings(text.slice(0, 1 << 20), encoding),
    ],
    batches: () => inBatches(chosen.rows),
    otherSheet: null,
    scan: null,
    area: null,
  }
}

/** Each list of records is a sheet, named by its path; the likeliest is read. */
async function openJson(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const { file } = source
  const { encoding, text } = await wholeText(source)
  const tables = readJsonTables(text, file)
  const chosen = options.sheet === undefined ? tables[0] : tables.find(({ name }) => name === options.sheet)
  if (chosen === undefined) throw new AppError('sheet-not-found', { file, sheet: options.sheet ?? '' })
  const names = tables.map(({ name }) => name)
  const rows = chosen.rows.map((cells, at) => ({ row: at + 1, cells }))
  return {
    kind: 'json',
    encoding: encoding.encoding,
    ...{ delimiter: null, quote: null, delimiterConfidence: null },
    sheet: chosen.name,
    sheets: names,
    head: rows,
    isWhole: true,
    warnings: [...otherSheets(names, chosen.name), ...textWarnings(text.slice(0, 1 << 20), encoding)],
    area: recordsArea(chosen.header, rows),
    batches: () => inBatches(rows),
    otherSheet: null,
    scan: null,
  }
}

async function wholeText(source: ByteSource): Promise<{ encoding: DetectedEncoding; text: string }> {
  guardSize(source)
  const encoding = await orDoubled(source, await detectEncoding(source))
  const pieces: string[] = []
  for await (const piece of decodedPieces(source, encoding)) pieces.push(piece)
  return { encoding, text: pieces.join('') }
}

/** Asked for here: what reads workbooks is loaded with the first of them. */
const workbooks = () => import('./workbook/read-workbook.ts')

async function openOle(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const bytes = await containerBytes(source)
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string) => view.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) throw new AppError('file-encrypted', { file: source.file })
  if (!holds('Workbook') && !holds('Book')) throw new AppError('file-not-a-table', { file: source.file, found: 'ole' })
  const { openWholeWorkbook } = await workbooks()
  return openWorkbook('xls', await openWholeWorkbook({ bytes, file: source.file, sheet: options.sheet }))
}

async function openZip(source: ByteSource, options: ReadOptions): Promise<OpenedFile> {
  const bytes = await containerBytes(source)
  const { file } = source
  const entries = readZipDirectory(bytes, file)
  const has = (name: string) => entries.some((entry) => entry.name.toLowerCase() === name)
  const input = { bytes, file, sheet: options.sheet }
  const { openWholeWorkbook, openXlsx } = await workbooks()
  if (has('xl/workbook.bin')) return openWorkbook('xlsb', await openWholeWorkbook(input))
  if (has('xl/workbook.xml') || has('[content_types].xml')) {
    if (entries.some((entry) => /^(?:word|ppt)\//.test(entry.name)))
      throw new AppError('file-not-a-table', { file, found: 'office' })
    const source = openXlsx({ ...input, entries })
    return openWorkbook('xlsx', bytes.length <= wholeWorkbookBytes ? await inMemory(source) : source)
  }
  if (has('content.xml')) return openWorkbook('ods', await openWholeWorkbook(input))
  return openZipOfOne({ bytes, entries, file, options })
}

async function openZipOfOne(input: {
  bytes: Uint8Array
  entries: ZipEntry[]
  file: string
  options: ReadOptions
}): Promise<OpenedFile> {
  const { bytes, entries, file, options } = input
  const files = entries.filter(
    (entry) => !entry.name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store|Thumbs\.db)/i.test(entry.name),
  )
  const [entry] = files
  if (!entry || files.length > 1) throw new AppError('file-not-a-table', { file, found: 'zip', entries: files.length })
  const inside = inflateEntry({ bytes, entry, file })
  if (inside.length > 1 && inside[0] === 0x50 && inside[1] === 0x4b && !isWorkbook(inside, file)) {
    throw new AppError('file-not-a-table', { file, found: 'zip' })
  }
  const opened = await openSource(bytesSource(inside, file), options)
  return opened.kind === 'csv' ? { ...opened, kind: 'zip' } : opened
}

function isWorkbook(bytes: Uint8Array, file: string): boolean {
  return readZipDirectory(bytes, file).some((entry) => /^(?:xl\/workbook\.(?:xml|bin)|content\.xml)$/i.test(entry.name))
}

async function openWorkbook(kind: FileKind, workbook: WorkbookSource): Promise<OpenedFile> {
  const other = workbook.otherSheet
  const head = workbook.rowsInMemory ?? (await firstRows(workbook.batches(), { rows: headRows, cells: headCells }))
  return {
    kind,
    ...{ encoding: null, delimiter: null, quote: null, delimiterConfidence: null },
    sheet: workbook.sheet,
    sheets: workbook.sheets,
    head,
    isWhole: workbook.rowsInMemory !== null,
    warnings: [...otherSheets(workbook.sheets, workbook.sheet), ...(await workbook.legends())],
    batches: workbook.batches,
    otherSheet: other && ((sheet) => openWorkbook(kind, other(sheet))),
    scan: null,
    area: null,
  }
}

async function inMemory(workbook: WorkbookSource): Promise<WorkbookSource> {
  const rows = await firstRows(workbook.batches(), { rows: Number.POSITIVE_INFINITY, cells: mostCellsInMemory })
  if (cellCount(rows) >= mostCellsInMemory) return workbook
  return { ...workbook, rowsInMemory: rows, batches: () => inBatches(rows) }
}

async function firstRows(batches: RowBatches, most: { rows: number; cells: number }): Promise<RawRow[]> {
  const rows: RawRow[] = []
  let cells = 0
  for await (const batch of batches) {
    for (const row of batch) rows.push(row)
    cells += cellCount(batch)
    if (rows.length >= most.rows || cells >= most.cells) break
  }
  return rows
}

function cellCount(rows: readonly RawRow[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0)
}

function otherSheets(sheets: readonly string[], chosen: string | null): SkippedRow[] {
  return sheets.filter((name) => name !== chosen).map((name) => ({ row: null, why: 'other-sheet', detail: name }))
}

function guardSize(source: ByteSource): void {
  if ((source.size ?? 0) <= mostContainerBytes) return
  throw new AppError('file-too-large', { file: source.file, megabytes: Math.round((source.size ?? 0) / 1024 / 1024) })
}

async function containerBytes(source: ByteSource): Promise<Uint8Array> {
  guardSize(source)
  return source.whole()
}
