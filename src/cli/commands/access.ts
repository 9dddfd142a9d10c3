import { AppError } from '../../contract/index.ts'
import { nameOnPapers, printPersonFile, readPersonFile } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'
import { actorOf } from '../staff-id.ts'

export const accessCommand: Command = {
  name: 'access',
  usage: 'PERSON [--by NAME] [--out FILE.pdf]',
  summary: 'cli.access.summary',
  example: 'access pe0f32e3cbc63bb6a --out donnees.pdf',
  options: { by: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run({ house, positionals, options, io, asOf, say }) {
    const [id] = positionals
    if (id === undefined) throw new AppError('usage', { detail: 'PERSON', command: 'access' })
    const venue = await house()
    const file = await readPersonFile(venue, { id, by: await actorOf(venue, textOption(options.by)), day: asOf })
    const out = textOption(options.out)
    const json = `${JSON.stringify(file, null, 2)}\n`
    if (out === null || options.json) io.stdout(json)
    if (out === null) return 0
    const isPdf = out.toLowerCase().endsWith('.pdf')
    const houseName = await nameOnPapers(venue)
    await io.output(out, isPdf ? printPersonFile(file, { houseName, day: asOf }) : json)
    if (!options.json) io.stderr(`${say('cli.written', { file: out })}\n`)
    return 0
  },
}
