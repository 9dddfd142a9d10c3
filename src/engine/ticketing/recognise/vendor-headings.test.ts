import { expect, it } from 'vitest'
import { recognise } from './recognised.fixture.ts'

it('hears « Returned » as a ticket given back where it answers yes or no, and as a number of seats where it counts', () => {
  const header = ['Ticket ID', 'Event', 'Event date', 'Face value', 'Last name', 'Returned']
  const door = (said: string[]) => said.map((one, at) => [`90${at}`, 'Merlin', '2026-12-11', '18.00', `Roux${at}`, one])
  const told = recognise({ header, rows: door(['No', 'Yes', 'No', 'No']) })
  expect(told.column('Returned')).toMatchObject({ meaning: 'isValid', format: 'turned' })
  expect(recognise({ header, rows: door(['0', '1', '0', '2']) }).column('Returned').meaning).not.toBe('isValid')
})

it('knows the pass Culture when columns were taken off its export: « remboursé » there is paid to the house', () => {
  const header = [
    ...['Structure', 'Nom de l’offre', "Date de l'évènement", 'Nom et prénom du bénéficiaire', 'Email du bénéficiaire'],
    ...['Date et heure de réservation', 'Contremarque', 'Intitulé du tarif', 'Prix de la réservation'],
    ...['Statut de la contremarque', 'Duo'],
  ]
  const rows = ['remboursé', 'validé', 'annulé'].map((state, at) => [
    ...['Le Pré', 'Merlin', '13/10/2026 19:00', `ROUX Zoé${at}`, `zoe${at}@courriel.example`],
    ...['23/09/2026 19:00', `XK8${at}`, 'Jeune', '10', state, 'Non'],
  ])
  expect(recognise({ header, rows }).layout).toBe('pass-culture-individual')
})

it('knows the names and the number of a client whichever way round, or glued', () => {
  const rows = Array.from({ length: 6 }, (_, at) => [String(4200 + at), `Roux${'abcdef'[at]}`, 'Zoé'])
  expect(recognise({ header: ['Client n°', 'NomClient', 'PrenomClient'], rows }).meanings).toEqual([
    ...['customerNumber', 'lastName', 'firstName'],
  ])
  expect(recognise({ header: ['Client n°', 'Acheteur nom', 'Acheteur prénom'], rows }).meanings.slice(1)).toEqual([
    ...['lastName', 'firstName'],
  ])
})

it('knows the household by its number and its name, and a group by its community, as tills call them', () => {
  const rows = Array.from({ length: 6 }, (_, at) => [
    `00330${at}`,
    'M. ET MME ROUX',
    'Merlin',
    '12/12/2026',
    'Mairie de Roche',
  ])
  const header = ['Foyer', 'Nom du foyer', 'Spectacle', 'Date spectacle', 'Collectivité']
  expect(recognise({ header, rows }).meanings).toEqual([
    'customerNumber',
    'fullName',
    'showTitle',
    'startsAt',
    'company',
  ])
})
