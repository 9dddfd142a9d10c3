import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readToCsv } from './read-to-csv.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function written(text: string): Promise<string> {
  const [path, out] = [join(folder, 'in.csv'), join(folder, 'out.csv')]
  await writeFile(path, text)
  await readToCsv({ path, out, options: {} })
  return await readFile(out, 'utf8')
}

test('a file that names no column is written without a title that nobody gave it', async () => {
  const rows = '12/03/2026,Roux,Lyon\n13/03/2026,Petit,Caen\n14/03/2026,Blanc,Lille\n'
  expect(await written(rows.replaceAll(',', ';'))).toBe(rows)
})

test('titles are written as they stand, blank ones and those that come twice too', async () => {
  const table = 'Nom,,Société,Société\nRoux,x,La Herse,Orange\nPetit,y,La Herse,SNCF\n'
  expect(await written(table)).toBe(table)
})
