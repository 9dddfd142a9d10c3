import { expect, test } from 'vitest'
import type { PerformanceFacts, ShowRecord } from '../../../contract/index.ts'
import { seatsDisagreeing } from './seats-left.ts'

const startsAt = '2026-12-11T20:00'
const told = (
  availability: PerformanceFacts['availability'],
  sheet: { capacity: number | null; remaining: number | null },
) => {
  const show: ShowRecord = { key: 'b', title: 'Bérénice', performances: [{ startsAt, availability }] }
  return seatsDisagreeing([{ startsAt, ...sheet }], { show, cutOff: '2026-11-23' })
}

test('a house nearly full is said, with its cut-off, while the record keeps silent', () => {
  expect(told(null, { capacity: 245, remaining: 12 })).toEqual([
    {
      code: 'seats-nearly-gone',
      blocks: false,
      params: { day: '2026-12-11', remaining: 12, capacity: 245, cutOff: '2026-11-23' },
    },
  ])
  expect(told('lastSeats', { capacity: 245, remaining: 12 })).toEqual([])
})

test('last seats that are not are said too', () => {
  expect(told('lastSeats', { capacity: 245, remaining: 120 }).map(({ code }) => code)).toEqual(['seats-not-so-few'])
})

test('nothing is said without a capacity: a share of what nobody knows is no share', () => {
  expect(told(null, { capacity: null, remaining: null })).toEqual([])
})
