import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const sales = [
  ['26,00', 'EUR', '24,00'],
  ['24,00', 'CHF', '24,00'],
  ['32,00', 'CHF', '32,00'],
  ['11,00', 'EUR', '10,00'],
  ['0,00', 'EUR', '0,00'],
  ['34,00', 'EUR', '32,00'],
  ['24,00', 'CHF', '24,00'],
] as const

function columnsOf(name: string, values = sales.map(([, , value]) => value as string)) {
  const header = ['N° billet', 'Concert', 'Début', 'Catégorie', 'Prix payé', 'Devise', name]
  const rows = sales.map(([price, currency], at) => [
    ...[`${21_443 + at}`, 'Bal folk', '19.07.2026 20:30', 'Adulte', price, currency, values[at] ?? ''],
  ])
  return recognise({ header, rows })
}

it('the amount that is the price in one currency and not in the other is the price of all', () => {
  const { column } = columnsOf('Contre-valeur CHF')
  expect(column('Contre-valeur CHF')).toMatchObject({ meaning: 'priceCents', currency: 'CHF' })
  expect([column('Prix payé').meaning, column('Devise').meaning]).toEqual(['unknown', 'unknown'])
})

it('without the name of its currency it is left: nothing would say what it is in', () => {
  expect(columnsOf('Contre-valeur').column('Prix payé').meaning).toBe('priceCents')
})

it('an amount that follows the price of no currency is left', () => {
  const commissions = ['1,30', '1,20', '1,60', '0,55', '0,00', '1,70', '1,20']
  expect(columnsOf('Commission CHF', commissions).column('Prix payé').meaning).toBe('priceCents')
})
