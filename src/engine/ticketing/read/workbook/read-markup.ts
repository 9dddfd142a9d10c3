import { load } from 'cheerio'
import { load as loadXml } from 'cheerio/slim'
import { AppError } from '../../../../contract/index.ts'
import type { RawRow } from '../raw-row.ts'
import { mostColumns } from '../widest-table.ts'
import { dateText, numberText } from './cell-text.ts'

/** The widest span believed: `colspan` and `ss:Index` are free numbers in a file that may be hostile. */
const mostGapRows = 3

/**
 * The rows of all tables of an HTML page (many ".xls" of back offices), parted by a blank row. Cells are strings with
 * entities decoded, never numbers or dates: a library that "helps" turns `12,50` into 1250 and `01000` into 1000.
 */
export function readHtmlTables(text: string, file: string): RawRow[] {
  return unlessTooDeep({ text, file, why: 'html' }, () => tableRows(text, file))
}

/** What `read` makes of a text whose elements stand one in another as they do in a table. Throws `file-unreadable` for any other. */
function unlessTooDeep<T>({ text, file, why }: { text: string; file: string; why: Markup }, read: () => T): T {
  if (depthOf(text, tags[why]) > deepest || depthOf(text, formats) > deepest)
    throw new AppError('file-unreadable', { file, why })
  try {
    return read()
  } catch (cause) {
    // A tree too deep to be walked: elements that only a damaged page leaves open.
    if (cause instanceof RangeError) throw new AppError('file-unreadable', { file, why }, { cause })
    throw cause
  }
}

function tableRows(text: string, file: string): RawRow[] {
  const $ = load(text)
  const tables = $('table').filter((_, table) => $(table).find('table').length === 0)
  if (tables.length === 0) throw new AppError('file-not-a-table', { file, found: 'html' })
  const rows: RawRow[] = linesAbove($)
  let count = 0
  tables.each((at, table) => {
    if (at > 0 || rows.length > 0) rows.push({ row: rows.length + 1, cells: [] })
    const taken = createSpans()
    $(table)
      .find('tr')
      .each((_, line) => {
        const cells: string[] = []
        $(line)
          .children('td, th')
          .each((_, cell) => {
            $(cell).find('br').replaceWith('\n')
            const columns = span($(cell).attr('colspan'))
            taken.place({ cells, value: cleanSpaces($(cell).text()), columns, rows: span($(cell).attr('rowspan')) })
          })
        taken.nextRow()
        while (cells.at(-1) === '') cells.pop()
        count += cells.length
        if (count > mostCells)
          throw new AppError('file-bomb', { file, megabytes: Math.round((count * 8) / 1024 / 1024) })
        rows.push({ row: rows.length + 1, cells })
      })
  })
  return rows
}

/** Titles printed above the first table: they say of which evening a list is, as the lines above a table of a workbook do. */
const mostLinesAbove = 8
const longestLine = 200

function linesAbove($: ReturnType<typeof load>): RawRow[] {
  const rows: RawRow[] = []
  for (const element of $('h1, h2, h3, h4, h5, h6, p, caption, table').toArray()) {
    const isTable = $(element).is('table')
    if (isTable && $(element).find('caption').length === 0) break
    const text = isTable ? '' : cleanSpaces($(element).text())
    if (text !== '' && text.length <= longestLine) rows.push({ row: rows.length + 1, cells: [text] })
    if (rows.length >= mostLinesAbove || $(element).is('caption')) break
  }
  return rows
}

/** A page is read whole: spans can make of a small one more cells than a computer holds. */
const mostCells = 20_000_000

/** Elements one in another: beyond, a page is damaged or meant to harm, and a tree of it would take for ever. */
const deepest = 200

type Markup = 'html' | 'xml'

/** The elements that a damaged file leaves open most. One that closes itself opens nothing. */
const tags: Record<Markup, RegExp> = {
  html: /<\/?(?:table|div|span)\b/gi,
  xml: /<\/?(?:ss:)?(?:worksheet|table|row|cell|data)\b(?![^<>]*\/>)/gi,
}

