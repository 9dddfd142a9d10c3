import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { type CellValue, writeXlsx } from 'hucre'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeTable } from './describe-table.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre feuilles '))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const header = ['Nom', 'Prénom', 'Places']
const evening = (title: string, ...rows: CellValue[][]) => [[title], [], header, ...rows]

it('reads together the sheets of a workbook that have the same columns, each with what its title says', async () => {
  const path = await workbook({
    'Ven 5': evening('Argile – ven. 5 juin 2026 20h30', ['Morel', 'Zoé', 3], ['Petit', 'Hugo', 2]),
    'Sam 6': evening('Argile – sam. 6 juin 2026 18h30', ['Roy', 'Inès', 4], ['Total', null, 4]),
    Bilan: [
      ['Soirée', 'Recette'],
      ['Ven 5', 60],
      ['Sam 6', 48],
    ],
  })
  const { table, description } = await describeTable(path, { today: '2026-11-24' })
  expect(table.together).toEqual(['Ven 5', 'Sam 6'])
  expect(description).toMatchObject({ rows: 3, grain: 'orders', sheet: null })
  expect(description.columns.map(({ meaning }) => meaning)).toEqual([
    'lastName',
    'firstName',
    'quantity',
    'showAndDate',
  ])
  const rows = []
  for await (const { row, cells } of table.rows()) rows.push([row, cells[0], cells[3]])
  expect(rows).toEqual([
    [4, 'Morel', 'Argile – ven. 5 juin 2026 20h30'],
    [5, 'Petit', 'Argile – ven. 5 juin 2026 20h30'],
    [9, 'Roy', 'Argile – sam. 6 juin 2026 18h30'],
  ])
  expect(table.skipped).toContainEqual({ row: null, why: 'other-sheet', detail: 'Bilan' })
  expect(table.skipped).toContainEqual({ row: 10, why: 'total', detail: 'Total | 4' })
})

it('reads with them a sheet that another hand keeps: its own names, two columns the other way round, one more', async () => {
  const path = await workbook({
    'Ven 5': evening(
      'Argile – ven. 5 juin 2026 20h30',
      ['Morel', 'Zoé', 3],
      ['Petit', 'Hugo', 2],
      ['Blanc', 'Léa', 1],
      ['Gris', 'Paul', 2],
    ),
    'Sam 6': [
      ['Argile – sam. 6 juin 2026 18h30'],
      [],
      ['Prénom', 'Nom de famille', 'Âge', 'Nb places'],
      ['Inès', 'Roy', '8 ans', 4],
      ['Tom', 'Noir', null, 1],
    ],
  })
  const { table } = await describeTable(path, { today: '2026-11-24' })
  expect(table.together).toEqual(['Ven 5', 'Sam 6'])
  expect(table.header).toEqual(['Nom', 'Prénom', 'Places', 'Âge', 'Feuille'])
  const rows = []
  for await (const { cells } of table.rows()) rows.push(cells.slice(0, 4))
  expect(rows).toEqual([
    ['Morel', 'Zoé', '3', ''],
    ['Petit', 'Hugo', '2', ''],
    ['Blanc', 'Léa', '1', ''],
    ['Gris', 'Paul', '2', ''],
    ['Roy', 'Inès', '4', '8 ans'],
    ['Noir', 'Tom', '1', ''],
  ])
})

it('reads one sheet when one is asked for, or when no other has its columns', async () => {
  const path = await workbook({
    A: [header, ['Morel', 'Zoé', 3]],
    B: [header, ['Roy', 'Inès', 4]],
    C: [['Mois'], ['mai']],
  })
  expect((await describeTable(path, { sheet: 'B' })).description).toMatchObject({ rows: 1, sheet: 'B' })
  expect((await describeTable(path, { isOneSheet: true })).table.together).toEqual([])
  const other = await workbook({ A: [header, ['Morel', 'Zoé', 3]], C: [['Mois'], ['mai']] })
  expect((await describeTable(other)).description).toMatchObject({ rows: 1, sheet: 'A' })
})

