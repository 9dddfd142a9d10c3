import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

const orders = (states: readonly string[]) => [
  'id_commande;id_client;date_commande;etat;total_paye',
  ...states.map((state, at) => `${70 + at};${30 + at};2026-09-0${at + 1} 10:12:00;${state};40.00`),
]
const lines = (count: number) => [
  'id_ligne;id_commande;produit;quantite;prix_unitaire_ttc;total_ttc',
  ...Array.from(
    { length: count },
    (_, at) => `${at};${70 + at};Le Bal des ombres - 12/12/2026 20h30 (Tarif : Plein);2;20.00;40.00`,
  ),
]
const clients = [
  'id_client;nom;prenom;email',
  ...[0, 1, 2, 3].map((at) => `${30 + at};Dupuis${at};Léa;lea${at}@courriel.example`),
]
const states = ['Paiement accepté', 'Annulé', 'Livré', 'Remboursé']

it('gives the lines of a web shop the state, the day and the buyer of their orders, which another file tells', async () => {
  await fresh.taken({ 'clients.csv': clients, 'commandes.csv': orders(states), 'commandes_details.csv': lines(4) })
  expect(await fresh.validSeats()).toEqual({ seats: 4, cents: 8000 })
  const sold = await (await fresh.house.warehouse()).run(
    `SELECT c.last_name, CAST(t.purchased_at AS DATE)::VARCHAR AS day FROM ticket t JOIN contact_record c USING (record_id)
     WHERE t.cancelled_on IS NULL AND t.status = 'sold' GROUP BY ALL ORDER BY 1`,
  )
  expect(sold).toEqual([
    { last_name: 'Dupuis0', day: '2026-09-01' },
    { last_name: 'Dupuis2', day: '2026-09-03' },
  ])
})

it('asks where a line is of an order that no file tells of', async () => {
  await expect(
    fresh.taken({ 'commandes.csv': orders(states.slice(0, 3)), 'commandes_details.csv': lines(4) }),
  ).rejects.toMatchObject({ code: 'column-missing' })
})
