import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

const list = (name: string, rows: readonly (readonly [number, string])[]) =>
  recognise({
    header: ['Spectacle', 'Séance', 'Nom', 'Nb', name],
    rows: rows.map(([seats, amount], at) => ['Merlin', '17/10/2026 15:00', `Roux${at}`, String(seats), amount]),
  }).column(name).meaning

it('takes « Tarif » for the price of one seat where it is the same for one as for four', () => {
  const rows = [1, 2, 4, 1, 3, 2, 1, 2].map((seats, at): [number, string] => [seats, at % 2 === 0 ? '18' : '15'])
  expect(list('Tarif', [...rows, [1, '15 (étud.)'], [3, '15 (étud.)'], [1, '15']])).toBe('unitPriceCents')
  expect(list('Montant', rows)).toBe('priceCents')
})

it('takes it for that of the row where it grows with the seats', () => {
  const rows = [1, 2, 4, 1, 3, 2, 1, 2].map((seats): [number, string] => [seats, String(seats * 18)])
  expect(list('Tarif', rows)).toBe('priceCents')
})
