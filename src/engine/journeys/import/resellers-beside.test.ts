import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const evenings = ['16/01/2026 20:30', '17/01/2026 20:30']

const till = (client: string, channel: string) => [
  'Billet;Vendu le;Spectacle;Séance;Tarif;Prix;Canal;Client;Nom',
  ...[0, 1, 2, 3].map(
    (at) => `1${at};2${at}/11/2025;Panique;${evenings[at % 2]};Plein;32,00;Caisse;913${at};Roux${at}`,
  ),
  ...[4, 5, 6].map((at) => `1${at};2${at}/11/2025;Panique;${evenings[at % 2]};Plein;32,00;${channel};1;${client}`),
]
const detail = [
  'Réf. Billeto;Date achat;Spectacle;Date du spectacle;Prix public;Prénom;Nom',
  ...[0, 1, 2, 3, 4].map((at) => `BO-440${at};0${at + 1}/01/2026;Panique;${evenings[at % 2]};26,00;Zoé;Brun${at}`),
]

it('asks whether the seats that a reseller lists are those that the till has under its name', async () => {
  const files = { 'caisse.csv': till('BILLETO', 'Réseau'), 'detail.csv': detail }
  await expect(fresh.taken(files)).rejects.toMatchObject({
    code: 'reseller-counted',
    params: { file: 'caisse.csv', other: 'detail.csv', name: 'Billeto', performances: 2, seats: 3, otherSeats: 5 },
  })
  const said = { columns: [{ name: 'Réf. Billeto', meaning: 'ticketNumber' as const }] }
  await fresh.taken(files, { mappings: { 'detail.csv': said } })
  expect(await fresh.validSeats()).toMatchObject({ seats: 12 })
})

it('asks nothing where the till has none of them, or those of another', async () => {
  await fresh.taken({ 'caisse.csv': till('Roux', 'Caisse'), 'billeto.csv': detail })
  expect(await fresh.validSeats()).toMatchObject({ seats: 12 })
  await fresh.taken({ 'caisse.csv': till('TICKEO', 'Réseau'), 'billeto.csv': detail }, { dryRun: true })
})
