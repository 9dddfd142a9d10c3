import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CellValue, writeXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { freshHouse } from './fresh-house.fixture.ts'
import { importFiles } from './import-files.ts'

const fresh = freshHouse()
const evenings = [
  ['Phèdre', '2026-10-03', '20h30', 55, 45, 11],
  ['Phèdre', '2026-10-14', '20h30', 58, 30, 0],
  ['Ploc', '2026-12-05', '10h00', 0, 90, 4],
] as const
const counts = (title: string): CellValue[][] => [
  [title],
  ['Spectacle', 'Date', 'Heure', 'Plein', 'Réduit', 'Exonéré', 'Total'],
  ...evenings.map(([show, day, hour, full, less, free]) => [show, day, hour, full, less, free, full + less + free]),
]
const money = (title: string, hasTotal: boolean): CellValue[][] => [
  [title],
  ['Spectacle', 'Date', 'Heure', 'Plein', 'Réduit', ...(hasTotal ? ['Total'] : [])],
  ...evenings.map(([show, day, hour, full, less]) => [
    ...[show, day, hour, full * 20, less * 12.5],
    ...(hasTotal ? [full * 20 + less * 12.5] : []),
  ]),
]

it('reads a sheet of money as what the performances of its twin brought in, whichever stands first, and counts none of it as seats', async () => {
  const books: Record<string, CellValue[][]>[] = [
    { Entrées: counts('Entrées par tarif'), Recettes: money('Recettes en euros', true) },
    { Feuil1: money('RECETTES TTC par tarif', false), Feuil2: counts('FRÉQUENTATION par tarif') },
  ]
  for (const sheets of books) {
    const { control, sums } = await drop(sheets)
    expect(sums).toEqual({ seats: 293, cents: (55 + 58) * 2000 + (45 + 30 + 90) * 1250 })
    expect(control?.warnings).toContainEqual({
      code: 'warning.money-sheet',
      params: { sheet: Object.keys(sheets).find((name) => /Recettes|Feuil1/.test(name)), found: 3, of: 3 },
    })
  }
})

it('leaves two sheets of the same performances alone where no title says that one holds money', async () => {
  const { control } = await drop({ Prévu: counts('Hypothèse'), Réalisé: money('Bilan', true) })
  expect(control?.warnings.map(({ code }) => code)).not.toContain('warning.money-sheet')
})

async function drop(sheets: Record<string, CellValue[][]>) {
  const name = 'bilan 2026-2027.xlsx'
  const path = join(fresh.root, name)
  const listed = Object.entries(sheets).map(([title, rows]) => ({ name: title, rows }))
  await writeFile(path, await writeXlsx({ sheets: listed }))
  const [control] = (await importFiles(fresh.house, { files: [{ path, name }], today: '2027-06-24' })).files
  const [row] = await (await fresh.house.warehouse()).run(
    'SELECT CAST(sum(aggregate_sold) AS INTEGER) AS seats, CAST(sum(aggregate_receipts_cents) AS INTEGER) AS cents FROM performance',
  )
  return { control, sums: row as { seats: number; cents: number } }
}
