import { AppError } from '../../contract/index.ts'
import { listContents, listStaff, openContentChecks, readContent, takeOnContentCheck } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { draftText } from '../draft-text.ts'
import { textOption } from '../options.ts'

export const reviewCommand: Command = {
  name: 'review',
  usage: '[DRAFT [--by NAME] [--take-on CHECK --reason TEXT]]',
  summary: 'cli.review.summary',
  example: 'review t-261124-a1b2c3 --by "Anne Morel"',
  options: { by: { type: 'string' }, 'take-on': { type: 'string' }, reason: { type: 'string' } },
  usesHouse: true,
  asksSecret: ({ options }) => options['take-on'] !== undefined,
  async run(context) {
    const { positionals, options, io, say } = context
    const [id] = positionals
    if (id === undefined) return await listDrafts(context)
    const view = await reviewed(context, id)
    io.stdout(options.json ? `${JSON.stringify(view, null, 2)}\n` : draftText(view, say))
    return view.state === 'blocked' ? 1 : 0
  },
}

async function listDrafts({ house, options, io, asOf, say }: CommandContext): Promise<number> {
  const drafts = await listContents(await house(), asOf)
  if (options.json) io.stdout(`${JSON.stringify(drafts, null, 2)}\n`)
  else
    for (const { id, showTitle, channel, audience, state, blocking, approval } of drafts) {
      const by = approval ? ` (${approval.by})` : blocking > 0 ? ` (${blocking})` : ''
      io.stdout(
        `${id}  ${showTitle} · ${channel} · ${say(`audience.${audience}`)}  ${say(`draft-state.${state}`)}${by}\n`,
      )
    }
  return 0
}

/** Shows a text; to a named person, what no machine can check is then marked as read by them (P26). */
async function reviewed({ house, options, io, asOf, say }: CommandContext, id: string) {
  const venue = await house()
  const by = textOption(options.by)
  const checkId = textOption(options['take-on'])
  if (checkId !== null) {
    const reason = textOption(options.reason)
    if (by === null || reason === null)
      throw new AppError('usage', { detail: '--by NAME --reason TEXT', command: 'review' })
    const pin = await io.secret(say('cli.pin'), 'PARTERRE_PIN')
    if (pin === null) throw new AppError('pin-needed', {})
    return await takeOnContentCheck(venue, { id, asOf, checkId, reason, staff: by, pin })
  }
  const view = await readContent(venue, { id, asOf })
  if (by === null) return view
  const person = (await listStaff(venue.folder.app)).find(({ id: staffId, name }) => staffId === by || isSame(name, by))
  if (!person) throw new AppError('name-unknown', { name: by })
  const checkIds = view.checks.filter(({ level }) => level === 'look').map((check) => check.id)
  return await openContentChecks(venue, { id, asOf, checkIds, staffId: person.id })
}

function isSame(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), 'fr', { sensitivity: 'base' }) === 0
}
