import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const seats = ['Billet', 'Spectacle', 'Date séance', 'Tarif']
const meant = (names: string[], amounts: string[][]) => {
  const rows = amounts.map((row, at) => [`70${at}`, 'Bérénice', '12/03/2026 20:30', 'Plein', ...row])
  const { columns } = recognise({ header: [...seats, ...names], rows })
  return Object.fromEntries(columns.map(({ name, meaning }) => [name, meaning]))
}
const taxed = [
  ['22,75', '1,25', '24,00'],
  ['14,22', '0,78', '15,00'],
  ['7,58', '0,42', '8,00'],
  ['0,00', '0,00', '0,00'],
]

it('takes for the price what an amount and its tax make, whatever the three are called', () => {
  const names = [
    ['Net HT', 'dont TVA', 'Prix payé'],
    ['Montant', 'TVA', 'Total'],
    ['Net', 'TVA 5,5 %', 'Brut'],
    ['Base HT', 'Montant TVA', 'Prix'],
    ['Prix HTVA', 'T.V.A.', 'Prix TVAC'],
  ]
  for (const [bare = '', tax = '', whole = ''] of names)
    expect(meant([bare, tax, whole], taxed), whole).toMatchObject({
      [whole]: 'priceCents',
      [bare]: 'unknown',
      [tax]: 'unknown',
    })
})

it('leaves the price of a seat beside a total that has its tax and the fees of the buyer', () => {
  const rows = [
    ['24,00', '1,50', '24,17', '1,33', '25,50'],
    ['15,00', '1,50', '15,64', '0,86', '16,50'],
    ['8,00', '1,50', '9,00', '0,50', '9,50'],
  ]
  expect(meant(['Prix', 'Frais', 'Total HT', 'TVA', 'Total TTC'], rows)).toMatchObject({ Prix: 'priceCents' })
})

it('moves the receipts of an evening to those with their tax', () => {
  const { column } = recognise({
    header: ['Spectacle', 'Date', 'Billets vendus', 'Recette', 'TVA', 'Recette avec TVA'],
    rows: [12, 13, 14, 15].map((day) => ['Bérénice', `${day}/03/2026`, '40', '910,00', '50,05', '960,05']),
  })
  expect(column('Recette avec TVA').meaning).toBe('receiptsCents')
})

it('proves nothing where the tax makes no other amount, and never takes a rate for an amount', () => {
  const rows = [
    ['24,00', '5,50', '29,50'],
    ['15,00', '5,50', '20,50'],
    ['8,00', '5,50', '13,50'],
  ]
  expect(meant(['Prix', 'Taux TVA', 'Repas compris'], rows)).toMatchObject({
    Prix: 'priceCents',
    'Taux TVA': 'unknown',
  })
  expect(meant(['Prix', 'Frais', 'Payé'], rows)).toMatchObject({ Prix: 'priceCents', Frais: 'feesCents' })
})
