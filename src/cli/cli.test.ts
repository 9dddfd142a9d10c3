import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasSentence } from '../words/index.ts'
import type { CommandIo } from './command.ts'
import { commands } from './commands/index.ts'
import { parseCommandArgs, runCommand } from './run-command.ts'

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

  it.each([[['nope']], [['read', '--nope']], [['imports', '--as-of', '2026-13-45']]])(
    'says that %j is wrong usage, and exits 2',
    async (argv) => {
      const { code, stderr } = await run(argv)
      expect(code).toBe(2)
      expect(stderr).not.toBe('')
    },
  )

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
  })
})

async function run(argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' }
  const io: CommandIo = {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    async *stdin() {},
    input: (path) => Promise.resolve(path),
    output: () => Promise.resolve(),
    outputFile: () => Promise.resolve(),
    temporary: (name) => name,
    secret: () => Promise.resolve(null),
    isTerminal: false,
    signal: new AbortController().signal,
  }
  const openHouse = () => Promise.reject(new Error('no command of this test opens a house'))
  return { code: await runCommand({ argv, io, language: 'fr', today: '2026-11-24', openHouse }), ...said }
}
