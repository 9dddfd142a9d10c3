import { AppError, type SeasonControl } from '../../contract/index.ts'
import {
  changesTable,
  importControl,
  printControl,
  printSeasonControl,
  rowsFound,
  seasonControl,
} from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { controlText, qualityLines } from '../control-text.ts'
import { textOption } from '../options.ts'

export const controlCommand: Command = {
  name: 'control',
  usage: 'ID [--rows RULE|changes] [--out C.pdf|ROWS.csv] | [--season S] [--out C.pdf]',
  summary: 'cli.control.summary',
  example: 'control --season 2026-2027 --out controle.pdf',
  options: { season: { type: 'string' }, rows: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const [id] = context.positionals
    if (id === undefined) return await ofSeason(context)
    return textOption(context.options.rows) === null ? await ofImport(context, id) : await rowsOf(context, id)
  },
}

async function ofImport(context: CommandContext, id: string): Promise<number> {
  const { options, io, language, say } = context
  const house = await context.house()
  const control = await importControl(house, id)
  await written(context, () => printControl(house, control, { language, say }))
  if (options.json) io.stdout(`${JSON.stringify(control, null, 2)}\n`)
  else if (options.out === undefined) io.stdout(controlText(control, say))
  return 0
}

async function ofSeason(context: CommandContext): Promise<number> {
  const { options, io, asOf, language, say } = context
  const house = await context.house()
  const season = textOption(options.season)
  await written(context, () => printSeasonControl(house, { season, asOf, words: { language, say } }))
  if (options.out !== undefined && !options.json) return 0
  const control = await seasonControl(house, { season, asOf })
  io.stdout(options.json ? `${JSON.stringify(control, null, 2)}\n` : seasonText(control, context))
  return 0
}

/** `--rows price-negative`: the rows that a rule found; `--rows changes`: the seats that changed; as a table for Excel. */
async function rowsOf({ options, io, house, say }: CommandContext, importId: string): Promise<number> {
  const rule = (textOption(options.rows) ?? '').replace(/^check\./, '')
  let text = ''
  if (rule === 'changes') text = await changesTable(await house(), { id: importId, say })
  else for await (const part of rowsFound(await house(), { importId, code: `check.${rule}`, say })) text += part
  const out = textOption(options.out)
  if (out === null) io.stdout(text)
  else await io.output(out, text)
  return 0
}

async function written({ options, io, say }: CommandContext, print: () => Promise<Uint8Array>): Promise<void> {
  const out = textOption(options.out)
  if (out === null) return
  if (!out.toLowerCase().endsWith('.pdf')) throw new AppError('usage', { detail: `--out ${out}`, command: 'control' })
  await io.output(out, await print())
  io.stderr(`${say('cli.written', { file: out })}\n`)
}

function seasonText(control: SeasonControl, { say }: CommandContext): string {
  const { season, seats, receiptsCents, unallocated, quality, performances } = control
  const { packages, others } = unallocated
  const apart = { packages: Math.round(packages.cents / 100), others: Math.round(others.cents / 100) }
  return [
    say('control.season-title', { season }),
    say('control.season-extent', {
      seats: seats ?? 0,
      areSeatsKnown: seats === null ? 'no' : 'yes',
      euros: Math.round((receiptsCents ?? 0) / 100),
      known: receiptsCents === null ? 'no' : 'yes',
    }),
    ...(packages.lines + others.lines > 0 ? [say('control.unallocated', apart)] : []),
    ...qualityLines(quality, say),
    ...performances.map(({ show, startsAt, total, counted, causes }) => {
      const exact = causes.filter(({ isExact }) => isExact).map(({ code, params }) => say(code, params))
      const name = `${show} ${startsAt?.slice(0, 10) ?? ''}`
      return `  ${say('control.gap', { name, total, counted })} ${exact.join(' ') || say('control.no-cause')}`
    }),
    '',
  ].join('\n')
}
