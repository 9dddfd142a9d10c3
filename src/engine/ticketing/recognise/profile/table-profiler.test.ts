import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RowGrouper } from '../../read/index.ts'
import { ColumnTally } from './column-profile.ts'
import { TableProfiler } from './table-profiler.ts'
import { isSurelyInteger, shapeOf } from './value-shape.ts'

/** More keys than are remembered, so that those after them are counted without a text being made of each. */
const beyondMemory = 70_000

test('of a long column, numbers in plain figures are counted as each would be by its text', () => {
  const odd = ['', '007', '0612345678', '1612345678', '20260514', '00000042', '19999999', 'A12', '12,50', '123456789']
  const keys = Array.from({ length: beyondMemory }, (_, at) => String(1_000_000 + at))
  const tail = odd.flatMap((value) => [value, '4207', '69003', '1234567890123456'])
  const tally = new ColumnTally('N°', 0)
  for (const value of [...keys, ...tail]) tally.add(value, shapeOf(value.trim()), 1)
  const { counts, numbers, rows, filled } = profiled([...keys, ...tail])
  const expected = tally.finish()
  expect({ counts, numbers, rows, filled }).toEqual({
    counts: expected.counts,
    numbers: expected.numbers,
    rows: expected.rows,
    filled: expected.filled,
  })
  expect(numbers.leadingZeros).toBeGreaterThan(0)
})

test('what is surely an integer by its figures is one by its text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,15}$/), (figures) => {
      if (isSurelyInteger(Number(figures), figures.length)) expect(shapeOf(figures).shape).toBe('integer')
    }),
    { numRuns: 2000 },
  )
})

function profiled(values: readonly string[]) {
  const profiler = new TableProfiler(['N°'])
  const grouper = new RowGrouper(1, (group) => profiler.add(group))
  grouper.add(values.map((value, at) => ({ row: at + 1, cells: [value] })))
  grouper.end()
  const [profile] = profiler.finish()
  if (profile === undefined) throw new Error('One column was given')
  return profile
}
