import { expect, it } from 'vitest'
import { pricesBesideExtras } from './taken-off.ts'

const row = (seats: number[], cents: number, extras = 0) => ({ seats, cents, extras })
const alone = [row([2, 0], 2000), row([1, 0], 1000), row([3, 0], 3000), row([0, 1], 2500), row([0, 2], 5000)]
const withPost = [row([0, 3], 7800, 300), row([1, 1], 3800, 300), row([4, 0], 4300, 300)]

it('takes the fees off the money of the rows, where those that have some come out without them alone', () => {
  expect(pricesBesideExtras([...alone, ...withPost], [null, null])).toEqual({ prices: [1000, 2500], isTakenOff: true })
})

it('takes nothing off money that the seats make by themselves, nor where two rows have fees', () => {
  const beside = withPost.map((one) => ({ ...one, cents: one.cents - one.extras }))
  expect(pricesBesideExtras([...alone, ...beside], [null, null])).toEqual({ prices: [1000, 2500], isTakenOff: false })
  const more = [...alone, ...alone, ...alone, ...alone, ...withPost.slice(0, 2)]
  expect(pricesBesideExtras(more, [null, null]).isTakenOff).toBe(false)
})

it('takes fees off where headings give all the prices, and never off an order that pays nothing', () => {
  const guests = [row([1, 0], 0, 300), row([0, 2], 0)]
  expect(pricesBesideExtras([...alone, ...withPost, ...guests], [1000, 2500]).isTakenOff).toBe(true)
})
