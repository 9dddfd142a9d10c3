import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

describe('a reseller’s monthly statement, which names no ticket, order or customer', () => {
  const till = [
    'N° billet;Date de commande;Spectacle;Date représentation;Tarif;Prix',
    ...Array.from({ length: 30 }, (_, at) => `${100 + at};03/11/2026;Stabat Mater;16/12/2026 20:30;Plein;28,00`),
  ]
  const statement = [
    'FNAC SPECTACLES – état mensuel des ventes;;;;;;',
    ';;;;;;',
    'Manifestation;Date représentation;Catégorie;Quantité vendue;Prix public;Montant brut;Commission;Net à reverser',
    'Stabat Mater;16/12/2026 20:30;CAT 1;2;28;56;4,48;51,52',
    'Noël des Rives;21/12/2026 19:30;CAT 1;5;38;190;15,20;174,80',
    'Noël des Rives;22/12/2026 19:30;CAT 1;7;38;266;21,28;244,72',
    'TOTAL;;;14;;512;;',
  ]

  it('is added to what the till sold, seats and public price, and empties no evening', async () => {
    await run('billets.csv', till)
    const control = await run('FNAC_novembre.csv', statement)
    expect(control).toMatchObject({ scope: 'addition', scopeWhy: 'scope.sums-of-sales' })
    expect(control.tickets).toMatchObject({ added: 14, cancelledByAbsence: 0 })
    expect(await sold()).toEqual({ seats: 44, cents: 30 * 2800 + 512_00 })
    expect(control.files[0]?.warnings.map(({ code }) => code)).not.toContain('warning.sums-told-before')
    const next = await run('FNAC_décembre.csv', [
      ...statement.slice(0, 3),
      'Noël des Rives;21/12/2026 19:30;CAT 1;9;38;342;27,36;314,64',
    ])
    expect(next.files[0]?.warnings).toContainEqual({
      code: 'warning.sums-told-before',
      params: { performances: 1, seats: 5 },
    })
  })
})

describe('amounts of which a column names the currency', () => {
  it('are added up in the one of most rows; the others are said, and their seats count', async () => {
    const control = await run('commandes.csv', [
      'N° commande;Date de commande;Spectacle;Date séance;Tarif;Quantité;Prix unitaire;Total ligne;Devise',
      'C1;03/11/2026 10:00;Stabat Mater;16/12/2026 20:30;Plein;2;28,00;56,00;EUR',
      'C2;03/11/2026 10:05;Stabat Mater;16/12/2026 20:30;Plein;1;28,00;28,00;EUR',
      'C3;03/11/2026 10:10;Stabat Mater;16/12/2026 20:30;Plein;3;30,00;90,00;CHF',
    ])
    expect(await sold()).toEqual({ seats: 6, cents: 84_00 })
    expect(control.files[0]?.warnings).toContainEqual({
      code: 'warning.currencies',
      params: { amounts: 1, currency: 'EUR' },
    })
  })

  it('are all taken where it names one, which is said', async () => {
    const control = await run('commandes.csv', [
      'N° commande;Date de commande;Spectacle;Date séance;Tarif;Quantité;Prix unitaire;Devise',
      'C1;03/11/2026 10:00;Stabat Mater;16/12/2026 20:30;Plein;2;28,00;CHF',
      'C2;03/11/2026 10:05;Stabat Mater;16/12/2026 20:30;Plein;1;28,00;CHF',
    ])
    expect(await sold()).toEqual({ seats: 3, cents: 84_00 })
    expect(control.files[0]?.warnings).toContainEqual({ code: 'warning.currency', params: { currency: 'CHF' } })
  })
})

it('leaves the sub-total of a show named once above its evenings and tariffs, « Total Le Bal », and takes what was cashed in francs', async () => {
  const evening = (show: string, day: string) => [
    `${show};${day} 20:00;Plein;20;45.00;900.00`,
    ';;Apprenti;10;20.00;200.00',
    ';;Invitation;2;0.00;0.00',
  ]
  const control = await run('ventes.csv', [
    'Manifestation;Séance;Tarif;Nb billets;Prix unitaire CHF;Montant CHF',
    ...evening('Le Bal', '09.10.2026'),
    ...evening('', '10.10.2026'),
    "Total Le Bal;;;64;;2'200.00",
    ...evening('La Barque', '05.11.2026'),
    ...evening('', '06.11.2026'),
    ...evening('', '07.11.2026'),
    "Total La Barque;;;96;;3'300.00",
    "TOTAL;;;160;;5'500.00",
  ])
  // A line of a tariff with its number and its price is a sale of so many seats, whatever evening it is under.
  expect(control.files[0]).toMatchObject({ grain: 'tickets', rowsRead: 15, rejected: 0 })
  const warehouse = await fresh.house.warehouse()
  const [totals] = await warehouse.run(
    `SELECT CAST(count(DISTINCT t.performance_id) AS INTEGER) AS performances,
       CAST(count(DISTINCT show_key) AS INTEGER) AS shows, CAST(sum(seats) AS INTEGER) AS sold,
       CAST(sum(price_cents) AS INTEGER) AS cents
     FROM ticket t JOIN performance p ON p.performance_id = t.performance_id`,
  )
  expect(totals).toEqual({ performances: 5, shows: 2, sold: 160, cents: 5500_00 })
})

it('takes « Tarif élève » beside « Nb élèves » for what a pupil pays: it was five more seats a class', async () => {
  const control = await run('conventions.csv', [
    'Établissement;Spectacle;Date représentation;Heure;Nb élèves;Nb accompagnateurs;Tarif élève;État',
    'Collège Jean-Moulin;Piccolo, Saxo;17/12/2026;14:15;24;3;5;Confirmée',
    'École du Port;Piccolo, Saxo;17/12/2026;10:00;18;2;5;Option',
  ])
  expect(await sold()).toEqual({ seats: 27, cents: 24 * 500 })
  expect(control.tickets).toMatchObject({ added: 47, awaited: 20 })
})

async function run(name: string, lines: readonly string[]) {
  const path = join(fresh.root, name)
  await writeFile(path, lines.join('\n'))
  return await importFiles(fresh.house, { files: [{ path, name }], today: '2026-11-28' })
}

async function sold(): Promise<{ seats: number; cents: number }> {
  const warehouse = await fresh.house.warehouse()
  const [row] = await warehouse.run(
    "SELECT sum(seats) AS seats, sum(price_cents) AS cents FROM ticket WHERE status = 'sold' AND cancelled_on IS NULL",
  )
  return { seats: Number(row?.seats), cents: Number(row?.cents) }
}
