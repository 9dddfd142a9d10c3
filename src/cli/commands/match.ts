import { basename } from 'node:path'
import { AppError, type MatchedRecord } from '../../contract/index.ts'
import { matchFiles } from '../../engine/index.ts'
import type { Command, OptionValues } from '../command.ts'
import { isForExcel, numberOption, textOption } from '../options.ts'
import { outputPath } from '../output-path.ts'
import { progressLine } from '../progress-line.ts'
import { tableText } from '../table-text.ts'

export const matchCommand: Command = {
  name: 'match',
  usage: 'FILE… [--id COLUMN] --out C.csv [--for excel]',
  summary: 'cli.match.summary',
  example: 'match contacts.csv --id numero --out personnes.csv --json',
  options: { id: { type: 'string' } },
  readsPositionals: true,
  usesHouse: false,
  async run(context) {
    const { positionals, options, io, say } = context
    if (positionals.length === 0) throw new AppError('usage', { detail: 'FILE', command: 'match' })
    isForExcel(options)
    const files = []
    for (const path of positionals) files.push({ path: await io.input(path), name: basename(path) })
    const seed = numberOption(options.seed, { name: 'seed', command: 'match' })
    const { records, summary } = await matchFiles({
      files,
      idColumn: textOption(options.id),
      ...(seed !== null && { seed }),
      signal: io.signal,
      onProgress: progressLine(context),
    })
    const given = textOption(options.out)
    const out = given === null ? null : await outputPath(given, 'personnes.csv')
    if (out !== null) await io.output(out, table(records, options))
    if (options.json) io.stdout(`${JSON.stringify(summary, null, 2)}\n`)
    else if (out === null) io.stdout(table(records, options))
    else io.stderr(`${say('cli.written', { file: out })} (${say('cli.rows', { rows: records.length })})\n`)
    return 0
  },
}

const columns = ['record_id', 'person_id', 'household_id', 'kind', 'confidence', 'other_person_ids']

function table(records: readonly MatchedRecord[], options: OptionValues): string {
  const rows = records.map(({ recordId, personId, householdId, kind, confidence, otherPersonIds }) => [
    ...[recordId, personId, householdId, kind],
    ...[confidence, otherPersonIds.join(';')],
  ])
  return tableText(columns, rows, options)
}
