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

it('asks the same of a counter’s sums by tariff, where one is of those who list theirs, and adds them up where none is', async () => {
  const list = [
    'Nom de l’offre;Date de l’évènement;Nom et prénom du bénéficiaire;Email du bénéficiaire;Date et heure de réservation;Contremarque;Intitulé du tarif;Prix de la réservation;Statut de la contremarque;Duo;Lieu',
    ...[0, 1, 2, 3].map(
      (at) =>
        `Panique;2026-01-1${6 + (at % 2)} 20:30:00;ROUX Zoé${at};z${at}@exemple.example;2025-12-02 10:00:00;AB${at};Jeune;8;validé;Non;Théâtre`,
    ),
  ]
  const sums = (tariff: string) => [
    'Date;Heure;Spectacle;Tarif;Nbre;Recette',
    ...evenings.flatMap((evening) => {
      const [day, hour] = evening.split(' ')
      return [`${day};${hour};PANIQUE;Plein;10;200`, `${day};${hour};PANIQUE;${tariff};2;16`]
    }),
  ]
  await expect(
    fresh.taken({ 'guichet janvier 2026.csv': sums('Pass Culture'), 'reservations_pass_culture.csv': list }),
  ).rejects.toMatchObject({
    code: 'reseller-counted',
    params: { name: 'Pass Culture', performances: 2, seats: 4, otherSeats: 4 },
  })
  await fresh.taken({ 'guichet janvier 2026.csv': sums('Réduit'), 'reservations_pass_culture.csv': list })
  expect(await fresh.validSeats()).toMatchObject({ seats: 24 + 4 })
})
