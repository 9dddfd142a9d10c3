import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { ReadColumn, ReadDescription } from '../../../contract/index.ts'
import { type DescribeOptions, describeTable } from '../../ticketing/index.ts'
import { byteOrderMark, csvLine, excelLine } from './csv-writer.ts'

/**
 * How the table is written. `asFound`: what stands in the file and nothing more, so that a row with a cell too many has it, and a table that
 * names no column has no header. `rectangular`: a header always (« Colonne n » where the file names none) and every row as wide as it.
 * `excel`: rectangular, for people to open (`;`, byte-order mark, French dates and decimals, no formula).
 */
export type TableForm = 'asFound' | 'rectangular' | 'excel'

/**
 * Reads any table and writes it as clean CSV: header first, text cells unchanged, no preamble nor total; odd rows are in it and in `rejected`.
 * Of a workbook one sheet is read, the fullest unless one is told. `out` null describes the table without writing it. Meant for a child process. Throws the file-* codes, `table-not-found`.
 */
export async function readToCsv({
  path,
  out,
  options,
  form = 'asFound',
}: {
  path: string
  out: string | null
  options: DescribeOptions
  form?: TableForm
}): Promise<ReadDescription> {
  const { table, description } = await describeTable(path, { ...options, isOneSheet: true, areRowsWhole: true })
  if (out === null) return description
  const stream = createWriteStream(out)
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  const line = form === 'excel' ? excelLine : csvLine
  const header =
    form !== 'asFound' ? wholeHeader(table.header, await widthOf(table)) : table.isNamed ? table.header : []
  const cellsOf = form === 'asFound' ? (cells: string[]) => cells : fitter(header.length, form, description.columns)
  if (form === 'excel') await write(byteOrderMark)
  if (header.length > 0) await write(line(header))
  for await (const batch of table.batches()) await write(batch.map(({ cells }) => line(cellsOf(cells))).join(''))
  stream.end()
  await finished(stream)
  return description
}

type Batches = Pick<Awaited<ReturnType<typeof describeTable>>['table'], 'header' | 'batches'>

async function widthOf({ header, batches }: Batches): Promise<number> {
  let width = header.length
  for await (const batch of batches()) for (const { cells } of batch) width = Math.max(width, cells.length)
  return width
}

function wholeHeader(header: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => header[at] || `Colonne ${at + 1}`)
}

/** Cells as wide as the header; for people, with the decimal comma where a column of decimals is written with dots. */
function fitter(width: number, form: TableForm, columns: readonly ReadColumn[]): (cells: string[]) => string[] {
  const isDotted = (at: number) => ['decimal', 'money'].includes(columns[at]?.type ?? '') && isDotFormat(columns[at])
  const dotted = new Set(Array.from({ length: width }, (_, at) => at).filter((at) => form === 'excel' && isDotted(at)))
  const shown = (cell: string, at: number) =>
    dotted.has(at) && /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell
  return (cells) => Array.from({ length: width }, (_, at) => shown(cells[at] ?? '', at))
}

function isDotFormat(column: ReadColumn | undefined): boolean {
  return column?.format !== 'decimal-comma'
}
