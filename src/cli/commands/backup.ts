import { AppError } from '../../contract/index.ts'
import { backupHouse, rememberBackup } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  summary: 'cli.backup.summary',
  example: 'backup sauvegarde.zip',
  options: {},
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [file] = positionals
    if (file === undefined) throw new AppError('usage', { detail: 'FILE', command: 'backup' })
    const made = io.temporary('backup.zip')
    const venue = await house()
    const { files, bytes } = await backupHouse(venue, made)
    await io.outputFile(file, made)
    await rememberBackup(venue, file)
    if (options.json) io.stdout(`${JSON.stringify({ file, files, bytes })}\n`)
    else io.stderr(`${say('cli.written', { file })}\n`)
    return 0
  },
}
