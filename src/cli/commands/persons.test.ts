import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { House, importFiles } from '../../engine/index.ts'
import { processIo } from '../process-io.ts'
import { runCommand } from '../run-command.ts'

let root = ''
let house: House

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parterre-persons-'))
  const names = Array.from({ length: 60 }, (_, at) => `${at + 1};Martin${at + 1};Zoé;zoe.martin${at + 1}@mail.example`)
  const path = join(root, 'contacts.csv')
  await writeFile(path, ['N° client;Nom;Prénom;Email', ...names, ''].join('\n'))
  house = await House.open(join(root, 'data'))
  await importFiles(house, { files: [{ path, name: 'contacts.csv' }], today: '2026-11-24' })
})
afterAll(async () => {
  await house.close()
  await rm(root, { recursive: true, force: true })
})

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
  }
  const code = await runCommand({
    ...{ argv, io, language: 'fr', today: '2026-11-24' },
    openHouse: () => Promise.resolve(house),
  })
  return { code, ...said }
}

test('a list that stops before its end says so, and a program gets everybody', async () => {
  const listed = await run('persons')
  expect(listed.stdout.trim().split('\n')).toHaveLength(50)
  expect(listed.stderr).toContain('50 personnes montrées sur 60')
  const all = await run('persons', '--json')
  expect(JSON.parse(all.stdout)).toHaveLength(60)
  expect(all.stderr).toBe('')
})

test('as many as asked for are listed, and nothing is said when they are all there', async () => {
  expect(JSON.parse((await run('persons', '--json', '--top', '2')).stdout)).toHaveLength(2)
  expect(await run('persons', '--query', 'martin60')).toMatchObject({ code: 0, stderr: '' })
  expect((await run('persons', '--top', '60')).stderr).toBe('')
  expect((await run('persons', '--top', '0')).code).toBe(2)
})

test('what a command names and is not there is wrong usage, whatever it is', async () => {
  for (const argv of [
    ['undo', 'i-20260101-000000'],
    ['show', 'personne'],
    ['approve', 'd-0', '--by', 'Zoé'],
    ['figure', 'rien'],
    ['segment', 'rien'],
    ['split', 'pe000000000000000'],
  ])
    expect(await run(...argv), argv.join(' ')).toMatchObject({ code: 2 })
})

test('a back-test whose days are turned round, or whose horizons are no days, is wrong usage', async () => {
  const days = ['--from', '2026-06-30', '--to', '2025-09-01']
  expect((await run('backtest', 'forecast', ...days)).code).toBe(2)
  expect(
    (await run('backtest', 'forecast', '--from', '2025-09-01', '--to', '2026-06-30', '--horizons', 'x')).code,
  ).toBe(2)
})

test('who is looked for may be named without an option', async () => {
  const named = JSON.parse((await run('persons', 'Martin7', '--json')).stdout)
  expect(named).toEqual(JSON.parse((await run('persons', '--query', 'Martin7', '--json')).stdout))
  expect(named.length).toBeLessThan(60)
})
