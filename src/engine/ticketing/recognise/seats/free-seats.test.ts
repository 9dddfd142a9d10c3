import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'
import { freeSeatsLeft } from './free-seats.ts'

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

it('names the free seats beside those sold that no capacity says to be among them or not', () => {
  const told = (names: string[], own: string[]) =>
    freeSeatsLeft(
      recognise({
        header: ['Spectacle', 'Date', 'Heure', ...names, 'Recette'],
        rows: evenings.map(([sold, free], at) => [
          ...['Le Dindon', `${10 + at}/12/2026`, '20:00', `${sold}`, `${free}`],
          ...[...own, '900,00'],
        ]),
      }).columns,
    )
  expect(told(['Billets vendus', 'Invitations'], [])).toEqual(['Invitations'])
  expect(told(['Billets vendus', 'Retours'], [])).toEqual([])
  expect(told(['Billets vendus', 'Invitations', 'Jauge'], ['96'])).toEqual([])
  expect(told(['Plein', 'Invitations'], [])).toEqual([])
})
