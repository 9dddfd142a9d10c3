import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

describe('the tickets that a new ticketing system took over from the old one', () => {
  const old = [
    'Num billet;Nom;Prenom;Manifestation;Date seance;Heure seance;Type tarif;Montant;Filiere;Date vente;Etat',
    '101;Roux;Zoé;Les Géants;27/09/2024;20:00;Plein;20,00;Guichet;14/06/2024;Valide',
    '102;Brun;Ivo;Les Géants;27/09/2024;20:00;Plein;20,00;Guichet;15/06/2024;Valide',
    '103;Noir;Ana;Les Géants;27/09/2024;20:00;Abonné;12,00;Guichet;15/06/2024;Valide',
    '104;Gris;Paul;La Digue;14/05/2024;20:00;Plein;20,00;Guichet;13/03/2024;Valide',
  ]
  const taken = (order: number, who: string, cents: string, channel = 'REPRISE ANCIEN SYSTEME') =>
    `${order};18/07/2024 06:00;${who};Les Géants;27/09/2024 20:00;Tarif;${cents};Vente;${channel}`
  const now = [
    'Dossier;Date operation;Contact;Produit;Date heure;Tarif;Prix TTC;Type operation;Canal',
    taken(9001, 'ROUX Zoé', '20,00'),
    taken(9002, 'BRUN Ivo', '20,00'),
    taken(9003, 'NOIR Ana', '12,00'),
    taken(9004, 'VERT Mia', '15,00'),
    taken(9005, 'GRIS Paul', '20,00', 'Guichet'),
    '9002;20/08/2024 10:00;BRUN Ivo;Les Géants;27/09/2024 20:00;Tarif;-20,00;Annulation;Guichet',
  ]

  it('count once, as the new one goes on with them, from the day on which they were first bought; those of no other file count too', async () => {
    const control = await run({ 'ancien.csv': old, 'nouveau.csv': now })
    expect(control.files.flatMap(({ warnings }) => warnings)).toContainEqual({
      code: 'warning.taken-over',
      params: { once: 3, alone: 1 },
    })
    const rows = await (await fresh.house.warehouse()).run(
      `SELECT CAST(sum(seats) AS INTEGER) AS seats, CAST(sum(price_cents) AS INTEGER) AS cents, strftime(min(purchased_at), '%Y-%m-%d') AS first,
         cancelled_on IS NOT NULL AS gone FROM ticket WHERE performance_id LIKE '%2024-09-27%' GROUP BY 4 ORDER BY 4`,
    )
    expect(rows).toEqual([
      { seats: 4, cents: 67_00, first: '2024-06-14', gone: false },
      { seats: 1, cents: 20_00, first: '2024-06-15', gone: true },
    ])
  })
})

it('asks what « E » means beside « V » and « A », issued or exchanged, and takes a legend at its word', async () => {
  const lines = [
    'num_billet;spectacle;date;prix;etat',
    '801;La Digue;14/05/2026 20:00;20,00;V',
    '802;La Digue;14/05/2026 20:00;20,00;E',
    '803;La Digue;14/05/2026 20:00;20,00;A',
    '804;La Digue;14/05/2026 20:00;20,00;R',
  ]
  await expect(run({ 'billets.csv': lines })).rejects.toMatchObject({ code: 'letter-unclear', params: { letter: 'E' } })
  const control = await run({ 'billets.csv': ['V = vendu, R = réservé, A = annulé, E = échangé', '', ...lines] })
  expect(control.files[0]).toMatchObject({ seats: 1 })
})

it('asks what « R » means beside « V » and « A », handed over or reserved, and takes a legend at its word', async () => {
  const lines = [
    'num_billet;spectacle;date;prix;etat',
    ...['V', 'R', 'A', 'V', 'R'].map((state, at) => `80${at};La Digue;14/05/2026 20:00;20,00;${state}`),
  ]
  await expect(run({ 'billets.csv': lines })).rejects.toMatchObject({
    ...{ code: 'letter-unclear', params: { letter: 'R', beside: 'sold' } },
  })
  const handed = await run({ 'billets.csv': ['R = retiré au guichet, V = vendu, A = annulé', '', ...lines] })
  expect(handed.files[0]).toMatchObject({ seats: 4, receiptsCents: 80_00 })
})

