import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError, type ImportControl } from '../../contract/index.ts'
import {
  type FileMapping,
  fileMappingSchema,
  type ImportRequest,
  importFiles,
  printControl,
} from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { controlText } from '../control-text.ts'
import { textOption } from '../options.ts'
import { progressLine } from '../progress-line.ts'

/** How a mapping is written, for all files or by the name of each. */
const mappingForms = {
  mapping: '{"columns":[{"name":"Article","meaning":"showTitle"}]}',
  byFile: '{"files":{"commandes.csv":{"columns":[…]}}}',
  constants: '{"showTitle":"Bal de la Crue","startsAt":"2026-11-14T21:00"}',
}

export const importCommand: Command = {
  name: 'import',
  usage:
    'FILE… [--sheet S] [--layout NAME] [--mapping FILE] [--scope full|addition] [--source NAME] [--dry-run] [--control C.pdf]',
  summary: 'cli.import.summary',
  example: 'import billets.csv contacts.csv adresses.csv --dry-run',
  notes: { code: 'cli.import.mapping', params: mappingForms },
  options: {
    sheet: { type: 'string' },
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
    const { control, isWhole } = await importKnown(context, {
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
    return isWhole ? 0 : 1
  },
}

/**
 * Imports the files; of several, one that cannot be taken (results of a newsletter, a list of staff) is left out, and said with why: the import is then
 * not whole.
 * Throws as `importFiles` where a single file is left, and for whatever else stops an import: that is a question to answer.
 */
async function importKnown(
  context: CommandContext,
  request: ImportRequest,
): Promise<{ control: ImportControl; isWhole: boolean }> {
  try {
    return { control: await importFiles(await context.house(), request), isWhole: true }
  } catch (error) {
    const name = error instanceof AppError && isOfOneFile(error) ? String(error.params.file ?? '') : ''
    const files = request.files.filter((one) => one.name !== name)
    if (!(error instanceof AppError) || files.length === request.files.length || files.length === 0) throw error
    const why = context.say(error.code, { ...error.params, at: 'terminal' })
    context.io.stderr(`${context.say('cli.import.left-out', { why })}\n`)
    return { ...(await importKnown(context, { ...request, files })), isWhole: false }
  }
}

/** Of a file that is no sales, no contacts and no performances, cannot be read, or does not say what a sale needs. */
function isOfOneFile({ code }: AppError): boolean {
  return code === 'grain-unknown' || code === 'column-missing' || code.startsWith('file-')
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

const mappingFilesSchema = z.object({ files: z.record(z.string(), fileMappingSchema) })

async function mappingsOption({ options, io }: CommandContext): Promise<Record<string, FileMapping>> {
  const [layout, sheet] = [textOption(options.layout), textOption(options.sheet)]
  const path = textOption(options.mapping)
  const mappings = path === null ? {} : mappingsOf(parsed(await readFile(await io.input(path), 'utf8'), path), path)
  if (layout === null && sheet === null) return mappings
  return withForAll(mappings, { ...(layout !== null && { layout }), ...(sheet !== null && { sheet }) })
}

/** One mapping for all files, or one a file by its name. Throws `mapping-invalid` with the place that is wrong. */
function mappingsOf(json: unknown, path: string): Record<string, FileMapping> {
  const isByFile = typeof json === 'object' && json !== null && 'files' in json
  const read = isByFile ? mappingFilesSchema.safeParse(json) : fileMappingSchema.safeParse(json)
  if (!read.success) throw invalid(path, placeOf(read.error.issues[0], json))
  return 'files' in read.data ? read.data.files : { '*': read.data }
}

/** Where a mapping is wrong, and what stands there: `columns[0].meaning = "prix"`. */
function placeOf(issue: z.core.$ZodIssue | undefined, json: unknown): string {
  const path = issue?.path ?? []
  const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], json)
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  return `${place.replace(/^\./, '') || 'JSON'} = ${found === undefined ? '∅' : JSON.stringify(found).slice(0, 60)}`
}

/** What is said on the command line, for every file of which the mapping says nothing of the kind. */
function withForAll(
  mappings: Record<string, FileMapping>,
  said: Pick<FileMapping, 'layout' | 'sheet'>,
): Record<string, FileMapping> {
  const all = { '*': { columns: [] }, ...mappings }
  return Object.fromEntries(Object.entries(all).map(([file, one]) => [file, { ...said, ...one }]))
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(file, 'JSON', cause)
  }
}

function invalid(file: string, detail: string, cause?: unknown): AppError {
  return new AppError('mapping-invalid', { file, detail, example: mappingForms.mapping }, { cause })
}
