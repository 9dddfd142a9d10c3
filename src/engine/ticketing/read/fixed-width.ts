import { cellShape } from './cell-shape.ts'
import type { Dialect } from './dialect.ts'
import type { RawRow } from './raw-row.ts'

/** Lines looked at to find where columns stand. */
const linesLookedAt = 2000
const fewestLines = 4
const fewestColumns = 3
/** Shares of the lines that agree on a gap between two columns, and of the filled cells of a column that look alike. */
const agreement = 0.9
const likeness = 0.7

/**
 * Where each column of a text in fixed columns begins (characters from the left, the first is 0): gaps of blanks that nearly all lines have
 * at the same places, between columns of which one at least holds dates, figures, addresses. Null for a text that is not so laid out,
 * or whose first line too has the separator that was found (the comma of amounts stands in no header).
 */
export function findFixedColumns(text: string, { delimiter, width }: Dialect): number[] | null {
  const lines = largestBlock(text)
  if (lines.length < fewestLines) return null
  const starts = columnStarts(lines)
  const fitting = lines.filter((line) => fits(line, starts))
  const isSeparated = delimiter !== ' ' && width !== 1 && fitting[0]?.includes(delimiter)
  if (starts.length < fewestColumns || starts.length <= (width ?? 1) || isSeparated) return null
  const rows = fitting.map((line) => cut(line, starts))
  return starts.some((_, column) => isTyped(rows.map((cells) => cells[column] ?? ''))) ? starts : null
}

/** Lines as rows. One that writes over a gap may have shifted, or is a title: it is handed on whole, marked. */
export function cutFixedRows(rows: readonly RawRow[], starts: readonly number[]): RawRow[] {
  return rows.map(({ row, cells: [line = ''] }) => {
    if (isRuler(line)) return { row, cells: [] }
    return fits(line, starts) ? { row, cells: cut(line, starts) } : { row, cells: [line.trim()], problem: 'more-cells' }
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

/** `-----  ------`, which reports draw under their header. */
function isRuler(line: string): boolean {
  return /^[\s\-=_+|]*[-=_]{3}[\s\-=_+|]*$/.test(line)
}

function columnStarts(lines: readonly string[]): number[] {
  const width = Math.max(...lines.map((line) => line.length))
  const blanks = new Int32Array(width + 1)
  for (const line of lines) {
    for (let at = 0; at < width; at++) if (isBlankAt(line, at)) blanks[at] = (blanks[at] ?? 0) + 1
  }
  const isGap = (at: number) => (blanks[at] ?? 0) >= lines.length * agreement
  const starts: number[] = []
  for (let at = 0; at < width; at++) if (!isGap(at) && (at === 0 || isGap(at - 1))) starts.push(at)
  return starts
}

function isBlankAt(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  return Number.isNaN(code) || code === 32 || code === 160
}

/** Whether the character before each column is blank, so that no cell is cut in two. */
function fits(line: string, starts: readonly number[]): boolean {
  return starts.every((start) => start === 0 || isBlankAt(line, start - 1))
}

function cut(line: string, starts: readonly number[]): string[] {
  return starts.map((start, column) => line.slice(start, starts[column + 1]).trim())
}

function isTyped(cells: readonly string[]): boolean {
  const shapes = cells.map(cellShape).filter((shape) => shape !== 'blank')
  return shapes.some(
    (shape) => shape !== 'text' && shapes.filter((one) => one === shape).length >= shapes.length * likeness,
  )
}
