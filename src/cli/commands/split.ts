import { AppError } from '../../contract/index.ts'
import { atTerminal, splitPerson } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const splitCommand: Command = {
  name: 'split',
  usage: 'A',
  summary: 'cli.split.summary',
  example: 'split pe0f32e3cbc63bb6a',
  options: {},
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [id] = positionals
    if (id === undefined) throw new AppError('usage', { detail: 'A', command: 'split' })
    const { decisions } = await splitPerson(await house(), { id, by: atTerminal })
    io.stdout(
      options.json
        ? `${JSON.stringify({ decisions })}\n`
        : `${say('persons.split', { id, count: decisions.length })}\n`,
    )
    return 0
  },
}
