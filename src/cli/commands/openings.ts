import { AppError, type SalesOpening } from '../../contract/index.ts'
import { atTerminal, changeSalesOpening, salesOpenings } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const openingsCommand: Command = {
  name: 'openings',
  usage: '[--season 2026-2027 --day 2026-06-13|none]',
  summary: 'cli.openings.summary',
  example: 'openings --season 2026-2027 --day 2026-06-13',
  options: { season: { type: 'string' }, day: { type: 'string' } },
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say }) {
    const opened = await house()
    const [season, day] = [textOption(options.season), textOption(options.day)]
    if (season !== null || day !== null) {
      const { openings } = await changeSalesOpening(opened, { ...openingOf(season, day), by: atTerminal })
      write(openings, { io, options, say })
    } else write(await salesOpenings(opened), { io, options, say })
    return 0
  },
}

function write(
  openings: readonly SalesOpening[],
  { io, options, say }: Pick<CommandContext, 'io' | 'options' | 'say'>,
) {
  const line = ({ season, said, inFiles }: SalesOpening) =>
    say('cli.openings.line', {
      season,
      day: said ?? inFiles ?? '',
      how: said !== null ? 'house' : inFiles !== null ? 'file' : 'inferred',
    })
  io.stdout(options.json ? `${JSON.stringify(openings)}\n` : openings.map((one) => `${line(one)}\n`).join(''))
}

/** Throws `usage` for a season or a day that is none. */
function openingOf(season: string | null, day: string | null): { seasonYear: number; day: string | null } {
  const year = /^(\d{4})(-\d{4})?$/.exec(season ?? '')?.[1]
  const isDay = day === 'none' || (/^\d{4}-\d{2}-\d{2}$/.test(day ?? '') && !Number.isNaN(Date.parse(day ?? '')))
  if (year === undefined || !isDay)
    throw new AppError('usage', { detail: '--season 2026-2027 --day 2026-06-13', command: 'openings' })
  return { seasonYear: Number(year), day: day === 'none' ? null : day }
}
