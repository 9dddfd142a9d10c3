import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const till = [
  'Spectacle;Date;Heure;Billets vendus;Recette TTC',
  'Les Zinzins;26/01/2024;20:30;166;4980,00',
  'Swing;09/02/2024;20:30;155;4650,00',
  'Magie noire;05/04/2024;20:30;195;5850,00',
]
const reseller = [
  'Spectacle;Date;Heure;Réseau;Places vendues;Montant (hors commission)',
  'Les Zinzins;26/01/2024;20:30;Tickéo;25;750,00',
  'Swing;09/02/2024;20:30;Tickéo;48;1440,00',
  'Magie noire;05/04/2024;20:30;Tickéo;56;1680,00',
]

it('asks whether two lists that count the seats of the same evenings otherwise add up, and takes the answer', async () => {
  const files = { 'caisse.csv': till, 'revendeur.csv': reseller }
  await expect(fresh.taken(files)).rejects.toMatchObject({
    code: 'counts-unclear',
    params: { file: 'caisse.csv', other: 'revendeur.csv', performances: 3, seats: 516, otherSeats: 129 },
  })
  const asSales = (seats: string, money: string) => ({
    columns: [
      { name: seats, meaning: 'quantity' as const },
      { name: money, meaning: 'priceCents' as const },
    ],
  })
  await fresh.taken(files, {
    mappings: {
      'caisse.csv': asSales('Billets vendus', 'Recette TTC'),
      'revendeur.csv': asSales('Places vendues', 'Montant (hors commission)'),
    },
  })
  expect(await fresh.validSeats()).toEqual({ seats: 645, cents: 15480_00 + 3870_00 })
})

it('asks nothing of two lists of the same seats, nor of other evenings', async () => {
  const again = ['Titre;Date;Heure;Entrées', ...till.slice(1).map((line) => line.split(';').slice(0, 4).join(';'))]
  await fresh.taken({ 'caisse.csv': till, 'bilan.csv': again })
  const later = reseller.map((line) => line.replace('/2024', '/2025'))
  await fresh.taken({ 'autres.csv': later, 'bilan.csv': again })
})
