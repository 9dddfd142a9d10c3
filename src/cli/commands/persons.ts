import { AppError } from '../../contract/index.ts'
import { countPersons, findPersons } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { numberOption, textOption } from '../options.ts'

/** Lines that a person reads; a program gets everybody unless it says how many. */
const mostLines = 50

export const personsCommand: Command = {
  name: 'persons',
  usage: '[Q] [--query Q] [--top N]',
  summary: 'cli.persons.summary',
  example: 'persons --query durand',
  options: { query: { type: 'string' }, top: { type: 'string' } },
  usesHouse: true,
  async run(context) {
    const { house, options, io, positionals } = context
    const query = [...positionals, textOption(options.query) ?? ''].join(' ').trim() || null
    const most = topOption(context) ?? (options.json ? null : mostLines)
    const persons = await findPersons(await house(), query, most)
    if (options.json) io.stdout(`${JSON.stringify(persons, null, 2)}\n`)
    else
      for (const { personId, name, city, tickets, records } of persons) {
        io.stdout(`${personId}  ${[name, city].filter(Boolean).join(', ')}  ${tickets}  ${records.join(' ')}\n`)
      }
    if (most !== null && persons.length === most) await tellOthers(context, { query, shown: persons.length })
    return 0
  },
}

function topOption({ options }: CommandContext): number | null {
  const top = numberOption(options.top, { name: 'top', command: 'persons' })
  if (top === null || (Number.isInteger(top) && top > 0)) return top
  throw new AppError('usage', { detail: `--top ${String(options.top)}`, command: 'persons' })
}

/** Says that the list stops before its end. */
async function tellOthers(
  { house, io, say }: CommandContext,
  { query, shown }: { query: string | null; shown: number },
): Promise<void> {
  const found = await countPersons(await house(), query)
  if (found > shown) io.stderr(`${say('cli.persons.shown', { shown, found })}\n`)
}