async function workbook(sheets: Record<string, CellValue[][]>): Promise<string> {
  const path = join(folder, `${Object.keys(sheets).join('')}.xlsx`)
  await writeFile(path, await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }))
  return path
}

it('reads together the tables that stand under one another on a sheet, each with the title above it', async () => {
  const sheet = [
    ...evening('Argile – ven. 5 juin 2026 20h30', ['Morel', 'Zoé', 3], ['Petit', 'Hugo', 2]),
    ['Total', null, 5],
    [],
    ...evening('Argile – sam. 6 juin 2026 18h30', ['Roy', 'Inès', 4], ['Blanc', 'Léa', 1]),
  ]
  const { table, description } = await describeTable(await workbook({ Juin: sheet }), { today: '2026-11-24' })
  expect(table).toMatchObject({ areTablesOfASheet: true, sheet: null })
  expect(table.together).toEqual(['Argile – ven. 5 juin 2026 20h30', 'Argile – sam. 6 juin 2026 18h30'])
  expect(description).toMatchObject({ rows: 4, grain: 'orders' })
  const rows = []
  for await (const { row, cells } of table.rows()) rows.push([row, cells[0], cells[3]])
  expect(rows).toEqual([
    [4, 'Morel', 'Argile – ven. 5 juin 2026 20h30'],
    [5, 'Petit', 'Argile – ven. 5 juin 2026 20h30'],
    [11, 'Roy', 'Argile – sam. 6 juin 2026 18h30'],
    [12, 'Blanc', 'Argile – sam. 6 juin 2026 18h30'],
  ])
  expect(table.skipped.filter(({ why }) => why === 'other-table')).toEqual([])
})

it('leaves apart tables of the same columns that no title tells apart: an export set twice in a file counts once', async () => {
  const lines = [header, ['Morel', 'Zoé', 3], ['Petit', 'Hugo', 2]]
  const { table } = await describeTable(await workbook({ Juin: [...lines, [], ...lines] }), { today: '2026-11-24' })
  expect(table.together).toEqual([])
})

it('says which sheet of a workbook it cannot read, and takes an empty one for none', async () => {
  const path = await workbook({
    'Ven 5': evening('Argile – ven. 5 juin 2026 20h30', ['Morel', 'Zoé', 3], ['Petit', 'Hugo', 2]),
    'Sam 6': evening('Argile – sam. 6 juin 2026 18h30', ['Roy', 'Inès', 4], ['Blanc', 'Léa', 1]),
    'Dim 7': evening('Argile – dim. 7 juin 2026 16h', ['Brun', 'Ivo', 2], ['Gris', 'Paul', 1]),
    Feuil4: [],
  })
  const parts = unzipSync(await readFile(path))
  await writeFile(
    path,
    zipSync({ ...parts, 'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData><row r="1"><c') }),
  )
  const { table } = await describeTable(path, { today: '2026-11-24' })
  expect(table).toMatchObject({ together: ['Ven 5', 'Dim 7'], unreadSheets: ['Sam 6'] })
})

it('takes for the show what stands before a day, where the halls after it come back from sheet to sheet', async () => {
  const concert = (show: string, day: string): CellValue[][] => [
    [show, null, day],
    header,
    ['Morel', 'Zoé', 3],
    ['Petit', 'Hugo', 2],
  ]
  const path = await workbook({
    '04.10': concert('Quatuor Vif – Fauré', '4.10.26 17h, Temple'),
    '25.10': concert('Trio Lierre', '25.10.26 17h, Salle du Bourg'),
    '15.11': concert('Duo Lune', '15.11.26 17h, Temple'),
  })
  const { table } = await describeTable(path, { today: '2026-09-24' })
  const said = new Set<string>()
  for await (const { cells } of table.rows()) said.add(cells.at(-1) ?? '')
  expect([...said]).toEqual([
    'Quatuor Vif – Fauré – 4.10.26 17h',
    'Trio Lierre – 25.10.26 17h',
    'Duo Lune – 15.11.26 17h',
  ])
})

