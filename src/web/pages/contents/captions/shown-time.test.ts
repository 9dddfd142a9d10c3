import { expect, test } from 'vitest'
import { readShownTime, shownTime } from './shown-time.ts'

test.each([
  [0, '0:00,000'],
  [62_500, '1:02,500'],
  [3_723_040, '1:02:03,040'],
])('%i ms is written %s, and read again', (milliseconds, written) => {
  expect(shownTime(milliseconds)).toBe(written)
  expect(readShownTime(written)).toBe(milliseconds)
})

test.each([
  ['62,5', 62_500],
  ['1:02', 62_000],
  ['1:02.5', 62_500],
  ['90:00', 5_400_000],
  ['1:75', null],
  ['1:60:00', null],
  ['hier', null],
  ['', null],
])('« %s » is read as %s', (written, milliseconds) => {
  expect(readShownTime(written)).toBe(milliseconds)
})
