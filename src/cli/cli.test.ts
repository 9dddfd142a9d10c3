import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasSentence } from '../words/index.ts'
import { commands } from './commands/index.ts'
import { parseCommandArgs, runCommand } from './run-command.ts'
import { saidIo } from './said-io.fixture.ts'

describe('the command line', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'explains « %s » with an example that its own options accept',
    async (name, command) => {
      const { code, stdout } = await run([name, '-h'])
      expect(code).toBe(0)
      expect(stdout).toContain(`parterre ${command.example}`)
      expect(hasSentence(command.summary)).toBe(true)
      const [first, ...args] = command.example.split(' ')
      expect(first).toBe(name)
      expect(() => parseCommandArgs(command, args)).not.toThrow()
    },
  )

  it('lists every command when asked nothing', async () => {
    const { code, stdout } = await run([])
    expect(code).toBe(0)
    for (const { name } of commands) expect(stdout).toContain(`  ${name}`)
  })

  it('says its version in one line', async () => {
    const { version } = JSON.parse(await readFile(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    [['nope']],
    [['read', '--nope']],
    [['imports', '--as-of', '2026-13-45']],
    [['imports', '--as-of', '2026-02-31']],
    [['imports', '--as-of', '12/03/2026']],
    [['imports', '--lang', 'de']],
    [['-h', '--lang', 'de']],
    [['demo', '--seed', 'abc']],
    [['demo', '--seed', '1.5']],
    [['calendar', '--from', '2026-02-31']],
    [['voice', 'import', 'x.txt', '--on', '2026-02-31']],
    [['backtest', 'forecast', '--from', '2026-02-31', '--to', '2026-03-31']],
    [['staff', 'delegate', 'A', '--to', 'B', '--from', '2026-02-31', '--until', '2026-03-31']],
  ])('says that %j is wrong usage, and exits 2', async (argv) => {
    const { code, stderr } = await run(argv)
    expect(code).toBe(2)
    expect(stderr).not.toBe('')
  })

  it.each(commands.filter(({ mostPositionals }) => mostPositionals !== undefined).map(({ name }) => name))(
    'refuses for « %s » what it would leave unheard, and exits 2',
    async (name) => {
      const { mostPositionals = 0 } = commands.find((command) => command.name === name) ?? {}
      const words = Array.from({ length: mostPositionals + 1 }, (_, at) => `mot-${at}`)
      const { code, stderr } = await run([name, ...words])
      expect(code).toBe(2)
      expect(stderr).toContain(`mot-${mostPositionals}`)
    },
  )

  it('names the file that is not there', async () => {
    const { code, stderr } = await run(['read', 'absent.csv'])
    expect(code).toBe(2)
    expect(stderr).toContain('absent.csv')
  })

  it('speaks English when asked to', async () => {
    expect((await run(['read', 'absent.csv', '--lang', 'en'])).stderr).toContain('was not found')
    expect((await run(['read', '--nope', '--lang', 'en'])).stderr).toContain('Malformed command')
    for (const argv of [
      ['-h', '--lang', 'en'],
      ['--lang', 'en', '-h'],
      ['--help', '--lang=en'],
      ['read', '-h', '--lang', 'en'],
    ])
      expect((await run(argv)).stdout).toMatch(/explains each command|Always possible/u)
  })

  it('gives a program that asks for JSON one document on stdout when the answer is no, and the sentence on stderr', async () => {
    for (const [argv, code] of [
      [['read', 'absent.csv', '--json'], 'file-not-found'],
      [['check', '--json', '--nope'], 'usage'],
      [['check', 'absent.txt', '--json'], 'usage'],
      [['nope', '--json'], 'command-unknown'],
    ] as const) {
      const { stdout, stderr } = await run([...argv])
      expect(JSON.parse(stdout)).toMatchObject({ error: { code, params: expect.any(Object), message: stderr.trim() } })
    }
    expect((await run(['read', 'absent.csv'])).stdout).toBe('')
  })

  it('names persons, imports and drafts in its examples as they are named', () => {
    const ids = commands.flatMap(
      ({ example }) => example.match(/(?<= )(?:[pit]-?[0-9a-f]{6}[0-9a-f-]*|[a-z]+:\d+)/gu) ?? [],
    )
    expect(ids.length).toBeGreaterThan(5)
    for (const id of ids) expect(id).toMatch(/^(?:p[0-9a-f]{16}|i-\d{8}-[0-9a-f]{6}|t-\d{6}-[0-9a-f]{6})$/u)
  })

  it('says of the options of every command that filters take lines', async () => {
    for (const language of ['fr', 'en'])
      expect((await run(['check', '-h', '--lang', language])).stdout).toContain('--jsonl')
  })
})

async function run(argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { said, io } = saidIo()
  const openHouse = () => Promise.reject(new Error('no command of this test opens a house'))
  return { code: await runCommand({ argv, io, language: 'fr', today: '2026-11-24', openHouse }), ...said }
}
