import { AppError } from '../../contract/index.ts'
import { bearingContents, bearingVisuals, correctContents, showRecord, showRecords } from '../../engine/index.ts'
import { bearingText, correctedText, visualsText } from '../bearing-text.ts'
import type { Command, CommandContext } from '../command.ts'

export const showCommand: Command = {
  name: 'show',
  usage: '[KEY] [--bearing [--correct] | --visuals]',
  summary: 'cli.show.summary',
  example: 'show berenice --json',
  options: { bearing: { type: 'boolean' }, correct: { type: 'boolean' }, visuals: { type: 'boolean' } },
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const { house, positionals, options, io } = context
    const [key] = positionals
    if (options.bearing === true || options.correct === true) return await bearing(context, key)
    if (options.visuals === true) return await visuals(context, key)
    const venue = await house()
    if (key !== undefined) {
      const { record, sources, changedAt } = await showRecord(venue, key)
      const shown = options.json ? { record, sources, changedAt } : record
      io.stdout(`${JSON.stringify(shown, null, 2)}\n`)
      if (!options.json) io.stderr(`${sources.join(', ')}\n`)
      return 0
    }
    const records = await showRecords(venue)
    if (options.json) io.stdout(`${JSON.stringify(records, null, 2)}\n`)
    else
      for (const { key: one, title, performances } of records)
        io.stdout(`${one}  ${title}  ${performances.map(({ startsAt }) => startsAt.replace('T', ' ')).join(', ')}\n`)
    return 0
  },
}

/** The texts of a show that its record contradicts since it changed; with `--correct`, corrected. Exit 1 while some are to be. */
async function bearing({ house, options, io, say, asOf }: CommandContext, key: string | undefined): Promise<number> {
  if (key === undefined) throw new AppError('usage', { detail: 'KEY --bearing', command: 'show' })
  const venue = await house()
  await showRecord(venue, key)
  if (options.correct === true) {
    const corrected = await correctContents(venue, { showKey: key, ids: null, asOf, staffId: null })
    io.stdout(options.json ? `${JSON.stringify(corrected, null, 2)}\n` : correctedText(corrected, say))
    return corrected.every(({ left }) => left === 0) ? 0 : 1
  }
  const found = await bearingContents(venue, { showKey: key, asOf })
  if (options.json) io.stdout(`${JSON.stringify(found, null, 2)}\n`)
  else io.stdout(`${bearingText(found, say)}${visualsText(await bearingVisuals(venue, { showKey: key, asOf }), say)}`)
  return found.length === 0 ? 0 : 1
}

/** The photos and briefs of a show that may still say what its record no longer does. Exit 1 while there are some. */
async function visuals({ house, options, io, say, asOf }: CommandContext, key: string | undefined): Promise<number> {
  if (key === undefined) throw new AppError('usage', { detail: 'KEY --visuals', command: 'show' })
  const found = await bearingVisuals(await house(), { showKey: key, asOf })
  io.stdout(options.json ? `${JSON.stringify(found, null, 2)}\n` : visualsText(found, say))
  return found.length === 0 ? 0 : 1
}
