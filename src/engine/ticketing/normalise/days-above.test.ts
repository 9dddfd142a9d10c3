import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeTable } from './describe-table.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre soirs '))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const title = '« Salle d’attente » – 20, 21 novembre 2025 à 20 h et 23 novembre à 14 h'

async function read(lines: readonly string[]) {
  const path = join(folder, 'liste.csv')
  await writeFile(path, lines.join('\n'))
  return await describeTable(path, { today: '2026-11-24' })
}

const list = (...evenings: string[]) => [
  title,
  '',
  'Nom;Soir;Places;Montant',
  ...evenings.map((evening, at) => `Roux${at};${evening};2;24`),
]

it('reads the evening of each row where the title names the days that its cells shorten, and says which', async () => {
  const { table, description } = await read(list('ven 21', 'dim 23', 'jeu 20', 'ven 21'))
  expect(description.columns.map(({ meaning }) => meaning)).toContain('startsAt')
  expect(description.columns[1]?.samples).toEqual(['2025-11-21 20:00', '2025-11-23 14:00', '2025-11-20 20:00'])
  expect(table.daysAbove).toEqual({
    column: 'Soir',
    days: ['2025-11-20 20:00', '2025-11-21 20:00', '2025-11-23 14:00'],
  })
})

it('leaves the column as it is where one of its cells means no day of the title', async () => {
  const { table, description } = await read(list('ven 21', 'dim 23', 'sam 22', 'ven 21'))
  expect(table.daysAbove).toBeNull()
  expect(description.columns[1]?.samples).toContain('sam 22')
})
