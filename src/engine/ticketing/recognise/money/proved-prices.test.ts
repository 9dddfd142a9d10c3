import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const list = (name: string, rows: readonly (readonly [number, string])[]) =>
  recognise({
    header: ['Spectacle', 'Séance', 'Nom', 'Nb', name],
    rows: rows.map(([seats, amount], at) => ['Merlin', '17/10/2026 15:00', `Roux${at}`, String(seats), amount]),
  }).column(name).meaning

it('takes an amount for the price of one seat where it is the same for one as for four, whatever it is called', () => {
  const rows = [1, 2, 4, 1, 3, 2, 1, 2].map((seats, at): [number, string] => [seats, at % 2 === 0 ? '18' : '15'])
  expect(list('Tarif', [...rows, [1, '15 (étud.)'], [3, '15 (étud.)'], [1, '15']])).toBe('unitPriceCents')
  expect(list('Montant', rows)).toBe('unitPriceCents')
})

it('takes it for that of the row where it grows with the seats', () => {
  const rows = [1, 2, 4, 1, 3, 2, 1, 2].map((seats): [number, string] => [seats, String(seats * 18)])
  expect(list('Tarif', rows)).toBe('priceCents')
})

const statement = (header: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  recognise({
    header: ['Spectacle', 'Séance', 'Tarif', ...header],
    rows: rows.map((row, at) => ['Merlin', `${10 + at}/10/2026 20:30`, 'Plein', ...row.map(String)]),
  })

it('takes a face value for that of one seat where it makes the net receipts of the seats that were not given back', () => {
  const { column } = statement(
    ['Qté vendue', 'Qté annulée', 'Valeur faciale TTC', 'CA facial net TTC'],
    [28, 19, 34, 44, 48].map((seats, at) => [seats, at, 45, (seats - at) * 45]),
  )
  expect(column('Valeur faciale TTC').meaning).toBe('unitPriceCents')
})

it('takes for the receipts of an evening what the seats sold make at their price, whatever it is called', () => {
  const { column } = statement(
    ['Remis', 'Vendus', 'Prix', 'À verser'],
    [13, 21, 25, 22, 8].map((sold) => [25, sold, 10, sold * 10]),
  )
  expect([column('Prix').meaning, column('À verser').meaning]).toEqual(['unitPriceCents', 'receiptsCents'])
})

it('takes for the price what the public paid, of which a commission leaves a net amount to the house', () => {
  const taken = (fees: string, net: string) =>
    statement(
      ['Qté', 'Montant', fees, net],
      [1, 2, 3, 1, 2, 4].map((seats) => [seats, seats * 20, seats, seats * 19]),
    ).column
  expect(taken('Commission', 'Net')('Montant').meaning).toBe('priceCents')
  expect(taken('Frais de location', 'Valeur')('Valeur').meaning).toBe('priceCents')
})

it('leaves the price of a list out beside the one that makes the total of its row', () => {
  const { column } = recognise({
    header: ['Spectacle', 'Date', 'Nb places', 'Prix public', 'Prix payé / place', 'Total payé client', 'Nom'],
    rows: [1, 2, 3, 1, 2, 4].map((seats, at) => [
      ...[
        'Le Clan',
        '11/10/2026 19:00',
        `${seats}`,
        '22',
        at % 2 ? '13' : '11',
        `${seats * (at % 2 ? 13 : 11)}`,
        `Roux ${at}`,
      ],
    ]),
  })
  expect([column('Prix public').meaning, column('Prix payé / place').meaning]).toEqual(['unknown', 'unitPriceCents'])
})
