import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const price = (names: string[], amounts: string[][]) => {
  const rows = amounts.map((row, at) => [`70${at}`, 'Bérénice', '12/03/2026 20:30', 'Plein', ...row])
  const { columns } = recognise({ header: ['Billet', 'Spectacle', 'Date séance', 'Tarif', ...names], rows })
  return columns.filter(({ meaning }) => meaning === 'priceCents').map(({ name }) => name)
}

it('takes for the price the amount that another one says again in centimes', () => {
  const rows = [
    ['2400', '24.0'],
    ['1700', '17.0'],
    ['2400', '24.0'],
    ['2400', '19.5'],
    ['0', '0.0'],
  ]
  expect(price(['facialValue', 'paidValue'], rows)).toEqual(['paidValue'])
  expect(price(['Prix', 'Montant payé'], rows)).toEqual(['Montant payé'])
})

it('leaves alone amounts that are a hundred times another on few rows, or of which some are less', () => {
  const few = [
    ['2400', '24.0'],
    ['1700', '3.5'],
    ['2400', '1.2'],
    ['2400', '1.2'],
  ]
  expect(price(['facialValue', 'Points'], few)).toEqual(['facialValue'])
  expect(
    price(
      ['facialValue', 'Points'],
      [
        ['2400', '24.0'],
        ['1700', '17.0'],
        ['1200', '12.0'],
        ['1200', '90.0'],
      ],
    ),
  ).toEqual(['facialValue'])
})
