import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const ticket = (at: number, title: string, evening: string) => `${at};${title};${evening};Plein;12,00;Roux${at}`
const header = 'N° billet;Spectacle;Date du spectacle;Tarif;Prix;Nom'
const shows = async () =>
  (await (await fresh.house.warehouse()).run('SELECT DISTINCT show_title AS title FROM performance ORDER BY 1')).map(
    ({ title }) => title,
  )

it('takes the beginning of a title for the title that another file gives on the same evening, and says so', async () => {
  const control = await fresh.taken({
    'billets.csv': [
      header,
      ticket(1, 'Rosalie Quint – Sortie de résidence', '08/10/2026 19:30'),
      ticket(2, 'La Fabrique', '16/10/2026 20:00'),
    ],
    'invitations.csv': [
      'Nom;Prénom;Structure;Spectacle;Date du spectacle;Nb pl.',
      'Brun;Ivo;DRAC;Rosalie Quint;08/10/2026 19:30;1',
      'Noir;Ana;Radio;La Fabrique;16/10/2026 20:00;2',
    ],
  })
  expect(await shows()).toEqual(['La Fabrique', 'Rosalie Quint – Sortie de résidence'])
  const said = { title: 'Rosalie Quint', found: 'Rosalie Quint – Sortie de résidence' }
  expect(control.files.flatMap(({ warnings }) => warnings)).toContainEqual({
    code: 'warning.title-begun',
    params: said,
  })
})

it.each([
  [
    'another evening',
    [
      ['Le Bal', '08/10/2026 19:30'],
      ['Le Bal : la suite', '09/10/2026 19:30'],
    ],
    [],
  ],
  ['a title that goes on without a sign', [['Le Bal', '08/10/2026 19:30']], [['Le Bal perdu', '08/10/2026 19:30']]],
  [
    'two titles of one file',
    [
      ['Le Bal', '08/10/2026 19:30'],
      ['Le Bal – enfants', '08/10/2026 19:30'],
    ],
    [],
  ],
] as const)('leaves two shows that are of %s', async (_, one, other) => {
  const lines = (rows: readonly (readonly [string, string])[], from: number) => [
    header,
    ...rows.map(([title, evening], at) => ticket(from + at, title, evening)),
  ]
  const files = { 'a.csv': lines(one, 1), ...(other.length > 0 && { 'b.csv': lines(other, 10) }) }
  await fresh.taken(files)
  expect(await shows()).toHaveLength(2)
})
