import { AppError } from '../../contract/index.ts'
import { printReport, reportWorkbook } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'

export const reportCommand: Command = {
  name: 'report',
  usage: 'season [--season S] --out R.pdf|R.xlsx',
  summary: 'cli.report.summary',
  example: 'report season --out bilan.pdf',
  options: { season: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run({ positionals, options, io, asOf, language, say, house }) {
    const out = textOption(options.out)
    const write = /\.pdf$/iu.test(out ?? '') ? printReport : /\.xlsx$/iu.test(out ?? '') ? reportWorkbook : null
    if (positionals[0] !== 'season' || out === null || write === null)
      throw new AppError('usage', { detail: 'report season --out R.pdf', command: 'report' })
    const season = textOption(options.season)
    await io.output(out, await write(await house(), { season, asOf, words: { language, say } }))
    io.stderr(`${say('cli.written', { file: out })}\n`)
    return 0
  },
}
