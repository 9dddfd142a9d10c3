import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linesOf } from '../read-text.ts'
import { runCommand } from '../run-command.ts'
import { saidIo } from '../said-io.fixture.ts'

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

async function run(argv: string[], input: string[] | Uint8Array = []) {
  const files: Record<string, string> = {}
  const bytes = Array.isArray(input) ? Buffer.from(input.join('\n')) : input
  const { said, io } = saidIo({
    async *stdin() {
      // In pieces of three bytes: a character, a line end and a mark are cut in two somewhere.
      for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3)
    },
    output: (path, content) => {
      files[path] = content.toString()
      return Promise.resolve()
    },
  })
  const openHouse = () => Promise.reject(new Error('a filter needs no venue'))
  const code = await runCommand({ argv, io, language: 'fr', today: '2026-11-24', openHouse })
  return { code, files, ...said }
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

test('check --jsonl --record checks each line without a record against the one given; a line’s own record wins', async () => {
  const own = { ...record, performances: [{ startsAt: '2027-01-15T21:00' }] }
  const text = 'Les Vagues, vendredi 15 janvier à 21 h.'
  const { stdout } = await run(
    ['check', '--jsonl', '--record', join(folder, 'fiche.json')],
    [
      JSON.stringify({ id: 1, text }),
      JSON.stringify({ id: 2, text, record: own }),
      JSON.stringify({ id: 3, text, record: null }),
    ],
  )
  const wrongIn = answersOf(stdout).map(({ atoms }) =>
    atoms?.filter(({ status }) => status !== 'supported').map((atom) => atom.text),
  )
  expect(wrongIn).toEqual([['21 h'], [], ['21 h']])
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

const answersOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { id: unknown; text?: string; error?: object; atoms?: { text: string; status: string }[] },
    )

const wrong = 'Les Vagues, vendredi 15 janvier à 21 h : théâtre.'
const written: [string, Uint8Array][] = [
  ['UTF-8 with a mark', Buffer.from(`\ufeff${wrong}`)],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${wrong}`, 'utf16le')],
  ['UTF-16 without one', Buffer.from(wrong, 'utf16le')],
  ['UTF-16, high byte first', Buffer.from(`\ufeff${wrong}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(wrong, 'latin1')],
]

test.each(written)('check reads a text in %s, from a file and from the standard input', async (_, bytes) => {
  const file = join(folder, 'ecrit-ailleurs.txt')
  await writeFile(file, bytes)
  const fiche = ['--record', join(folder, 'fiche.json'), '--json']
  for (const answer of [await run(['check', file, ...fiche]), await run(['check', '-', ...fiche], bytes)]) {
    const { atoms } = JSON.parse(answer.stdout) as { atoms: { start: number; text: string; status: string }[] }
    // The mark is no part of the text: offsets count from its first letter.
    expect(atoms.filter(({ status }) => status === 'contradicted')).toMatchObject([
      { start: wrong.indexOf('21 h'), text: '21 h' },
    ])
  }
})

test('check reads a record in Windows-1252 as the same record in UTF-8', async () => {
  const accented = { ...record, title: 'Bérénice' }
  await writeFile(join(folder, 'ancienne.json'), Buffer.from(JSON.stringify(accented), 'latin1'))
  const { code } = await run(['check', '-', '--record', join(folder, 'ancienne.json')], Buffer.from('Bérénice'))
  expect(code).toBe(0)
})

test('redact hides a name written in Windows-1252, on its own and in a line', async () => {
  const name = 'Bonjour, je suis Hélène Béréziat, 12 rue des Érables, helene@exemple.fr.'
  const told = Buffer.from(name, 'latin1')
  const alone = await run(['redact', '-'], told)
  expect(alone.stdout).not.toMatch(/Béréziat|�/u)
  expect(alone.stdout).toContain('[PERSONNE_1]')
  const line = await run(['redact', '--jsonl'], Buffer.from(JSON.stringify({ id: 1, text: name }), 'latin1'))
  expect(answersOf(line.stdout)[0]?.text).toBe(alone.stdout.trim())
})

test('what is no text is refused, rather than found to hold no fact', async () => {
  await writeFile(join(folder, 'programme.docx'), Buffer.from('PK\u0003\u0004\u0014\u0000\u0000\u0000'))
  await writeFile(join(folder, 'programme.pdf'), '%PDF-1.7')
  for (const file of ['programme.docx', 'programme.pdf']) {
    const { code, stdout, stderr } = await run(['correct', join(folder, file)])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(file)
  }
})

test('a line ends at a line feed alone: a separator of Unicode inside a text is a character like the others', async () => {
  const text = 'Un.\u2028Deux.\u2029Trois.\u0085Quatre.'
  const lines = [JSON.stringify({ id: 1, text }), JSON.stringify({ id: 2, text: 'Cinq.' })]
  for (const end of ['\n', '\r\n']) {
    const { stdout } = await run(['redact', '--jsonl'], Buffer.from(lines.join(end)))
    expect(answersOf(stdout)).toMatchObject([
      { id: 1, text },
      { id: 2, text: 'Cinq.' },
    ])
    // Written as escapes: whoever cuts at them reads the answer whole all the same.
    expect(stdout).not.toMatch(/[\u2028\u2029\u0085]/u)
  }
})

