import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'
import { inspectSet } from './inspect-set.ts'
import type { FileMapping } from './types.ts'

const fresh = freshHouse()
const sessions = [
  'REF;TITRE;DT_SEA;HR_SEA;JAUGE',
  'X101;Bérénice;20260312;2030;300',
  'X102;Bérénice;20260313;2030;300',
  'X103;Quatuor Alizé;20260320;1900;300',
]
const sales = [
  'ID_BIL;ID_SEA;COD_TAR;MT_TTC;COD_ETA;ID_CLI',
  '9001;X101;1;20,00;1;0041',
  '9002;X101;2;12,00;1;0041',
  '9003;X102;1;20,00;2;0007',
  '9004;X103;1;20,00;1;0112',
]
const states = ['COD_ETA;LIB_ETA', '1;Payé', '2;Annulé remboursé', '3;Option']
const tariffs = ['COD_TAR;LIB_TAR', '1;Plein', '2;Réduit']

it('reads tickets written in codes with the tables of the same drop that explain them, and says where', async () => {
  const control = await fresh.taken({
    ...{ 'billets.csv': sales, 'seances.csv': sessions, 'etats.csv': states, 'tarifs.csv': tariffs },
  })
  expect(await fresh.validSeats()).toEqual({ seats: 3, cents: 5200 })
  expect(await seats()).toEqual([
    { show_title: 'Bérénice', day: '2026-03-12 20:30:00', tariff: 'Plein', status: 'sold' },
    { show_title: 'Bérénice', day: '2026-03-12 20:30:00', tariff: 'Réduit', status: 'sold' },
    { show_title: 'Bérénice', day: '2026-03-13 20:30:00', tariff: 'Plein', status: 'cancelled' },
    { show_title: 'Quatuor Alizé', day: '2026-03-20 19:00:00', tariff: 'Plein', status: 'sold' },
  ])
  expect(control.files.map(({ file }) => file)).toEqual(['billets.csv', 'seances.csv'])
  const said = control.files[0]?.warnings.filter(({ code }) => code.startsWith('warning.table-joined'))
  expect(said?.map(({ params }) => `${params.column} : ${params.place}`)).toEqual([
    ...['ID_SEA : seances.csv', 'COD_TAR : tarifs.csv', 'COD_ETA : etats.csv'],
  ])
})

it('asks nothing of a table that only explains codes, says of whom, and reads the sales with it when they alone are looked at again', async () => {
  const lines = { 'billets.csv': sales, 'seances.csv': sessions, 'etats.csv': states, 'tarifs.csv': tariffs }
  const files = await Promise.all(
    Object.entries(lines).map(async ([name, rows]) => {
      const path = join(fresh.root, name)
      await writeFile(path, rows.join('\n'))
      return { path, name }
    }),
  )
  const look = async (more: { only?: string[]; mappings?: Record<string, FileMapping> } = {}) =>
    (await inspectSet(fresh.house, { files, today: '2026-11-24', mappings: {}, ...more })).map((file) => ({
      name: file.name,
      joined: file.joinedColumns,
      explains: file.explains,
    }))
  const joined = ['ID_SEA', 'COD_TAR', 'COD_ETA']
  expect(await look()).toEqual([
    { name: 'billets.csv', joined, explains: [] },
    { name: 'seances.csv', joined: [], explains: [] },
    { name: 'etats.csv', joined: [], explains: ['billets.csv'] },
    { name: 'tarifs.csv', joined: [], explains: ['billets.csv'] },
  ])
  expect(await look({ only: ['billets.csv'] })).toEqual([{ name: 'billets.csv', joined, explains: [] }])
  // Once a person has said what it holds, it is imported.
  const told = { 'etats.csv': { columns: [], grain: 'contacts' as const } }
  expect(await look({ only: ['etats.csv'], mappings: told })).toMatchObject([{ explains: [] }])
})

it('says of a table of codes that came without its sales that it completes nothing alone, and that both are to be dropped together', async () => {
  const inspected = async (lines: Record<string, string[]>) => {
    const files = await Promise.all(
      Object.entries(lines).map(async ([name, rows]) => {
        const path = join(fresh.root, name)
        await writeFile(path, rows.join('\n'))
        return { path, name }
      }),
    )
    return (await inspectSet(fresh.house, { files, today: '2026-11-24', mappings: {} })).map(({ codes }) => codes)
  }
  expect(await inspected({ 'etats.csv': states })).toEqual(['COD_ETA'])
  expect(await inspected({ 'billets.csv': sales, 'seances.csv': sessions, 'etats.csv': states })).toEqual([
    ...[null, null, null],
  ])
  const said = { code: 'warning.codes-alone', params: { column: 'REF' } }
  expect((await fresh.takenFile({ 'seances.csv': sessions })).warnings).toContainEqual(said)
  const lists = await fresh.taken({
    'seances.csv': sessions,
    'seances-2.csv': sessions.map((row) => row.replace(';X', ';Y')),
  })
  expect(lists.files.flatMap(({ warnings }) => warnings).filter(({ code }) => code === said.code)).toEqual([said])
  const together = await fresh.taken({ 'billets.csv': sales, 'seances.csv': sessions, 'etats.csv': states })
  expect(together.files.flatMap(({ warnings }) => warnings)).not.toContainEqual(said)
})

