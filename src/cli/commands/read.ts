import { createReadStream } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { AppError, errorCodes, type ReadDescription } from '../../contract/index.ts'
import { runInspect, runRead } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { isForExcel, numberOption, textOption } from '../options.ts'
import { isFolder } from '../output-path.ts'

export const readCommand: Command = {
  name: 'read',
  usage: 'FILE… [--sheet S] [--table N] [--rectangular] [--for excel] [--mapping M.json] --out T.csv|DIR',
  summary: 'cli.read.summary',
  example: 'read billets.xlsx --out billets.csv --json',
  options: {
    sheet: { type: 'string' },
    table: { type: 'string' },
    rectangular: { type: 'boolean' },
    mapping: { type: 'string' },
  },
  readsPositionals: true,
  usesHouse: false,
  async run(context) {
    const { positionals, options, io } = context
    if (positionals.length === 0) throw new AppError('usage', { detail: 'FILE', command: 'read' })
    const reading = readingOf(context)
    const mapping = textOption(options.mapping)
    if (mapping !== null) {
      await writeMapping(context, { to: mapping, reading })
      return 0
    }
    const targets = await targetsOf(positionals, textOption(options.out))
    const answers: (ReadAnswer | RefusedFile)[] = []
    let exit = 0
    for (const [at, path] of positionals.entries()) {
      const target = targets[at] ?? null
      const answer = readOne(context, { path, target, reading })
      const kept =
        positionals.length === 1 ? await answer : await answer.catch((error) => refusal(context, path, error))
      if ('error' in kept) exit = Math.max(exit, errorCodes[kept.error.code].exit)
      answers.push(kept)
    }
    if (options.json) io.stdout(`${JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2)}\n`)
    return exit
  },
}

/** `out`: where the table was written, when it was. */
type ReadAnswer = ReadDescription & { out?: string }

/** Of several files, one refused does not stop the others. */
interface RefusedFile {
  file: string
  error: Pick<AppError, 'code' | 'params'> & { message: string }
}

type Reading = Omit<Parameters<typeof runRead>[0], 'path' | 'out'>

/** What is asked of every file. Throws `usage`. */
function readingOf({ options }: CommandContext): Reading {
  const sheet = textOption(options.sheet)
  const table = numberOption(options.table, { name: 'table', command: 'read' })
  return {
    options: { ...(sheet !== null && { sheet }), ...(table !== null && { table }) },
    form: isForExcel(options) ? 'excel' : options.rectangular ? 'rectangular' : 'asFound',
  }
}

/** The file that each table goes to: in a folder when there are several, never two in the same, and never over one that is read. */
async function targetsOf(paths: readonly string[], out: string | null): Promise<(string | null)[]> {
  if (out === null) return paths.map(() => null)
  if (paths.length === 1 && !(await isFolder(out))) return [out]
  const own = new Set(paths.map((path) => nameOf(path).toLowerCase()))
  const taken = new Set(paths.map((path) => resolve(path).toLowerCase()))
  return paths.map((path) => {
    const name = nameOf(path)
    const isTaken = (free: string) =>
      taken.has(resolve(out, `${free}.csv`).toLowerCase()) || (free !== name && own.has(free.toLowerCase()))
    let free = name
    for (let n = 2; isTaken(free); n++) free = `${name}-${n}`
    taken.add(resolve(out, `${free}.csv`).toLowerCase())
    return join(out, `${free}.csv`)
  })
}

function nameOf(path: string): string {
  return basename(path, extname(path))
}

interface OneFile {
  path: string
  target: string | null
  reading: Reading
}

async function readOne(context: CommandContext, { path, target, reading }: OneFile): Promise<ReadAnswer> {
  const { options, io, say } = context
  const file = basename(path)
  const made = target !== null || !options.json ? io.temporary(`${file}.csv`) : null
  const input = { ...reading, path: await io.input(path), out: made, options: { ...reading.options, name: file } }
  const description = await runRead(input, io.signal)
  if (made === null) return description
  if (description.headerRow === null && description.kind !== 'json' && reading.form === 'asFound')
    io.stderr(`${say('cli.read.no-header', { file })}\n`)
  if (target === null) {
    for await (const chunk of createReadStream(made, 'utf8')) io.stdout(String(chunk))
    return description
  }
  await io.outputFile(target, made)
  io.stderr(`${say('cli.written', { file: target })} (${say('cli.rows', { rows: description.rows })})\n`)
  return { ...description, out: target }
}

/**
 * Writes what the columns of the files are taken for as `import --mapping` takes it, to be corrected: under the names by which an import knows them, which are not those of
 * the file where a row holds several articles.
 */
async function writeMapping(context: CommandContext, { to, reading }: { to: string; reading: Reading }): Promise<void> {
  const { positionals, io, say, asOf } = context
  const files: Record<string, unknown> = {}
  for (const path of positionals) {
    const file = basename(path)
    const options = { ...reading.options, name: file, today: asOf }
    const { description } = await runInspect({ path: await io.input(path), options }, { signal: io.signal })
    const columns = description.columns.map(({ name, meaning, format }) => ({
      name,
      meaning,
      ...(format && { format }),
    }))
    files[file] = { ...reading.options, grain: description.grain, columns }
  }
  await io.output(
    to,
    `${JSON.stringify({ files }, null, 2)}
`,
  )
  io.stderr(`${say('cli.written', { file: to })}
`)
  io.stderr(`${say('cli.read.mapping-help', { file: positionals.join(' '), mapping: to })}
`)
}

/** A refusal, said and kept. A fault of ours stops everything. */
function refusal({ io, say }: CommandContext, path: string, error: unknown): RefusedFile {
  if (!(error instanceof AppError) || error.isReportable) throw error
  const { code, params } = error
  const message = say(code, { command: 'read', ...params })
  io.stderr(`${message}\n`)
  return { file: basename(path), error: { code, params, message } }
}
