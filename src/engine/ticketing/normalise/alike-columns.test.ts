import { expect, it } from 'vitest'
import { alikeColumns } from './alike-columns.ts'

const table = (...header: string[]) => ({
  header,
  isNamed: true,
  shapes: header.map((name) =>
    /date|jour/i.test(name) ? ('date' as const) : /€|\d|total/i.test(name) ? ('number' as const) : null,
  ),
})

it('finds the columns of a list under the names that another hand gave them', () => {
  const one = table('Nom', 'Adultes 9 €', 'Enfants 6 €', 'Total places', 'Téléphone', 'Payé', 'Obs.')
  const other = table(
    'Nom de famille',
    'Ad. (9€)',
    'Enf. (6€)',
    'Total places',
    'Âge des enfants',
    'Tél.',
    'Payé ?',
    'Observations',
  )
  expect(alikeColumns(one, other)).toEqual({ places: [0, 1, 2, 3, 5, 6, 7], more: [4] })
})

it('finds two tariffs the other way round by their prices, and a day by its place', () => {
  const one = table('Date vente', 'Spectacle', 'PT (13€)', 'TR (9€)', 'Exo', 'Total', 'Canal')
  const other = table('Jour', 'Spectacle', 'Réduit 9', 'Plein 13', 'Gratuit', 'Total €', 'Canal')
  expect(alikeColumns(one, other)?.places).toEqual([0, 1, 3, 2, 4, 5, 6])
})

it('keeps apart, in a column of their own, the seats of another price', () => {
  const one = table('Nom', 'Adultes 9 €', 'Enfants 6 €', 'Téléphone')
  const other = table('Nom', 'Adultes 12 €', 'Enfants 6 €', 'Téléphone')
  expect(alikeColumns(one, other)).toEqual({ places: [0, null, 2, 3], more: [1] })
})

it('leaves apart a table of another kind, one that lacks a tariff, and one whose names do not tell', () => {
  const one = table('Nom', 'Adultes 9 €', 'Enfants 6 €', 'Téléphone')
  expect(alikeColumns(one, table('Mois', 'Total €'))).toBeNull()
  expect(alikeColumns(one, table('Nom', 'Gens', 'Enfants 6 €', 'Téléphone'))).toBeNull()
  expect(alikeColumns(one, table('Film', 'Salle', 'Séance', 'Remarque'))).toBeNull()
})

it('takes the columns of the evenings of another town for more columns, where their headings say the year', () => {
  const one = table('Tarif', 'Prix', 'mer. 21/10/2026 15h', 'ven. 23/10/2026 20h', 'Total entrées', 'Total €')
  const other = table('Tarif', 'Prix', 'sam. 31/10/2026 15h', 'Total entrées', 'Total €')
  expect(alikeColumns(one, other)).toEqual({ places: [0, 1, null, null, 3, 4], more: [2] })
  const seasons = [
    table('Nom', 'Prix', 'Bal 21/10', 'Cid 23/10', 'Nb'),
    table('Nom', 'Prix', 'Or 20/10', 'Lys 3/11', 'Nb'),
  ]
  const [last, next] = seasons
  expect(last && next && alikeColumns(last, next)?.more).not.toEqual([2, 3])
})
