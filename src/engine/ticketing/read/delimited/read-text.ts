import { AppError } from '../../../../contract/index.ts'
import type { ByteSource } from '../bytes/byte-source.ts'
import { decodedPieces, utf8Pieces } from '../bytes/decode.ts'
import { type DetectedEncoding, detectEncoding, type Encoding } from '../bytes/detect-encoding.ts'
import { doubled } from '../bytes/doubled-text.ts'
import type { RawRow, RowBatches } from '../raw-row.ts'
import { mostColumns } from '../widest-table.ts'
import { type DetectedDialect, detectDialect } from './detect-dialect.ts'
import { cutFixedRows, cutPrintedRows, findFixedColumns, findPrintedList } from './fixed-width.ts'
import { createDelimitedScanner } from './scan-delimited.ts'

/** A delimited text, its encoding and its dialect found. */
interface TextSource {
  encoding: DetectedEncoding
  dialect: DetectedDialect
  /** The rows of the head; all of them when `isWhole`. */
  head: RawRow[]
  isWhole: boolean
  /** The text of the head, for what is said of the characters themselves. */
  headText: string
  batches(): RowBatches
  /** The text in UTF-8, without its byte-order mark; null when its rows are at hand. */
  utf8: (() => AsyncIterable<Uint8Array>) | null
  /** True of a text in fixed columns: it has no separator. */
  isFixed: boolean
}

/** Up to this size a text is looked at whole, so that the larger of two tables can be told. */
const wholeBytes = 8 * 1024 * 1024
const headCharacters = 1 << 20
const dialectCharacters = 1 << 17

export async function openText(
  source: ByteSource,
  given: { encoding?: Encoding; delimiter?: string },
): Promise<TextSource> {
  const found = await detectEncoding(source)
  const asWritten =
    given.encoding && given.encoding !== found.encoding
      ? { encoding: given.encoding, bomLength: 0, isMixed: false }
      : found
  const encoding = asWritten === found ? await orDoubled(source, found) : asWritten
  const limit = source.size !== null && source.size <= wholeBytes ? Number.POSITIVE_INFINITY : headCharacters
  const { text, isWhole } = await headOf(decodedPieces(source, encoding), limit)
  const start = wholeLines(text, dialectCharacters)
  const detected = detectDialect(start, given)
  const mayBeFixed = given.delimiter === undefined && !detected.hasSeparatorLine
  const printed = mayBeFixed && isWhole ? findPrintedList(text) : null
  const columns = printed?.columns ?? (mayBeFixed ? findFixedColumns(start, detected) : null)
  const dialect = columns === null ? detected : oneCellALine
  const finish = (rows: RawRow[]) => {
    if (printed !== null) return cutPrintedRows(rows, printed)
    return columns === null ? rows : cutFixedRows(rows, columns)
  }
  const scanner = createDelimitedScanner(dialect)
  const rows = finish([...scanner.push(text), ...(isWhole ? scanner.end() : [])])
  const head = dialect.hasSeparatorLine ? rows.slice(1) : rows
  refuseTooWide(head, source.file)
  return {
    encoding,
    dialect,
    head,
    isWhole,
    headText: text.slice(0, headCharacters),
    isFixed: columns !== null,
    utf8: isWhole || columns !== null ? null : () => utf8Pieces(source, encoding, encoding === found),
    batches: () => (isWhole ? oneBatch(head) : scannedBatches({ source, encoding, dialect, finish })),
  }
}

/** One row may be torn; where most have more columns than any table, each would be typed by itself for nothing. */
function refuseTooWide(rows: readonly RawRow[], file: string): void {
  const tooWide = rows.filter(({ cells }) => cells.length > mostColumns)
  const [first] = tooWide
  if (first === undefined || 2 * tooWide.length <= rows.length) return
  throw new AppError('file-too-wide', { file, row: first.row, columns: first.cells.length, most: mostColumns })
}

/** The encoding of a source, said to be doubled where its beginning shows accents that were encoded twice. */
export async function orDoubled(source: ByteSource, found: DetectedEncoding): Promise<DetectedEncoding> {
  const { text } = await headOf(decodedPieces(source, found), dialectCharacters)
  return doubled.test(text) ? { ...found, isDoubled: true } : found
}

/** Each line whole: no text holds this character. */
const oneCellALine: DetectedDialect = {
  delimiter: '\u0000',
  quote: null,
  escaping: 'double',
  width: 1,
  confidence: 0.7,
  hasSeparatorLine: false,
}

async function headOf(pieces: AsyncIterable<string>, limit: number): Promise<{ text: string; isWhole: boolean }> {
  const parts: string[] = []
  let length = 0
  for await (const piece of pieces) {
    if (length >= limit) return { text: parts.join(''), isWhole: false }
    parts.push(piece)
    length += piece.length
  }
  return { text: parts.join(''), isWhole: true }
}

/** The first `limit` characters, cut after a line so that the last row is not a half one. */
function wholeLines(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = Math.max(text.lastIndexOf('\n', limit), text.lastIndexOf('\r', limit))
  return end > 0 ? text.slice(0, end + 1) : text.slice(0, limit)
}

async function* oneBatch(rows: RawRow[]): AsyncGenerator<RawRow[], void> {
  yield rows
}

async function* scannedBatches(input: {
  source: ByteSource
  encoding: DetectedEncoding
  dialect: DetectedDialect
  finish: (rows: RawRow[]) => RawRow[]
}): AsyncGenerator<RawRow[], void> {
  const scanner = createDelimitedScanner(input.dialect)
  let isFirst = input.dialect.hasSeparatorLine
  for await (const piece of decodedPieces(input.source, input.encoding)) {
    const rows = input.finish(scanner.push(piece))
    if (rows.length === 0) continue
    yield isFirst ? rows.slice(1) : rows
    isFirst = false
  }
  yield input.finish(scanner.end())
}
