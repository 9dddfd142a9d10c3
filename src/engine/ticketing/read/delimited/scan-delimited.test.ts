import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDelimitedScanner } from './scan-delimited.ts'

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', "'", '\n', '\r', '\\', '0', '«', '🎭'),
  maxLength: 12,
})
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))

function written(rows: readonly (readonly string[])[], lineEnd: string): string {
  return rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(';') + lineEnd).join('')
}

function scanned(text: string, cuts: readonly number[], width: number): string[][] {
  const scanner = createDelimitedScanner({ delimiter: ';', quote: '"', escaping: 'double', width })
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  const rows = places.slice(1).flatMap((end, at) => scanner.push(text.slice(places[at], end)))
  return [...rows, ...scanner.end()].map((row) => row.cells)
}

test('what is written by the standard is read back exactly, wherever the pieces are cut and whatever ends the lines', () => {
  fc.assert(
    fc.property(
      table,
      fc.array(fc.nat(500), { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, cuts, lineEnd) => {
        expect(scanned(written(rows, lineEnd), cuts, rows[0]?.length ?? 1)).toEqual(rows)
      },
    ),
    { numRuns: 2000 },
  )
})

test('any text at all gives the same rows cut in pieces or whole, and loses no line', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r\n', ' ', 'b'), maxLength: 80 })
  fc.assert(
    fc.property(
      anyText,
      fc.array(fc.nat(200), { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (text, cuts, width) => {
        const whole = scanned(text, [], width)
        expect(scanned(text, cuts, width)).toEqual(whole)
        const letters = (value: string) => value.replaceAll(/[^ab]/g, '')
        expect(letters(whole.flat().join(''))).toBe(letters(text))
      },
    ),
    { numRuns: 2000 },
  )
})

test('rows are numbered by their place, blank ones counted', () => {
  const scanner = createDelimitedScanner({ delimiter: ';', quote: '"', escaping: 'double', width: 2 })
  const rows = [...scanner.push('a;b\n\n"c\nd";e\n'), ...scanner.push('f;g'), ...scanner.end()]
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4])
})
