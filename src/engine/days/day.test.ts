import { expect, test } from 'vitest'
import { addDays, daysBetween, localDay } from './index.ts'

test('days are counted by the calendar: a night of 25 hours is one day, the hours of two moments add none', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-11-24T23:30', '2026-11-25T00:10')).toBe(1)
  expect(daysBetween('2026-11-25', '2026-11-24')).toBe(-1)
})

test('a day so many days away goes through months, leap years and clocks', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-28T20:30', 2)).toBe('2026-03-30')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
})

test('today is the day of this computer: UTC is still, or already, on another in the night', () => {
  expect(localDay(new Date(2026, 10, 24, 0, 30))).toBe('2026-11-24')
  expect(localDay(new Date(2026, 10, 24, 23, 30))).toBe('2026-11-24')
})
