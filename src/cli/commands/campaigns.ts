import { basename } from 'node:path'
import { AppError, type CampaignAhead, type CampaignResult } from '../../contract/index.ts'
import { atTerminal, campaignsAhead, importCampaigns, listCampaigns } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'

export const campaignsCommand: Command = {
  name: 'campaigns',
  usage: '[list] | import FILE',
  summary: 'cli.campaigns.summary',
  example: 'campaigns import brevo_campagnes.csv',
  options: {},
  readsPositionals: true,
  usesHouse: true,
  async run(context) {
    const [verb, file] = context.positionals
    if (verb === undefined || (verb === 'list' && file === undefined)) return await results(context)
    if (verb !== 'import' || file === undefined)
      throw new AppError('usage', { detail: 'import FILE', command: 'campaigns' })
    return await taken(context, file)
  },
}

/** What came back of each sending, with what its figures count. */
async function results({ house, asOf, options, io, say }: CommandContext): Promise<number> {
  const campaigns = await listCampaigns(await house(), { asOf })
  if (options.json) io.stdout(`${JSON.stringify(campaigns, null, 2)}\n`)
  else if (campaigns.length === 0) io.stdout(`${say('campaigns.none')}\n`)
  else {
    io.stdout(campaigns.map((campaign) => `${lineOf(campaign, say)}\n`).join(''))
    io.stderr(`${say('campaign.definitions')}\n`)
  }
  sayAhead(await campaignsAhead(await house(), { asOf }), { asOf, io, say })
  return 0
}

/** Those dated after the day are not among the results: they are told apart, with the first. */
function sayAhead(
  ahead: readonly CampaignAhead[],
  { asOf, io, say }: Pick<CommandContext, 'asOf' | 'io' | 'say'>,
): void {
  const [first] = ahead
  if (!first) return
  const params = { count: ahead.length, name: first.name, firstDay: first.sentOn.slice(0, 10), asOfDay: asOf }
  io.stderr(`${say('campaigns.ahead', params)}\n`)
}

const counts = ['recipients', 'delivered', 'opens', 'clicks', 'unsubscriptions', 'bounces', 'complaints'] as const

function lineOf(campaign: CampaignResult, say: CommandContext['say']): string {
  const { name, subject, sentOn, text, mayBe } = campaign
  const figures = counts.flatMap((key) => {
    const count = campaign[key]
    return count === null ? [] : [say(`campaign.${key}`, { count })]
  })
  const written = (text === null ? mayBe : [text]).map(({ draftId: id, showTitle: show, channel, audience }) =>
    say('campaign.text', { id, show, channel: say(`channel.${channel}`), audience: say(`audience.${audience}`) }),
  )
  return [
    `${sentOn ?? '—'}  ${name}${subject === null ? '' : ` · ${subject}`}`,
    `    ${figures.join(' · ')}`,
    ...(mayBe.length > 0 ? [`    ${say('campaign.may-be')}`] : []),
    ...written.map((line) => `    ${line}`),
  ].join('\n')
}

/** Takes a file in. What cannot be true of a campaign is said cell by cell; a file of which nothing is kept is a no. */
async function taken({ house, asOf, options, io, say }: CommandContext, file: string): Promise<number> {
  const path = await io.input(file)
  const request = { path, name: basename(file), who: atTerminal, asOf, signal: io.signal }
  const found = await importCampaigns(await house(), request)
  const { rejected, ahead, unread, ...counted } = found
  if (options.json) io.stdout(`${JSON.stringify(found)}\n`)
  else io.stdout(`${say('campaigns.imported', { file, ...counted })}\n`)
  for (const { why, ...cell } of rejected) io.stderr(`${say(`campaign-fault.${why}`, cell)}\n`)
  if (unread.length > 0) io.stderr(`${say('campaigns.unread', { columns: unread.join(', ') })}\n`)
  sayAhead(ahead, { asOf, io, say })
  const rows = new Set(rejected.map(({ row }) => row)).size
  if (rows > 0) io.stderr(`${say('campaigns.set-aside', { rows })}\n`)
  return counted.campaigns === 0 && rows > 0 ? 1 : 0
}
