import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre'
import { expect, it } from 'vitest'
import type { ImportControl } from '../../../contract/index.ts'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()
const [first, second] = ['2026-12-04', '2026-12-18']
const booked: CellValue[][] = [
  ['Réservé le', 'Nom', 'Prénom', 'Courriel', 'Spectacle', 'Date du spectacle', 'Nb de places', 'Formule', 'Montant'],
  ...['Jaouen', 'Tissier', 'Marchal', 'Nguyen', 'Perrin', 'Attal', 'Roy', 'Brun'].map((name, at): CellValue[] => [
    `2026-11-${10 + at}`,
    ...[name, 'Lise', `${name.toLowerCase()}@exemple.example`, 'Le Cid', at < 5 ? first : second, 2, 'Plein', 30],
  ]),
]
const door: CellValue[][] = [
  ['Date', 'Spectacle', 'Tarif', 'Prix', 'Nb', 'Recette'],
  [first, 'LE CID', 'Plein', 15, 12, 180],
  [first, 'LE CID', 'Réduit', 8, 3, 24],
  [second, 'LE CID', 'Plein', 15, 7, 105],
]
const guests: CellValue[][] = [
  ['Spectacle', 'Date', 'Invités de', 'Nb'],
  ['Le Cid', first, 'Mairie', 4],
  ['Le Cid', second, 'Équipe', 2],
]

it('counts each sheet of sales that has columns of its own, one a way of selling', async () => {
  const control = await drop({ 'Site web': booked, Guichet: door, Invitations: guests })
  expect(control.files.map(({ file, seats }) => [file, seats]).sort()).toEqual([
    ['ventes.xlsx › Guichet', 22],
    ['ventes.xlsx › Invitations', 6],
    ['ventes.xlsx', 16],
  ])
  expect(warningsOf(control)).toContainEqual({
    code: 'warning.sheets-added',
    params: { count: 2, sheets: '« Guichet » (3), « Invitations » (2)' },
  })
  expect(await fresh.validSeats()).toEqual({ seats: 44, cents: 54900 })
  const warehouse = await fresh.house.warehouse()
  const channels = await warehouse.run(
    'SELECT sales_channel AS channel, CAST(sum(seats) AS INTEGER) AS seats FROM ticket GROUP BY 1 ORDER BY 2',
  )
  expect(channels).toEqual([
    { channel: null, seats: 6 },
    { channel: 'Site web', seats: 16 },
    { channel: 'Guichet', seats: 22 },
  ])
  expect(await warehouse.run('SELECT performance_id FROM performance')).toHaveLength(2)
})

it('takes the next state of each sheet for what it sold, and counts no seat of it again', async () => {
  await drop({ 'Site web': booked, Guichet: door })
  await drop({ 'Site web': booked, Guichet: [...door.slice(0, 3), [second, 'LE CID', 'Plein', 15, 9, 135]] })
  expect(await fresh.validSeats()).toEqual({ seats: 40, cents: 57900 })
})

it('counts no sheet that tells the sales of another again: a summary, a list for the door', async () => {
  const control = await drop({
    'Site web': booked,
    'Guichet du soir': [
      ['NOM Prénom', 'Spectacle', 'Date de la séance', 'Places'],
      ...booked.slice(1).map((row): CellValue[] => [`${row[1]} ${row[2]}`, 'Le Cid', row[5] ?? null, row[6] ?? null]),
    ],
    'Ventes web': [
      ['Spectacle', 'Date', 'Tarif', 'Nb', 'Recette'],
      ['Le Cid', first, 'Plein', 10, 150],
      ['Le Cid', second, 'Plein', 6, 90],
    ],
  })
  expect(control.files).toHaveLength(1)
  expect(warningsOf(control).filter(({ code }) => code === 'warning.sheet-repeats')).toEqual([
    { code: 'warning.sheet-repeats', params: { sheet: 'Guichet du soir', of: 'Site web', seats: 16 } },
    { code: 'warning.sheet-repeats', params: { sheet: 'Ventes web', of: 'Site web', seats: 16 } },
  ])
  expect(await fresh.validSeats()).toEqual({ seats: 16, cents: 24000 })
})