const sale = (row: number): CellValue[] => [
  String(900 + row),
  row < 4 ? 'Le Héron' : 'Divorce',
  '20/11/2026 20:30',
  12,
  `Roux${row}`,
]
const sales: CellValue[][] = [
  ['Billet', 'Spectacle', 'Séance', 'Prix', 'Nom'],
  ...Array.from({ length: 8 }, (_, row) => sale(row)),
]
const [ofSales = [], ...eight] = sales

it('takes the show from its own line above each table, where the line of the evening names none', async () => {
  const path = join(folder, 'billets par séance.csv')
  const block = (show: string, day: string, rows: string[]) => [
    ...[`Manifestation : ${show}`, `Représentation du ${day}`, 'N° billet;Place;Tarif;Montant', ...rows],
    ...[`Total représentation;;${rows.length} billets;99`, ''],
  ]
  const tickets = (from: number) => [`${from};A 1;Plein;20`, `${from + 1};A 2;Plein;20`, `${from + 2};A 3;Réduit;12`]
  const lines = [
    ...block('Ô ciel !', 'mardi 17 mars 2026 à 19h30', tickets(100)),
    ...block('Ô ciel !', 'mercredi 18 mars 2026 à 20h00', tickets(200)),
    ...block('Le Bal perdu', 'lundi 13 avril 2026 à 20h30', tickets(300)),
  ]
  await writeFile(path, lines.join('\n'))
  const { table } = await describeTable(path, { today: '2026-11-24' })
  expect(table.together).toEqual([
    'Ô ciel ! – mardi 17 mars 2026 à 19h30',
    'Ô ciel ! – mercredi 18 mars 2026 à 20h00',
    'Le Bal perdu – lundi 13 avril 2026 à 20h30',
  ])
})

it('does not count a sheet that repeats another, wherever it stands and however it is sorted, and tells what it has alone', async () => {
  const copy = [ofSales, ...eight.toReversed().slice(2), ['999', 'Divorce', '20/11/2026 20:30', 12, 'Brun']]
  for (const sheets of [
    { export: sales, 'export (2)': copy },
    { 'export (2)': copy, export: sales },
  ]) {
    const { table, description } = await describeTable(await workbook(sheets), { today: '2026-11-24' })
    expect(table.copiedSheets).toEqual([{ name: 'export (2)', of: 'export', rows: 7, alone: 1 }])
    expect(description).toMatchObject({ rows: 8, sheet: 'export' })
  }
})

it('reads together sheets of one month each, and evenings for which the same people come', async () => {
  const months = await workbook({ Oct: [ofSales, ...eight.slice(0, 4)], Nov: [ofSales, ...eight.slice(3)] })
  expect((await describeTable(months, { today: '2026-11-24' })).table.together).toEqual(['Oct', 'Nov'])
  const group = Array.from({ length: 6 }, (_, row): CellValue[] => [`Roux${row}`, 'Zoé', 2])
  const evenings = await workbook({
    'Ven 5': evening('Argile – ven. 5 juin 2026 20h30', ...group),
    'Sam 6': evening('Argile – sam. 6 juin 2026 18h30', ...group),
  })
  expect((await describeTable(evenings, { today: '2026-11-24' })).description.rows).toBe(12)
})

