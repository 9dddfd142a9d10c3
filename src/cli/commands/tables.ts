import { rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { AppError, type CleanTableFormat, cleanTableNameSchema, cleanTableNames } from '../../contract/index.ts'
import { atTerminal, writeTable } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { isForExcel, textOption } from '../options.ts'

export const tablesCommand: Command = {
  name: 'tables',
  usage: `${cleanTableNames.join('|')} --out T.csv|T.xlsx|T.parquet [--for excel]`,
  summary: 'cli.tables.summary',
  example: 'tables tickets --out billets.xlsx',
  options: {},
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const name = cleanTableNameSchema.safeParse(positionals[0])
    if (!name.success) throw new AppError('usage', { detail: cleanTableNames.join('|'), command: 'tables' })
    const out = textOption(options.out)
    if (out === null) throw new AppError('usage', { detail: '--out FILE', command: 'tables' })
    const { path, rows, masked } = await writeTable(await house(), {
      name: name.data,
      format: formatOf(out, isForExcel(options)),
      who: atTerminal,
    })
    try {
      await io.outputFile(out, path)
    } finally {
      await rm(path, { force: true })
    }
    if (options.json) io.stdout(`${JSON.stringify({ table: name.data, file: out, rows, masked })}\n`)
    else io.stderr(`${say('cli.written', { file: out })} (${say('cli.rows', { rows })})\n`)
    if (masked > 0) io.stderr(`${say('tables.masked', { rows: masked })}\n`)
    return 0
  },
}

function formatOf(out: string, isForExcel: boolean): CleanTableFormat {
  const extension = extname(out).toLowerCase()
  if (extension === '.parquet') return 'parquet'
  if (extension === '.xlsx') return 'xlsx'
  if (extension === '.csv') return isForExcel ? 'excel' : 'csv'
  throw new AppError('format-unknown', { format: extension, formats: '.csv, .xlsx, .parquet' })
}
