import { expect, it } from 'vitest'
import { readPricedCount } from './index.ts'

it('reads the seats that a tariff counts, and what they cost', () => {
  expect(readPricedCount('2 x 15€ + 1 x 8€')?.whole).toEqual({ seats: 3, cents: 3800 })
  expect(readPricedCount('3 x 12,50 €')).toEqual({ whole: { seats: 3, cents: 3750 }, unitCents: 1250, label: '' })
  expect(readPricedCount('2 places à 15 € et 1 enfant')).toBeNull()
})

it('reads the price of one seat that a tariff bears', () => {
  expect(readPricedCount('Plein 15€')).toEqual({ whole: null, unitCents: 1500, label: 'plein' })
  expect(readPricedCount('15 €')).toEqual({ whole: null, unitCents: 1500, label: '' })
})

it('takes an age, a date and a bare number for no price', () => {
  for (const tariff of ['- 26 ans', 'Moins de 12 ans', '2', 'Pass 3 jours', 'sam. 12/03', 'Article 27', ''])
    expect(readPricedCount(tariff), tariff).toBeNull()
})
