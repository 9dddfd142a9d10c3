import { expect, it } from 'vitest'
import { pairsOf } from './paired-heading.ts'

const pairs = (...header: string[]) =>
  pairsOf(header).map(({ label, isTotal, seats, money }) => [label, isTotal ? 'total' : 'part', seats, money])

it('finds the columns two by two, whichever of their words comes first', () => {
  expect(pairs('Jour', 'Guichet nb', 'Guichet €', 'Web nb', 'Web €', 'Total nb', 'Total €')).toEqual([
    ['Guichet', 'part', 1, 2],
    ['Web', 'part', 3, 4],
    ['Total', 'total', 5, 6],
  ])
  expect(pairs('Nb guichet', 'Nb web', 'CA guichet', 'CA web')).toEqual([
    ['guichet', 'part', 0, 2],
    ['web', 'part', 1, 3],
  ])
  expect(pairs('Plein – Nb billets', 'Plein – Montant TTC', 'Réduit – Nb billets', 'Réduit – Montant TTC')).toEqual([
    ['Plein', 'part', 0, 1],
    ['Réduit', 'part', 2, 3],
  ])
})

it('takes seats without money beside them, and nothing where fewer than two pairs stand', () => {
  expect(pairs('Fnac nb', 'Fnac CA TTC', 'CSE nb', 'CSE CA TTC', 'Invit. nb')).toEqual([
    ['Fnac', 'part', 0, 1],
    ['CSE', 'part', 2, 3],
    ['Invit.', 'part', 4, null],
  ])
  expect(pairs('Nom', 'Nombre de places', 'Montant', 'Total €')).toEqual([])
  expect(pairs('Total nb', 'Total €', 'Jauge')).toEqual([])
})

it('finds the pair of a total whose money is said with its unit, so that its receipts are not lost', () => {
  const tariffs = ['Plein 18 € Nb', 'Plein 18 € €', 'Réduit Nb', 'Réduit €']
  expect(pairs(...tariffs, 'TOTAL Entrées', 'TOTAL Recette €').at(-1)).toEqual(['TOTAL', 'total', 4, 5])
  expect(pairs(...tariffs, 'Ensemble Spectateurs', 'Ensemble Montants (CHF)').at(-1)).toEqual([
    'Ensemble',
    'total',
    4,
    5,
  ])
})
