import type { RowProblem } from '../raw-row.ts'
import type { Dialect } from './dialect.ts'

interface RecordInput {
  text: string
  position: number
  /** The first line end after `position` (or the length of the text). */
  lineEnd: number
  dialect: Dialect
  /** True when more text may come: a record that reaches the end of the text is then incomplete. */
  mayGrow: boolean
  /** Characters that a record may hold; beyond, its quote is one that nothing closes. */
  longest: number
}

export interface ParsedRecord {
  cells: string[]
  /** Place of the line end that closes the record. */
  end: number
  problem?: RowProblem
  /** Characters read in vain, after the line, for the end of a quote that was a stray one. */
  inVain?: number
}

interface Cell {
  value: string
  end: number
  isStray: boolean
  isUnclosed: boolean
}

/**
 * Reads one record that holds quotes. Exports carry stray quotes in free text (ticketing.md §1.2), so a quote closes a cell
 * only before a separator or a line end; and when the record does not have the width of the table while its first
 * line alone has it, the quote was a stray one and the line is taken as it stands.
 */
export function parseQuotedRecord(input: RecordInput): ParsedRecord | 'incomplete' {
  const strict = readCells(input, Math.min(input.text.length, input.position + input.longest))
  if (input.mayGrow && strict.end >= input.text.length) return 'incomplete'
  const hasWidth = input.dialect.width === null || strict.cells.length === input.dialect.width
  const isLong = strict.end > input.lineEnd && linesIn(input, strict.end) > mostLinesOfOddRecord
  const isOdd =
    strict.isUnclosed || (strict.isStray && isLong) || ((strict.isStray || strict.end > input.lineEnd) && !hasWidth)
  const ofLine = isOdd ? readCells(input, input.lineEnd) : null
  const inVain = Math.max(0, strict.end - input.lineEnd)
  if (ofLine?.cells.length === input.dialect.width && input.lineEnd < input.text.length) {
    return { ...pick(ofLine), problem: 'stray-quote', inVain }
  }
  const swallowed = strict.isUnclosed || isLong
  return ofLine !== null && swallowed ? { ...pick(ofLine), problem: 'unclosed-quote', inVain } : pick(strict)
}

function pick({ cells, end }: { cells: string[]; end: number }): ParsedRecord {
  return { cells, end }
}

/** A record over more lines than this, and not of the table's width, swallowed other rows. */
const mostLinesOfOddRecord = 20

/** Lines that a record spans, counted up to one more than is believed. */
function linesIn({ text, position }: RecordInput, end: number): number {
  let lines = 1
  for (let at = text.indexOf('\n', position); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines++
    if (lines > mostLinesOfOddRecord) break
  }
  return lines
}

/** Cells from `position` to the first line end outside quotes, quotes being unable to reach over `limit`. */
function readCells({ text, position, dialect, lineEnd }: RecordInput, limit: number) {
  const cells: string[] = []
  const isOneLine = limit === lineEnd
  let isStray = false
  let isUnclosed = false
  let at = position
  for (;;) {
    const cell = readCell({ text, at, limit, dialect, isOneLine })
    cells.push(cell.value)
    isStray ||= cell.isStray
    isUnclosed ||= cell.isUnclosed
    if (cell.end < limit && text.startsWith(dialect.delimiter, cell.end)) {
      at = cell.end + dialect.delimiter.length
      continue
    }
    return { cells, end: cell.end, isStray, isUnclosed }
  }
}

interface CellInput {
  text: string
  at: number
  limit: number
  dialect: Dialect
  isOneLine: boolean
}

function readCell(input: CellInput): Cell {
  const { text, at, dialect, isOneLine } = input
  if (dialect.quote === null || !text.startsWith(dialect.quote, at)) return readPlainCell(input)
  const quoted = readQuotedCell(input)
  if (isOneLine && (quoted.isUnclosed || (quoted.isStray && quoted.value.includes(dialect.delimiter)))) {
    return { ...readPlainCell(input), isStray: true }
  }
  return quoted
}

function readPlainCell({ text, at, limit, dialect }: CellInput): Cell {
  let from = at
  for (;;) {
    const end = Math.min(plainEnd(text, from, dialect.delimiter), limit)
    const isEscaped = dialect.escaping === 'backslash' && end < limit && text[end - 1] === '\\' && end > at
    if (isEscaped && text.startsWith(dialect.delimiter, end)) {
      from = end + dialect.delimiter.length
      continue
    }
    return { value: unescapeBackslashes(text.slice(at, end), dialect), end, isStray: false, isUnclosed: false }
  }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  const first = delimiter.charCodeAt(0)
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
    if (code === first && (delimiter.length === 1 || text.startsWith(delimiter, at))) return at
  }
  return text.length
}

function readQuotedCell({ text, at, limit, dialect }: CellInput): Cell {
  const quote = dialect.quote ?? '"'
  let from = at + 1
  let isStray = false
  for (;;) {
    const found = text.indexOf(quote, from)
    if (found === -1 || found >= limit) {
      return { value: unescapeCell(text.slice(at + 1, limit), dialect), end: limit, isStray, isUnclosed: true }
    }
    if (isBackslashed(text, found, at, dialect)) {
      from = found + 1
      continue
    }
    const end = closingEnd(text, found + 1, limit, dialect)
    if (end !== null) {
      return { value: unescapeCell(text.slice(at + 1, found), dialect), end, isStray, isUnclosed: false }
    }
    const isDoubled = text[found + 1] === quote && found + 1 < limit
    isStray ||= !isDoubled
    from = found + (isDoubled ? 2 : 1)
  }
}

function isBackslashed(text: string, found: number, start: number, dialect: Dialect): boolean {
  if (dialect.escaping !== 'backslash') return false
  let count = 0
  for (let at = found - 1; at > start && text[at] === '\\'; at--) count++
  return count % 2 === 1
}

/** Where a quoted cell ends when the quote before `after` closes it: at a separator or a line end, spaces allowed; else null. */
function closingEnd(text: string, after: number, limit: number, dialect: Dialect): number | null {
  for (let at = after; ; at++) {
    if (at >= limit || text.startsWith(dialect.delimiter, at)) return at
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
    if (code !== 32) return null
  }
}

function unescapeCell(value: string, dialect: Dialect): string {
  const { quote } = dialect
  const single = quote !== null && value.includes(quote + quote) ? value.replaceAll(quote + quote, quote) : value
  return unescapeBackslashes(single, dialect)
}

function unescapeBackslashes(value: string, dialect: Dialect): string {
  if (dialect.escaping !== 'backslash' || !value.includes('\\')) return value
  return value.replaceAll(/\\([\s\S])/g, unescapeOne)
}

/** `\n` and the like are left as written: a Windows path is likelier in these files than an escaped line end. */
function unescapeOne(whole: string, escaped: string): string {
  return /[\p{L}\p{N}]/u.test(escaped) ? whole : escaped
}
