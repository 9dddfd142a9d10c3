import { isBlankRow, type RawRow } from '../raw-row.ts'
import { cellShape } from '../table/cell-shape.ts'
import type { Dialect } from './dialect.ts'
import { createDelimitedScanner } from './scan-delimited.ts'

export interface DetectedDialect extends Dialect {
  /** 0 to 1: how far ahead of the next separator the chosen one is. */
  confidence: number
  /** True when the first line is Excel's own `sep=;`. */
  hasSeparatorLine: boolean
}

const delimiters = [
  ';',
  '\t',
  ',',
  '|',
  ', ',
  '; ',
  ' | ',
  '||',
  '::',
  ';;',
  '~',
  '^',
  '\u001f',
  '\u0001',
  '§',
  ':',
  ' ',
]
const rowsLookedAt = 400

/**
 * Finds how a text is written from its head, by parsing it with our own scanner under each candidate and scoring
 * how regular the rows are and how much the cells look like something
 * (pattern × type consistency: van den Burg, Nazábal, Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019).
 */
export function detectDialect(head: string, given: { delimiter?: string } = {}): DetectedDialect {
  const separatorLine = /^\s*"?sep=(.|\t)"?[ \t;,]*(?:\r\n|\n|\r)/i.exec(head)
  const body = separatorLine ? head.slice(separatorLine[0].length) : head
  const forced = given.delimiter ?? separatorLine?.[1]
  const candidates =
    forced === undefined
      ? delimiters.filter((delimiter) => body.includes(delimiter) && !isHalfOfDouble(body, delimiter))
      : [forced]
  const scored = candidates.flatMap((delimiter) =>
    dialectsOf(body, delimiter).map((dialect) => scoreDialect(body, dialect)),
  )
  scored.sort((a, b) => b.score - a.score)
  const best = scored[0]
  const whole = scoreDialect(body, {
    delimiter: forced ?? ';',
    quote: body.includes('"') ? '"' : null,
    escaping: 'double',
    width: null,
  })
  const hasSeparatorLine = separatorLine !== null
  if (!best || (forced === undefined && isSingleColumn(body, best))) {
    const width = forced === undefined ? 1 : whole.width
    return {
      delimiter: forced ?? ';',
      quote: '"',
      escaping: 'double',
      width,
      confidence: best ? 0.7 : 1,
      hasSeparatorLine,
    }
  }
  const rival = scored.find((other) => other.dialect.delimiter !== best.dialect.delimiter)
  const confidence = forced !== undefined ? 1 : Math.max(0, 1 - (rival?.score ?? 0) / best.score)
  return { ...best.dialect, quote: best.dialect.quote ?? '"', width: best.width, confidence, hasSeparatorLine }
}

/** `||` is one separator when `|` never comes alone, not two with a blank cell between. */
function isHalfOfDouble(body: string, delimiter: string): boolean {
  const double = delimiter + delimiter
  if (delimiter.length > 1 || !delimiters.includes(double)) return false
  const firstLine = /^[^\r\n]*/.exec(body.trimStart())?.[0] ?? ''
  const singles = body.split(delimiter).length - 1
  const doubles = body.split(double).length - 1
  return firstLine.includes(double) && doubles * 2 >= singles * 0.95
}

function dialectsOf(body: string, delimiter: string): Dialect[] {
  const dialects: Dialect[] = []
  for (const quote of ['"', "'"]) {
    if (!opensCells(body, delimiter, quote)) continue
    dialects.push({ delimiter, quote, escaping: 'double', width: null })
    if (body.includes(`\\${quote}`)) dialects.push({ delimiter, quote, escaping: 'backslash', width: null })
  }
  dialects.push({ delimiter, quote: null, escaping: 'double', width: null })
  return dialects
}

/** True when the quote stands where a cell begins: an apostrophe inside words is no quote. */
function opensCells(body: string, delimiter: string, quote: string): boolean {
  return (
    body.startsWith(quote) ||
    body.includes(delimiter + quote) ||
    body.includes(`\n${quote}`) ||
    body.includes(`\r${quote}`)
  )
}

