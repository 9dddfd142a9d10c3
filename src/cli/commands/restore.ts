import { AppError } from '../../contract/index.ts'
import { restoreHouse } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'
import { knownPassphrase } from '../passphrase.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE [--data DIR]',
  summary: 'cli.restore.summary',
  example: 'restore sauvegarde.zip --data nouveau-dossier',
  options: {},
  readsPositionals: true,
  mostPositionals: 1,
  usesHouse: false,
  async run({ positionals, options, io, say }) {
    const [file] = positionals
    if (file === undefined) throw new AppError('usage', { detail: 'FILE', command: 'restore' })
    const folder = textOption(options.data) ?? process.env.PARTERRE_DATA ?? './data'
    const restored = await restoreHouse(await io.input(file), folder, () => knownPassphrase({ io, say }))
    const { erasedRows, damaged } = restored
    if (options.json) io.stdout(`${JSON.stringify({ folder, ...restored })}\n`)
    else io.stderr(`${say('cli.written', { file: folder })}\n`)
    if (erasedRows > 0 && !options.json) io.stderr(`${say('restore.erased', { rows: erasedRows })}\n`)
    if (damaged.length > 0 && !options.json)
      io.stderr(`${say('restore.damaged', { count: damaged.length, names: damaged.slice(0, 3).join(', ') })}\n`)
    return 0
  },
}
