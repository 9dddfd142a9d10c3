import { basename } from 'node:path'
import { AppError } from '../../contract/index.ts'
import { importProgrammeFile } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'
import { programmeText } from '../programme-text.ts'

export const programmeCommand: Command = {
  name: 'programme',
  usage: 'import FILE… [--accept [--confirm]] [--title TITLE]',
  summary: 'cli.programme.summary',
  example: 'programme import brochure.docx',
  options: { accept: { type: 'boolean' }, confirm: { type: 'boolean' }, title: { type: 'string' } },
  readsPositionals: true,
  usesHouse: true,
  async run({ positionals, options, io, asOf, house, say, language }) {
    const [action, ...paths] = positionals
    if (action !== 'import' || paths.length === 0)
      throw new AppError('usage', { detail: 'import FILE', command: 'programme' })
    const results = []
    for (const path of paths) {
      results.push(
        await importProgrammeFile(await house(), {
          path: await io.input(path),
          name: basename(path),
          asOf,
          accept: options.accept === true,
          confirm: options.confirm === true,
          title: textOption(options.title),
          signal: io.signal,
        }),
      )
    }
    if (options.json) io.stdout(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`)
    else for (const result of results) io.stdout(programmeText(result, { say, language }))
    const isNothing = results.every(
      ({ shows, house: found, tariffGrid }) => shows.length === 0 && !found && tariffGrid.length === 0,
    )
    return isNothing ? 1 : 0
  },
}
