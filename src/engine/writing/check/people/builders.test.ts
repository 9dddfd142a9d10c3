import { expect, test } from 'vitest'
import { judged } from '../check-fixture.ts'

const record = {
  author: null,
  company: null,
  credits: [
    { role: 'mise en scène', name: 'Aude Ferrier' },
    { role: 'manipulation', name: 'Rémi Castagne, Nora Belhadj' },
    { role: 'fabrication', name: 'Gilles Orsay' },
  ],
}

test.each([
  'Les pantins ont été fabriqués par N.',
  'Des masques façonnés un à un par N.',
  'On doit les marionnettes à N.',
  'N a sculpté chaque figurine.',
  'C’est N qui a construit le castelet.',
])('whoever builds things is whom the record credits with building: « %s »', (text) => {
  expect(judged(text.replace('N', 'Gilles Orsay'), { record })).toEqual(['✓ person: Gilles Orsay'])
  expect(judged(text.replace('N', 'Rémi Castagne'), { record })).toEqual(['✗ person: Rémi Castagne'])
})

test('those who bring the things to life are no builders', () => {
  expect(judged('Rémi Castagne donne vie aux figurines.', { record })).toEqual(['✓ person: Rémi Castagne'])
})

test('a builder who is said to move what was built is not the one who does', () => {
  expect(
    judged('Rémi Castagne et Nora Belhadj manipulent.', { record }).filter((line) => line.startsWith('✗')),
  ).toEqual([])
  expect(judged('Rémi Castagne et Gilles Orsay manipulent.', { record })).toContainEqual('✗ person: Gilles Orsay')
  expect(judged('Gilles Orsay a tout fabriqué.', { record })).toEqual(['✓ person: Gilles Orsay'])
  expect(judged('Aude Ferrier a tout fabriqué.', { record })).toEqual(['✗ person: Aude Ferrier'])
})
