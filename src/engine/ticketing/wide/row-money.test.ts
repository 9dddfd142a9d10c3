import { describe, expect, it } from 'vitest'
import { shareMoney, splitMoney } from './row-money.ts'

const line = (seats: number, priceCents: number | null) => ({ seats, priceCents })
const row = (cents: number | null, unitCents: number | null = null) => ({ cents, unitCents })

describe('the money of a row with several tariffs', () => {
  it('is that of its seats when their prices add up to it, or when nothing else is said', () => {
    const lines = [line(2, 1200), line(1, 800), line(1, 0)]
    expect(shareMoney(lines, row(3200))).toEqual({ prices: [2400, 800, 0], how: 'told' })
    expect(shareMoney(lines, row(null))).toEqual({ prices: [2400, 800, 0], how: 'told' })
  })

  it('leaves to the one tariff without a price what the others do not take', () => {
    expect(shareMoney([line(2, 1200), line(1, null)], row(3000)).prices).toEqual([2400, 600])
    expect(shareMoney([line(-47, null), line(-5, 0)], row(-21_150)).prices).toEqual([-21_150, 0])
  })

  it('takes the price of one seat for those that are paid', () => {
    expect(shareMoney([line(50, null), line(5, 0)], row(22_500, 450))).toEqual({ prices: [22_500, 0], how: 'told' })
  })

  it('stands once when nothing says which part is whose: it is not cut by a guess, nor counted twice', () => {
    expect(shareMoney([line(2, null), line(1, null), line(1, 0)], row(3000))).toEqual({
      prices: [3000, null, 0],
      how: 'once',
    })
  })

  it('is what the row says when its prices say otherwise, and that is told', () => {
    expect(shareMoney([line(1, 0), line(2, 1200), line(1, 800)], row(2400))).toEqual({
      prices: [0, 2400, null],
      how: 'differs',
    })
    expect(shareMoney([line(3, 0)], row(2400))).toEqual({ prices: [2400], how: 'differs' })
  })

  it('is shared equally between the seats of several shows, to the cent', () => {
    expect(splitMoney([line(2, null), line(2, null), line(1, null)], row(10_001))).toEqual({
      prices: [4001, 4000, 2000],
      how: 'shared',
    })
  })

  it('is not known when the file does not say it', () => {
    expect(shareMoney([line(2, null), line(1, null)], row(null))).toEqual({ prices: [null, null], how: 'told' })
  })
})
