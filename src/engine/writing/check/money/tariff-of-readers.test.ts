import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  prices: [
    { label: 'plein', cents: 2800 },
    { label: 'enfant', cents: 1000 },
    { label: 'abonné', cents: 1900 },
    { label: 'scolaire', cents: 700 },
  ],
}

test('what subscribers are told to pay is their tariff', () => {
  expect(doubtsOf('Chers abonnés, pour vous, la place est à 28 €.', { record })).toEqual(['✗ price: 28 €'])
  expect(doubtsOf('Chers abonnés, pour vous, la place est à 19 €.', { record })).toEqual([])
  expect(doubtsOf('Chers abonnés, votre tarif est de 19 €, et le plein de 28 €.', { record })).toEqual([])
  expect(doubtsOf('Chers abonnés, plein tarif : 28 €.', { record })).toEqual([])
})

test('what a child pays in a text to schools is what schools pay', () => {
  expect(doubtsOf('Vos élèves aiment la mer ? C’est 7 € par enfant.', { record })).toEqual([])
  expect(doubtsOf('C’est 7 € par enfant.', { record })).toEqual(['✗ price: 7 €'])
})
