import { basename } from 'node:path'
import { AppError } from '../../contract/index.ts'
import { changeHouseRecord, saveShowRecord } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { readJsonFile } from '../read-json-file.ts'

export const programmeCommand: Command = {
  name: 'programme',
  usage: 'import FILE…',
  summary: 'cli.programme.summary',
  example: 'programme import fiche-berenice.json',
  options: {},
  readsPositionals: true,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, say } = context
    const [verb, ...files] = positionals
    if (verb !== 'import' || files.length === 0)
      throw new AppError('usage', { detail: 'import FILE', command: 'programme' })
    const saved: { file: string; kind: 'show' | 'house'; key: string }[] = []
    for (const file of files) saved.push(...(await saveRecords(context, file)))
    if (options.json) io.stdout(`${JSON.stringify(saved, null, 2)}\n`)
    else for (const { file, key } of saved) io.stdout(`${say('programme.saved', { file, key })}\n`)
    return 0
  },
}

/** A show's record, the house's, or a list of either. */
async function saveRecords({ house, io }: CommandContext, file: string) {
  const read = await readJsonFile(io, file)
  const source = basename(file)
  const venue = await house()
  const saved: { file: string; kind: 'show' | 'house'; key: string }[] = []
  for (const record of Array.isArray(read) ? read : [read]) {
    if (isHouse(record)) {
      await changeHouseRecord(venue, { record, source })
      saved.push({ file, kind: 'house', key: record.name })
    } else saved.push({ file, kind: 'show', key: (await saveShowRecord(venue, { record, source })).key })
  }
  return saved
}

function isHouse(record: unknown): record is { name: string } {
  return record !== null && typeof record === 'object' && 'name' in record && !('title' in record)
}
