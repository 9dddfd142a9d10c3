import type { RawRow } from '../raw-row.ts'
import { cellShape } from '../table/cell-shape.ts'
import type { Dialect } from './dialect.ts'
import { findPages, isRuler, linesOfRows, type PrintedPages, withoutPages } from './printed-pages.ts'

/** Lines looked at to find where columns stand. */
const linesLookedAt = 2000
const fewestLines = 4
const fewestColumns = 3
/** Shares of the lines that agree on a gap between two columns, and of the filled cells of a column that look alike. */
const agreement = 0.9
const likeness = 0.7

/** A column of a text in fixed columns: its first character, and the one after its last, as nearly all lines have them (from the left, the first is 0). */
export interface FixedColumn {
  start: number
  end: number
}

/**
 * Where each column of a text in fixed columns stands: gaps of blanks that nearly all lines have
 * at the same places, between columns of which one at least holds dates, figures, addresses. Null for a text that is not so laid out,
 * or whose first line too has the separator that was found (the comma of amounts stands in no header).
 */
export function findFixedColumns(text: string, { delimiter, width }: Dialect): FixedColumn[] | null {
  const lines = largestBlock(text)
  if (lines.length < fewestLines) return null
  const columns = columnsOf(lines)
  const rows = lines.map((line) => cut(line, columns))
  const first = lines[rows.findIndex((cells) => cells !== null)]
  const isSeparated = delimiter !== ' ' && width !== 1 && first?.includes(delimiter)
  if (columns.length < fewestColumns || columns.length <= (width ?? 1) || isSeparated) return null
  return columns.some((_, column) => isTyped(rows.flatMap((cells) => cells?.[column] ?? []))) ? columns : null
}

/** A printed list: where its pages begin, and its columns. */
export interface PrintedList {
  pages: PrintedPages
  columns: FixedColumn[]
}

/** The columns of a list that was printed page by page, as the lines of all its pages have them, and its names where a column has few values; null for any other text. */
export function findPrintedList(text: string): PrintedList | null {
  // Without a line drawn across there are no pages: nearly no text is looked at line by line.
  if (!/[-=_]{3}/.test(text)) return null
  const lines = text.split(/\r\n|\n|\r/)
  const pages = findPages(lines)
  if (pages === null) return null
  const looked = linesOfRows(lines, pages).slice(0, linesLookedAt)
  if (looked.length < fewestLines) return null
  const columns = withNames(columnsOf(looked), pages.header)
  const rows = looked.map((line) => cut(line, columns))
  const isTable =
    columns.length >= fewestColumns &&
    rows.filter((cells) => cells !== null).length >= looked.length * agreement &&
    columns.some((_, column) => isTyped(rows.flatMap((cells) => cells?.[column] ?? [])))
  return isTable ? { pages, columns } : null
}

/** The lines of a printed list as one table. */
export function cutPrintedRows(rows: readonly RawRow[], { pages, columns }: PrintedList): RawRow[] {
  const cutLine = (row: RawRow) => cutFixedRows([row], columns)[0] ?? row
  return withoutPages(rows, pages, { cut: cutLine, cutNames: (line) => namesOver(line, columns) })
}

/** Each word of the line of names with the column that it stands over, or the nearest: « Montant » over amounts set to the right begins before them. */
function namesOver(line: string, columns: readonly FixedColumn[]): string[] {
  const names = columns.map((): string[] => [])
  for (const { index, 0: word } of line.matchAll(/\S+/g)) {
    const away = columns.map(({ start, end }) => Math.max(start - (index + word.length - 1), index - (end - 1), 0))
    names[away.indexOf(Math.min(...away))]?.push(word)
  }
  return names.map((words) => words.join(' '))
}

/**
 * The columns, with those that few lines fill, of which the line of names alone shows where they stand. A piece of the column at its left, one blank apart, that no name stands over is the end of its words: « Yves » of
 * « Le Bihan Yves » and of « Roux Zoé Yves ».
 */
