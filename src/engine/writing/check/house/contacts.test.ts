import { expect, test } from 'vitest'
import { doubtsOf } from '../check-fixture.ts'

const record = {
  bookingUrl: 'https://www.scene.example/berenice',
  phone: '04 76 00 00 00',
  availability: 'available',
} as const
const doubted = (text: string): string[] => doubtsOf(text, { record })

test('the site of which the record gives a page leads to it; another page or another site does not', () => {
  expect(doubted('Réservations : scene.example')).toEqual([])
  expect(doubted('Réservations : scene.example/phedre')).toEqual(['✗ url: scene.example/phedre'])
  expect(doubted('Réservations : theatre.example')).toEqual(['✗ url: theatre.example'])
})

test('« complet » before a number to call is of the seats', () => {
  expect(doubted('COMPLET au 04 76 00 00 00.')).toEqual(['✗ availability: COMPLET'])
})

test('a title written as an address is a title; the same words before a page are an address', () => {
  const called = { record: { ...record, title: 'Love.fr (une histoire)' } }
  expect(doubtsOf('*Love.fr (une histoire)*, dès 10 ans.', called)).toEqual([])
  expect(doubtsOf('Réservations : love.fr/billets', called)).toEqual(['✗ url: love.fr/billets'])
})
