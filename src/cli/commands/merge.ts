import { AppError } from '../../contract/index.ts'
import { atTerminal, mergePersons } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'A B',
  summary: 'cli.merge.summary',
  example: 'merge pe0f32e3cbc63bb6a p4d5e6f7a8b9c0d1e',
  options: {},
  mostPositionals: 2,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [a, b] = positionals
    if (a === undefined || b === undefined) throw new AppError('usage', { detail: 'A B', command: 'merge' })
    const { decision } = await mergePersons(await house(), { a, b, by: atTerminal })
    io.stdout(options.json ? `${JSON.stringify({ decision })}\n` : `${say('persons.merged', { a, b })}\n`)
    return 0
  },
}
