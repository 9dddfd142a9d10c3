import { listImports } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const importsCommand: Command = {
  name: 'imports',
  usage: '',
  summary: 'cli.imports.summary',
  example: 'imports --json',
  options: {},
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say }) {
    const imports = await listImports(await house())
    if (options.json) io.stdout(`${JSON.stringify(imports, null, 2)}\n`)
    else
      for (const { id, status, control, committedAt } of imports) {
        io.stdout(
          `${id}  ${committedAt.slice(0, 16).replace('T', ' ')}  ${say(`import.${status}`)}  ${control.files.map((file) => file.file).join(', ')}\n`,
        )
      }
    return 0
  },
}
