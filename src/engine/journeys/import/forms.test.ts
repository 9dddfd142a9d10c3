import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()
const form = (labels: CellValue[][], full: number): CellValue[][] => [
  ['FICHE DE RECETTE'],
  [],
  ...labels,
  [],
  ['Tarif', 'Prix', 'Nombre', 'Recette'],
  ['Plein tarif', 13, full, 13 * full],
  ['Tarif réduit', 9, 10, 90],
  ['Invitations', 0, 3, 0],
  ['TOTAL', null, full + 13, 13 * full + 90],
  [],
  ['Fond de caisse', 80],
  ['Buvette', 129],
]
const evening = (show: string, day: string, hour: string): CellValue[][] => [
  ['Spectacle :', show],
  ['Date :', day],
  ['Heure :', hour],
  ['Lieu :', 'Salle des fêtes'],
]

it('reads receipt forms of one evening each, a file or a sheet, by what stands under their labels', async () => {
  const first = form(evening('Le Père Noé', '2026-02-07', '20h30'), 46)
  const second = form(evening('Trio Mazurka', '2026-03-07', '15h00'), 25)
  const control = await drop({ 'un.xlsx': { Fiche: first }, 'deux.xlsx': { A: second } })
  expect(control.files[0]?.warnings).toContainEqual({
    code: 'warning.form-above',
    params: { columns: '« Spectacle », « Date », « Heure »…' },
  })
  expect(await performances()).toEqual([
    { id: 'le-pere-noe@2026-02-07T20:30', seats: 59, cents: 13 * 4600 + 9000 },
    { id: 'trio-mazurka@2026-03-07T15:00', seats: 38, cents: 13 * 2500 + 9000 },
  ])
})

it('reads the forms of the sheets of one workbook together', async () => {
  const sheets = {
    Février: form(evening('Le Père Noé', '2026-02-07', '20h30'), 46),
    Mars: form(evening('Trio Mazurka', '2026-03-07', '15h00'), 25),
  }
  await drop({ 'fiches.xlsx': sheets })
  expect((await performances()).map(({ seats }) => seats)).toEqual([59, 38])
})

it('does not take the date of a list for that of its evening', async () => {
  const listed = form(
    [
      ['Spectacle :', 'Le Père Noé'],
      ['Date :', '2026-02-07'],
    ],
    46,
  )
  await expect(drop({ 'un.xlsx': { Fiche: listed } })).rejects.toMatchObject({ code: 'grain-unknown' })
})

async function drop(books: Record<string, Record<string, CellValue[][]>>) {
  const files = await Promise.all(
    Object.entries(books).map(async ([name, sheets]) => {
      const path = join(fresh.root, name)
      const listed = Object.entries(sheets).map(([title, rows]) => ({ name: title, rows }))
      await writeFile(path, await writeXlsx({ sheets: listed }))
      return { path, name }
    }),
  )
  return await importFiles(fresh.house, { files, today: '2026-06-24' })
}

async function performances() {
  const rows = await (await fresh.house.warehouse()).run(
    `SELECT performance_id AS id, CAST(aggregate_sold AS INTEGER) AS seats, CAST(aggregate_receipts_cents AS INTEGER) AS cents
     FROM performance ORDER BY starts_at`,
  )
  return rows as { id: string; seats: number; cents: number }[]
}
