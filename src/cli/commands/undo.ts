import { AppError } from '../../contract/index.ts'
import { undoImport } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const undoCommand: Command = {
  name: 'undo',
  usage: 'ID',
  summary: 'cli.undo.summary',
  example: 'undo i-20261124-a1b2c3',
  options: {},
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [id] = positionals
    if (id === undefined) throw new AppError('usage', { detail: 'ID', command: 'undo' })
    await undoImport(await house(), id)
    io.stdout(options.json ? `${JSON.stringify({ undone: id })}\n` : `${say('import.taken-back', { id })}\n`)
    return 0
  },
}
