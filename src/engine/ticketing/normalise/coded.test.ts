import { expect, it } from 'vitest'
import { type Coded, combine, mapCoded } from './coded.ts'

const rows = 1000
/** A value of its own for each row, as numbers of tickets are. */
const numbers: Coded<string> = {
  values: Array.from({ length: rows }, (_, at) => `B${at}`),
  codes: Int32Array.from({ length: rows }, (_, at) => at),
}
const valueAt = <T>({ values, codes }: Coded<T>, row: number) => values[codes[row] ?? 0]

it('tells a yes from a no where each row has its own value, and leaves texts as they are', () => {
  const isEven = mapCoded(numbers, (number) => Number(number.slice(1)) % 2 === 0)
  expect(isEven.values).toEqual([true, false])
  expect([valueAt(isEven, 4), valueAt(isEven, 5)]).toEqual([true, false])
  const lower = mapCoded(numbers, (number) => number.toLowerCase())
  expect(lower.codes).toBe(numbers.codes)
  expect(valueAt(lower, 999)).toBe('b999')
})

it('makes values that become the same one, however many rows they have', () => {
  const tariffs: Coded<string> = { values: ['Plein', 'PLEIN', 'Réduit'], codes: Int32Array.from([0, 1, 2, 1, 0]) }
  const read = mapCoded(tariffs, (tariff) => tariff.toLowerCase())
  expect(read).toEqual({ values: ['plein', 'réduit'], codes: Int32Array.from([0, 0, 1, 0, 0]) })
})

it('puts two readings of one column together row by row, as it does two columns', () => {
  const upper = mapCoded(numbers, (number) => `${number}!`)
  const together = combine(numbers, upper, (one, other) => `${one} ${other}`)
  expect([valueAt(together, 0), valueAt(together, 999)]).toEqual(['B0 B0!', 'B999 B999!'])
  const halls: Coded<string> = {
    values: ['Grande', 'Petite'],
    codes: Int32Array.from({ length: rows }, (_, at) => at % 2),
  }
  const placed = combine(numbers, halls, (number, hall) => `${number} ${hall}`)
  expect([valueAt(placed, 2), valueAt(placed, 3)]).toEqual(['B2 Grande', 'B3 Petite'])
})
