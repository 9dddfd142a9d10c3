import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('reads the day of each ticket in its name, where a campaign of HelloAsso sells several: one day was asked for all', async () => {
  const header =
    'Référence commande;Date de la commande;Statut de la commande;Nom participant;Prénom participant;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Billet;Numéro de billet;Tarif;Montant tarif'
  const row = (number: number, ticket: string) =>
    `${number};15/09/2026 12:30;Validé;Dupraz;Alain;Dupraz;Alain;a@exemple.example;;Carte bancaire;${ticket};7500${number};Place;8,00`
  const lines = [
    header,
    ...[1, 2, 3].map((number) => row(number, 'Midi-musique du 08/10/2026')),
    ...[4, 5].map((number) => row(number, 'Midi-musique du 12/11/2026')),
  ]
  const name = 'export-midi-musique.csv'
  await writeFile(join(fresh.root, name), `${lines.join('\n')}\n`)
  const control = await importFiles(fresh.house, {
    files: [{ path: join(fresh.root, name), name }],
    today: '2026-11-24',
  })
  expect(control.files[0]).toMatchObject({ kept: 5, seats: 5, receiptsCents: 4000 })
  const warehouse = await fresh.house.warehouse()
  expect(
    await warehouse.run(
      `SELECT p.show_title AS title, strftime(p.starts_at, '%Y-%m-%d') AS day, CAST(sum(t.seats) AS INTEGER) AS seats
       FROM performance p JOIN ticket t ON t.performance_id = p.performance_id GROUP BY ALL ORDER BY 2`,
    ),
  ).toEqual([
    { title: 'Midi-musique', day: '2026-10-08', seats: 3 },
    { title: 'Midi-musique', day: '2026-11-12', seats: 2 },
  ])
})
