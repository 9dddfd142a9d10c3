import { expect, it } from 'vitest'
import { deducePrices } from './deduce-prices.ts'

const row = (seats: number[], cents: number | null) => ({ seats, cents })
const alone = [
  row([2, 0, 0], 2200),
  row([1, 0, 1], 1100),
  row([3, 0, 0], 3300),
  row([0, 1, 0], 500),
  row([0, 2, 0], 1000),
]

it('rows that pay for one tariff alone give its price, when all the others then come out', () => {
  const rows = [...alone, row([0, 3, 0], 1500), row([2, 1, 1], 2700), row([1, 2, 0], 2100)]
  expect(deducePrices(rows, [null, null, 0])).toEqual([1100, 500, 0])
})

it('prices that do not make the money of the rows are none', () => {
  const rows = [...alone, row([0, 3, 0], 1500), row([2, 1, 0], 2000), row([1, 2, 0], 2000)]
  expect(deducePrices(rows, [null, null, 0])).toBeNull()
})

it('two rows prove no price, and one tariff without a price leaves all of them unsaid', () => {
  expect(deducePrices([...alone, row([2, 1, 0], 2700)], [null, null, 0])).toBeNull()
})

it('nothing is deduced where every price is known, or no row says its money', () => {
  expect(deducePrices(alone, [1100, 500, 0])).toBeNull()
  expect(deducePrices([row([1, 0, 0], null)], [null, null, 0])).toBeNull()
})

it('prices that are found help to find those of what is never sold alone', () => {
  const withThird = [row([2, 0, 1], 4000), row([0, 1, 1], 2300), row([1, 0, 2], 4700), row([1, 1, 1], 3400)]
  const rows = [
    ...alone.filter(({ seats }) => seats[2] === 0),
    row([1, 0, 0], 1100),
    row([0, 3, 0], 1500),
    ...withThird,
  ]
  expect(deducePrices(rows, [null, null, null])).toEqual([1100, 500, 1800])
})

it('rows that pay nothing are of guests, and prove no other price wrong, unless they are many', () => {
  const rows = [...alone, row([0, 3, 0], 1500), row([2, 1, 1], 2700), row([2, 0, 0], 0), row([2, 2, 0], 0)]
  expect(deducePrices(rows, [null, null, 0])).toEqual([1100, 500, 0])
  const free = Array.from({ length: 6 }, () => row([1, 1, 0], 0))
  expect(deducePrices([...rows, ...free], [null, null, 0])).toBeNull()
})
