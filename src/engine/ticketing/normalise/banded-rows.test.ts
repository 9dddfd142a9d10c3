import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeTable } from './describe-table.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre lignes '))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const header = '<tr><th>N°</th><th>Client</th><th>Nb</th><th>Tarif</th><th>Montant</th></tr>'
const page = (number: number) =>
  `<tr><td colspan=3>THÉÂTRE DU QUAI - Liste des réservations par séance</td><td colspan=2>Page ${number}/2</td></tr>${header}`
const band = (text: string) => `<tr><td colspan=5><b>${text}</b></td></tr>`
const booking = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

it('sets beside each booking of a printed list the performance that a line above it names, page breaks or not', async () => {
  const path = join(folder, 'liste.xls')
  await writeFile(
    path,
    `<html><head><meta charset=utf-8></head><body><table>${[
      page(1),
      band('Séance : 19/11/2026 20:30   LES OISEAUX'),
      booking('9053', 'JOUVENCEAU Camille', '3', 'PLEIN', '60,00'),
      booking('9055', 'GRENOUILLAT Nicolas', '2', 'PLEIN', '40,00'),
      booking('', 'Total séance', '5', '', '100,00'),
      band('Séance : 20/11/2026 20:30   LES OISEAUX'),
      page(2),
      booking('9057', 'MAINGUENAUD Émile', '2', 'REDUIT', '28,00'),
      booking('9060', 'DUBRELLE Perrine', '3', 'REDUIT', '42,00'),
      band('Séance : 21/11/2026 16:00   LA VALSE'),
      booking('9063', 'COMBESCOT Agathe', '2', 'PLEIN', '40,00'),
    ].join('')}</table></body></html>`,
  )
  const { table, description } = await describeTable(path, { today: '2026-11-24' })
  expect(table.bands).toEqual({ count: 3, columns: ['Séance'] })
  expect(description.columns.at(-1)).toMatchObject({ name: 'Séance', meaning: 'showAndDate' })
  expect(description).toMatchObject({ rows: 5 })
  expect(await cellsOf(table, 0, 5)).toEqual([
    ['9053', '19/11/2026 20:30 LES OISEAUX'],
    ['9055', '19/11/2026 20:30 LES OISEAUX'],
    ['9057', '20/11/2026 20:30 LES OISEAUX'],
    ['9060', '20/11/2026 20:30 LES OISEAUX'],
    ['9063', '21/11/2026 16:00 LA VALSE'],
  ])
})

it('sets beside each performance of a statement the show that stands alone over it, in the column of its days', async () => {
  const path = join(folder, 'bordereau.csv')
  const lines = [
    'Représentation;Tarif;Nombre de places;Recette TTC',
    'LE BAL PERDU;;;',
    '21/12/2025 - 15h00;Plein;36;720',
    ';Réduit;20;300',
    'Sous-total;;56;1020',
    '22/12/2025 - 19h30;Plein;30;600',
    ';Réduit;12;180',
    'TROIS FOIS RIEN;;;',
    '06/01/2026 - 20h30;Plein;12;240',
    ';Réduit;8;120',
  ]
  await writeFile(path, lines.join('\n'))
  const { table, description } = await describeTable(path, { today: '2026-11-24' })
  expect(table.bands).toEqual({ count: 2, columns: ['Spectacle'] })
  expect(description.grain).toBe('performances')
  expect(description.columns.map(({ meaning }) => meaning)).toEqual([
    ...['startsAt', 'tariff', 'seatsSold', 'receiptsCents', 'showTitle'],
  ])
  expect(await cellsOf(table, 0, 4)).toContainEqual(['06/01/2026 - 20h30', 'TROIS FOIS RIEN'])
})

it('takes no month alone above the days of a list for their show', async () => {
  const path = join(folder, 'par-mois.csv')
  const lines = [
    'Soirée;Nom;Pers.;Formule',
    'JANVIER 2026;;;',
    '02/01/2026;Mme Noël;4;Revue',
    '03/01/2026;M. Roy;2;Revue',
  ]
  await writeFile(path, [...lines, 'FÉVRIER 2026;;;', '06/02/2026;M. Faure;6;Revue'].join('\n'))
  const { table } = await describeTable(path, { today: '2026-11-24' })
  expect(table.bands).toEqual({ count: 0, columns: [] })
})

