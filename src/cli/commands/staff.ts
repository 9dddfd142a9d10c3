import { AppError } from '../../contract/index.ts'
import { admitStaff, delegate, listDelegations, listStaff } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { isDay, textOption } from '../options.ts'
import { staffIdOf } from '../staff-id.ts'

/** The code of whoever adds another, beside the code that the other chooses. */
const byPin = { question: 'cli.pin-by', variable: 'PARTERRE_BY_PIN' }

export const staffCommand: Command = {
  name: 'staff',
  usage: '[add NAME [--role R] [--by NAME] | delegate NAME --to NAME --from DAY --until DAY]',
  summary: 'cli.staff.summary',
  example: 'staff add "Anne Morel" --role "relations publiques"',
  options: {
    role: { type: 'string' },
    by: { type: 'string' },
    to: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
  },
  mostPositionals: 2,
  usesHouse: true,
  asksSecret: ({ positionals }) => ['add', 'delegate'].includes(positionals[0] ?? ''),
  alsoAsks: ({ positionals, options }) => (positionals[0] === 'add' && options.by !== undefined ? byPin : null),
  async run(context) {
    const { house, positionals, options, io, asOf, say } = context
    const [verb, name] = positionals
    if (verb === 'add') return await add(context, name)
    if (verb === 'delegate') return await delegateTo(context, name)
    if (verb !== undefined) throw new AppError('usage', { detail: verb, command: 'staff' })
    const { app } = (await house()).folder
    const people = await listStaff(app)
    const delegations = await listDelegations(app, asOf)
    if (options.json) io.stdout(`${JSON.stringify(people, null, 2)}\n`)
    else for (const person of people) io.stdout(`${[person.name, person.role].filter(Boolean).join(', ')}\n`)
    if (!options.json)
      for (const { from, to, fromDay, untilDay } of delegations)
        io.stdout(`${say('delegation.line', { from: from.name, to: to.name, fromDay, untilDay })}\n`)
    return 0
  },
}

async function add({ house, options, io, say }: CommandContext, name: string | undefined): Promise<number> {
  if (name === undefined) throw new AppError('usage', { detail: 'add NAME', command: 'staff' })
  const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
  if (pin === null) throw new AppError('pin-needed', {})
  if (!/^\d{4,8}$/u.test(pin)) throw new AppError('usage', { detail: say('staff.pin-shape'), command: 'staff' })
  const by = textOption(options.by)
  const code = by === null ? null : await io.secret(say(byPin.question), byPin.variable)
  const { id } = await admitStaff((await house()).folder.app, {
    ...{ name, role: textOption(options.role) ?? '', pin },
    given: by === null || code === null ? null : { staff: by, pin: code },
  })
  io.stdout(options.json ? `${JSON.stringify({ id, name })}\n` : `${say('staff.added', { name })}\n`)
  return 0
}

/** Whoever will be away names another, with their own PIN. */
async function delegateTo(
  { house, options, io, asOf, say }: CommandContext,
  name: string | undefined,
): Promise<number> {
  const [to, fromDay, untilDay] = [options.to, options.from, options.until].map(textOption)
  if (!name || !to || !fromDay || !untilDay || !isDay(fromDay) || !isDay(untilDay))
    throw new AppError('usage', { detail: 'delegate NAME --to NAME --from DAY --until DAY', command: 'staff' })
  const venue = await house()
  const toStaffId = await staffIdOf(venue, to)
  const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
  if (pin === null) throw new AppError('pin-needed', {})
  await delegate(venue.folder.app, { staff: name, pin, toStaffId, fromDay, untilDay, today: asOf })
  io.stderr(`${say('delegation.given', { from: name, to, untilDay })}\n`)
  return 0
}
