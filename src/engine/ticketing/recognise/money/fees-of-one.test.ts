import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const sales = [
  { unit: 45, fee: 0, seats: 5 },
  { unit: 47, fee: 2, seats: 3 },
  { unit: 37, fee: 2, seats: 21 },
  { unit: 31, fee: 2, seats: 8 },
  { unit: 25, fee: 0, seats: 1 },
  { unit: 27.8, fee: 1.8, seats: 4 },
]
const columnsOf = (names: readonly string[], amount: (sale: (typeof sales)[number]) => number) =>
  recognise({
    header: ['Spectacle', 'Date du spectacle', 'Réseau', 'Tarif', ...names],
    rows: sales.map((sale, at) => [
      ...['La Revue', '2026-10-16 20:30', at % 2 === 0 ? 'Salle' : 'Fnac', 'Plein'],
      ...[sale.unit, sale.fee, sale.seats, amount(sale)].map(String),
    ]),
  })

it.each([
  ['Prix public', 'Location', 'Qté', 'CA (hors location)'],
  ['Prix de vente', 'Frais de réseau', 'Nb places', 'Net salle'],
  ['Prix unitaire', 'Commission', 'Quantité', 'Montant'],
])(
  'where « %s » less « %s », times the seats, makes the amount of the row, that amount is what they brought in',
  (...names) => {
    const { column } = columnsOf(names, ({ unit, fee, seats }) => (unit - fee) * seats)
    expect(column(names[3] ?? '').meaning).toBe('priceCents')
  },
)

it('keeps the price of one where the amount holds the fees, or is another reckoning', () => {
  const names = ['Prix public', 'Location', 'Qté', 'Montant']
  const withFees = columnsOf(names, ({ unit, seats }) => unit * seats)
  expect(withFees.column('Prix public').meaning).toBe('unitPriceCents')
  expect(columnsOf(names, ({ seats }) => seats * 3).column('Prix public').meaning).not.toBe('unknown')
})
