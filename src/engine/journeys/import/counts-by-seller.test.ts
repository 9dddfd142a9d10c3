import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const till = [
  'N° billet;Commande;Date de vente;Spectacle;Date;Heure;Tarif;Prix;Statut',
  '1001;11;08/10/2026;L’Œillet;01/12/2026;15:00;Plein;42,00;Vendu',
  '1002;11;08/10/2026;L’Œillet;01/12/2026;15:00;Plein;42,00;Vendu',
  '1003;12;09/10/2026;L’Œillet;02/12/2026;20:00;Plein;42,00;Vendu',
]
const sellers = [
  'Spectacle;Date;Heure;Réseau;Tarif;Places vendues;Prix public;Recette',
  "L'OEILLET;01/12/2026;15:00;Réseau Billets;Plein;12;42,00;504,00",
  "L'OEILLET;01/12/2026;15:00;Tickets & Cie;Plein;5;42,00;210,00",
  "L'OEILLET;02/12/2026;20:00;Réseau Billets;Plein;7;42,00;294,00",
]

it('says that the seats counted by seller are not added to the tickets of the same evenings', async () => {
  const { files } = await fresh.taken({ 'billets.csv': till, 'reseaux.csv': sellers })
  expect(files.flatMap(({ warnings }) => warnings)).toContainEqual({
    code: 'warning.counts-by-seller',
    params: { performances: 2, seats: 24 },
  })
  expect(await fresh.validSeats()).toMatchObject({ seats: 3 })
})

it('says nothing of them where they are all that is known', async () => {
  const { warnings } = await fresh.takenFile({ 'reseaux.csv': sellers })
  expect(warnings.map(({ code }) => code)).not.toContain('warning.counts-by-seller')
})

it('adds them to tickets that all tell by which way they were sold, none of which is a reseller’s', async () => {
  const told = (ways: readonly string[]) => till.map((line, at) => `${line};${at === 0 ? 'Canal' : ways[at - 1]}`)
  const own = { 'billets.csv': told(['Guichet', 'Internet', 'Téléphone']), 'reseaux.csv': sellers }
  const { files } = await fresh.taken(own)
  expect(files.flatMap(({ warnings }) => warnings)).toContainEqual({
    code: 'warning.sellers-added',
    params: { seats: 24 },
  })
  expect(await fresh.validSeats()).toEqual({ seats: 27, cents: 3 * 42_00 + 1008_00 })
})

it('does not add them where a ticket is a reseller’s, or tells no way', async () => {
  for (const way of ['Réseau Billets', 'Fnac', '']) {
    const lines = till.map((line, at) => `${line};${['Canal', 'Guichet', 'Internet', way][at]}`)
    const { files } = await fresh.taken({ 'billets.csv': lines, 'reseaux.csv': sellers }, { dryRun: true })
    expect(
      files.flatMap(({ warnings }) => warnings.map(({ code }) => code)),
      way,
    ).not.toContain('warning.sellers-added')
  }
})

it('adds them where their file says that the till does not have them', async () => {
  const apart = ['Billets des réseaux – non saisis dans notre logiciel;;;;;;;', ...sellers]
  const { files } = await fresh.taken({ 'billets.csv': till, 'reseaux.csv': apart })
  expect(files.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toContain('warning.sellers-outside')
  expect(await fresh.validSeats()).toMatchObject({ seats: 3 + 24 })
})
