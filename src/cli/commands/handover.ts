import { extname, join } from 'node:path'
import { AppError, handoverFormatNames, handoverFormatSchema, handoverRecipients } from '../../contract/index.ts'
import { atTerminal, handOver, handoverBytes } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const handoverCommand: Command = {
  name: 'handover',
  usage: `--show KEY --for ${handoverRecipients.join('|')} --out DIR|F.zip|F.docx [--formats post-4x5,poster-a3]`,
  summary: 'cli.handover.summary',
  example: 'handover --show berenice --for designer --out graphiste',
  options: { show: { type: 'string' }, formats: { type: 'string' } },
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, asOf, say }) {
    const [showKey, out] = [textOption(options.show), textOption(options.out)]
    const recipient = handoverRecipients.find((one) => one === textOption(options.for))
    if (showKey === null || out === null || recipient === undefined)
      throw new AppError('usage', {
        detail: `--show KEY --for ${handoverRecipients.join('|')} --out`,
        command: 'handover',
      })
    const formats = formatsOf(options)
    const handed = await handOver(await house(), { showKey, recipient, formats, asOf, who: atTerminal })
    const isOneFile = ['.zip', '.docx'].includes(extname(out).toLowerCase())
    const files = isOneFile
      ? [{ path: out, bytes: handoverBytes(handed) }]
      : Object.entries(handed.files).map(([name, bytes]) => ({ path: join(out, name), bytes }))
    for (const { path, bytes } of files) {
      await io.output(path, bytes)
      if (!options.json) io.stderr(`${say('cli.written', { file: path })}\n`)
    }
    if (options.json)
      io.stdout(`${JSON.stringify({ files: files.map(({ path }) => path), keptBack: handed.keptBack })}\n`)
    else if (handed.keptBack > 0) io.stderr(`${say('handover.kept-back', { count: handed.keptBack })}\n`)
    return 0
  },
}

/** Throws `usage` for a format that is none. */
function formatsOf(options: CommandContext['options']) {
  const asked = textOption(options.formats)
  if (asked === null) return handoverFormatNames
  return asked.split(',').map((one) => {
    const read = handoverFormatSchema.safeParse(one.trim())
    if (!read.success)
      throw new AppError('usage', { detail: `--formats ${handoverFormatNames.join(',')}`, command: 'handover' })
    return read.data
  })
}
