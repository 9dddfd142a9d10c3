import { AppError, exportFormatSchema, exportFormats } from '../../contract/index.ts'
import { exportContent, readContent } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'DRAFT [--format F] [--out FILE]',
  summary: 'cli.export.summary',
  example: 'export t-261124-a1b2c3 --format html-brevo --out message.html',
  options: { format: { type: 'string' } },
  usesHouse: true,
  async run({ house, positionals, options, io, asOf, say }) {
    const [id] = positionals
    if (id === undefined) throw new AppError('usage', { detail: 'DRAFT', command: 'export' })
    const venue = await house()
    const named = textOption(options.format)
    const format = exportFormatSchema.safeParse(named ?? (await readContent(venue, { id, asOf })).exports[0]?.format)
    if (!format.success)
      throw new AppError('format-unknown', { format: named ?? '', formats: exportFormats.join(', ') })
    const out = textOption(options.out)
    const file = await exportContent(venue, { id, format: format.data, asOf, who: 'parterre export' })
    if (out === null && !file.isText) throw new AppError('usage', { detail: '--out FILE', command: 'export' })
    if (out === null) io.stdout(new TextDecoder().decode(file.bytes))
    else {
      await io.output(out, file.bytes)
      const { name, mediaType, rows } = file
      if (options.json) io.stdout(`${JSON.stringify({ file: out, name, format: format.data, mediaType, rows })}\n`)
      else io.stderr(`${say('cli.written', { file: out })}${rows === null ? '' : ` (${say('cli.rows', { rows })})`}\n`)
    }
    return 0
  },
}
