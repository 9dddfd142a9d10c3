import { serialToDate } from 'hucre'
import type { RawRow } from '../raw-row.ts'
import { mostColumns } from '../widest-table.ts'
import { cellText, numberText } from './cell-text.ts'
import { type NumberStyle, runsText } from './xlsx-parts.ts'
import { plainXml, xmlText } from './xml-text.ts'

export interface SheetContext {
  texts: readonly string[]
  styles: readonly NumberStyle[]
  startsIn1904: boolean
}

/** A row longer than this in its XML is damage: 16 384 cells of a usual length are a tenth of it. */
const longestRow = 1 << 25
/** Rows and cells in a batch: a row may be as wide as a sheet. */
const batchRows = 1000
const batchCells = 1 << 19
/** Blank rows that the file leaves out are put back, a few at most, since they part tables. */
const mostGapRows = 3

/**
 * Takes the XML of a worksheet in pieces and gives its rows as text cells, blank cells at the end left out.
 * Tags are looked for where they must be: a sheet of a million cells is read without making a tree of it.
 */
export class SheetScanner {
  readonly #cells: CellReader
  #rest = ''
  #row = 0
  #prefix: string | null = null
  #isOver = false

  constructor(context: SheetContext) {
    this.#cells = new CellReader(context)
  }

