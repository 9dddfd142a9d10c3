import { join } from 'node:path'
import { AppError, type DraftView } from '../../contract/index.ts'
import { kitText, writeKit } from '../../engine/index.ts'
import { audienceOption } from '../brief-options.ts'
import type { Command, CommandContext } from '../command.ts'
import { checksText } from '../draft-text.ts'
import { textOption } from '../options.ts'
import { actorIdOf } from '../staff-id.ts'
import { writtenJson } from './write.ts'

export const kitCommand: Command = {
  name: 'kit',
  usage: '--show KEY --out DIR [--audience S] [--by NAME]',
  summary: 'cli.kit.summary',
  example: 'kit --show berenice --audience occasional --out kit-berenice',
  options: { show: { type: 'string' }, audience: { type: 'string' }, by: { type: 'string' } },
  mostPositionals: 0,
  usesHouse: true,
  async run(context) {
    const { house, options, io, asOf, say } = context
    const showKey = textOption(options.show)
    const out = textOption(options.out)
    if (showKey === null || out === null)
      throw new AppError('usage', { detail: '--show KEY --out DIR', command: 'kit' })
    const audience = audienceOption(options, 'occasional')
    const brief = { showKey, audience, intention: null }
    const venue = await house()
    const staffId = await actorIdOf(venue, textOption(options.by))
    const views = await writeKit(venue, { brief, asOf, staffId })
    for (const view of views) {
      const file = join(out, `${showKey}-${view.brief.channel}.brouillon.txt`)
      await io.output(file, headed(view, await kitText(await house(), view, { asOf }), context))
      io.stderr(`${say('cli.written', { file })}\n`)
    }
    if (options.json) io.stdout(`${JSON.stringify(views.map(writtenJson), null, 2)}\n`)
    return 0
  },
}

/** A draft outside of the house is headed as one: nobody takes it for a text that may go out. */
function headed({ id, checks }: DraftView, text: string, speaker: Pick<CommandContext, 'say' | 'language'>): string {
  return `${speaker.say('draft.head', { id })}\n\n${text}\n---\n${checksText(checks, speaker)}`
}
