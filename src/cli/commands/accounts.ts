import { AppError, accessRoleSchema, accessRoles } from '../../contract/index.ts'
import { atTerminal, closeSessions, listAccounts, removeAccount, saveAccount } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'
import { staffOf } from '../staff-id.ts'

export const accountsCommand: Command = {
  name: 'accounts',
  usage: `[add NAME --email ADDRESS --access ${accessRoles.join('|')} | close NAME | remove NAME]`,
  summary: 'cli.accounts.summary',
  example: 'accounts add "Anne Morel" --email anne@theatre.example --access direction',
  options: { email: { type: 'string' }, access: { type: 'string' } },
  mostPositionals: 2,
  usesHouse: true,
  asksSecret: ({ positionals }) => positionals[0] === 'add',
  secret: { question: 'cli.password', variable: 'PARTERRE_PASSWORD' },
  async run(context) {
    const { positionals, options, io, house, say } = context
    const [verb, name] = positionals
    const venue = await house()
    const { app } = venue.folder
    if (verb === undefined) {
      const accounts = await listAccounts(app)
      if (options.json) io.stdout(`${JSON.stringify(accounts, null, 2)}\n`)
      else
        for (const { name: of, email, access, sessions } of accounts)
          io.stdout(`${of}, ${email}, ${say(`access.${access}`)}, ${say('access.sessions', { count: sessions })}\n`)
      return 0
    }
    const person = await staffOf(venue, name ?? '')
    if (verb === 'add') await add(context, person)
    else if (verb === 'close') await closeSessions(app, { staffId: person.id, by: atTerminal })
    else if (verb === 'remove') await removeAccount(app, { staffId: person.id, by: atTerminal })
    else throw new AppError('usage', { detail: verb, command: 'accounts' })
    return 0
  },
}

async function add({ options, io, house, say }: CommandContext, person: { id: string; name: string }): Promise<void> {
  const email = textOption(options.email)
  const access = accessRoleSchema.safeParse(textOption(options.access))
  if (email === null || !/^[^@\s]+@[^@\s]+$/u.test(email) || !access.success)
    throw new AppError('usage', { detail: '--email ADDRESS --access ROLE', command: 'accounts' })
  const password = await io.secret(say('cli.password'), 'PARTERRE_PASSWORD')
  if (password === null) throw new AppError('password-short', {})
  const { app } = (await house()).folder
  await saveAccount(app, { staffId: person.id, email, access: access.data, password, by: atTerminal })
  io.stderr(`${say('access.saved', { name: person.name, access: say(`access.${access.data}`) })}\n`)
}
