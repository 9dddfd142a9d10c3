import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const header = ['Spectacle', 'Date', 'Heure', 'Capacité', 'Billets vendus', 'Faveurs', 'Retenues', 'Disponibles']
const evening = (at: number, sold: number, free: number, isWithin = false) => [
  'Le Dindon',
  `${10 + at}/12/2026`,
  '20:00',
  '96',
  `${sold}`,
  `${free}`,
  '8',
  `${96 - 8 - sold - (isWithin ? 0 : free)}`,
]
const evenings = [
  [38, 4],
  [46, 5],
  [28, 5],
  [43, 4],
] as const

it('adds the free seats of an evening to those sold, where both and those left make the hall', () => {
  const { column } = recognise({ header, rows: evenings.map(([sold, free], at) => evening(at, sold, free)) })
  expect([column('Billets vendus').meaning, column('Faveurs').meaning]).toEqual(['tariffSeats', 'tariffSeats'])
})

it('adds nothing where the seats sold already hold them', () => {
  const { column } = recognise({ header, rows: evenings.map(([sold, free], at) => evening(at, sold, free, true)) })
  expect(column('Billets vendus').meaning).toBe('seatsSold')
})

const beside = (names: readonly string[], rows: readonly (readonly number[])[]) =>
  recognise({
    header: ['Spectacle', 'Date', 'Heure', ...names, 'Recette'],
    rows: rows.map((own, at) => ['Le Dindon', `${10 + at}/12/2026`, '20:00', ...own.map(String), '900,00']),
  })

it('asks whether the free seats beside those sold are among them, where nothing tells', () => {
  const { column } = beside(['Billets vendus', 'Invitations'], evenings)
  expect(column('Invitations').ambiguous).toEqual(['freeSeats', 'freeSeatsWithin'])
  expect(beside(['Billets vendus', 'Retours'], evenings).column('Retours').meaning).toBe('unknown')
})

it('counts them besides those that are sometimes fewer, and among them where the name or the hall says so', () => {
  const told = (names: readonly string[], rows: readonly (readonly number[])[] = evenings) => {
    const { meaning, ambiguous } = beside(names, rows).column(names[1] ?? '')
    return ambiguous === undefined ? meaning : null
  }
  expect(told(['Billets vendus', 'Invitations'], [[3, 8], ...evenings])).toBe('freeSeats')
  expect(told(['Billets vendus', 'dont invitations'])).toBe('freeSeatsWithin')
  expect(
    told(
      ['Billets vendus', 'Exo', 'Jauge'],
      evenings.map(([sold, free]) => [sold, free, sold + 1]),
    ),
  ).toBe('freeSeatsWithin')
})
