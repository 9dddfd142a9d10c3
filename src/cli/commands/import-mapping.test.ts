import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { House } from '../../engine/index.ts'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

let folder = ''
let house: House
const table = ['Ref;Quoi;Quand;Combien', '1;Antigone;22/03/2027 20:30;2', '2;Antigone;22/03/2027 20:30;3', '']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-mapping-'))
  house = await House.open(join(folder, 'data'))
  await writeFile(join(folder, 'ventes.csv'), table.join('\n'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('is written by read, and taken by import once corrected', async () => {
  const written = JSON.parse(
    (await run(['read', join(folder, 'ventes.csv'), '--mapping', 'sens.json'])).written['sens.json'] ?? '',
  )
  expect(written.files['ventes.csv'].columns.map(({ name }: { name: string }) => name)).toEqual([
    'Ref',
    'Quoi',
    'Quand',
    'Combien',
  ])
  const meanings: Record<string, string> = {
    Ref: 'orderNumber',
    Quoi: 'showTitle',
    Quand: 'startsAt',
    Combien: 'quantity',
  }
  written.files['ventes.csv'].grain = 'orders'
  for (const column of written.files['ventes.csv'].columns) column.meaning = meanings[column.name]
  const taken = await importWith(JSON.stringify(written))
  expect(taken.code).toBe(0)
  expect(JSON.parse(taken.stdout).files[0]).toMatchObject({ kept: 2, seats: 5 })
})

it('says where it is wrong, what stands there, and how it is written', async () => {
  const column = { name: 'Quoi', meaning: 'prix' }
  const wrong = await importWith(JSON.stringify({ columns: [column] }))
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toContain('columns[0].meaning = "prix"')
  expect(wrong.stderr).toContain('{"columns":[{"name":"Article","meaning":"showTitle"}]}')
  const byFile = await importWith(JSON.stringify({ files: { 'ventes.csv': { columns: [column] } } }))
  expect(byFile.stderr).toContain('files.ventes.csv.columns[0].meaning = "prix"')
  expect((await importWith('{ Quoi: showTitle }')).stderr).toContain('JSON')
})

it('is shown by the help of import', async () => {
  expect((await run(['import', '-h'])).stdout).toContain('{"files":{"commandes.csv":')
})

async function importWith(mapping: string) {
  await writeFile(join(folder, 'sens.json'), mapping)
  return await run([
    'import',
    join(folder, 'ventes.csv'),
    '--mapping',
    join(folder, 'sens.json'),
    '--dry-run',
    '--json',
  ])
}

async function run(argv: string[]) {
  const written: Record<string, string> = {}
  const output = (path: string, content: Uint8Array | string) => {
    written[path] = String(content)
    return Promise.resolve()
  }
  const { said, io } = saidIo({ output })
  const openHouse = () => Promise.resolve(house)
  return { code: await runCommand({ argv, io, language: 'fr', today: '2026-11-24', openHouse }), ...said, written }
}

it('takes what it can of several files and names with why the one that it cannot', async () => {
  const tickets = [
    'N° billet;Spectacle;Date de la séance;Tarif;Prix',
    'B1;Antigone;22/03/2027 20:30;Plein tarif;22,00',
    '',
  ]
  await writeFile(join(folder, 'billets.csv'), tickets.join('\n'))
  await writeFile(join(folder, 'campagnes.csv'), ['Objet;Envois;Ouvertures', 'Ouverture;1200;430', ''].join('\n'))
  const { code, stdout, stderr } = await run([
    'import',
    join(folder, 'billets.csv'),
    join(folder, 'campagnes.csv'),
    '--json',
  ])
  // What was asked is not all done: a script hears it.
  expect(code).toBe(1)
  expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual(['billets.csv'])
  expect(stderr).toContain('Laissé de côté, le reste est importé.')
  expect(stderr).toContain('campagnes.csv')
})
