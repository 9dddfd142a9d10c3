import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  prices: [
    { label: 'plein', cents: 3900 },
    { label: 'AVS', cents: 3200 },
    { label: 'étudiant', cents: 2500 },
  ],
}

test.each([
  ['Le billet valait 39 francs, 32 à l’AVS, 25 pour les étudiants.', []],
  ['Le billet valait 39 francs, 35 à l’AVS, 20 pour les étudiants.', ['✗ price: 35', '✗ price: 20']],
  ['Les étudiants paient 25 €, les autres 32 ou 39 €.', []],
  ['Les étudiants paient 25 €, les autres 30 ou 39.', ['✗ price: 30']],
  ['32 ou 39 € pour tous les autres.', []],
])('sums of a row lend each other their unit, and all others pay any of two: « %s »', (text, expected) => {
  expect(doubtsOf(text, { record })).toEqual(expected)
})