it('reads the sheet that tells what was paid before a fuller one that tells the same seats without money', async () => {
  const plan: CellValue[][] = [
    ['Date du spectacle', 'Spectacle', 'Rang', 'Place', 'Nom', 'Prénom', 'Remarque du placeur', 'Entrée', 'Escalier'],
    ...booked
      .slice(1)
      .flatMap((row, at) =>
        [1, 2].map((seat): CellValue[] => [
          row[5] ?? null,
          ...[
            'Le Cid',
            'A',
            at * 2 + seat,
            row[1] ?? null,
            row[2] ?? null,
            'près de l’allée centrale',
            'porte de droite',
            'grand escalier',
          ],
        ]),
      ),
  ]
  const control = await drop({ Placement: plan, Réservations: booked })
  expect(warningsOf(control)).toContainEqual({
    code: 'warning.sheet-repeats',
    params: { sheet: 'Placement', of: 'Réservations', seats: 16 },
  })
  expect(await fresh.validSeats()).toEqual({ seats: 16, cents: 24000 })
})

it('leaves aside the sums of a way of selling that the sales of another sheet tell of each seat', async () => {
  const told = booked.map((row, at): CellValue[] => [
    ...row,
    at === 0 ? 'Canal' : at % 2 === 0 ? 'Guichet' : 'Internet',
  ])
  const control = await drop({ Ventes: told, Guichet: door })
  expect(control.files).toHaveLength(1)
  expect(warningsOf(control).map(({ code }) => code)).toContain('warning.sheets-left')
})

const resellers: CellValue[][] = [
  ['Réseau', 'Spectacle', 'Date du spectacle', 'Catégorie', 'Prix', 'Nb billets', 'Recette'],
  ['Tickéo', 'Le Cid', first, 'Or', 30, 4, 120],
  ['Tickéo', 'Le Cid', second, 'Or', 30, 9, 270],
  ['Billo', 'Le Cid', first, 'Or', 30, 2, 60],
]

it('counts the seats that each reseller sold, on a sheet that says that the till does not have them', async () => {
  const control = await drop({ Ventes: booked, 'Réseaux (hors logiciel)': resellers })
  expect(warningsOf(control).map(({ code }) => code)).toContain('warning.sheets-added')
  expect(await fresh.validSeats()).toEqual({ seats: 16 + 15, cents: 24000 + 45000 })
})

it('leaves them aside where nothing says so, for the till may have them', async () => {
  const control = await drop({ Ventes: booked, 'Par lieu': resellers })
  expect(warningsOf(control).map(({ code }) => code)).toContain('warning.sheets-left')
  expect(await fresh.validSeats()).toEqual({ seats: 16, cents: 24000 })
})

it('leaves aside, and names, a waiting list and a rota', async () => {
  const control = await drop({
    'Site web': booked,
    'Liste d’attente': [
      ['Nom', 'Spectacle', 'Date du spectacle', 'Places voulues'],
      ['Morel', 'Le Cid', first, 2],
      ['Petit', 'Le Cid', first, 3],
    ],
    Bénévoles: [
      ['Date', 'Spectacle', 'Nom', 'Poste'],
      [first, 'Le Cid', 'Zoé', 'Bar'],
      [second, 'Le Cid', 'Hugo', 'Caisse'],
    ],
  })
  expect(control.files).toHaveLength(1)
  expect(warningsOf(control)).toContainEqual({
    code: 'warning.sheets-left',
    params: { count: 2, sheets: '« Liste d’attente » (2), « Bénévoles » (2)' },
  })
})

function warningsOf({ files }: ImportControl) {
  return files.find(({ file }) => file === 'ventes.xlsx')?.warnings ?? []
}

async function drop(sheets: Record<string, CellValue[][]>): Promise<ImportControl> {
  const path = join(fresh.root, 'ventes.xlsx')
  const listed = Object.entries(sheets).map(([name, rows]) => ({ name, rows }))
  await writeFile(path, await writeXlsx({ sheets: listed }))
  return await importFiles(fresh.house, { files: [{ path, name: 'ventes.xlsx' }], today: '2026-11-24' })
}
