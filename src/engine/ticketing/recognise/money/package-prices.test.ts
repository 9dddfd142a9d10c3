import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Billet', 'Dossier', 'Concert', 'Date du concert', 'Place', 'Tarif']
const line = (at: number, ...money: string[]) => [
  `A${300 + at}`,
  `60${Math.floor(at / 4)}`,
  'Cordes',
  '19/12/2026 19:30',
  `N/${at}`,
  'Abonnement',
  ...money,
]
const rows = (...money: string[]) => Array.from({ length: 8 }, (_, at) => line(at, ...money))

it('counts the price of a seat, not that of the subscription that each of its seats says again', () => {
  for (const [whole, seat] of [
    ["Prix de l'abonnement", 'Prix de la place'],
    ['Prix du forfait', 'Prix par place'],
  ] as const) {
    const { column } = recognise({ header: [...header, whole, seat], rows: rows('120,00', '30,00') })
    expect([column(whole).meaning, column(seat).meaning]).toEqual(['unknown', 'priceCents'])
  }
})

it('leaves alone the one price that a list gives, and that of who has a pass', () => {
  expect(recognise({ header: [...header, 'Prix formule'], rows: rows('30,00') }).column('Prix formule').meaning).toBe(
    'priceCents',
  )
})

it('takes the share of a pass for the price of its evening, and what is sold for a way of coming beside the event', () => {
  const names = ['Commande', 'Événement', 'Début', 'Produit', 'Prix du produit', 'Part événement', 'Frais', 'E-mail']
  const line = (order: number, evening: number, rest: readonly string[]) => [
    ...[`F${order}`, `Soir ${evening} — Le Bal`, `2027-07-1${evening}T19:00`, ...rest, '1.50', `a${order}@example.org`],
  ]
  const rows = [1, 2, 3, 4, 5, 6].flatMap((order) => [
    ...[1, 2, 3].map((evening) => line(order, evening, ['Pass 3 soirs', '66.00', '22.00'])),
    line(order, 1, ['Billet jour', '24.00', '24.00']),
  ])
  const { column } = recognise({ header: names, rows })
  expect(['Événement', 'Produit', 'Prix du produit', 'Part événement'].map((name) => column(name).meaning)).toEqual([
    ...['showTitle', 'tariff', 'unknown', 'priceCents'],
  ])
  // A part that does not make the price of the pass is something else.
  const other = recognise({ header: names, rows: rows.map((row) => row.with(5, '10.00')) })
  expect(other.column('Prix du produit').meaning).toBe('priceCents')
})

it('counts of a pass what its price is spread in, not what the public pays elsewhere, whatever the column is called', () => {
  const names = ['Billet', 'Commande', 'Concert', 'Date du concert', 'Tarif', 'Prix du pass', 'Prix public']
  const row = (at: number, pass: string, rest: readonly string[]) => [
    ...[`B${at}`, `7${Math.floor(at / 3)}`, `Concert ${at % 3}`, `1${at % 3}/07/2026 21:00`, 'Pass', pass, '32.00'],
    ...rest,
  ]
  const rows = (share: string, alone: string) => [
    ...Array.from({ length: 15 }, (_, at) => row(at, '72.00', [share])),
    row(15, '', [alone]),
    row(18, '', [alone]),
  ]
  for (const name of ['Prix ventilé', 'Montant', 'Part concert']) {
    const { column } = recognise({ header: [...names, name], rows: rows('24.00', '32.00') })
    expect([column('Prix du pass').meaning, column(name).meaning]).toEqual(['unknown', 'priceCents'])
    expect(column('Prix public').meaning).not.toBe('priceCents')
  }
})
