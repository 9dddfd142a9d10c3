import { expect, it } from 'vitest'
import { readFileName } from './file-name.ts'

const nothing = { title: null, moment: null, days: [] }

it('tells the show and the day of a file that is named for them', () => {
  expect(readFileName('Antigone - 19-11-2026.csv')).toEqual({
    ...{ title: 'Antigone', moment: '2026-11-19T00:00', days: ['2026-11-19'] },
  })
  expect(readFileName('Réservations Le Bal samedi 14 mars 2026 20h30.xlsx')).toMatchObject({
    ...{ title: 'Le Bal', moment: '2026-03-14T20:30' },
  })
  expect(readFileName('billetweb_participants_Le-Bal_14-03-2026 (2).csv')).toMatchObject({ title: 'Le Bal' })
  expect(readFileName('Weezevent - participants - 12-11-2026.csv')).toMatchObject({
    title: null,
    moment: '2026-11-12T00:00',
  })
})

it('tells the days of a run, and no one moment of them', () => {
  expect(readFileName('ventes_Le Bal_10-11-12 juillet 2026.csv')).toEqual({
    ...{ title: 'Le Bal', moment: null, days: ['2026-07-10', '2026-07-11', '2026-07-12'] },
  })
})

it('tells the event of an export that covers one, apart from the house, the time that it covers and the day on which it was made', () => {
  const of = (name: string) => readFileName(name, { isOfOneEvent: true })
  expect(of('report-2026-11-23-The-Glass-Menagerie-Nov-20-2026.csv')).toMatchObject({
    ...{ title: 'The Glass Menagerie', moment: '2026-11-20T00:00' },
  })
  expect(of('export-les-fourberies-troupe-du-pont-01_10_2026-16_11_2026.csv')).toEqual({
    ...nothing,
    title: 'Les fourberies',
  })
  expect(of('export-gala-samedi-12-decembre-2026-choeur-du-port-01_10_2026-27_11_2026.xlsx')).toMatchObject({
    ...{ title: 'Gala', moment: '2026-12-12T00:00' },
  })
  expect(of('participants (3).csv')).toEqual(nothing)
})

it('tells the show of a form by the name of its answers', () => {
  expect(readFileName('Réservations Les Fourberies (réponses) - Réponses au formulaire 1.csv').title).toBe(
    'Les Fourberies',
  )
  expect(readFileName('Réservations (réponses).xlsx').title).toBeNull()
})

it('tells nothing of a file that is named for its list, its house, its season or its export', () => {
  for (const name of [
    ...['EXP_VENTES_REGIE.csv', 'Lignes commandes.xlsx', 'ventes_saison_2026-2027.csv', 'billets_2026-11-09.csv'],
    ...['ventes_du_2025-09-01_au_2025-11-05.csv', 'Réservations jeune public.xlsx', 'commandes.csv'],
  ])
    expect(readFileName(name), name).toEqual(nothing)
  // A weekday that contradicts the day is that of another year.
  expect(readFileName('Antigone lundi 14 mars 2026.xlsx').moment).toBeNull()
})
