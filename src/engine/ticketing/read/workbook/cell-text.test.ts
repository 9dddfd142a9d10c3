import { expect, test } from 'vitest'
import { cellText } from './cell-text.ts'

test.each([
  [new Date('2026-03-13T00:00:00Z'), '2026-03-13'],
  [new Date('2026-03-13T20:29:59.9996Z'), '2026-03-13T20:30'],
  [new Date('2026-03-13T16:26:04Z'), '2026-03-13T16:26:04'],
  [new Date('1899-12-31T20:30:00Z'), '20:30'],
  [new Date('1900-01-01T02:30:00Z'), '26:30'],
  [new Date('1900-01-01T00:00:00Z'), '1900-01-01'],
  ['PT09H05M00S', '09:05'],
  [1234567890123456, '1234567890123456'],
  [1e21, '1000000000000000000000'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [-12.5, '-12.5'],
  [true, 'true'],
  [null, ''],
])('%s in a sheet is %s as text', (value, text) => {
  expect(cellText(value)).toBe(text)
})