interface Scored {
  dialect: Dialect
  score: number
  /** The width most rows have. */
  width: number
  /** Share of the rows that have it. */
  regularity: number
}

function scoreDialect(body: string, dialect: Dialect): Scored {
  const first = parseHead(body, dialect)
  const width = mostCommonWidth(first)
  const rows = dialect.quote === null ? first : parseHead(body, { ...dialect, width })
  const patterns = countBy(rows.map((row) => row.cells.length))
  let pattern = 0
  for (const [length, count] of patterns) pattern += (count * Math.max(0.001, length - 1)) / length
  pattern /= Math.max(1, patterns.size) * Math.max(1, rows.length)
  const regularity = (patterns.get(width) ?? 0) / Math.max(1, rows.length)
  return {
    dialect,
    score: pattern * (typed(rows, dialect) + 1e-9) * preference(dialect, regularity),
    width,
    regularity,
  }
}

function parseHead(body: string, dialect: Dialect): RawRow[] {
  const scanner = createDelimitedScanner(dialect)
  const rows = [...scanner.push(body), ...scanner.end()].filter((row) => !isBlankRow(row.cells))
  return rows.slice(0, rowsLookedAt)
}

/** What is rarely a separator has to be regular to be believed; a quote that explains the text beats no quote. */
function preference({ delimiter, quote }: Dialect, regularity: number): number {
  const ofQuote = quote === null ? 0.98 : quote === "'" ? 0.97 : 1
  const isUnusual = delimiter === ' ' || delimiter === ':'
  return ofQuote * (isUnusual ? 0.6 * regularity ** 2 : 1)
}

function typed(rows: readonly RawRow[], { delimiter, quote }: Dialect): number {
  let known = 0
  let all = 0
  for (const row of rows) {
    for (const cell of row.cells) {
      all++
      known += typedness(cell, delimiter, quote)
    }
  }
  return all === 0 ? 0 : known / all
}

const plainText = /^[\p{L}\p{N}«(][\p{L}\p{M}\p{N} .'’()«»\-–/&!?+°#_@%…:\n\r]*$/u
const textWithMarks = /^[^;|\t"]*$/

function typedness(cell: string, delimiter: string, quote: string | null): number {
  if (cell === '') return delimiter === ' ' ? 0.3 : 0.9
  if (quote === null ? /\\["']/.test(cell) : cell.includes(`\\${quote}`)) return 0.05
  if (cell.startsWith(' ') && delimiter.length === 1) return 0.4
  if (cellShape(cell) !== 'text' || plainText.test(cell)) return 1
  if (quote === null && /^["'].*["']$/s.test(cell)) return 0.1
  return textWithMarks.test(cell) ? 0.6 : 0.2
}

/** One column of amounts, dates or sentences: a comma or a colon inside its cells is no separator. */
function isSingleColumn(body: string, best: Scored): boolean {
  const lines = body.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const data = lines.length > 1 ? lines.slice(1) : lines
  const strong = data.filter((line) => !['text', 'blank'].includes(cellShape(line))).length
  if (strong >= data.length * 0.8 && strong > 0) return true
  const firstLine = lines[0] ?? ''
  const isInHeader = firstLine.includes(best.dialect.delimiter)
  const isWeak = best.dialect.delimiter === ' ' || best.dialect.delimiter === ':'
  if (isWeak) return best.width < 3 || best.regularity < 0.9 || !isInHeader
  return best.width === 1 || (best.regularity < 0.5 && !isInHeader && best.width < 3)
}

function mostCommonWidth(rows: readonly RawRow[]): number {
  const counts = countBy(rows.map((row) => row.cells.length))
  let best = 1
  for (const [width, count] of counts) {
    const bestCount = counts.get(best) ?? 0
    if (count > bestCount || (count === bestCount && width > best)) best = width
  }
  return best
}

function countBy(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
