import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()
const dog = 'Un chien dans la lune – 06.11.2026 20:00'
const night = 'La nuit des poulpes – 13.11.2026 20:00'
const names = 'Name,Email,Financial Status,Paid at,Subtotal,Total,Lineitem quantity,Lineitem name,Lineitem price'
const shop = [
  `${names},Billing Name`,
  `#501,lou@courriel.example,paid,2026-10-01 10:00:00 +0200,84.00,86.00,2,${dog} - Plein,30.00,Lou Favre`,
  `#501,,,,,,1,${dog} - Réduit,24.00,`,
  `#502,ari@courriel.example,refunded,2026-10-02 10:00:00 +0200,54.00,56.00,1,${dog} - Plein,30.00,Ari Morel`,
  `#502,,,,,,1,${dog} - Réduit,24.00,`,
  `#503,mia@courriel.example,paid,2026-10-03 10:00:00 +0200,30.00,32.00,1,${night} - Plein,30.00,Mia Roux`,
  `#504,eli@courriel.example,paid,2026-10-04 10:00:00 +0200,108.00,110.00,2,${night} - Plein,30.00,Eli Noir`,
  `#504,,,,,,2,${night} - Réduit,24.00,`,
  `#505,ana@courriel.example,paid,2026-10-05 10:00:00 +0200,55.00,57.00,1,${night} - Plein,30.00,Ana Blanc`,
  '#505,,,,,,1,Bon cadeau,25.00,',
]

it('reads each line of an order by what its first line alone says: its buyer, its state, and a total that is not of one line', async () => {
  const { warnings } = await fresh.takenFile({ 'orders.csv': shop })
  expect(warnings).toContainEqual({
    code: 'warning.of-orders',
    params: { columns: '« Email », « Financial Status », « Paid at »…' },
  })
  expect(await fresh.validSeats()).toEqual({ seats: 9, cents: 8400 + 3000 + 10_800 + 3000 })
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT order_id, count(DISTINCT record_id) AS buyers, sum(seats) AS seats FROM ticket WHERE cancelled_on IS NOT NULL GROUP BY order_id',
  )
  expect(rows.map(({ buyers, seats }) => ({ buyers: Number(buyers), seats: Number(seats) }))).toEqual([
    { buyers: 1, seats: 2 },
  ])
})

it('counts once the money that an order says on its first line, where its lines have none', async () => {
  const line = (order: number, cells: string) => `R${order};${cells}`
  await fresh.taken({
    'resas.csv': [
      'N° réservation;Nom;Réservé le;Statut;Montant;Spectacle;Date du spectacle;Heure;Tarif;Places',
      ...[1, 2, 3].flatMap((at) => [
        line(at, `Roux${at};0${at}/10/2026;payé;60,00;Le Cid;12/12/2026;20h30;Plein;2`),
        line(at, ';;;;Le Cid;12/12/2026;20h30;Réduit;2'),
      ]),
      line(4, 'Noir;04/10/2026;annulé;60,00;Le Cid;12/12/2026;20h30;Plein;2'),
      line(4, ';;;;Le Cid;12/12/2026;20h30;Réduit;2'),
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 12, cents: 18_000 })
})
