import { AppError, type ReusableBrief, type SavedBrief } from '../../contract/index.ts'
import { forgetBrief, saveBrief, savedBriefs } from '../../engine/index.ts'
import { reusableOptions, wishOptions } from '../brief-options.ts'
import type { Command } from '../command.ts'

export const briefsCommand: Command = {
  name: 'briefs',
  usage:
    '[save NAME --channel C --audience S [--intention TEXT] [--why-now TEXT] [--offer TEXT] [--tone TEXT] [--length short|usual|long]]   |   forget NAME',
  summary: 'cli.briefs.summary',
  example:
    'briefs save "Relance jeunes" --channel instagram --audience occasional --length short --intention "le prix jeune"',
  options: {
    channel: { type: 'string' },
    audience: { type: 'string' },
    ...wishOptions,
    length: { type: 'string' },
  },
  mostPositionals: 2,
  usesHouse: true,
  async run({ house, positionals, options, io }) {
    const [action, name] = positionals
    if (action !== undefined && name === undefined)
      throw new AppError('usage', { detail: 'save NAME, forget NAME', command: 'briefs' })
    const venue = await house()
    let kept: SavedBrief[]
    if (action === undefined) kept = await savedBriefs(venue)
    else if (action === 'forget') kept = await forgetBrief(venue, name ?? '')
    else if (action === 'save')
      kept = await saveBrief(venue, {
        name: name ?? '',
        brief: reusableOptions({ options, command: 'briefs' }),
        staffId: null,
      })
    else throw new AppError('usage', { detail: 'save NAME, forget NAME', command: 'briefs' })
    if (options.json) io.stdout(`${JSON.stringify(kept, null, 2)}\n`)
    else
      for (const { name: one, brief } of kept)
        io.stdout(
          `${[one, brief.channel, brief.audience, brief.length ?? 'usual', ...wishesOf(brief)].join('  ').trimEnd()}\n`,
        )
    return 0
  },
}

function wishesOf({ intention, whyNow, offer, tone }: ReusableBrief): string[] {
  return [intention, whyNow, offer, tone].filter((words) => words !== null && words !== undefined)
}
