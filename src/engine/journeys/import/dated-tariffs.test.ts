import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const evenings = async () =>
  await (await fresh.house.warehouse()).run(
    "SELECT strftime(starts_at, '%d/%m %H:%M') AS at, show_title AS show FROM performance ORDER BY starts_at",
  )

it('takes the evening from the tariff of a tool that sells by tariff, and the show from the name of its one event', async () => {
  const line = (at: number, tariff: string, cents: string) =>
    `40${at};0${at}/10/2026 10:28;Validé;Roux;Zoé;Roux;Zoé;zoe@courriel.example;;Carte bancaire;22${at};${tariff};${cents}`
  const control = await fresh.takenFile({
    'export-les-fourberies-troupe-du-pont-01_10_2026-16_11_2026.csv': [
      'Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Numéro de billet;Tarif;Montant tarif',
      line(1, 'Plein tarif - vendredi 13/11/2026 20h30', '10,00'),
      line(2, 'Tarif réduit (étudiant) - vendredi 13/11/2026 20h30', '7,00'),
      line(3, 'Plein tarif - dimanche 15/11/2026 15h', '10,00'),
    ],
  })
  expect(await evenings()).toEqual([
    { at: '13/11 20:30', show: 'Les fourberies' },
    { at: '15/11 15:00', show: 'Les fourberies' },
  ])
  expect(control).toMatchObject({ seats: 3, receiptsCents: 27_00 })
  const [tariffs] = await (await fresh.house.warehouse()).run(
    "SELECT string_agg(DISTINCT tariff, ', ' ORDER BY tariff) AS names FROM ticket",
  )
  expect(tariffs?.names).toBe('Plein tarif, Tarif réduit (étudiant)')
})

it('takes the evening from the variation of an article that a shop sells, and leaves what has none aside', async () => {
  const line = (at: number, rest: string) => `52${at};0${at}/10/2026 18:30;Roux${at};roux${at}@courriel.example;${rest}`
  const control = await fresh.takenFile({
    'commandes.csv': [
      'N° de commande;Date;Nom;E-mail;Article;Variation;Quantité;Prix;Total ligne',
      line(1, 'Le Loup;mercredi 11/11/2026 – 10h30 – Adulte;3;9,50;28,50'),
      line(2, 'Le Loup;dimanche 15/11/2026 – 16h – Enfant;2;7,50;15,00'),
      line(3, 'Le Loup;dimanche 15/11/2026 – 16h – Adulte;1;9,50;9,50'),
      line(4, 'La Lune;samedi 21/11/2026 – 16h – Enfant;2;7,50;15,00'),
      line(5, 'Bon cadeau;;1;20,00;20,00'),
    ],
  })
  expect(await evenings()).toEqual([
    { at: '11/11 10:30', show: 'Le Loup' },
    { at: '15/11 16:00', show: 'Le Loup' },
    { at: '21/11 16:00', show: 'La Lune' },
  ])
  expect(control).toMatchObject({ seats: 8, receiptsCents: 68_00 })
})
