import { describe, expect, it } from 'vitest'
import { cleanQuantity } from './index.ts'

describe('a number of seats', () => {
  it('is read as people write it in a form, and the cell says how', () => {
    const expected: Record<string, [number, string | null]> = {
      '2': [2, null],
      '2,0': [2, 'number-decimal-dropped'],
      '-3': [-3, null],
      '\u22123': [-3, null],
      '1-': [-1, 'quantity-sign-moved'],
      '12,00-': [-12, 'quantity-sign-moved'],
      Deux: [2, 'quantity-in-words'],
      une: [1, 'quantity-in-words'],
      drie: [3, 'quantity-in-words'],
      '3 places': [3, 'quantity-unit-dropped'],
      'deux personnes': [2, 'quantity-in-words'],
      '25 élèves': [25, 'quantity-unit-dropped'],
      x4: [4, 'quantity-unit-dropped'],
      '4 (dont 2 enfants)': [4, 'quantity-unit-dropped'],
      '2 adultes + 1 enfant': [3, 'quantity-summed'],
      '2 adultes et un enfant': [3, 'quantity-summed'],
      '2A + 3E + 1B': [6, 'quantity-summed'],
      '2 A 1 E': [3, 'quantity-summed'],
      '1 ad. + 2 enf.': [3, 'quantity-summed'],
      '2P/1R': [3, 'quantity-summed'],
      'environ 25': [25, 'quantity-approximate'],
      '30 max.': [30, 'quantity-approximate'],
      '3 + 1 AESH': [4, 'quantity-summed'],
      '5 → 4': [4, 'quantity-corrected'],
      '6->4 -> 3': [3, 'quantity-corrected'],
    }
    for (const [raw, [value, rule]] of Object.entries(expected))
      expect(cleanQuantity(raw), raw).toEqual({ value, rule })
  })

  it('is never guessed out of another figure', () => {
    for (const raw of [
      '2 ou 3',
      '2,5',
      '3-4',
      '2 -',
      '3 h',
      '15 €',
      '2e',
      'A1, A2',
      '12A',
      '1 h 30',
      '2h/3h',
      '3 ans, 4 ans',
      '4 rue Haute',
      '06 12 34 56 78',
      'la famille',
      '10/12',
      '5 → A',
    ])
      expect(cleanQuantity(raw), raw).toEqual({ rejected: 'number-unreadable' })
  })
})
