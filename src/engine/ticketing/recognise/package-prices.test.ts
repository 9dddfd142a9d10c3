import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

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
