import { lastWholeCharacter } from '../bytes/detect-encoding.ts'
import type { RawRow } from '../raw-row.ts'
import type { PlacedCells } from '../table/row-group.ts'
import type { DetectedDialect } from './detect-dialect.ts'
import type { Dialect } from './dialect.ts'
import { parseNextRecord } from './parse-next-record.ts'
import type { ParsedRecord } from './parse-quoted-record.ts'

/** What is done with the records of a file as they come, in their order. */
export interface RecordTaker {
  /** A record that needs no care, its cells where they stand. True when it was taken; else it comes again as a row of texts. */
  takePlaced(cells: PlacedCells, count: number, row: number): boolean
  takeRow(row: RawRow): void
  /** Told before the cells taken go from where they stand. */
  settle(): void
}

const lineFeed = 10
const carriageReturn = 13

/** Whether a file written so can be cut on its bytes: separators of one byte, quotes doubled inside cells. */
export function canScanBytes({ delimiter, quote, escaping }: Dialect): boolean {
  const isOneByte = (mark: string) => mark.length === 1 && mark.charCodeAt(0) < 128
  return isOneByte(delimiter) && (quote === null || isOneByte(quote)) && escaping === 'double'
}

/**
 * Cuts UTF-8 text into records, as `createDelimitedScanner` does, without making texts of cells: those of a line whose quotes only
 * surround whole cells are handed on where they stand. Any other record goes through the same parser.
 */
export class ByteScanner {
  readonly #dialect: DetectedDialect
  readonly #delimiter: number
  readonly #quote: number
  readonly #taker: RecordTaker
  #cells: PlacedCells = { bytes: new Uint8Array(0), starts: room(64), ends: room(64) }
  /** What is at hand: the rest of the pieces before, then the next one. */
  #held = Buffer.alloc(0)
  #restLength = 0
  #row = 0
  #inVain = 0

  constructor(dialect: DetectedDialect, taker: RecordTaker) {
    this.#dialect = dialect
    this.#delimiter = dialect.delimiter.charCodeAt(0)
    this.#quote = dialect.quote === null ? -1 : dialect.quote.charCodeAt(0)
    this.#taker = taker
  }

  push(piece: Uint8Array): void {
    const length = this.#restLength + piece.length
    if (length > this.#held.length) {
      const wider = Buffer.allocUnsafeSlow(length * 2)
      wider.set(this.#held.subarray(0, this.#restLength))
      this.#held = wider
    }
    this.#held.set(piece, this.#restLength)
    this.#keepFrom(this.#scan(this.#held.subarray(0, length), false), length)
  }

  end(): void {
    this.#scan(this.#held.subarray(0, this.#restLength), true)
    this.#taker.settle()
  }

  #keepFrom(position: number, length: number): void {
    this.#taker.settle()
    this.#held.copyWithin(0, position, length)
    this.#restLength = length - position
  }

