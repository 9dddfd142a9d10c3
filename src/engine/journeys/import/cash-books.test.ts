import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()

it('takes the lines of a cash book for what was sold of each concert, « C001 » for no show, records and fees apart', async () => {
  const concerts = ['Récital Brun 10/10', 'Noël au chapitre 12/12', 'Chœur du val 24/10']
  const line = (at: number) => `${(at % 28) + 1}/09/2026;C${100 + at};${concerts[at % 3]};2;15;30;cash;`
  const [control] = await run('journal.csv', [
    'JOURNAL DE CAISSE – SEPTEMBRE 2026',
    '',
    'Date;Pièce;Libellé;Nb;P.U.;Recette;Mode;Remarque',
    ';;Report mois précédent;76;;1143;;',
    ...Array.from({ length: 30 }, (_, at) => line(at)),
    '29/09/2026;C130;CD vendu;1;12;12;cash;',
    '29/09/2026;C131;Récital Brun 10/10;-1;15;-15;virement;remboursement',
    ';;TOTAL À REPORTER;136;;2040;;',
  ])
  expect(control).toMatchObject({ grain: 'orders', rowsRead: 32 })
  expect(control?.warnings.map(({ code }) => code)).toContain('warning.other-products')
  expect(await sold()).toEqual({ seats: 59, cents: 885_00, performances: 3 })
})

it('takes the rows of one evening, each a number of seats at a tariff, for bookings, « Réservé par » for who booked and « payé vir 2/9 » for a yes', async () => {
  const [control] = await run('grange.csv', [
    'Concert;Date du concert;Réservé par;Nb;Tarif;Total;Payé;Comm.',
    'Duo Lune;14/12/2026;Zoé Roux;2;Plein 18€;36;payé vir 2/9;place devant',
    'Duo Lune;14/12/2026;Ivo Brun;1;Gratuit;0;payé cash;',
    'Duo Lune;14/12/2026;Ana Noir;4;plein 18 €;72;sur place;',
    'Trio Mer;18/01/2027;Mia Vert;3;Jeune 9€;27;sur place;annulé, remboursé le 3/10',
    'Trio Mer;18/01/2027;Paul Gris;2;Jeune 9€;18;payé;',
  ])
  expect(control).toMatchObject({ grain: 'tickets' })
  expect(control?.warnings).toContainEqual({ code: 'warning.not-paid', params: { unpaid: 4, options: 0, euros: 72 } })
  expect(await sold()).toEqual({ seats: 9, cents: 126_00, performances: 2 })
})

it('leaves « Réservé par » beside a name to who took the call', async () => {
  const [control] = await run('appels.csv', [
    'Concert;Date du concert;Nom;Réservé par;Nb places',
    'Duo Lune;14/12/2026;Zoé Roux;Julie;2',
    'Duo Lune;14/12/2026;Ivo Brun;Julie;1',
  ])
  expect(control?.read.columns.map(({ meaning }) => meaning)).toEqual([
    ...['showTitle', 'startsAt', 'fullName', 'unknown', 'quantity'],
  ])
})

it('asks for the evening of a guest list whose guests are counted with who comes along, rather than take them for contacts', async () => {
  const list = [
    'Nom;Structure;Nb (avec +1);Soir;Réponse;Mail',
    'Zoé Roux;Radio Lune;1+1;J2;OUI;zoe@courriel.example',
    'Ivo Brun;;2;J1;oui (seul);ivo@courriel.example',
    'Ana Noir;;1;J1;?;ana@courriel.example',
    'Mia Vert;;1+1;J2;NON;mia@courriel.example',
  ]
  await expect(run('invites.csv', list)).rejects.toMatchObject({ code: 'column-missing' })
})

async function run(name: string, lines: readonly string[]) {
  const path = join(fresh.root, name)
  await writeFile(path, lines.join('\n'))
  const { files } = await importFiles(fresh.house, { files: [{ path, name }], today: '2026-11-24' })
  return files
}

async function sold(): Promise<unknown> {
  const [row] = await (await fresh.house.warehouse()).run(
    `SELECT CAST(sum(seats) AS INTEGER) AS seats, CAST(sum(price_cents) AS INTEGER) AS cents,
       CAST(count(DISTINCT performance_id) AS INTEGER) AS performances FROM ticket WHERE cancelled_on IS NULL`,
  )
  return row
}
