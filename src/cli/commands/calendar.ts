import { AppError, type Calendar, draftStateCode, localMomentSchema } from '../../contract/index.ts'
import { addDays, calendar, calendarFile, houseRecord, planDraft } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { dayOption, textOption } from '../options.ts'
import { staffIdOf } from '../staff-id.ts'

export const calendarCommand: Command = {
  name: 'calendar',
  usage: '[--from DAY] [--to DAY] [--out FILE.ics] | plan DRAFT DAY|DAYTHH:MM|none [--by NAME]',
  summary: 'cli.calendar.summary',
  example: 'calendar --from 2026-12-01 --to 2026-12-31 --out calendrier.ics',
  options: { from: { type: 'string' }, to: { type: 'string' }, by: { type: 'string' } },
  mostPositionals: 3,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, house, asOf, say } = context
    const [verb] = positionals
    if (verb === 'plan') return await plan(context)
    if (verb !== undefined) throw new AppError('usage', { detail: verb, command: 'calendar' })
    const from = dayOption(options.from, { name: 'from', command: 'calendar' }) ?? asOf
    const to = dayOption(options.to, { name: 'to', command: 'calendar' }) ?? addDays(from, shownDays)
    const venue = await house()
    const found = await calendar(venue, { from, to, asOf })
    const out = textOption(options.out)
    if (out !== null) {
      const houseName = (await houseRecord(venue))?.name ?? null
      await io.output(out, calendarFile(found, { houseName, say }))
      io.stderr(`${say('cli.written', { file: out })}\n`)
    } else io.stdout(options.json ? `${JSON.stringify(found, null, 2)}\n` : calendarText(found, say))
    return 0
  },
}

const shownDays = 60

async function plan({ positionals, options, house, io, say }: CommandContext): Promise<number> {
  const [, id, day] = positionals
  const isNone = day === 'none'
  if (id === undefined || day === undefined || !(isNone || localMomentSchema.safeParse(day).success))
    throw new AppError('usage', { detail: 'plan DRAFT YYYY-MM-DD', command: 'calendar' })
  const venue = await house()
  const by = textOption(options.by)
  const staffId = by === null ? null : await staffIdOf(venue, by)
  await planDraft(venue, { draftId: id, plannedFor: isNone ? null : day, staffId })
  io.stderr(`${isNone ? say('calendar.unplanned', { id }) : say('calendar.planned', { id, day })}\n`)
  return 0
}

function calendarText({ texts, moments, from, to }: Calendar, say: CommandContext['say']): string {
  const lines = [
    ...texts.map(({ plannedFor, draft, warnings }) => ({
      at: plannedFor,
      line: [
        `${draft.id}  ${draft.showTitle} · ${say(`channel.${draft.channel}`)} · ${say(`audience.${draft.audience}`)}  ${say(draftStateCode(draft))}`,
        ...warnings.map(({ code, params }) => `    ! ${say(code, params)}`),
      ].join('\n'),
    })),
    ...moments.map(({ kind, at, title }) => ({ at, line: say(`calendar.${kind}`, { show: title }) })),
  ].sort((a, b) => a.at.localeCompare(b.at))
  if (lines.length === 0) return `${say('calendar.none', { from, to })}\n`
  return lines.map(({ at, line }) => `${at.replace('T', ' ')}  ${line}\n`).join('')
}
