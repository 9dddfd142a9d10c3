import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberPattern, parseNumber, writeNumber } from './french-numbers.ts'
import { editDistance, likeness } from './nearness.ts'

it('counts a swap of neighbours as one slip', () => {
  expect(editDistance('tourneur', 'toruneur')).toBe(1)
  expect(editDistance('abc', 'xyz', 2)).toBe(3)
})

it('is the same both ways', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 8 }),
      fc.string({ maxLength: 8 }),
      (left, right) => editDistance(left, right, 20) === editDistance(right, left, 20),
    ),
  )
})

it('allows no slip in a name of three letters', () => {
  expect(likeness('Noa', 'Noé')).toBe('other')
  expect(likeness('L’Avare', 'L’avare')).toBe('same')
})

it('reads French numbers in words', () => {
  const read = (text: string): number | null => parseNumber(new RegExp(`^${numberPattern}$`).exec(text)?.[0] ?? '')
  expect(
    [
      'vingt et un',
      'soixante-douze',
      'quatre-vingts',
      'quatre-vingt-dix-sept',
      'cent dix',
      'deux cent mille',
      '23 000',
    ].map(read),
  ).toEqual([21, 72, 80, 97, 110, 200_000, 23_000])
})

it('writes a number as the text at hand does', () => {
  expect([writeNumber(5, 'trois'), writeNumber(5, '3'), writeNumber(23_000, '3')]).toEqual(['cinq', '5', '23\u202f000'])
})
