import { basename } from 'node:path'
import { AppError } from '../../contract/index.ts'
import { atTerminal, importCampaigns } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const campaignsCommand: Command = {
  name: 'campaigns',
  usage: 'import FILE',
  summary: 'cli.campaigns.summary',
  example: 'campaigns import brevo_campagnes.csv',
  options: {},
  readsPositionals: true,
  usesHouse: true,
  async run({ house, positionals, options, io, say }) {
    const [verb, file] = positionals
    if (verb !== 'import' || file === undefined)
      throw new AppError('usage', { detail: 'import FILE', command: 'campaigns' })
    const path = await io.input(file)
    const taken = await importCampaigns(await house(), {
      path,
      name: basename(file),
      who: atTerminal,
      signal: io.signal,
    })
    io.stdout(options.json ? `${JSON.stringify(taken)}\n` : `${say('campaigns.imported', { file, ...taken })}\n`)
    return 0
  },
}
