import { nameOnPapers, printTransparency, transparency, transparencyCsv } from '../../engine/index.ts'
import { sentence } from '../../words/index.ts'
import type { Command } from '../command.ts'
import { isForExcel, textOption } from '../options.ts'

export const transparencyCommand: Command = {
  name: 'transparency',
  usage: '[--out TEXTES.csv|TEXTES.pdf] [--for excel]',
  summary: 'cli.transparency.summary',
  example: 'transparency --out textes-sortis.pdf',
  options: {},
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say, asOf }) {
    const venue = await house()
    const found = await transparency(venue)
    const out = textOption(options.out)
    if (out?.endsWith('.pdf')) {
      const houseName = await nameOnPapers(venue)
      const inFrench = (code: string, params = {}) => sentence('fr', code, params)
      await io.output(out, printTransparency(found, { houseName, day: asOf, say: inFrench }))
    } else if (out !== null)
      await io.output(out, transparencyCsv(found.records, { say, forExcel: isForExcel(options) }))
    else if (options.json) io.stdout(`${JSON.stringify(found, null, 2)}\n`)
    else if (found.records.length === 0) io.stdout(`${say('transparency.none')}\n`)
    else
      for (const { showTitle, channel, draftId, version, why } of found.records) {
        const head = { show: showTitle, channel: say(`channel.${channel}`), id: draftId, version }
        io.stdout(`${say('transparency.head', head)}\n    ${say(why.code, why.params)}\n`)
      }
    return 0
  },
}
