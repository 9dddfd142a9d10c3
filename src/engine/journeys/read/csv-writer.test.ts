import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, excelLine, inertCell } from './csv-writer.ts'

test('no text begins a formula, whatever follows, in a list, a workbook or a file for Excel', () => {
  const begun = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n'), fc.string())
  fc.assert(
    fc.property(begun, ([sign, rest]) => {
      const cell = `${sign}${rest}`
      const isNumber = /^[+-]\d[\d ]*([.,]\d+)?$/.test(cell)
      expect(inertCell(cell)).toBe(isNumber ? cell : `'${cell}`)
      expect(excelLine([cell])).toMatch(isNumber ? /^["']?[+-]/ : /^"?'/)
    }),
  )
  expect(inertCell('-1+cmd|x')).toBe("'-1+cmd|x")
})

test('a number and a telephone stay what they are; Excel alone must be told that a telephone is a text', () => {
  expect(['-12,5', '+33612345678', '+33 6 12 34 56 78', 'Antigone'].map(inertCell)).toEqual([
    '-12,5',
    '+33612345678',
    '+33 6 12 34 56 78',
    'Antigone',
  ])
  expect(csvLine(['+33612345678', '-12.5'])).toBe('+33612345678,-12.5\n')
  expect(excelLine(['+33612345678', '-12.5', -12.5])).toBe("'+33612345678;-12.5;-12,5\r\n")
})
