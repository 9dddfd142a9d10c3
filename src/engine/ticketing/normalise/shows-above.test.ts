import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

const days = ['jeudi 12 mars 2026 à 20h30', 'vendredi 13 mars 2026 à 20h30', 'samedi 21 mars 2026 à 18h00']

it('takes for the show the line right above an evening that stands alone, where the sheets have several', async () => {
  expect(await titlesUnder(['Bérénice', 'Bérénice', 'Quatuor Alizé'])).toEqual([
    ...[`Bérénice – ${days[0]}`, `Bérénice – ${days[1]}`, `Quatuor Alizé – ${days[2]}`],
  ])
})

it('does not take the one line of all sheets, which may be the house, nor halls', async () => {
  expect(await titlesUnder(['Les Arches', 'Les Arches', 'Les Arches'])).toEqual(days)
  expect(await titlesUnder(['Grande salle', 'Studio', 'Studio'])).toEqual(days)
})

/** What each sheet says of its rows, below those lines and an evening. */
async function titlesUnder(above: string[]): Promise<string[]> {
  const sheets = above.map((line, at) => ({
    name: `Soir ${at + 1}`,
    rows: [[line], [days[at] ?? ''], [], ['Nom', 'Prénom', 'Places'], ['Roux', `Zoé${at}`, 2]] satisfies CellValue[][],
  }))
  const path = join(folder, `${above.join('-')}.xlsx`)
  await writeFile(path, await writeXlsx({ sheets }))
  const { table } = await describeTable(path, { today: '2026-11-24' })
  const titles: string[] = []
  for await (const { cells } of table.rows()) titles.push(cells.at(-1) ?? '')
  return titles
}
