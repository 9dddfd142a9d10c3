import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  credits: [
    { role: 'acrobatie', name: 'Iker Etcheverry' },
    { role: 'trapèze', name: 'Nina Faugère' },
    { role: 'clown', name: 'Dorian Pujol' },
    { role: 'jonglerie', name: 'Sven Janssens' },
  ],
}

test.each([
  'Au trapèze, Nina Faugère ; au nez rouge, Dorian Pujol.',
  'Sous le nez rouge, Dorian Pujol ; aux massues, Sven Janssens.',
])('what one wears or holds for a trade says it: « %s »', (text) => {
  expect(doubtsOf(text, { record })).toEqual([])
})

test.each([
  ['Au trapèze, Nina Faugère ; au nez rouge, Iker Etcheverry.', 'Iker Etcheverry'],
  ['Sous le nez rouge, Dorian Pujol ; aux massues, Nina Faugère.', 'Nina Faugère'],
])('of whoever has that trade: « %s »', (text, name) => {
  expect(doubtsOf(text, { record })).toEqual([`✗ person: ${name}`])
})
