import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Spectacle', 'Date', 'Établissement', 'Élèves', 'Accomp.', 'Tarif élève', 'À facturer', 'Statut']
const classes = (due: (pupils: number) => number) =>
  recognise({
    header,
    rows: [26, 27, 24, 19, 31].map((pupils, at) => [
      ...['Ploc', '13/11/2026 10:00', `École ${at}`, `${pupils}`, '3', '5', `${due(pupils)}`, 'Réglé'],
    ]),
  })

it('takes « Tarif élève » for the price of the pupils beside it where both make the sum, and counts no seat for it', () => {
  const { column } = classes((pupils) => pupils * 5)
  expect(['Élèves', 'Accomp.', 'Tarif élève', 'À facturer'].map((name) => column(name).meaning)).toEqual([
    ...['tariffSeats', 'tariffSeats', 'tariffCents', 'priceCents'],
  ])
})

it('leaves it a tariff with its seats where nothing proves a price', () => {
  expect(classes((pupils) => pupils + 5).column('Tarif élève').meaning).toBe('tariffSeats')
})
