import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

const srt = [
  '1\r\n00:00:01,000 --> 00:00:05,000\r\nPour la cinquième édition du concert de la\r\nChandeleur au Collège des\r\n',
  '2\r\n00:00:05,000 --> 00:00:09,000\r\nBernardins, la violoniste nous invite.\r\n',
].join('\r\n')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-captions-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(file: string | Buffer, ...argv: string[]) {
  const path = join(folder, 'entretien.srt')
  await writeFile(path, file)
  const { said, io } = saidIo({ output: (to, content) => writeFile(to, content) })
  const openHouse = () => Promise.reject(new Error('no venue is needed'))
  const data = ['--data', join(folder, 'none')]
  const given = ['captions', path, ...argv, ...data]
  const code = await runCommand({ argv: given, io, language: 'fr', today: '2026-11-24', openHouse })
  return { code, ...said }
}

test('a file is parted on the sense with no venue set up, and the result alone is on the output', async () => {
  const { code, stdout, stderr } = await run(Buffer.from(srt, 'latin1'))
  expect(code).toBe(0)
  expect(stdout).toContain('Pour la cinquième édition\ndu concert de la Chandeleur\n')
  expect(stdout).not.toContain('sous-titre')
  expect(stderr).toContain('2 sous-titres sur 2 respectent la norme.')
})

test('the name of the file that is written says its form', async () => {
  const out = join(folder, 'entretien.vtt')
  expect((await run(srt, '--out', out)).code).toBe(0)
  expect(await readFile(out, 'utf8')).toMatch(/^WEBVTT\n/u)
})

test('--check says what breaks the norm, changes nothing and answers no', async () => {
  const { code, stdout } = await run(srt.replace('00:00:09,000', '00:00:05,900'), '--check')
  expect(code).toBe(1)
  expect(stdout).toMatch(/sous-titre 2 \(00:05,0\)\s: trop rapide à lire\s: 38 caractères/u)
  expect(stdout).toContain('1 sous-titre sur 2 respecte la norme.')
})

test('--json gives each cue with its reading and its faults', async () => {
  const { stdout } = await run(srt, '--json', '--check')
  expect(JSON.parse(stdout)).toMatchObject({
    file: 'entretien.srt',
    format: 'srt',
    isTimed: true,
    cues: [{ start: 1000, reading: { characters: 68, allowed: 60, pace: 'tolerated' } }, {}],
  })
})

test('--gaps says where a voice that describes has room', async () => {
  const { code, stdout } = await run(`${srt}\r\n3\r\n00:00:19,000 --> 00:00:20,000\r\nFin.\r\n`, '--gaps')
  expect([code, stdout]).toEqual([0, '00:09,0 → 00:19,0  10.0 s  22 mots\n'])
})

test.each([
  [srt.replace('00:00:05,000 -->', '00:00:5s -->'), 1, 'ligne 7'],
  ['', 1, 'vide'],
  [Buffer.from('RIFF\u0000\u0000\u0000\u0000WAVE'), 1, '--listen'],
])('what cannot be read is refused in a sentence that names it', async (file, code, told) => {
  const answer = await run(file)
  expect([answer.code, answer.stdout]).toEqual([code, ''])
  expect(answer.stderr).toContain(told)
  expect(answer.stderr).toContain('entretien.srt')
})

test('a form that is none is wrong usage', async () => {
  expect((await run(srt, '--to', 'docx')).code).toBe(2)
})
