import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'

const fresh = freshHouse()

it('joins the passages at the doors to the tickets of the same number, and says who did not come in and what the doors refused', async () => {
  const control = await fresh.taken({
    'billets.csv': [
      'Code-barres;Commande;Spectacle;Séance;Tarif;Prix TTC;Acheteur;Statut',
      '312895165421;O1;La Malle;21/11/2026 20:00;Plein;18,00;Roux Zoé;Valide',
      '312895165422;O1;La Malle;21/11/2026 20:00;Plein;18,00;Roux Zoé;Valide',
      '312895165423;O2;La Malle;21/11/2026 20:00;Plein;18,00;Brun Ivo;Annulé',
      '312895165424;O3;La Malle;22/11/2026 16:00;Plein;18,00;Noir Ana;Valide',
      '312895165425;O3;La Malle;22/11/2026 16:00;Plein;18,00;Noir Ana;Valide',
    ],
    'scans.csv': [
      'Date/heure;Code-barres;Porte;Résultat',
      '21/11/2026 19:16:00;312895165421;Porte B;OK',
      '21/11/2026 19:18:00;312895165421;Porte A;Déjà scanné',
      '21/11/2026 19:19:00;312895165423;Porte A;Refusé - billet annulé',
      '21/11/2026 19:20:00;312895165429;Porte A;Refusé - inconnu',
      '22/11/2026 15:40:00;312895165424;Porte A;OK',
      '22/11/2026 15:41:00;312895165425;Porte A;OK',
    ],
  })
  expect(control.files.map(({ grain }) => grain).sort()).toEqual(['scans', 'tickets'])
  const rows = await (await fresh.house.warehouse()).run(
    "SELECT right(ticket_number, 1) AS n, strftime(scanned_at, '%H:%M') AS at FROM ticket WHERE status = 'sold' ORDER BY 1",
  )
  expect(rows).toEqual([
    { n: '1', at: '19:16' },
    { n: '2', at: null },
    { n: '4', at: '15:40' },
    { n: '5', at: '15:41' },
  ])
  expect(control.files.find(({ grain }) => grain === 'scans')?.warnings).toEqual([
    { code: 'warning.scans', params: { entered: 3, absent: 1, refused: 2, unknown: 1 } },
  ])
})
