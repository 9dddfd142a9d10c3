import { showRecord, showRecords } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const showCommand: Command = {
  name: 'show',
  usage: '[KEY]',
  summary: 'cli.show.summary',
  example: 'show berenice --json',
  options: {},
  usesHouse: true,
  async run({ house, positionals, options, io }) {
    const venue = await house()
    const [key] = positionals
    if (key !== undefined) {
      const { record, sources, changedAt } = await showRecord(venue, key)
      const shown = options.json ? { record, sources, changedAt } : record
      io.stdout(`${JSON.stringify(shown, null, 2)}\n`)
      if (!options.json) io.stderr(`${sources.join(', ')}\n`)
      return 0
    }
    const records = await showRecords(venue)
    if (options.json) io.stdout(`${JSON.stringify(records, null, 2)}\n`)
    else
      for (const { key: one, title, performances } of records)
        io.stdout(`${one}  ${title}  ${performances.map(({ startsAt }) => startsAt.replace('T', ' ')).join(', ')}\n`)
    return 0
  },
}