it('asks what figures mean in the one column of states, and takes a legend at its word', async () => {
  const lines = [
    'NUM;SPECTACLE;DATE SPECTACLE;TARIF;PRIX;ST',
    ...['1', '3', '1', '2'].map((state, at) => `60${at};La Digue;14/05/2026 20:00;Plein;20,00;${state}`),
  ]
  await expect(run({ 'ventes.csv': lines })).rejects.toMatchObject({
    code: 'state-codes-unclear',
    params: { column: 'ST', codes: '1, 2, 3' },
  })
  const told = ['1 = vendu, 2 = imprimé, 3 = annulé', '', ...lines]
  expect((await run({ 'ventes.csv': told })).files[0]).toMatchObject({ seats: 3 })
})

it.each(['ETALIG', 'STABIL', 'ETATCDE', 'STAT_RES'])(
  'asks it of « %s » too, as old databases name their columns',
  async (name) => {
    const lines = [
      `NUMBIL;LIBSPE;DATSEA;LIBTAR;PRXTTC;${name};TOPNUM`,
      ...['1', '3', '1', '2'].map((state, at) => `60${at};La Digue;20260514;PLEIN;20,00;${state};${at % 2}`),
    ]
    await expect(run({ 'LIGNES.TXT': lines })).rejects.toMatchObject({
      ...{ code: 'state-codes-unclear', params: { column: name, codes: '1, 2, 3' } },
    })
  },
)

it('asks what letters mean in the column of states where custom tells fewer than all but one, and takes a legend or a person at their word', async () => {
  const lines = [
    'IdPlace;Spectacle;Seance;Tarif;Prix;Etat',
    ...['B', 'D', 'B', 'C', 'B'].map((state, at) => `70${at};La Digue;14/05/2026 20:00;Plein;20,00;${state}`),
  ]
  await expect(run({ 'places.csv': lines })).rejects.toMatchObject({
    code: 'state-codes-unclear',
    params: { column: 'Etat', codes: 'B, C, D' },
  })
  const told = ['B = payé, C = option, D = annulé', '', ...lines]
  expect((await run({ 'places.csv': told })).files[0]).toMatchObject({ seats: 3, receiptsCents: 60_00 })
})

it.each([
  ['C', 'R'],
  ['V', 'Z'],
  ['V', 'A', 'N'],
])('asks what « %s » and « %s » mean where the usage that tells one tells nothing of the other', async (...codes) => {
  const lines = [
    'IdPlace;Spectacle;Seance;Tarif;Prix;Etat',
    ...[...codes, ...codes].map((state, at) => `72${at};La Digue;14/05/2026 20:00;Plein;20,00;${state}`),
  ]
  await expect(run({ 'codes.csv': lines })).rejects.toMatchObject({ code: 'state-codes-unclear' })
})

it('reads letters that one usage tells, of a system or of custom', async () => {
  const header = 'IdPlace;Spectacle;Seance;Tarif;Prix;Etat'
  const of = (codes: readonly string[], from: number) =>
    codes.map((state, at) => `${from + at};La Digue;14/05/2026 20:00;Plein;20,00;${state}`)
  const [system] = (await run({ 'systeme.csv': [header, ...of(['P', 'C', 'P'], 740)] })).files
  expect(system).toMatchObject({ seats: 2 })
  const [custom] = (await run({ 'usage.csv': [header, ...of(['V', 'A', 'V', 'R'], 750)] })).files
  expect(custom).toMatchObject({ seats: 2 })
})

it('counts one letter that nobody knows beside others that custom tells, and says so', async () => {
  const lines = [
    'IdPlace;Spectacle;Seance;Tarif;Prix;Etat',
    ...['V', 'A', 'V', 'Z'].map((state, at) => `71${at};La Digue;14/05/2026 20:00;Plein;20,00;${state}`),
  ]
  const [file] = (await run({ 'lettres.csv': lines })).files
  expect(file?.warnings.map(({ code }) => code)).toContain('warning.status-unknown')
})

async function run(files: Record<string, readonly string[]>) {
  const paths = []
  for (const [name, lines] of Object.entries(files)) {
    const path = join(fresh.root, name)
    await writeFile(path, lines.join('\n'))
    paths.push({ path, name })
  }
  return await importFiles(fresh.house, { files: paths, today: '2026-11-24' })
}
