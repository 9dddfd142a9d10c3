import { type CellValue, EncryptedFileError, read, type Sheet, streamXlsxRows } from 'hucre'
import { AppError, type SkippedRow } from '../../../../contract/index.ts'
import type { ZipEntry } from '../bytes/zip-directory.ts'
import type { RawRow, RowBatches } from '../raw-row.ts'
import { cellText } from './cell-text.ts'
import { batchRows, inBatches } from './in-batches.ts'
import { isLegendSheet, legendLines } from './legend-sheets.ts'
import { sheetReader } from './read-sheet.ts'
import { xlsxContents } from './workbook-sheets.ts'

/** A workbook with one sheet chosen. `batches` reads it from its first row each time. */
export interface WorkbookSource {
  sheets: string[]
  sheet: string | null
  /** Null when only reading tells. */
  rowsInMemory: RawRow[] | null
  batches(): RowBatches
  /** Another sheet, where all of them are held; null where each is read by itself. Throws `sheet-not-found`. */
  otherSheet: ((sheet: string) => WorkbookSource) | null
  /** What its other sheets explain of letters. */
  legends(): Promise<SkippedRow[]>
}

interface WorkbookInput {
  bytes: Uint8Array
  file: string
  /** Asked for by a person. */
  sheet: string | undefined
}

/** XML of a sheet that may be a legend: some dozens of rows. */
const mostLegendBytes = 64 * 1024

/** An .xlsx, row by row. The sheet taken is the fullest of those shown, unless one is asked for. */
export function openXlsx(of: WorkbookInput & { entries: readonly ZipEntry[] }): WorkbookSource {
  const { bytes, file, sheet } = of
  const contents = xlsxContents(of)
  const known = contents.sheets
  const shown = known.some((one) => !one.isHidden) ? known.filter((one) => !one.isHidden) : known
  const fullest = shown.reduce((best, one) => (best === undefined || one.bytes > best.bytes ? one : best), shown[0])
  const names = known.map((one) => one.name)
  const name = chosenName({ names, sheet, file }) ?? fullest?.name ?? null
  const index = name === null ? -1 : names.indexOf(name)
  const entry = known[index]?.entry ?? null
  const rows =
    entry === null
      ? () => streamedBatches(streamXlsxRows(bytes, index < 0 ? {} : { sheet: index }))
      : sheetReader({ ...of, entry, startsIn1904: contents.startsIn1904 })
  return {
    sheets: names,
    sheet: name,
    rowsInMemory: null,
    otherSheet: null,
    batches: () => withClearErrors(rows(), { file, sheet: name }),
    legends: async () => {
      const lines: SkippedRow[] = []
      for (const one of known) {
        if (one.name === name || one.entry === null || one.bytes > mostLegendBytes || !isLegendSheet(one.name)) continue
        const read: RawRow[] = []
        for await (const batch of sheetReader({ ...of, entry: one.entry, startsIn1904: contents.startsIn1904 })())
          read.push(...batch)
        lines.push(...legendLines(read))
      }
      return lines
    },
  }
}

/** .xls, .xlsb and .ods are read whole: their formats cannot be streamed. */
export async function openWholeWorkbook({ bytes, file, sheet }: WorkbookInput): Promise<WorkbookSource> {
  const workbook = await read(bytes).catch((cause: unknown) => {
    throw clearError(cause, { file, sheet: null })
  })
  const sheets = workbook.sheets.map((one) => ({
    name: one.name,
    isHidden: one.hidden === true || one.veryHidden === true,
    rows: sheetRows(one),
  }))
  return sheetOf(sheets, { sheet, file })
}

interface HeldSheet {
  name: string
  isHidden: boolean
  rows: RawRow[]
}

/** The sheet asked for, or the fullest of those shown. */
function sheetOf(sheets: readonly HeldSheet[], { sheet, file }: Omit<WorkbookInput, 'bytes'>): WorkbookSource {
  const names = sheets.map((one) => one.name)
  const wanted = chosenName({ names, sheet, file })
  const shown = sheets.some((one) => !one.isHidden) ? sheets.filter((one) => !one.isHidden) : sheets
  const candidates = wanted === null ? shown : sheets.filter((one) => one.name === wanted)
  const fullest = candidates.reduce(
    (best, one) => (best === undefined || filled(one.rows) > filled(best.rows) ? one : best),
    candidates[0],
  )
  const rows = fullest?.rows ?? []
  return {
    sheets: names,
    sheet: fullest?.name ?? null,
    rowsInMemory: rows,
    batches: () => inBatches(rows),
    otherSheet: (name) => sheetOf(sheets, { sheet: name, file }),
    legends: async () =>
      sheets.filter((one) => one !== fullest && isLegendSheet(one.name)).flatMap((one) => legendLines(one.rows)),
  }
}

function chosenName({
  names,
  sheet,
  file,
}: {
  names: readonly string[]
  sheet: string | undefined
  file: string
}): string | null {
  if (sheet === undefined) return null
  const found =
    names.find((name) => name === sheet) ??
    names.find((name) => name.trim().toLowerCase() === sheet.trim().toLowerCase())
  if (found === undefined) throw new AppError('sheet-not-found', { file, sheet, sheets: names.join(', ') })
  return found
}

/** Rows that a damaged file leaves out are holes in the list. */
function sheetRows(sheet: Sheet): RawRow[] {
  return Array.from(sheet.rows, (values: CellValue[] | undefined, index) => ({
    row: index + 1,
    cells: trimmedEnd(Array.from(values ?? [], cellText)),
  }))
}

function filled(rows: readonly RawRow[]): number {
  return rows.reduce((sum, row) => sum + row.cells.length, 0)
}

function trimmedEnd(cells: string[]): string[] {
  let end = cells.length
  while (end > 0 && cells[end - 1] === '') end--
  return end === cells.length ? cells : cells.slice(0, end)
}

/** Rows that the file leaves out are blank ones: they are put back (a few at most), since they part tables. */
async function* streamedBatches(rows: ReturnType<typeof streamXlsxRows>): AsyncGenerator<RawRow[], void> {
  let batch: RawRow[] = []
  let expected = 1
  for await (const { index, values } of rows) {
    const row = index + 1
    for (let gap = Math.max(expected, row - 3); gap < row; gap++) batch.push({ row: gap, cells: [] })
    batch.push({ row, cells: trimmedEnd(Array.from(values, cellText)) })
    expected = row + 1
    if (batch.length < batchRows) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function* withClearErrors(
  batches: RowBatches,
  place: { file: string; sheet: string | null },
): AsyncGenerator<RawRow[], void> {
  let row = 0
  try {
    for await (const batch of batches) {
      row = batch.at(-1)?.row ?? row
      yield batch
    }
  } catch (cause) {
    throw clearError(cause, { ...place, row })
  }
}

function clearError(cause: unknown, place: { file: string; sheet: string | null; row?: number }): AppError {
  if (cause instanceof AppError) return cause
  if (cause instanceof EncryptedFileError) return new AppError('file-encrypted', { file: place.file }, { cause })
  return new AppError('file-unreadable', { ...place, why: 'workbook' }, { cause })
}
