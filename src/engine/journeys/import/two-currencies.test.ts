import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('adds no francs to euros written in one column: their seats count, their money is said and added to nothing', async () => {
  const prices = ['25,00 €', '18,00 €', '18,00 CHF', '25,00 €']
  const control = await fresh.takenFile({
    'ventes.csv': [
      'N° billet;Spectacle;Date;Tarif;Prix',
      ...prices.map((price, at) => `${100 + at};Phèdre;14/04/2027 20:30;Plein;${price}`),
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 6800 })
  expect(control.warnings).toContainEqual({ code: 'warning.currencies', params: { amounts: 1, currency: 'EUR' } })
})