it('takes for the show what a line above each sheet names, where a column dates the evenings', async () => {
  const classes = (title: string): CellValue[][] => [
    [title],
    ['Séance', 'Établissement', 'Classe', 'Nb élèves'],
    ...[21, 24].map((pupils, at): CellValue[] => ['mardi 10 novembre 2026 à 10h', `École ${at}`, 'CP', pupils]),
    ...[18, 25].map((pupils, at): CellValue[] => ['jeudi 12 novembre 2026 à 14h', `École ${at}`, 'CM1', pupils]),
  ]
  const path = await workbook({
    Poucet: classes('Le Petit Poucet – séances scolaires 2026-2027'),
    Bulles: classes('Bulles et bois – séances scolaires 2026-2027'),
  })
  const { description } = await describeTable(path, { today: '2026-11-24' })
  expect(description.columns.at(-1)).toMatchObject({ name: 'Feuille', meaning: 'showTitle' })
  expect(description.columns.at(-1)?.samples).toEqual(['Le Petit Poucet', 'Bulles et bois'])
  const labelled = await workbook({
    Poucet: classes('Pièce : Petit Poucet !'),
    Bulles: classes('Pièce : Bulles et bois'),
  })
  const { description: ofLabels } = await describeTable(labelled, { today: '2026-11-24' })
  expect(ofLabels.columns.at(-1)?.samples).toEqual(['Petit Poucet !', 'Bulles et bois'])
  const printed = (title: string): CellValue[][] => {
    const [above = [], ...rows] = classes(`Liste des billets – ${title}`)
    return [above, ['Édité le 28/11/2026'], ...rows]
  }
  const lists = await workbook({ Poucet: printed('Le Petit Poucet'), Bulles: printed('Bulles et bois') })
  const { description: ofLists } = await describeTable(lists, { today: '2026-11-24' })
  expect(ofLists.columns.at(-1)).toMatchObject({ meaning: 'showTitle', samples: ['Le Petit Poucet', 'Bulles et bois'] })
  const houses = await workbook({
    A: classes('Théâtre du Port – saison 2026-2027'),
    B: classes('Théâtre du Port – saison 2026-2027'),
  })
  expect((await describeTable(houses, { today: '2026-11-24' })).description.columns.at(-1)?.meaning).toBe('unknown')
})

it('takes the show of each sheet from its own line above the day, whatever hall follows the day', async () => {
  const list = (show: string, day: string) => [
    [show],
    [day],
    ['Plein 12 €, enfant 6 €'],
    [],
    header,
    ['Morel', 'Zoé', 3],
  ]
  const days = ['samedi 17 janvier 2026 à 20h30', 'samedi 14 février 2026 à 20h30']
  const said = async (sheets: Record<string, CellValue[][]>) => {
    const { table } = await describeTable(await workbook(sheets), { today: '2026-11-24' })
    return await lastCells(table)
  }
  expect(
    await said({
      'La Valise jaune': list('LA VALISE JAUNE – Cie Pistil', `${days[0]} – Salle des fêtes`),
      'Dernier Mét': list('Dernier Métro (Collectif Rail)', `${days[1]} (Foyer rural)`),
    }),
  ).toEqual([`LA VALISE JAUNE – ${days[0]}`, `Dernier Métro – ${days[1]}`])
  expect(
    await said({
      A: list('La Valise jaune', `${days[0]}, Le Moulin`),
      B: list('Dernier Métro', `${days[1]}, Le Moulin`),
    }),
  ).toEqual([`La Valise jaune – ${days[0]}`, `Dernier Métro – ${days[1]}`])
})

it('leaves a line that follows the day where it may be the show, and the line above it another thing', async () => {
  const list = (above: string, day: string) => [[above], [day], header, ['Morel', 'Zoé', 3]]
  const sheets = {
    A: list('Ville de Brax', 'samedi 17 janvier 2026 à 20h30 – La Valise jaune'),
    B: list('Ville de Brax, programmation', 'samedi 14 février 2026 à 20h30 – Dernier Métro'),
  }
  const { table } = await describeTable(await workbook(sheets), { today: '2026-11-24' })
  const [first] = await lastCells(table)
  expect(first).toBe('samedi 17 janvier 2026 à 20h30 – La Valise jaune')
})

async function lastCells(table: Awaited<ReturnType<typeof describeTable>>['table']): Promise<string[]> {
  const said = []
  for await (const { cells } of table.rows()) said.push(cells.at(-1) ?? '')
  return said
}
