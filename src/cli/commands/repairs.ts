import { AppError, type RepairCode, repairCodeSchema } from '../../contract/index.ts'
import { acceptRepair, type House, listRepairs, repairEffect, undoRepair } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'
import { actorOf } from '../staff-id.ts'

export const repairsCommand: Command = {
  name: 'repairs',
  usage: '[CODE [--by NAME]] | --undo ID [--by NAME]',
  summary: 'cli.repairs.summary',
  example: 'repairs email-domain --by "Camille Roux"',
  options: { by: { type: 'string' }, undo: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const { positionals, options, house } = context
    const undone = textOption(options.undo)
    const by = textOption(options.by)
    if (undone !== null) await takenBack(await house(), { id: Number(undone), by })
    const [name] = positionals
    if (name === undefined) return await listed(context)
    const code = repairCodeSchema.safeParse(`repair.${name.replace(/^repair\./, '')}`)
    if (!code.success) throw new AppError('usage', { detail: name, command: 'repairs' })
    if (by === null) return await shown(context, code.data)
    const venue = await house()
    await acceptRepair(venue, { code: code.data, by: await actorOf(venue, by) })
    return await listed(context)
  },
}

async function takenBack(venue: House, { id, by }: { id: number; by: string | null }): Promise<void> {
  await undoRepair(venue, { id, by: await actorOf(venue, by) })
}

async function listed({ options, io, house, say }: CommandContext): Promise<number> {
  const repairs = await listRepairs(await house())
  if (options.json) io.stdout(`${JSON.stringify(repairs, null, 2)}\n`)
  else
    for (const { code, rule, found, id, decidedBy } of repairs) {
      const state = id === null ? say('repairs.proposed') : say('repairs.held', { id, by: decidedBy ?? '' })
      io.stdout(`${code.replace('repair.', '')} · ${say(code)} · ${say(rule)} : ${found} · ${state}\n`)
    }
  return 0
}

/** What a repair would change: nothing is accepted without a name. */
async function shown({ options, io, house, say }: CommandContext, code: RepairCode): Promise<number> {
  const effect = await repairEffect(await house(), code)
  if (options.json) io.stdout(`${JSON.stringify(effect, null, 2)}\n`)
  else {
    const { before, after, replaced } = effect
    const side = ({ found, seats, receiptsCents }: typeof before) =>
      say('repairs.side', { found, seats, euros: Math.round(receiptsCents / 100) })
    io.stdout(`${say(code)}\n${say('rows.before')} : ${side(before)}\n${say('rows.after')} : ${side(after)}\n`)
    for (const { from, to } of replaced) io.stdout(`  ${from} → ${to ?? '∅'}\n`)
  }
  return 0
}
