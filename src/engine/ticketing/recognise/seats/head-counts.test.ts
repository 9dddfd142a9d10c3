import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const years = { titles: ['Groupes 2026/2027'], today: '2026-11-24' }
const groups = (names: readonly string[], counts: (at: number) => readonly string[]) =>
  recognise({
    header: ['Structure', 'Spectacle', 'Date', ...names, 'Montant', 'État'],
    rows: [18, 22, 25, 30, 41].map((seats, at) => [
      ...[`École ${at}`, 'Ploc', '12/03/2027', ...counts(at), `${seats * 6}`, 'Facturé'],
    ]),
    years,
  })

it('counts a group by its last number, and by what it announced where that is still blank', () => {
  const { column } = groups(['Effectif demandé', 'Effectif définitif'], (at) => ['30', at === 0 ? '' : '28'])
  expect([column('Effectif demandé').meaning, column('Effectif définitif').meaning]).toEqual(['quantity', 'quantity'])
})

it('leaves what was asked for out where the last count is always there, or says what was granted', () => {
  const filled = groups(['Nb places prévues', 'Nb places facturées'], () => ['30', '28'])
  expect([filled.column('Nb places prévues').meaning, filled.column('Nb places facturées').meaning]).toEqual([
    'unknown',
    'quantity',
  ])
  const granted = groups(['Places demandées', 'Places accordées'], (at) => ['30', at === 0 ? '' : '28'])
  expect(granted.column('Places demandées').meaning).toBe('unknown')
})

it('keeps two publics of a group apart, each by its last number', () => {
  const names = ['Élèves prévus', 'Élèves définitifs', 'Accompagnateurs prévus', 'Accompagnateurs définitifs']
  const { column } = groups(names, () => ['30', '28', '3', '2'])
  expect(names.map((name) => column(name).meaning)).toEqual(['unknown', 'tariffSeats', 'unknown', 'tariffSeats'])
})

it('leaves two counts alone that are of different people', () => {
  const { column } = groups(['Élèves prévus', 'Accompagnateurs confirmés'], () => ['28', '3'])
  expect(column('Élèves prévus').meaning).toBe('tariffSeats')
})
