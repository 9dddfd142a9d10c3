import { AppError, audienceKeys } from '../../contract/index.ts'
import { atTerminal, houseSegments, segmentColumns, segmentList } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { isForExcel, textOption } from '../options.ts'
import { tableText } from '../table-text.ts'
import { segmentJson, segmentText } from './segments.ts'

export const segmentCommand: Command = {
  name: 'segment',
  usage: 'KEY [--out P.csv] [--for excel]',
  summary: 'cli.segment.summary',
  example: 'segment atRisk --out a-relancer.csv',
  options: {},
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, say, asOf }) {
    const [key] = positionals
    if (key === undefined) throw new AppError('usage', { detail: 'KEY', command: 'segment' })
    isForExcel(options)
    const venue = await house()
    const segment = (await houseSegments(venue, asOf)).find((one) => one.key === key)
    if (segment === undefined) {
      throw new AppError('audience-unknown', { audience: key, audiences: audienceKeys.join(', ') })
    }
    const out = textOption(options.out)
    if (out !== null) {
      const persons = await segmentList(venue, { key, asOf, who: atTerminal })
      await io.output(
        out,
        tableText(
          segmentColumns.map(([name]) => name),
          persons.map((person) => segmentColumns.map(([, cell]) => cell(person))),
          options,
        ),
      )
      io.stderr(`${say('cli.written', { file: out })} (${say('cli.rows', { rows: persons.length })})\n`)
    }
    if (options.json) io.stdout(`${JSON.stringify(segmentJson(segment, say), null, 2)}\n`)
    else if (out === null) io.stdout(segmentText(segment, say))
    return 0
  },
}
