import { basename } from 'node:path'
import { AppError, type MatchedRecord } from '../../contract/index.ts'
import { csvLine, matchFiles } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { numberOption, textOption } from '../options.ts'
import { progressLine } from '../progress-line.ts'

export const matchCommand: Command = {
  name: 'match',
  usage: 'FILE… [--id COLUMN] --out C.csv',
  summary: 'cli.match.summary',
  example: 'match contacts.csv --id numero --out personnes.csv --json',
  options: { id: { type: 'string' } },
  readsPositionals: true,
  usesHouse: false,
  async run(context) {
    const { positionals, options, io, say } = context
    if (positionals.length === 0) throw new AppError('usage', { detail: 'FILE', command: 'match' })
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
    const out = textOption(options.out)
    if (out !== null) await io.output(out, table(records))
    if (options.json) io.stdout(`${JSON.stringify(summary, null, 2)}\n`)
    else if (out === null) io.stdout(table(records))
    else io.stderr(`${say('cli.written', { file: out })} (${say('cli.rows', { rows: records.length })})\n`)
    return 0
  },
}

function table(records: readonly MatchedRecord[]): string {
  const header = csvLine(['record_id', 'person_id', 'household_id', 'kind', 'confidence', 'other_person_ids'])
  const lines = records.map(({ recordId, personId, householdId, kind, confidence, otherPersonIds }) =>
    csvLine([recordId, personId, householdId, kind, confidence, otherPersonIds.join(';')]),
  )
  return header + lines.join('')
}
