import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = [
  'Référence',
  'Date de commande',
  'Nom',
  'Prénom',
  'Événement',
  "Date de l'événement",
  'Nombre de billets',
  'Total',
]
const row = (order: string, show: string, seats: number, total: string) => [
  order,
  '2026-11-22T19:17',
  'Roux',
  'Zoé',
  show,
  '2026-12-06T16:00',
  String(seats),
  total,
]
const orders = ['M1', 'M2', 'M3', 'M4'].flatMap((order, at) => [
  row(order, 'Merlin', 5, `${66 + at}.00`),
  row(order, 'Phèdre', 3, `${66 + at}.00`),
])

it('knows the number of an order, and a total that its rows of other numbers of seats repeat', () => {
  const { meanings } = recognise({ header, rows: [...orders, row('M9', 'Merlin', 2, '14.00')] })
  expect([meanings[0], meanings[7]]).toEqual(['orderNumber', 'orderTotalCents'])
})

it('takes for the price of a row what two rows of the same seats of one order both say', () => {
  const alike = ['M1', 'M2', 'M3', 'M4'].flatMap((order) => [
    row(order, 'Merlin', 2, '24.00'),
    row(order, 'Phèdre', 2, '24.00'),
  ])
  expect(recognise({ header, rows: alike }).meanings[7]).toBe('priceCents')
})

it('takes for the price of a line what the till also says to have been paid of an order of one ticket', () => {
  const journal = ['Opération', 'N° commande', 'N° billet', 'Spectacle', 'Séance', 'Tarif', 'Qté', 'Montant TTC']
  const order = (number: number): string[][] => [
    ['Vente', `${number}`, `76${number}`, 'Merlin', '06/12/2026 16:00', 'Plein', '1', '48,00'],
    ['Encaissement', `${number}`, '', '', '', '', '', '48,00'],
  ]
  const { column } = recognise({ header: journal, rows: [101, 102, 103, 104, 105].flatMap(order) })
  expect(column('Montant TTC').meaning).toBe('priceCents')
})

it('takes a total for the price of its row where orders differ from row to row, though a few say the same twice by chance', () => {
  const chance = ['M1', 'M2', 'M3'].flatMap((order) => [
    row(order, 'Merlin', 1, '18.00'),
    row(order, 'Merlin', 2, '18.00'),
  ])
  const others = ['M4', 'M5', 'M6'].flatMap((order) => [
    row(order, 'Merlin', 1, '18.00'),
    row(order, 'Merlin', 1, '9.00'),
  ])
  expect(recognise({ header, rows: [...chance, ...others] }).meanings[7]).toBe('priceCents')
})
