import { expect, test } from 'vitest'
import { monthAfter, weeksOf } from './month-days.ts'

test('a month is shown in whole weeks from Monday, and no week is without a day of it', () => {
  expect(weeksOf('2026-11').at(0)).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
  ])
  expect(weeksOf('2026-11')).toHaveLength(6)
  // February 2027 begins on a Monday and has four weeks.
  expect(weeksOf('2027-02').map((week) => week[0])).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'])
})

test('the year turns with the month', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2027-01', -1)).toBe('2026-12')
})
