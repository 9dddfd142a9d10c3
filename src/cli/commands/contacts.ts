import { basename } from 'node:path'
import { AppError } from '../../contract/index.ts'
import { atTerminal, syncContacts } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const contactsCommand: Command = {
  name: 'contacts',
  usage: 'sync FILE…',
  summary: 'cli.contacts.summary',
  example: 'contacts sync brevo_contacts.csv',
  options: {},
  readsPositionals: true,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [verb, ...files] = positionals
    if (verb !== 'sync' || files.length === 0) throw new AppError('usage', { detail: 'sync FILE', command: 'contacts' })
    const synced = []
    for (const file of files) {
      const path = await io.input(file)
      const name = basename(file)
      synced.push({
        file,
        ...(await syncContacts(await house(), { path, name, who: atTerminal, signal: io.signal })),
      })
    }
    if (options.json) io.stdout(`${JSON.stringify(synced.length === 1 ? synced[0] : synced, null, 2)}\n`)
    else
      for (const { file, rows, added, alreadyKnown, untold, erased, saysRefusals } of synced) {
        io.stdout(`${say('contacts.synced', { file, rows, ...added, alreadyKnown, untold, erased })}\n`)
        if (!saysRefusals) io.stdout(`${say('contacts.without-refusals', { file })}\n`)
      }
    return 0
  },
}
