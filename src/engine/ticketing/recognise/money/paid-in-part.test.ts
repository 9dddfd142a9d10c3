import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

/** Rows of seats at a price, some of them given back or free, with what is `told` of each. */
const rows = [
  { seats: 3, part: 0, unit: 25 },
  { seats: 5, part: 1, unit: 12 },
  { seats: 2, part: 2, unit: 38 },
  { seats: 25, part: 1, unit: 29 },
  { seats: 2, part: 0, unit: 0 },
  { seats: 4, part: 2, unit: 25 },
]

function columnsOf(
  names: { part: string; gross: string; net: string },
  netOf = (unit: number, seats: number, part: number) => unit * (seats - part),
) {
  const header = [
    'Commande',
    'Achat',
    'Client',
    'Spectacle',
    'Date du spectacle',
    'Qté vendue',
    names.part,
    'Prix unitaire',
    names.gross,
    names.net,
  ]
  const cells = rows.map(({ seats, part, unit }, at) => [
    ...[`${51_006 + at}`, '2026-05-05 14:43', 'Maëlle Pasquier', 'Bleu Poudrerie', '2026-08-08 10:30'],
    ...[seats, part, unit, seats * unit, netOf(unit, seats, part)].map(String),
  ])
  return recognise({ header, rows: cells })
}

it.each([
  { part: 'Qté remboursée', gross: 'Total brut', net: 'Total net' },
  { part: 'dont gratuités', gross: 'Valeur', net: 'Total spectacle' },
])('what a row cost is the amount of its seats less those of « $part »', (names) => {
  const { column } = columnsOf(names)
  expect(column(names.net).meaning).toBe('priceCents')
  expect(column(names.gross).meaning).not.toBe('priceCents')
})

it('an amount that is of another reckoning is left', () => {
  const names = { part: 'Qté remboursée', gross: 'Total brut', net: 'Part du producteur' }
  expect(columnsOf(names, (unit, seats) => unit * seats * 0.6).column(names.net).meaning).not.toBe('priceCents')
})
