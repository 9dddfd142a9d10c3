import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError, type ImportControl } from '../../contract/index.ts'
import { type FileMapping, fileMappingSchema, importFiles, printControl } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { controlText } from '../control-text.ts'
import { textOption } from '../options.ts'
import { progressLine } from '../progress-line.ts'

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE… [--layout NAME] [--mapping FILE] [--scope full|addition] [--source NAME] [--dry-run] [--control C.pdf]',
  summary: 'cli.import.summary',
  example: 'import billets.csv contacts.csv adresses.csv --dry-run',
  options: {
    layout: { type: 'string' },
    mapping: { type: 'string' },
    scope: { type: 'string' },
    source: { type: 'string' },
    'dry-run': { type: 'boolean' },
    control: { type: 'string' },
  },
  inputOptions: ['mapping'],
  readsPositionals: true,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, asOf } = context
    if (positionals.length === 0) throw new AppError('usage', { detail: 'FILE', command: 'import' })
    const files = []
    for (const path of positionals) files.push({ path: await io.input(path), name: basename(path) })
    const scope = scopeOption(options.scope)
    const source = textOption(options.source)
    const control = await importFiles(await context.house(), {
      files,
      mappings: await mappingsOption(context),
      ...(scope && { scope }),
      ...(source !== null && { source }),
      dryRun: options['dry-run'] === true,
      today: asOf,
      signal: io.signal,
      onProgress: progressLine(context),
    })
    await writeControl(context, control)
    io.stdout(options.json ? `${JSON.stringify(control, null, 2)}\n` : controlText(control, context.say))
    return 0
  },
}

/** `--control C.pdf`: the contrôle du fichier, for a director. */
async function writeControl({ options, io, language, say, house }: CommandContext, control: ImportControl) {
  const out = textOption(options.control)
  if (out === null) return
  await io.output(out, await printControl(await house(), control, { language, say }))
  io.stderr(`${say('cli.written', { file: out })}\n`)
}

function scopeOption(value: unknown): 'full' | 'addition' | undefined {
  if (value === undefined) return undefined
  if (value === 'full' || value === 'addition') return value
  throw new AppError('usage', { detail: `--scope ${String(value)}`, command: 'import' })
}

const mappingFileSchema = z.union([fileMappingSchema, z.object({ files: z.record(z.string(), fileMappingSchema) })])

async function mappingsOption({ options, io }: CommandContext): Promise<Record<string, FileMapping>> {
  const layout = textOption(options.layout)
  const path = textOption(options.mapping)
  if (path === null) return layout === null ? {} : { '*': { columns: [], layout } }
  const read = mappingFileSchema.safeParse(parsed(await readFile(await io.input(path), 'utf8'), path))
  if (!read.success) throw new AppError('mapping-invalid', { file: path, detail: read.error.issues[0]?.message ?? '' })
  const mappings: Record<string, FileMapping> = 'files' in read.data ? read.data.files : { '*': read.data }
  return layout === null ? mappings : withLayout(mappings, layout)
}

/** The layout that is said, for every file of which the mapping says none. */
function withLayout(mappings: Record<string, FileMapping>, layout: string): Record<string, FileMapping> {
  const all = { '*': { columns: [] }, ...mappings }
  return Object.fromEntries(Object.entries(all).map(([file, one]) => [file, { layout, ...one }]))
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('mapping-invalid', { file, detail: 'JSON' }, { cause })
  }
}
