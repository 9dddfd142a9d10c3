import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('reads « Activité » and its day as a spreadsheet counts it, and holds a « Libéré » for a seat given up', async () => {
  const control = await run('tickets.csv', [
    'Num ticket;Num vente;Date vente;Activité;Date activité;Tarif;Prix;Etat;Client',
    ';4001;46238.54375;Le Roi rit;46289.854167;Plein;21,00 €;Libéré;Roux, Zoé',
    '312007;4002;46239.64375;Le Roi rit;46289.854167;Plein;21,00 €;Vendu;Brun, Ivo',
    '312008;4003;46240.74375;Frites Blues;46290.854167;Abonné;15,00 €;Vendu;Noir, Ana',
  ])
  expect(control?.read.columns.slice(3, 5).map(({ meaning }) => meaning)).toEqual(['showTitle', 'startsAt'])
  const rows = await (await fresh.house.warehouse()).run(
    'SELECT CAST(starts_at AS VARCHAR) AS at, show_title AS show FROM performance ORDER BY 1',
  )
  expect(rows).toEqual([
    { at: '2026-09-24 20:30:00', show: 'Le Roi rit' },
    { at: '2026-09-25 20:30:00', show: 'Frites Blues' },
  ])
  expect(control).toMatchObject({ seats: 2, receiptsCents: 36_00 })
})

it('takes « Date » for the evening beside « Purchased », and gives back the seats that have a day under « Cancelled at »', async () => {
  const control = await run('export.csv', [
    'Event;Date;Ticket number;Category;Price;First name;Last name;Purchased;Scanned at;Cancelled at',
    'Ours Polaires;12.09.2026 20:30;QDB4;Guestlist;0.00;Zoé;Roux;21.08.2026 06:11;;22.08.2026 02:11',
    'Ours Polaires;12.09.2026 20:30;A9AL;Membre;15.00;Ivo;Brun;31.08.2026 14:54;12.09.2026 20:46;',
    'Ours Polaires;12.09.2026 20:30;L5YM;Prélocation;25.00;Ana;Noir;30.08.2026 09:26;12.09.2026 21:12;',
  ])
  expect(control).toMatchObject({ seats: 2, receiptsCents: 40_00 })
})

it('keeps « Activité » of a list of contacts for what they do', async () => {
  const control = await run('contacts.csv', [
    'Nom;Prénom;Mail;Société;Activité',
    'Roux;Zoé;zoe@courriel.example;Atelier Lune;Presse',
    'Brun;Ivo;ivo@courriel.example;Radio Mer;Radio',
  ])
  expect(control?.grain).toBe('contacts')
})

async function run(name: string, lines: readonly string[]) {
  const path = join(fresh.root, name)
  await writeFile(path, lines.join('\n'))
  const { files } = await importFiles(fresh.house, { files: [{ path, name }], today: '2026-11-24' })
  return files[0]
}
