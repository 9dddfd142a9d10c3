import { AppError } from '../../contract/index.ts'
import { undoImport } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'
import { actorOf } from '../staff-id.ts'

export const undoCommand: Command = {
  name: 'undo',
  usage: 'ID [--by NAME]',
  summary: 'cli.undo.summary',
  example: 'undo i-20261124-a1b2c3',
  options: { by: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [id] = positionals
    if (id === undefined) throw new AppError('usage', { detail: 'ID', command: 'undo' })
    const venue = await house()
    await undoImport(venue, { id, by: await actorOf(venue, textOption(options.by)) })
    io.stdout(options.json ? `${JSON.stringify({ undone: id })}\n` : `${say('import.taken-back', { id })}\n`)
    return 0
  },
}
