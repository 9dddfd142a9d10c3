import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RejectedRow, SkippedRow } from '../../../../contract/index.ts'
import { createRowFilter } from '../table/filter-rows.ts'
import { findTable, partRows } from '../table/find-table.ts'
import { cellsOf, type RowGroup, RowGrouper } from '../table/row-group.ts'
import type { DetectedDialect } from './detect-dialect.ts'
import { PlainRows } from './plain-rows.ts'
import { ByteScanner, canScanBytes } from './scan-bytes.ts'
import { createDelimitedScanner } from './scan-delimited.ts'

function dialectOf(
  delimiter: string,
  quote: string | null,
  width: number | null,
  hasSeparatorLine = false,
): DetectedDialect {
  return { delimiter, quote, escaping: 'double', width, confidence: 1, hasSeparatorLine }
}

interface Read {
  rows: { row: number; cells: string[]; problem: string | undefined }[]
  skipped: SkippedRow[]
  rejected: RejectedRow[]
}

/** The rows of a text by the slow way, record by record, or by the quick one, on its bytes cut in pieces of a given length. */
function read(text: string, dialect: DetectedDialect, bytesAPiece: number | null): Read {
  const scanner = createDelimitedScanner(dialect)
  const scanned = [...scanner.push(text), ...scanner.end()]
  const all = dialect.hasSeparatorLine ? scanned.slice(1) : scanned
  const area = findTable({
    groups: partRows(all, undefined),
    headerScore: undefined,
    headerRow: undefined,
    table: undefined,
  })
  const skipped: SkippedRow[] = []
  const rejected: RejectedRow[] = []
  if (area === null) return { rows: [], skipped, rejected }
  const { delimiter } = dialect
  const filter = createRowFilter({
    file: 'rows.csv',
    area,
    skipped,
    rejected,
    isDelimited: true,
    delimiter,
    isWhole: false,
    isAllData: false,
  })
  const groups: RowGroup[] = []
  const grouper = new RowGrouper(area.header.length, (group) => groups.push(group), 7)
  if (bytesAPiece === null) grouper.add(filter.take(all))
  else {
    const bytes = Buffer.from(text)
    const byteScanner = new ByteScanner(dialect, new PlainRows({ area, filter, grouper }))
    for (let at = 0; at < bytes.length; at += bytesAPiece) {
      const piece = Buffer.from(bytes.subarray(at, at + bytesAPiece))
      byteScanner.push(piece)
      // The next piece is read where this one stood.
      piece.fill(0)
    }
    byteScanner.end()
  }
  grouper.add(filter.end())
  grouper.end()
  const rows = groups.flatMap((group) =>
    Array.from({ length: group.count }, (_, index) => ({
      row: group.rows[index] ?? 0,
      cells: cellsOf(group, index),
      problem: group.odd.get(index)?.problem,
    })),
  )
  return { rows, skipped, rejected }
}

const cell = fc.oneof(
  fc.constantFrom(
    'Roux',
    '12',
    '25,00',
    '12/03/2026',
    '',
    ' ',
    'Total',
    'TOTAL GÉNÉRAL',
    'Nom',
    'Ville',
    'É',
    'n',
    '*',
    '- total',
  ),
  fc.constantFrom(
    '"Roux"',
    '"a;b"',
    '"a""b"',
    '"a\nb"',
    'l"a',
    '"a',
    'a"',
    '""',
    '"Roux" ',
    "'Roux'",
    '« a »',
    '😀',
    '\u00a0',
  ),
  fc.string({ maxLength: 6 }),
)
const line = fc.oneof(
  fc.array(cell, { maxLength: 5 }),
  fc.constantFrom(
    ['Nom', 'Ville', 'Prix'],
    ['Nom', 'Ville', 'Prix', ''],
    ['Nom', 'Ville', 'Tarif'],
    ['', '', ''],
    ['Total', '', '12'],
  ),
  fc.tuple(fc.nat(), fc.constantFrom('Lyon', 'Bron'), fc.constantFrom('12', '8,50')).map((cells) => cells.map(String)),
)

test('rows cut on bytes are those cut as texts, wherever the pieces are cut: cells, places, reasons', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
      fc.constantFrom(';', ',', '\t', '|'),
      fc.constantFrom('"', "'", null),
      fc.constantFrom(3, null),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (lines, lineEnd, delimiter, quote, width, isLedBySep, bytesAPiece) => {
        const head = `${isLedBySep ? 'sep=;\n' : ''}Nom${delimiter}Ville${delimiter}Prix${lineEnd}`
        const text = head + lines.map((cells) => cells.join(delimiter)).join(lineEnd)
        const dialect = dialectOf(delimiter, quote, width, isLedBySep)
        expect(read(text, dialect, bytesAPiece)).toEqual(read(text, dialect, null))
      },
    ),
    { numRuns: 800 },
  )
})

test('any text at all is cut on its bytes as it is cut as text', () => {
  const text = fc.string({
    unit: fc.constantFrom('"', ';', '\n', '\r', 'a', 'é', '1', ' ', '😀', '\u00a0'),
    maxLength: 80,
  })
  fc.assert(
    fc.property(text, fc.constantFrom(2, 3, null), fc.integer({ min: 1, max: 20 }), (any, width, bytesAPiece) => {
      const dialect = dialectOf(';', '"', width)
      expect(read(any, dialect, bytesAPiece)).toEqual(read(any, dialect, null))
    }),
    { numRuns: 800 },
  )
})

test('a separator of several bytes, or quotes escaped by a backslash, are left to the slow way', () => {
  expect(canScanBytes(dialectOf(';', '"', null))).toBe(true)
  expect(canScanBytes(dialectOf('; ', '"', null))).toBe(false)
  expect(canScanBytes(dialectOf('§', '"', null))).toBe(false)
  expect(canScanBytes({ ...dialectOf(';', '"', null), escaping: 'backslash' })).toBe(false)
})
