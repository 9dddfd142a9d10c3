import { findPersons } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'

export const personsCommand: Command = {
  name: 'persons',
  usage: '[--query Q]',
  summary: 'cli.persons.summary',
  example: 'persons --query durand',
  options: { query: { type: 'string' } },
  usesHouse: true,
  async run({ house, options, io }) {
    const persons = await findPersons(await house(), textOption(options.query))
    if (options.json) io.stdout(`${JSON.stringify(persons, null, 2)}\n`)
    else
      for (const { personId, name, city, tickets, records } of persons) {
        io.stdout(`${personId}  ${[name, city].filter(Boolean).join(', ')}  ${tickets}  ${records.join(' ')}\n`)
      }
    return 0
  },
}