it('sets aside and counts the rows whose code the table lacks', async () => {
  const many = Array.from({ length: 12 }, (_, at) => `${9100 + at};X101;1;20,00;1;0041`)
  const [control] = (
    await fresh.taken({ 'billets.csv': [...sales, ...many, '9200;X999;1;20,00;1;0041'], 'seances.csv': sessions })
  ).files
  expect(control?.warnings).toContainEqual(
    expect.objectContaining({
      code: 'warning.table-joined-in-part',
      params: expect.objectContaining({ found: 16, of: 17 }),
    }),
  )
  expect(control?.rejected).toBe(1)
})

it('still asks for the show of codes that no table of the drop explains', async () => {
  await expect(fresh.taken({ 'billets.csv': sales, 'etats.csv': states })).rejects.toMatchObject({
    code: 'column-missing',
  })
})

it('reads the codes of a sheet in the other sheets of its workbook, price included', async () => {
  const path = join(fresh.root, 'Ventes.xlsx')
  const sheets: Record<string, CellValue[][]> = {
    Ventes: [
      ['Acheteur', 'Concert', 'Tarif', 'Nb'],
      ...Array.from({ length: 6 }, (_, at): CellValue[] => [
        `Roux Zoé${'abcdef'[at]}`,
        at < 4 ? 'K1' : 'K2',
        at < 5 ? 'P' : 'L',
        2,
      ]),
    ],
    Concerts: [
      ['Code', 'Programme', 'Date', 'Heure'],
      ['K1', 'Messe en si', '12/03/2026', '20:00'],
      ['K2', 'Chants de mer', '14/03/2026', '17:00'],
    ],
    Tarifs: [
      ['Code', 'Libellé', 'Prix'],
      ['P', 'Plein', 15],
      ['L', 'Libre', 0],
    ],
  }
  const listed = Object.entries(sheets).map(([title, rows]) => ({ name: title, rows }))
  await writeFile(path, await writeXlsx({ sheets: listed }))
  const control = await importFiles(fresh.house, { files: [{ path, name: 'Ventes.xlsx' }], today: '2026-11-24' })
  expect(await fresh.validSeats()).toEqual({ seats: 12, cents: 15_000 })
  expect(control.files[0]?.warnings.map(({ code }) => code)).not.toContain('warning.sheets-left')
})

async function seats() {
  const warehouse = await fresh.house.warehouse()
  return await warehouse.run(
    `SELECT p.show_title, CAST(p.starts_at AS VARCHAR) AS day, t.tariff, t.status FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
     ORDER BY t.ticket_number`,
  )
}

it('takes off the tickets that a list of refunds names beside their show, and looks nothing up in other sales', async () => {
  const [evening, sold] = ['12/03/2026 20:30', '02/01/2026']
  await fresh.taken({
    'billets.csv': [
      'N° billet;Commande;Vendu le;Spectacle;Représentation;Tarif;Prix;N° client',
      ...[1, 2, 3, 4].map((at) => `900${at};70${at};${sold};Bérénice;${evening};Plein;20,00;${at}`),
    ],
    'remboursements.csv': [
      'N° billet;Commande;Remboursé le;Spectacle;Montant remboursé;Motif',
      ...[2, 3].map((at) => `900${at};70${at};05/02/2026;Bérénice;20,00;Maladie`),
    ],
  })
  expect(await fresh.validSeats()).toEqual({ seats: 2, cents: 4000 })
})

it('reads the tables of a database, each with an « id » of its own, from the ticket to its buyer and to the title of its show', async () => {
  const dump = {
    'billets.csv': [
      'id;commande_id;seance_id;prix;etat',
      ...['201', '202', '201', '204', '201', '202'].map((of, at) => `5100${at};800${at};${of};19.00;emis`),
      '51009;8009;201;19.00;panier',
    ],
    'commandes.csv': [
      'id;cree_le;client_id;statut;total',
      ...[103, 208, 312, 417, 525, 631].map((of, at) => `800${at};2024-12-0${at + 1} 14:26:18;${of};payee;19.00`),
      '8009;2024-12-10 10:02:11;103;abandonnee;19.00',
    ],
    'clients.csv': [
      'id;nom;prenom;email',
      ...[103, 208, 312, 417, 525, 631, 744].map((of) => `${of};Roux${'abcdefgh'[of % 8]};Zoé;z${of}@mail.example`),
    ],
    'seances.csv': [
      'id;spectacle_id;debut;salle;jauge',
      '201;11;2025-01-17 20:30:00;Plateau;300',
      '202;11;2025-01-18 20:30:00;Plateau;300',
      '204;14;2025-02-12 15:00:00;Studio;120',
    ],
    'spectacles.csv': ['id;titre;genre', '11;Marius;danse', '14;Oh ! Oh !;danse'],
  }
  await fresh.taken(dump)
  expect(await fresh.validSeats()).toEqual({ seats: 6, cents: 6 * 19_00 })
  const [told] = await (await fresh.house.warehouse()).run(
    `SELECT count(DISTINCT p.show_title) AS shows, count(DISTINCT t.record_id) AS buyers, count(DISTINCT p.performance_id) AS evenings
     FROM ticket t JOIN performance p ON p.performance_id = t.performance_id WHERE t.status = 'sold'`,
  )
  expect(told).toEqual({ shows: 2, buyers: 6, evenings: 3 })
})