test('the mark at the start of the lines loses none of them, nor do lines in UTF-16', async () => {
  const lines = `\ufeff${JSON.stringify({ id: 'é', text: 'Un.' })}\r\n${JSON.stringify({ id: 2, text: 'Deux.' })}\r\n`
  for (const bytes of [Buffer.from(lines), Buffer.from(lines, 'utf16le'), Buffer.from(lines, 'utf16le').swap16()]) {
    const { stdout } = await run(['redact', '--jsonl'], bytes)
    expect(answersOf(stdout)).toMatchObject([{ id: 'é', text: 'Un.' }, { id: 2 }])
  }
})

test('lines are answered as they come, before the last is there', async () => {
  const first: string[] = []
  async function* slow() {
    yield Buffer.from(`${JSON.stringify({ id: 1, text: 'Un.' })}\n`)
    first.push('asked for more')
  }
  const answered: string[] = []
  for await (const line of linesOf(slow())) answered.push(`${line.length > 0} ${first.length}`)
  expect(answered).toEqual(['true 0'])
})

test.each(['check', 'correct', 'redact'])('%s writes what it would have said into the file of --out', async (name) => {
  const fiche = name === 'check' ? ['--record', join(folder, 'fiche.json')] : []
  const line = Buffer.from(JSON.stringify({ id: 1, text: 'Les Vagues, à 21 h.', record }))
  const single = [name, join(folder, 'faux.txt'), ...fiche]
  for (const [argv, input] of [[single], [[...single, '--json']], [[name, '--jsonl'], line]] as const) {
    const said = await run([...argv], input ?? [])
    const kept = await run([...argv, '--out', 'ici.txt'], input ?? [])
    expect(kept).toMatchObject({ code: said.code, stdout: '' })
    expect(kept.files['ici.txt']?.trimEnd()).toBe(said.stdout.trimEnd())
    expect(said.stdout.length).toBeGreaterThan(2)
  }
})

test.each(['check', 'correct', 'redact'])(
  '%s --jsonl answers the lines of a file as those it is sent',
  async (name) => {
    const lines = [1, 2].map((id) => JSON.stringify({ id, text: 'Les Vagues, à 21 h.', record })).join('\n')
    await writeFile(join(folder, 'lignes.jsonl'), lines)
    const { stdout } = await run([name, '--jsonl', join(folder, 'lignes.jsonl')])
    expect(answersOf(stdout).map(({ id }) => id)).toEqual([1, 2])
    expect(stdout).toBe((await run([name, '--jsonl'], Buffer.from(lines))).stdout)
  },
)

test('check --jsonl reads a line without a day on the day of --as-of, and a line with one on its own', async () => {
  const text = 'Demain à 20 h 30.'
  const lines = [undefined, null, '2027-01-10', '2027-01-10T09:00'].map((asOf, id) =>
    JSON.stringify({ id, asOf, text, record }),
  )
  const { stdout } = await run(['check', '--jsonl', '--as-of', '2027-01-14'], lines)
  const isBorneOut = ({ atoms }: { atoms?: { status: string }[] }) =>
    atoms?.every(({ status }) => status === 'supported')
  expect(answersOf(stdout).map(isBorneOut)).toEqual([true, true, false, false])
})

test('check --jsonl refuses the line whose day is none, rather than read it on no day', async () => {
  const lines = ['12/03/2026', '2026-02-31', 'demain', 20260312].map((asOf, id) =>
    JSON.stringify({ id, asOf, text: 'Demain.', record }),
  )
  const { code, stdout } = await run(['check', '--jsonl'], lines)
  expect(code).toBe(0)
  for (const { error } of answersOf(stdout))
    expect(error).toMatchObject({ code: 'record-invalid', params: { detail: expect.stringContaining('asOf') } })
})

const sayings = {
  check: [
    'As in the record.',
    'No performance that day: the record has Friday 15\u00a0January.',
    'The record has 20:30.',
    'This name is not in the record.',
  ],
  correct: [
    '“theatres” is not in the dictionary (Dicollecte spelling dictionary).',
    'By the words around, “ouverts” is expected rather than “ouvert” (frequencies learned from public French texts).',
  ],
}

test.each(['check', 'correct'] as const)(
  '%s speaks English when asked to, of the same stretches of text',
  async (name) => {
    const text =
      name === 'check' ? 'Les Vagues, vendredi 16 janvier à 21 h, avec Charlotte Dupont.' : 'Les theatres sont ouvert.'
    await writeFile(join(folder, 'anglais.txt'), text)
    const fiche = name === 'check' ? ['--record', join(folder, 'fiche.json')] : []
    const single = [name, join(folder, 'anglais.txt'), ...fiche]
    const line = [JSON.stringify({ id: 1, text, record })]
    interface Remark {
      message: string
    }
    const remarksOf = (stdout: string) => {
      const read = JSON.parse(stdout) as { atoms?: Remark[]; findings?: Remark[] }
      return (read.atoms ?? read.findings ?? []).map(({ message, ...rest }) => ({ message, rest }))
    }
    for (const [argv, input] of [
      [[...single, '--json'], []],
      [[name, '--jsonl'], line],
    ] as const) {
      const french = remarksOf((await run([...argv], [...input])).stdout)
      const english = remarksOf((await run([...argv, '--lang', 'en'], [...input])).stdout)
      expect(english.map(({ rest }) => rest)).toEqual(french.map(({ rest }) => rest))
      expect(english.map(({ message }) => message)).toEqual(sayings[name])
    }
    const said = (await run([...single, '--lang', 'en'])).stdout
    expect(said).toContain('“')
    expect(said).not.toMatch(/«|fiche/u)
  },
)
