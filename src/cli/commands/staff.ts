import { AppError } from '../../contract/index.ts'
import { addStaff, listStaff } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const staffCommand: Command = {
  name: 'staff',
  usage: '[add NAME [--role R]]',
  summary: 'cli.staff.summary',
  example: 'staff add "Anne Morel" --role "relations publiques"',
  options: { role: { type: 'string' } },
  usesHouse: true,
  asksSecret: ({ positionals }) => positionals[0] === 'add',
  async run(context) {
    const { house, positionals, options, io } = context
    const [verb, name] = positionals
    if (verb === 'add') return await add(context, name)
    if (verb !== undefined) throw new AppError('usage', { detail: verb, command: 'staff' })
    const people = await listStaff((await house()).folder.app)
    if (options.json) io.stdout(`${JSON.stringify(people, null, 2)}\n`)
    else for (const person of people) io.stdout(`${[person.name, person.role].filter(Boolean).join(', ')}\n`)
    return 0
  },
}

async function add({ house, options, io, say }: CommandContext, name: string | undefined): Promise<number> {
  if (name === undefined) throw new AppError('usage', { detail: 'add NAME', command: 'staff' })
  const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
  if (pin === null) throw new AppError('pin-needed', {})
  if (!/^\d{4,8}$/u.test(pin)) throw new AppError('usage', { detail: say('staff.pin-shape'), command: 'staff' })
  const { id } = await addStaff((await house()).folder.app, { name, role: textOption(options.role) ?? '', pin })
  io.stdout(options.json ? `${JSON.stringify({ id, name })}\n` : `${say('staff.added', { name })}\n`)
  return 0
}