/** What a text is set in; a cell begins anew, whatever the one before left open. */
const formats = /<\/?(?:b|i|u|s|em|strong|font|small|big|code|tt|a|nobr)\b|<t[dhr]\b/gi
const cell = /^<t[dhr]/i

function depthOf(text: string, tag: RegExp): number {
  let depth = 0
  let most = 0
  for (const [opening] of text.matchAll(tag)) {
    depth = cell.test(opening) ? 0 : Math.max(0, depth + (opening[1] === '/' ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}

function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10)
  return Number.isInteger(count) && count > 0 ? Math.min(count, mostColumns) : 1
}

function cleanSpaces(text: string): string {
  return text
    .replaceAll(/[ \t\r\f]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim()
}

/** Merged cells give their value once; the places they cover stay blank. */
function createSpans() {
  let covered = new Map<number, number>()
  return {
    place({ cells, value, columns, rows }: { cells: string[]; value: string; columns: number; rows: number }): void {
      while ((covered.get(cells.length) ?? 0) > 0) cells.push('')
      const start = cells.length
      cells.push(value)
      for (let at = 1; at < columns && cells.length < mostColumns; at++) cells.push('')
      if (rows > 1) for (let at = start; at < cells.length; at++) covered.set(at, rows)
    },
    nextRow(): void {
      covered = new Map(
        [...covered].filter(([, left]) => left > 1).map(([at, left]): [number, number] => [at, left - 1]),
      )
    },
  }
}

interface MarkupSheet {
  name: string
  rows: RawRow[]
}

type Xml = ReturnType<typeof loadXml>
type XmlNode = Parameters<Xml>[0]

/** The sheets of an Excel 2003 XML workbook ("SpreadsheetML"). Throws `file-unreadable` for one damaged beyond reading. */
export function readXml2003(text: string, file: string): MarkupSheet[] {
  return unlessTooDeep({ text, file, why: 'xml' }, () => {
    const $ = loadXml(text, { xml: true })
    const sheets = $(named('Worksheet')).toArray()
    return sheets.map((sheet) => ({ name: $(sheet).attr('ss:Name') ?? '', rows: xmlRows($, sheet) }))
  })
}

function named(name: string): string {
  return `${name}, ss\\:${name}`
}

function xmlRows($: Xml, sheet: XmlNode): RawRow[] {
  const rows: RawRow[] = []
  for (const line of $(sheet).find(named('Row')).toArray()) {
    const previous = rows.at(-1)?.row ?? 0
    const place = Number($(line).attr('ss:Index') ?? Number.NaN)
    const row = Number.isInteger(place) && place > previous ? place : previous + 1
    for (let gap = Math.max(previous + 1, row - mostGapRows); gap < row; gap++) rows.push({ row: gap, cells: [] })
    rows.push({ row, cells: xmlCells($, line) })
  }
  return rows
}

function xmlCells($: Xml, line: XmlNode): string[] {
  const cells: string[] = []
  for (const cell of $(line).children(named('Cell')).toArray()) {
    const column = Math.min(span($(cell).attr('ss:Index') ?? String(cells.length + 1)), mostColumns)
    while (cells.length < column - 1) cells.push('')
    const data = $(cell).children(named('Data')).first()
    cells.push(xmlCellText(data.text(), data.attr('ss:Type')))
    const merged = $(cell).attr('ss:MergeAcross')
    const covered = merged === undefined ? 0 : Math.min(Number.parseInt(merged, 10) || 0, mostColumns)
    for (let at = 0; at < covered; at++) cells.push('')
  }
  return cells
}

function xmlCellText(text: string, type: string | undefined): string {
  if (type === 'Boolean') return text === '1' ? 'true' : 'false'
  if (type === 'DateTime') return dateText(new Date(/Z$/.test(text) ? text : `${text}Z`)) || text
  if (type !== 'Number' || !/^[-+]?[\d.]+(?:E[-+]?\d+)?$/i.test(text)) return text
  return /^\d+$/.test(text) ? text : numberText(Number(text))
}
