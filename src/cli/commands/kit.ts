import { join } from 'node:path'
import { AppError, type DraftView } from '../../contract/index.ts'
import { kitText, writeKit } from '../../engine/index.ts'
import { audienceOption } from '../brief-options.ts'
import type { Command, CommandContext } from '../command.ts'
import { type ComposedByModel, composedByModel, composedJson } from '../compose-by-model.ts'
import { checksText } from '../draft-text.ts'
import { textOption } from '../options.ts'
import { actorIdOf } from '../staff-id.ts'
import { writtenJson } from './write.ts'

export const kitCommand: Command = {
  name: 'kit',
  usage: '--show KEY --out DIR [--audience S] [--model none|NAME] [--by NAME]',
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
    const byRules = await writeKit(venue, { brief, asOf, staffId })
    const composed = await composedOnes(context, byRules, staffId)
    const views = composed?.map(({ view }) => view) ?? byRules
    for (const view of views) {
      const file = join(out, `${showKey}-${view.brief.channel}.brouillon.txt`)
      await io.output(file, headed(view, await kitText(await house(), view, { asOf }), context))
      io.stderr(`${say('cli.written', { file })}\n`)
    }
    const told = composed?.map((one) => ({ ...writtenJson(one.view), ...composedJson(one) })) ?? views.map(writtenJson)
    if (options.json) io.stdout(`${JSON.stringify(told, null, 2)}\n`)
    return 0
  },
}

/** Each text written whole by the model that is named; null without one. One that a model fails stays as written without it, and says so. */
async function composedOnes(
  context: CommandContext,
  views: readonly DraftView[],
  staffId: string,
): Promise<ComposedByModel[] | null> {
  const model = textOption(context.options.model) ?? 'none'
  if (model === 'none') return null
  const composed: ComposedByModel[] = []
  for (const view of views) {
    context.io.stderr(`\n${context.say(`channel.${view.brief.channel}`)}\n`)
    composed.push(await composedByModel(context, { view, model, staffId, versions: 1 }))
  }
  return composed
}

/** A draft outside of the house is headed as one: nobody takes it for a text that may go out. */
function headed({ id, checks }: DraftView, text: string, speaker: Pick<CommandContext, 'say' | 'language'>): string {
  return `${speaker.say('draft.head', { id })}\n\n${text}\n---\n${checksText(checks, speaker)}`
}
