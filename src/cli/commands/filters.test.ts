import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommandIo } from '../command.ts'
import { runCommand } from '../run-command.ts'

const record = { key: 'vagues', title: 'Les Vagues', performances: [{ startsAt: '2027-01-15T20:30' }] }
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-filters-'))
  await writeFile(join(folder, 'fiche.json'), JSON.stringify(record))
  await writeFile(join(folder, 'juste.txt'), 'Les Vagues, vendredi 15 janvier à 20 h 30.')
  await writeFile(join(folder, 'faux.txt'), 'Les Vagues, vendredi 15 janvier à 21 h.')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function run(argv: string[], lines: string[] = []) {
  const said = { stdout: '', stderr: '' }
  const io: CommandIo = {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    async *stdinLines() {
      yield* lines
    },
    input: (path) => Promise.resolve(path),
    output: () => Promise.resolve(),
    outputFile: () => Promise.resolve(),
    temporary: (name) => name,
    secret: () => Promise.resolve(null),
    isTerminal: false,
    signal: new AbortController().signal,
  }
  const openHouse = () => Promise.reject(new Error('a filter needs no venue'))
  const code = await runCommand({ argv, io, language: 'fr', today: '2026-11-24', openHouse })
  return { code, ...said }
}

test('check, singly, exits 1 when something is contradicted and 0 when all is as in the record', async () => {
  const fiche = ['--record', join(folder, 'fiche.json')]
  expect((await run(['check', join(folder, 'juste.txt'), ...fiche])).code).toBe(0)
  const wrong = await run(['check', join(folder, 'faux.txt'), ...fiche, '--json'])
  expect(wrong.code).toBe(1)
  const { atoms } = JSON.parse(wrong.stdout) as { atoms: { text: string; status: string }[] }
  expect(atoms.filter(({ status }) => status !== 'supported').map(({ text }) => text)).toEqual(['21 h'])
})

test('check takes a record that no house has kept, without a key', async () => {
  const { key: _, ...unkept } = record
  const { stdout } = await run(['check', '--jsonl'], [JSON.stringify({ id: 1, text: 'Les Vagues', record: unkept })])
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, atoms: [{ kind: 'title', status: 'supported' }] })
})

test('check --jsonl answers every line in its order, the unreadable ones too, and exits 0', async () => {
  const { code, stdout } = await run(
    ['check', '--jsonl'],
    [
      JSON.stringify({ id: 1, text: 'Vendredi 15 janvier.', record }),
      '{pas du JSON',
      JSON.stringify({ id: 'trois', text: 'Sans fiche.' }),
      JSON.stringify({ id: 4, asOf: '2027-01-14', text: 'Demain à 20 h 30.', record }),
    ],
  )
  expect(code).toBe(0)
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; atoms?: { status: string }[]; error?: { code: string } })
  expect(answers.map(({ id }) => id)).toEqual([1, null, 'trois', 4])
  expect(answers.map(({ error }) => error?.code ?? null)).toEqual([null, 'record-invalid', 'record-invalid', null])
  expect(answers[3]?.atoms?.every(({ status }) => status === 'supported')).toBe(true)
})

test('correct --jsonl answers every line, and a line without a text says so', async () => {
  const { code, stdout } = await run(
    ['correct', '--jsonl'],
    [JSON.stringify({ id: 'a', text: 'Les theatres sont ouvert.' }), JSON.stringify({ id: 'b' })],
  )
  expect(code).toBe(0)
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; findings?: { start: number; end: number }[]; error?: object })
  expect(first?.id).toBe('a')
  expect(first?.findings?.length).toBeGreaterThan(0)
  expect(second).toMatchObject({ id: 'b', error: { code: 'record-invalid' } })
})

test('a record that is not one is named, and nothing is checked', async () => {
  const { code, stderr } = await run(['check', join(folder, 'juste.txt'), '--record', join(folder, 'juste.txt')])
  expect(code).toBe(1)
  expect(stderr).toContain('juste.txt')
  expect((await run(['check', join(folder, 'juste.txt')])).code).toBe(2)
})
