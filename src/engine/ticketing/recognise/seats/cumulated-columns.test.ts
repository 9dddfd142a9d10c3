import { expect, it } from 'vitest'
import { recognise } from '../recognised.fixture.ts'

const numbers = [
  ['13', '2', '230,00', '107', '8', '1 874,00'],
  ['37', '0', '650,00', '128', '8', '2 732,00'],
  ['17', '0', '294,00', '93', '5', '1 958,00'],
]
const meant = (names: readonly string[]) => {
  const header = ['Spectacle', 'Date', 'Heure', ...names]
  const rows = numbers.map((cells, at) => ['Le Bal', `2${at}/03/2026`, '20:30', ...cells])
  const { columns } = recognise({ header, rows, years: { titles: [], today: '2026-11-24' } })
  return columns.slice(3).map(({ meaning }) => meaning)
}

it.each([
  ['Semaine ', "Cumul depuis l'ouverture ", ''],
  ['', '', ''],
  ['Jour ', 'Cumul ', ''],
])('counts what is cumulated alone beside what was sold in a week or a day (%s%s)', (part, whole) => {
  const kinds = ['Payants', 'Exos', 'Recette TTC']
  const names =
    part === ''
      ? [...kinds.map((kind) => `${kind} semaine`), ...kinds.map((kind) => `${kind} (cumul)`)]
      : [...kinds.map((kind) => part + kind), ...kinds.map((kind) => whole + kind)]
  expect(meant(names)).toEqual(['unknown', 'unknown', 'unknown', 'tariffSeats', 'tariffSeats', 'receiptsCents'])
})

it('leaves tariffs of which none is said to be cumulated', () => {
  expect(meant(['Payants', 'Exos', 'Recette TTC', 'Abonnés', 'Groupes', 'Jauge']).slice(0, 2)).toEqual([
    'tariffSeats',
    'tariffSeats',
  ])
})

it('leaves the amounts of rows that a column beside adds up, one after the other, and those of a list of sales', () => {
  const years = { titles: [], today: '2026-11-24' }
  const amounts = [
    ['12,00', '12,00'],
    ['8,00', '20,00'],
    ['10,00', '30,00'],
    ['12,00', '42,00'],
  ]
  const journal = recognise({
    header: ['Spectacle', 'Date', 'Recette', 'Recette cumulée'],
    rows: amounts.map((cells, at) => ['Le Bal', `2${at}/03/2026 20:30`, ...cells]),
    years,
  })
  expect(journal.column('Recette').meaning).toBe('receiptsCents')
  const sales = recognise({
    header: ['N° billet', 'Nom', 'Spectacle', 'Date du spectacle', 'Prix', 'Prix cumulé'],
    rows: amounts.map((cells, at) => [
      `10${at}`,
      `Roux${at}`,
      'Le Bal',
      '20/03/2026 20:30',
      cells[0] ?? '',
      `${at}9,00`,
    ]),
    years,
  })
  expect(sales.column('Prix').meaning).toBe('priceCents')
})
