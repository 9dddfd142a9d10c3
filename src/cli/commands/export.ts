import { extname, join } from 'node:path'
import { AppError, type ExportFormat } from '../../contract/index.ts'
import { atTerminal, type ContentFile, exportContent, readContent, unzipPost } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'DRAFT [--format F] [--out FILE|DIR]',
  summary: 'cli.export.summary',
  example: 'export t-261124-a1b2c3 --format html-brevo --out message.html',
  options: { format: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, asOf, say }) {
    const [id] = positionals
    if (id === undefined) throw new AppError('usage', { detail: 'DRAFT', command: 'export' })
    const venue = await house()
    const named = textOption(options.format)
    const out = textOption(options.out)
    const offered = (await readContent(venue, { id, asOf })).exports.map((entry) => entry.format)
    const usual = out === null ? offered.find((one) => !binary.has(one)) : usualFor(out, offered)
    const format = named ?? usual ?? ''
    const file = await exportContent(venue, { id, format, asOf, who: atTerminal })
    if (out === null && !file.isText) throw new AppError('usage', { detail: '--out FILE', command: 'export' })
    if (out === null) {
      io.stdout(new TextDecoder().decode(file.bytes))
      return 0
    }
    const written = filesAt(out, format, file)
    for (const { path, bytes } of written) await io.output(path, bytes)
    const files = written.map(({ path }) => path)
    const { name, mediaType, rows } = file
    if (options.json) io.stdout(`${JSON.stringify({ file: out, files, name, format, mediaType, rows })}\n`)
    else {
      const counted = rows === null ? '' : ` (${say('cli.rows', { rows })})`
      io.stderr(files.map((path) => `${say('cli.written', { file: path })}${counted}\n`).join(''))
      if (named === null) io.stderr(`${say('cli.export.formats', { format, others: others(offered, format) })}\n`)
    }
    return 0
  },
}

/** What the name of the file asks for, where one of the formats of the text ends so; else the first of them. */
function usualFor(out: string, offered: readonly ExportFormat[]): ExportFormat | undefined {
  const ending = extname(out).slice(1).toLowerCase()
  const asked = offered.filter((one) => one.split('-')[0] === (formatOfEnding[ending] ?? ending))
  return asked[0] ?? offered[0]
}

/** Endings that are not the first word of a format. */
const formatOfEnding: Readonly<Record<string, string>> = { csv: 'list', txt: 'text', htm: 'html' }

function others(offered: readonly ExportFormat[], written: string): string {
  return offered.filter((one) => one !== written).join(', ')
}

/** What a terminal cannot show. */
const binary: ReadonlySet<ExportFormat> = new Set([
  'docx',
  'post',
  'photo',
  'photo-4x5',
  'photo-1x1',
  'photo-9x16',
  'zip-mailchimp',
])

/** A post goes into one zip when the name asked ends so, else into a folder, a file a piece. */
function filesAt(out: string, format: string, { bytes }: ContentFile): { path: string; bytes: Uint8Array }[] {
  if (format !== 'post' || extname(out).toLowerCase() === '.zip') return [{ path: out, bytes }]
  return unzipPost(bytes).map((file) => ({ path: join(out, file.name), bytes: file.bytes }))
}