function withNames(columns: readonly FixedColumn[], header: string): FixedColumn[] {
  const names = [...header.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }))
  const meet = (one: FixedColumn, other: FixedColumn) => one.start < other.end && other.start < one.end
  const whole: FixedColumn[] = []
  for (const column of columns) {
    const before = whole.at(-1)
    const isPiece = before !== undefined && column.start - before.end === 1 && !names.some((name) => meet(name, column))
    if (isPiece) whole.splice(-1, 1, { start: before.start, end: column.end })
    else whole.push(column)
  }
  const alone = names.filter((name) => !whole.some((column) => meet(name, column)))
  return [...whole, ...alone].sort((a, b) => a.start - b.start)
}

/** Lines as rows. One that writes over a gap may have shifted, or is a title: it is handed on whole, marked. */
export function cutFixedRows(rows: readonly RawRow[], columns: readonly FixedColumn[]): RawRow[] {
  return rows.map(({ row, cells: [line = ''] }) => {
    if (isRuler(line)) return { row, cells: [] }
    const cells = cut(line, columns)
    return cells === null ? { row, cells: [line.trim()], problem: 'more-cells' } : { row, cells }
  })
}

/** The longest run of lines without a blank one: a title has a blank line under it. */
function largestBlock(text: string): string[] {
  const blocks: string[][] = [[]]
  for (const line of text.split(/\r\n|\n|\r/, linesLookedAt)) {
    if (line.trim() === '') blocks.push([])
    else if (!isRuler(line)) blocks.at(-1)?.push(line)
  }
  return blocks.reduce((longest, block) => (block.length > longest.length ? block : longest))
}

function columnsOf(lines: readonly string[]): FixedColumn[] {
  const width = Math.max(...lines.map((line) => line.length))
  const blanks = new Int32Array(width + 1)
  for (const line of lines) {
    for (let at = 0; at < width; at++) if (isBlankAt(line, at)) blanks[at] = (blanks[at] ?? 0) + 1
  }
  const isGap = (at: number) => at >= width || (blanks[at] ?? 0) >= lines.length * agreement
  const columns: FixedColumn[] = []
  for (let at = 0; at < width; at++) {
    if (isGap(at)) continue
    const start = at
    while (!isGap(at)) at++
    columns.push({ start, end: at })
  }
  return columns
}

function isBlankAt(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  return Number.isNaN(code) || code === 32 || code === 160
}

/** The cells of a line; null when one of its words stands over a gap, so that nobody knows whose it is. */
function cut(line: string, columns: readonly FixedColumn[]): string[] | null {
  const starts = columns.map((column, at) => startIn(line, column, columns[at - 1]?.end ?? 0))
  if (starts.includes(null)) return null
  return starts.map((start, at) => line.slice(start ?? 0, starts[at + 1] ?? line.length).trim())
}

/**
 * Where the cell of a column begins in a line: where the column does, or before when an amount set to the right is longer than most
 * (`118,00` under `18,00`, `1 180,00`): it begins in the gap at its left, after a blank, and ends with its column. Null for anything else over the gap.
 */
function startIn(line: string, { start, end }: FixedColumn, gapFrom: number): number | null {
  const isAmount = (from: number) =>
    from >= gapFrom && isBlankAt(line, end) && cellShape(line.slice(from, end)) === 'number'
  const word = wordStart(line, start)
  const thousands = isBlankAt(line, word - 2) ? word : wordStart(line, word - 1)
  if (thousands < word && thousands < start && isBlankAt(line, thousands - 2) && isAmount(thousands)) return thousands
  return word === start || isAmount(word) ? word : null
}

/** The first character of the word that holds the place before `at`; `at` itself when that place is blank. */
function wordStart(line: string, at: number): number {
  let from = at
  while (from > 0 && !isBlankAt(line, from - 1)) from--
  return from
}

function isTyped(cells: readonly string[]): boolean {
  const shapes = cells.map(cellShape).filter((shape) => shape !== 'blank')
  return shapes.some(
    (shape) => shape !== 'text' && shapes.filter((one) => one === shape).length >= shapes.length * likeness,
  )
}