  /** Throws when the XML is not that of a sheet. */
  *push(piece: string): Generator<RawRow[], void> {
    if (this.#isOver) return
    let xml = plainXml(this.#rest + piece)
    this.#rest = ''
    if (this.#prefix === null) {
      const start = /<(\w+:)?sheetData(?:\s[^>]*)?(\/?)>/.exec(xml)
      if (start === null) {
        this.#rest = xml
        return
      }
      this.#prefix = start[1] ?? ''
      this.#isOver = start[2] === '/'
      xml = xml.slice(start.index + start[0].length)
    }
    yield* this.#rows(xml, this.#prefix)
    if (this.#rest.length > longestRow) throw new Error('a row that does not end')
  }

  /** Throws when the sheet was cut. */
  end(): void {
    if (!this.#isOver) throw new Error('the sheet does not end')
  }

  *#rows(xml: string, prefix: string): Generator<RawRow[], void> {
    const [open, close] = [`<${prefix}row`, `</${prefix}row>`]
    let batch: RawRow[] = []
    let cells = 0
    let at = 0
    for (;;) {
      const start = xml.indexOf(open, at)
      const tagEnd = start === -1 ? -1 : xml.indexOf('>', start)
      if (tagEnd === -1) break
      const isEmpty = xml[tagEnd - 1] === '/'
      const end = isEmpty ? tagEnd : xml.indexOf(close, tagEnd)
      if (end === -1) break
      const row = Number(attributesOf(xml, start + open.length, tagEnd).r) || this.#row + 1
      this.#addGap(batch, row)
      const read = isEmpty ? [] : this.#cells.read({ xml, from: tagEnd + 1, to: end, prefix })
      batch.push({ row, cells: read })
      cells += read.length
      at = end + (isEmpty ? 1 : close.length)
      if (batch.length < batchRows && cells < batchCells) continue
      yield batch
      batch = []
      cells = 0
    }
    if (batch.length > 0) yield batch
    this.#isOver ||= xml.indexOf(`</${prefix}sheetData`, at) !== -1
    this.#rest = this.#isOver ? '' : xml.slice(at)
  }

  #addGap(batch: RawRow[], row: number): void {
    for (let gap = Math.max(this.#row + 1, row - mostGapRows); gap < row; gap++) batch.push({ row: gap, cells: [] })
    this.#row = row
  }
}

interface CellAttributes {
  r: string
  s: string
  t: string
}

/** The one-letter attributes of a row or a cell; the others say nothing of its value. */
function attributesOf(xml: string, from: number, to: number): CellAttributes {
  const found = { r: '', s: '', t: '' }
  let at = from
  while (at < to) {
    const equals = xml.indexOf('=', at)
    if (equals === -1 || equals >= to) return found
    const quote = xml[equals + 1] === "'" ? "'" : '"'
    const end = xml.indexOf(quote, equals + 2)
    if (end === -1 || end > to) return found
    const name = xml[equals - 1] ?? ''
    const isAlone = xml.charCodeAt(equals - 2) <= 32
    if (isAlone && (name === 'r' || name === 's' || name === 't')) found[name] = xml.slice(equals + 2, end)
    at = end + 1
  }
  return found
}

interface RowPart {
  xml: string
  from: number
  to: number
  prefix: string
}

/** Dates repeat: each serial is worked out once, up to this many. */
const rememberedDates = 20_000

class CellReader {
  readonly #context: SheetContext
  readonly #dates = new Map<string, string>()

  constructor(context: SheetContext) {
    this.#context = context
  }

  /** The cells of a row, at their places. */
  read({ xml, from, to, prefix }: RowPart): string[] {
    const [open, close] = [`<${prefix}c`, `</${prefix}c>`]
    const cells: string[] = []
    let next = 0
    let at = from
    for (;;) {
      const start = xml.indexOf(open, at)
      if (start === -1 || start >= to) return cells
      const tagEnd = xml.indexOf('>', start)
      const isEmpty = xml[tagEnd - 1] === '/'
      const end = isEmpty ? tagEnd : xml.indexOf(close, tagEnd)
      if (tagEnd === -1 || end === -1 || end > to) throw new Error('a cell that does not end')
      at = end + 1
      const attributes = attributesOf(xml, start + open.length, tagEnd)
      const column = attributes.r === '' ? next : columnOf(attributes.r)
      next = column + 1
      if (column >= mostColumns) throw new Error('a cell outside the sheet')
      const value = isEmpty ? '' : this.#value({ xml, from: tagEnd + 1, to: end, prefix }, attributes)
      if (value === '') continue
      while (cells.length < column) cells.push('')
      cells[column] = value
    }
  }

  #value(part: RowPart, { s, t }: CellAttributes): string {
    if (t === 'inlineStr') return cellText(runsText(elementText(part, 'is')))
    const written = elementText(part, 'v')
    if (t === 's') return written === '' ? '' : cellText(this.#sharedText(Number(written)))
    if (t === 'str') return cellText(xmlText(written))
    if (t === 'b') return cellText(written === '1' || written.toLowerCase() === 'true')
    if (t === 'e') return cellText(xmlText(written))
    const style = s === '' ? undefined : this.#context.styles[Number(s)]
    const text = this.#number(xmlText(written), style?.isDate === true)
    return style === undefined || style.isDate || style.currency === '' || text === ''
      ? text
      : `${text} ${style.currency}`
  }

  /** A text that is not there is a workbook damaged, not a blank cell. */
  #sharedText(place: number): string {
    const text = this.#context.texts[place]
    if (text === undefined) throw new Error('a cell that names a text which the workbook does not hold')
    return text
  }

  #number(written: string, isDate: boolean): string {
    if (!isDate && /^(?:[1-9]\d{0,14}|0)$/.test(written)) return written
    const number = written === '' ? Number.NaN : Number(written)
    if (Number.isNaN(number)) return cellText(written)
    return isDate ? this.#date(written, number) : numberText(number)
  }

  #date(written: string, serial: number): string {
    const known = this.#dates.get(written)
    if (known !== undefined) return known
    const text = cellText(serialToDate(serial, this.#context.startsIn1904))
    if (this.#dates.size < rememberedDates) this.#dates.set(written, text)
    return text
  }
}

/** What stands between the tags of an element of a cell; nothing when the cell has none. */
function elementText({ xml, from, to, prefix }: RowPart, name: string): string {
  const start = xml.indexOf(`<${prefix}${name}`, from)
  if (start === -1 || start >= to) return ''
  const tagEnd = xml.indexOf('>', start)
  if (xml[tagEnd - 1] === '/') return ''
  const end = xml.indexOf(`</${prefix}${name}>`, tagEnd)
  return end === -1 || end > to ? '' : xml.slice(tagEnd + 1, end)
}

/** The place of a column by its letters, from 0: `A1` is 0, `AA7` is 26. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column === 0) throw new Error('a cell without a place')
  return column - 1
}
