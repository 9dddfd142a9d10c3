import { expect, it } from 'vitest'
import { shareReturns } from './share-returns.ts'

const line = (seats: number, priceCents: number | null) => ({ seats, priceCents })

it('takes seats given back from the line whose price makes up the money given back', () => {
  const lines = [line(2, 1600), line(1, 1100), line(3, 600)]
  expect(shareReturns(lines, { seats: 1, cents: 1100 })).toEqual({
    returned: [
      { seats: 0, cents: 0 },
      { seats: 1, cents: 1100 },
      { seats: 0, cents: 0 },
    ],
    isTold: true,
  })
  expect(shareReturns(lines, { seats: 2, cents: 2200 }).returned.map(({ seats }) => seats)).toEqual([1, 0, 1])
})

it('takes all of them where all were given back, and those of the only line there is', () => {
  expect(shareReturns([line(2, 1600), line(1, 1100)], { seats: 3, cents: null })).toMatchObject({ isTold: true })
  expect(shareReturns([line(4, 1600)], { seats: 1, cents: null })).toEqual({
    returned: [{ seats: 1, cents: 1600 }],
    isTold: true,
  })
})

it('takes them from the first line and says so where nothing tells which are meant', () => {
  const { returned, isTold } = shareReturns([line(2, 1600), line(2, 1100)], { seats: 1, cents: null })
  expect({ isTold, seats: returned.map(({ seats }) => seats) }).toEqual({ isTold: false, seats: [1, 0] })
  expect(shareReturns([line(2, 1600), line(2, 1100)], { seats: 1, cents: 900 }).isTold).toBe(false)
})
