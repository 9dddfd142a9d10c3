import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readToCsv, type TableForm } from './read-to-csv.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-read-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function written(text: string, form?: TableForm): Promise<string> {
  const [path, out] = [join(folder, 'in.csv'), join(folder, 'out.csv')]
  await writeFile(path, text)
  await readToCsv({ path, out, options: {}, ...(form && { form }) })
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

test('a row with a cell too many has it, and in a rectangular table every other row gets its place, under a name', async () => {
  const row = (at: number) => `${1200 + at},Roux${at},Lyon\n`
  const body = Array.from({ length: 8 }, (_, at) => row(at)).join('')
  const ragged = `Numéro,Nom,Ville\n${body}1300,Petit,Caen,rappeler\n`
  expect(await written(ragged)).toBe(ragged)
  const whole = (await written(ragged, 'rectangular')).trimEnd().split('\n')
  expect(whole[0]).toBe('Numéro,Nom,Ville,Colonne 4')
  expect(whole.slice(1).map((line) => line.split(',').length)).toEqual(Array(9).fill(4))
  expect(whole.at(-1)).toBe('1300,Petit,Caen,rappeler')
})

test('a rectangular table of a file that names no column has a header, so that its first row is not taken for one', async () => {
  const rows = '12/03/2026,Roux,Lyon\n13/03/2026,Petit,Caen\n14/03/2026,Blanc,Lille\n'
  expect(await written(rows, 'rectangular')).toBe(`Colonne 1,Colonne 2,Colonne 3\n${rows}`)
})

test('for Excel, a table has its mark and its semicolons, French days and decimals, and no formula', async () => {
  const rows = ['Spectacle,Le,Prix,Note', 'Phèdre,2026-03-13T20:30,18.50,=1+1', 'Le Cid,2026-03-14,9.00,"a;b"']
  expect(await written(`${rows.join('\n')}\n`, 'excel')).toBe(
    '\ufeffSpectacle;Le;Prix;Note\r\nPhèdre;13/03/2026 20:30;18,50;\'=1+1\r\nLe Cid;14/03/2026;9,00;"a;b"\r\n',
  )
})
