import { expect, it } from 'vitest'
import { isSameTitle, showKeyOf } from './show-key.ts'

it('makes a key that reads in an address, from letters of any script', () => {
  expect(showKeyOf('L’Œil & la Forêt')).toBe('l-oeil-la-foret')
  expect(showKeyOf('ليلى')).toBe('ليلى')
  expect(showKeyOf('🎭')).toBe('spectacle')
})

it('tells apart two shows whose titles have no Latin letter, or no letter at all', () => {
  expect(isSameTitle('Ночь', 'ليلى')).toBe(false)
  expect(isSameTitle('🎭', '🎪')).toBe(false)
  expect(isSameTitle('🎭', ' 🎭 ')).toBe(true)
  expect(isSameTitle('La Nuit', 'nuit')).toBe(true)
})