  /** Takes the records that are whole, and tells where the next begins. */
  #scan(bytes: Uint8Array, isLast: boolean): number {
    const feed = nextOf(bytes, lineFeed)
    const carriage = nextOf(bytes, carriageReturn)
    this.#cells.bytes = bytes
    let position = 0
    while (position < bytes.length) {
      const lineEnd = Math.min(feed(position), carriage(position))
      if (!isLast && mayContinue(bytes, lineEnd)) break
      if (lineEnd === position) {
        // Sheets saved whole end in a million of these: nothing in them needs to be parsed.
        this.#taker.takeRow({ row: ++this.#row, cells: [''] })
        position = afterLineEnd(bytes, lineEnd)
        continue
      }
      const count = this.#placeCells(bytes, position, lineEnd)
      const isSeparatorLine = this.#dialect.hasSeparatorLine && this.#row === 0
      if (count > 0 && !isSeparatorLine && this.#taker.takePlaced(this.#cells, count, this.#row + 1)) {
        this.#row++
        position = afterLineEnd(bytes, lineEnd)
        continue
      }
      const end = this.#takeWithCare({ bytes, position, lineEnd, isLast })
      if (end === null || (!isLast && mayContinue(bytes, end))) break
      position = afterLineEnd(bytes, end)
    }
    return position
  }

  /** Places the cells of a line and counts them; 0 when a quote needs care. */
  #placeCells(bytes: Uint8Array, from: number, lineEnd: number): number {
    const delimiter = this.#delimiter
    const quote = this.#quote
    let count = 0
    for (let at = from; ; at++) {
      if (count === this.#cells.starts.length) this.#widen()
      const isQuoted = at < lineEnd && bytes[at] === quote
      const start = isQuoted ? at + 1 : at
      at = this.#placeCell({ bytes, start, lineEnd, closing: isQuoted ? quote : delimiter }, count++)
      if (isQuoted) {
        if (at >= lineEnd) return 0
        at++
      }
      if (at >= lineEnd) return count
      if (bytes[at] !== delimiter) return 0
    }
  }

  /** Where the cell ends: at the byte that closes it, or with its line. */
  #placeCell({ bytes, start, lineEnd, closing }: PlacedCell, index: number): number {
    let at = start
    while (at < lineEnd && bytes[at] !== closing) at++
    this.#cells.starts[index] = start
    this.#cells.ends[index] = at
    return at
  }

  #widen(): void {
    const { bytes, starts, ends } = this.#cells
    this.#cells = { bytes, starts: doubled(starts), ends: doubled(ends) }
  }

  /** Where the record that begins at `position` ends, once taken; null when more of the file is needed to tell. */
  #takeWithCare(line: { bytes: Uint8Array; position: number; lineEnd: number; isLast: boolean }): number | null {
    const { bytes, position, lineEnd, isLast } = line
    for (let reach = lineEnd - position + 64; ; reach *= 4) {
      const isWhole = position + reach >= bytes.length
      const window = bytes.subarray(position, position + reach)
      const text = decoded(isWhole ? window : window.subarray(0, lastWholeCharacter(window)))
      const record = this.#parse(text, isLast && isWhole)
      if (record === 'incomplete') {
        if (isWhole) return null
        continue
      }
      const end = position + Buffer.byteLength(text.slice(0, record.end))
      if (!isLast && mayContinue(bytes, end)) return null
      this.#inVain += record.inVain ?? 0
      this.#row++
      const isSeparatorLine = this.#dialect.hasSeparatorLine && this.#row === 1
      if (!isSeparatorLine)
        this.#taker.takeRow({ row: this.#row, cells: record.cells, ...(record.problem && { problem: record.problem }) })
      return end
    }
  }

  #parse(text: string, isLast: boolean): ParsedRecord | 'incomplete' {
    const found = text.search(/[\r\n]/)
    const lineEnd = found === -1 ? text.length : found
    const line = text.slice(0, lineEnd)
    const { quote, delimiter } = this.#dialect
    if (quote === null || !line.includes(quote)) return { cells: line.split(delimiter), end: lineEnd }
    return parseNextRecord({ text, position: 0, lineEnd, dialect: this.#dialect, isLast, inVain: this.#inVain })
  }
}

interface PlacedCell {
  bytes: Uint8Array
  start: number
  lineEnd: number
  closing: number
}

function room(length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(length)
}

function doubled(held: Int32Array): Int32Array {
  const more = room(held.length * 2)
  more.set(held)
  return more
}

function decoded(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

/** True when the line end is not there yet, or is a carriage return whose line feed may still come. */
function mayContinue(bytes: Uint8Array, lineEnd: number): boolean {
  return lineEnd >= bytes.length - 1 && bytes[lineEnd] !== lineFeed
}

function afterLineEnd(bytes: Uint8Array, lineEnd: number): number {
  return lineEnd + (bytes[lineEnd] === carriageReturn && bytes[lineEnd + 1] === lineFeed ? 2 : 1)
}

/** The next place of a byte, searched again only once passed. */
function nextOf(bytes: Uint8Array, mark: number): (from: number) => number {
  let at = -1
  return (from) => {
    if (at < from) {
      const found = bytes.indexOf(mark, from)
      at = found === -1 ? bytes.length : found
    }
    return at
  }
}
