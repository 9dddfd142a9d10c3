import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const header =
  "N° dossier;Type d'opération;Date opération;Produit;Date représentation;Rang;Place;Tarif;Quantité;Montant TTC;N° contact;Nom"
const line = (day: number, operation: string, seat: number, seats: number, order = 7001) =>
  `${order};${operation};${day}.09.2025 10:00;Le Bal;08.05.2026 20:00;D;${seat};Plein;${seats};${seats * 36};5001;Roux`
const states = async () =>
  await (await fresh.house.warehouse()).run('SELECT seat, status FROM ticket ORDER BY seat, status')

it('takes back the sale of a seat that was booked before it, and counts the booking no more', async () => {
  await fresh.takenFile({
    'operations.csv': [
      header,
      ...[line(1, 'RÉSERVATION', 3, 1), line(2, 'VENTE', 3, 1), line(3, 'ANNULATION', 3, -1)],
      ...[line(1, 'RÉSERVATION', 4, 1), line(2, 'VENTE', 4, 1)],
      ...[line(1, 'RÉSERVATION', 5, 1), line(2, 'LIBÉRATION', 5, -1), line(3, 'VENTE', 5, 1, 7002)],
      ...[line(1, 'RÉSERVATION', 6, 1), line(1, 'VENTE', 7, 1), line(1, 'VENTE', 8, 1)],
    ],
  })
  expect(await states()).toEqual([
    { seat: 'D-3', status: 'cancelled' },
    { seat: 'D-4', status: 'sold' },
    ...[
      { seat: 'D-5', status: 'cancelled' },
      { seat: 'D-5', status: 'sold' },
    ],
    { seat: 'D-6', status: 'unpaid' },
    ...[
      { seat: 'D-7', status: 'sold' },
      { seat: 'D-8', status: 'sold' },
    ],
  ])
})

it('keeps the free seat of an order whose paid one was given back, though all its money was', async () => {
  await fresh.taken({
    'commandes.csv': [
      'N° commande;Date commande;Nom;E-mail;Nb billets;Total billets;Statut commande;Montant remboursé',
      'W1;01/03/2026 10:00;Roux;roux@courriel.example;2;12,00;Partiellement remboursée;12,00',
      'W2;02/03/2026 10:00;Brun;brun@courriel.example;2;24,00;Remboursée;24,00',
      'W3;03/03/2026 10:00;Noir;noir@courriel.example;2;24,00;Payée;0,00',
    ],
    'participants.csv': [
      'N° billet;N° commande;Événement;Date événement;Tarif;Prix;Supprimé',
      ...['1;W1;Le Bal;08/05/2026 20:00;Plein;12,00;Oui', '2;W1;Le Bal;08/05/2026 20:00;Enfant;0,00;Non'],
      ...['3;W2;Le Bal;08/05/2026 20:00;Plein;12,00;Oui', '4;W2;Le Bal;08/05/2026 20:00;Plein;12,00;Oui'],
      ...['5;W3;Le Bal;08/05/2026 20:00;Plein;12,00;Non', '6;W3;Le Bal;08/05/2026 20:00;Plein;12,00;Non'],
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 2400 })
})