it('goes on below the next of these lines after a blank one', async () => {
  const path = join(folder, 'cahier.csv')
  const lines = [
    'Nom;Prénom;Nb;Tarif;Total',
    'LE BAL – sam 10/10/26 20h30;;;;',
    'Roux;Zoé;2;8;16',
    'Brun;Ivo;3;8;24',
    ';;;;',
    'TARTUFFE – ven 20/11/26 20h30;;;;',
    'Noir;Ana;1;8;8',
    'Vert;Luc;2;8;16',
  ]
  await writeFile(path, lines.join('\n'))
  const { table } = await describeTable(path, { today: '2026-11-24' })
  expect(await cellsOf(table, 0, 5)).toEqual([
    ['Roux', 'LE BAL – sam 10/10/26 20h30'],
    ['Brun', 'LE BAL – sam 10/10/26 20h30'],
    ['Noir', 'TARTUFFE – ven 20/11/26 20h30'],
    ['Vert', 'TARTUFFE – ven 20/11/26 20h30'],
  ])
})

it('of two kinds of lines, one takes away what the other said of the rows before', async () => {
  const path = join(folder, 'liste.csv')
  const lines = [
    'N°;Client;Nb;Tarif;Montant',
    'Spectacle : LES OISEAUX;;;;',
    'Date : 19/11/2026 20:30;;;;',
    '9053;JOUVENCEAU Camille;3;PLEIN;60,00',
    '9055;GRENOUILLAT Nicolas;2;PLEIN;40,00',
    'Spectacle : LA VALSE;;;;',
    '9063;COMBESCOT Agathe;2;PLEIN;40,00',
    'Date : 21/11/2026 16:00;;;;',
    '9064;JOURDANEL Laure;2;PLEIN;40,00',
  ]
  await writeFile(path, lines.join('\n'))
  const { table } = await describeTable(path, { today: '2026-11-24' })
  expect(await cellsOf(table, 0, 5, 6)).toEqual([
    ['9053', 'LES OISEAUX', '19/11/2026 20:30'],
    ['9055', 'LES OISEAUX', '19/11/2026 20:30'],
    ['9063', 'LA VALSE', ''],
    ['9064', 'LA VALSE', '21/11/2026 16:00'],
  ])
})

it('reads the shows of a pivot table above their dates, whose figures are their sums', async () => {
  const path = await pivot(['Brass', 3, 23], [23, 418])
  const { table, description } = await describeTable(path, { today: '2026-11-24' })
  expect(description.columns.map(({ meaning }) => meaning)).toEqual([
    'startsAt',
    'seatsSold',
    'receiptsCents',
    'showTitle',
  ])
  expect(await cellsOf(table, 0, 1, 3)).toEqual([
    ['2026-09-19', '3', 'Brass'],
    ['2026-10-01', '40', 'Divorce'],
    ['2026-10-02', '18', 'Divorce'],
  ])
})

it('takes « Somme de Montant » beside the seats of evenings for what they brought in', async () => {
  const path = await pivot(['Brass', 3, 23], [23, 418], 'Somme de Montant')
  const { description } = await describeTable(path, { today: '2026-11-24' })
  expect(description.columns.map(({ meaning }) => meaning)).toContain('receiptsCents')
  const priced = await describeTable(await pivot(['Brass', 3, 23], [23, 418], 'Prix'), { today: '2026-11-24' })
  expect(priced.description.columns.map(({ meaning }) => meaning)).not.toContain('receiptsCents')
})

it('leaves a pivot table as it is where the figures of its shows are not those of their dates', async () => {
  const { table } = await describeTable(await pivot(['Brass', 3, 24], [23, 418]), { today: '2026-11-24' })
  expect(table.bands.count).toBe(0)
  expect(table.header[0]).toBe('Étiquettes de lignes')
})

async function pivot(brass: CellValue[], [seats = 0, money = 0]: number[], heading = 'Recette TTC'): Promise<string> {
  const rows: CellValue[][] = [
    ['Étiquettes de lignes', 'Nb billets', heading],
    brass,
    ['2026-09-19', 3, 23],
    ['Divorce', 58, 395],
    ['2026-10-01', 40, 250],
    ['2026-10-02', 18, 145],
    ['Total général', seats, money],
  ]
  const path = join(folder, `tcd-${brass.join('-')}-${heading}.xlsx`)
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'TCD', rows }] }))
  return path
}

async function cellsOf(table: Awaited<ReturnType<typeof describeTable>>['table'], ...columns: number[]) {
  const rows = []
  for await (const { cells } of table.rows()) rows.push(columns.map((at) => cells[at]))
  return rows
}
