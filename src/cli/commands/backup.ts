import { AppError } from '../../contract/index.ts'
import { backupHouse } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE',
  summary: 'cli.backup.summary',
  example: 'backup sauvegarde.zip',
  options: {},
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [file] = positionals
    if (file === undefined) throw new AppError('usage', { detail: 'FILE', command: 'backup' })
    const made = io.temporary('backup.zip')
    const { files, bytes } = await backupHouse(await house(), made)
    await io.outputFile(file, made)
    if (options.json) io.stdout(`${JSON.stringify({ file, files, bytes })}\n`)
    else io.stderr(`${say('cli.written', { file })}\n`)
    return 0
  },
}
