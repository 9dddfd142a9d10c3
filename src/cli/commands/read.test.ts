import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReadDescription } from '../../contract/index.ts'
import { processIo } from '../process-io.ts'
import { runCommand } from '../run-command.ts'

const table = (first: string) => `Numéro;Nom;Ville\n${first};Roux;Lyon\n1201;Petit;Caen\n1202;Blanc;Lille\n`
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-read-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...argv: string[]) {
  const said = { stdout: '', stderr: '' }
  const io = {
    ...processIo(new AbortController().signal),
    stdout: (text: string) => {
      said.stdout += text
    },
    stderr: (text: string) => {
      said.stderr += text
    },
    outputFile: async (path: string, from: string) => {
      await mkdir(dirname(path), { recursive: true })
      await copyFile(from, path)
    },
  }
  const openHouse = () => Promise.reject(new Error('read needs no venue'))
  const code = await runCommand({ argv: ['read', ...argv], io, language: 'fr', today: '2026-11-24', openHouse })
  return { code, ...said }
}

async function put(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  return path
}

test('files of one name each keep their table, and the answer says which is where', async () => {
  const files = [await put('a/x.csv', table('1')), await put('b/x.csv', table('2')), await put('x.txt', table('3'))]
  const { code, stdout } = await run(...files, '--out', join(folder, 'col'), '--json')
  expect(code).toBe(0)
  const answers = JSON.parse(stdout) as (ReadDescription & { out: string })[]
  expect(new Set(answers.map(({ out }) => out)).size).toBe(3)
  for (const [at, { out }] of answers.entries()) expect(await readFile(out, 'utf8')).toContain(`\n${at + 1},Roux`)
})

test('one file refused among several is named in its place, and the others are read', async () => {
  const files = [await put('vide.csv', ''), await put('bon.csv', table('1'))]
  const { code, stdout, stderr } = await run(...files, '--out', join(folder, 'col'), '--json')
  expect(code).toBe(1)
  const [refused, read] = JSON.parse(stdout) as [{ file: string; error: { code: string } }, ReadDescription]
  expect(refused).toMatchObject({ file: 'vide.csv', error: { code: 'file-empty' } })
  expect(read).toMatchObject({ file: 'bon.csv', rows: 3 })
  expect(stderr).toContain('vide.csv')
  expect(await readdir(join(folder, 'col'))).toEqual(['bon.csv'])
})

test('an --out that is a folder gets the table under the name of its file', async () => {
  const { code } = await run(await put('bon.csv', table('1')), '--out', await mkdtemp(join(folder, 'col-')))
  expect(code).toBe(0)
  const [made] = (await readdir(folder)).filter((name) => name.startsWith('col-'))
  expect(await readdir(join(folder, made ?? ''))).toEqual(['bon.csv'])
})

test('a folder that holds the file itself gets the table beside it, and the file stays as it was', async () => {
  const path = await put('bon.csv', table('1'))
  const { stdout } = await run(path, '--out', folder, '--json')
  expect((JSON.parse(stdout) as { out: string }).out).toBe(join(folder, 'bon-2.csv'))
  expect(await readFile(path, 'utf8')).toBe(table('1'))
})

test('a table that the file does not have is wrong usage, and its tables are counted', async () => {
  const two = `${table('1')}\n\nTarif;Nombre\nPlein;12\nRéduit;8\n`
  const path = await put('deux.csv', two)
  expect(await run(path, '--table', '3')).toMatchObject({ code: 2, stderr: expect.stringContaining('il y en a 2') })
  expect((await run(path, '--table', '2')).stdout).toBe('Tarif,Nombre\nPlein,12\nRéduit,8\n')
  expect((await run(path, '--table', 'x')).code).toBe(2)
  const column = await put('colonne.csv', 'Nom\nRoux\nPetit\n')
  expect((await run(column, '--table', '1')).stdout).toBe('Nom\nRoux\nPetit\n')
  expect(await run(column, '--table', '2')).toMatchObject({ code: 2, stderr: expect.stringContaining('qu’un') })
})

test('the form for people is written when it is asked for, and another form is wrong usage', async () => {
  const path = await put('bon.csv', table('=1+1'))
  expect((await run(path, '--for', 'excel')).stdout).toContain("Numéro;Nom;Ville\r\n'=1+1;Roux;Lyon")
  expect((await run(path, '--for', 'toto')).code).toBe(2)
})
