import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it('reads a whole number or an amount as people type them', () => {
  expect(['90', ' 1 250 ', '1\u202f250', '0'].map((typed) => readNumber(typed, 0))).toEqual([90, 1250, 1250, 0])
  expect(['12,50', '12.5', '12', '12,50 €'].map((typed) => readNumber(typed, 2))).toEqual([12.5, 12.5, 12, 12.5])
  expect(readNumber('', 0)).toBeNull()
})

it('takes nothing else for a number', () => {
  for (const typed of ['-5', 'douze', '1h30', '12,5', '1e3', '12,', ',5', '€ 12 ou 14'])
    expect([typed, readNumber(typed, 0)]).toEqual([typed, undefined])
  for (const typed of ['1,250', '12,50,00', '-3']) expect([typed, readNumber(typed, 2)]).toEqual([typed, undefined])
})
