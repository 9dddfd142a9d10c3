import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../contract/index.ts'
import { runRead } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const readCommand: Command = {
  name: 'read',
  usage: 'FILE… [--sheet S] [--table N] --out T.csv',
  summary: 'cli.read.summary',
  example: 'read billets.xlsx --out billets.csv --json',
  options: { sheet: { type: 'string' }, table: { type: 'string' } },
  readsPositionals: true,
  usesHouse: false,
  async run(context) {
    const { positionals, options, io } = context
    if (positionals.length === 0) throw new AppError('usage', { detail: 'FILE', command: 'read' })
    const descriptions = []
    for (const path of positionals) descriptions.push(await readOne(context, path))
    if (options.json)
      io.stdout(`${JSON.stringify(positionals.length === 1 ? descriptions[0] : descriptions, null, 2)}\n`)
    return 0
  },
}

async function readOne({ positionals, options, io, say }: CommandContext, path: string) {
  const out = textOption(options.out)
  const target =
    out === null ? null : positionals.length > 1 ? join(out, `${basename(path).replace(/\.[^.]+$/, '')}.csv`) : out
  const writes = target !== null || !options.json
  const made = writes ? io.temporary(`${basename(path)}.csv`) : null
  const sheet = textOption(options.sheet)
  const table = textOption(options.table)
  const description = await runRead(
    {
      path: await io.input(path),
      out: made,
      options: {
        name: basename(path),
        ...(sheet !== null && { sheet }),
        ...(table !== null && { table: Number(table) }),
      },
    },
    io.signal,
  )
  if (made !== null && description.headerRow === null && description.kind !== 'json')
    io.stderr(`${say('cli.read.no-header', { file: basename(path) })}\n`)
  if (target !== null && made !== null) {
    await io.outputFile(target, made)
    io.stderr(`${say('cli.written', { file: target })} (${say('cli.rows', { rows: description.rows })})\n`)
  } else if (made !== null) {
    for await (const chunk of createReadStream(made, 'utf8')) io.stdout(String(chunk))
  }
  return description
}
