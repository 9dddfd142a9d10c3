import { AppError, practicalLanguages, practicalText } from '../../contract/index.ts'
import { practicalFacts } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'
import { readJsonFile } from '../read-json-file.ts'

const usage = `--show KEY|--record SHOW.json --to ${practicalLanguages.join('|')} --practical`

export const translateCommand: Command = {
  name: 'translate',
  usage,
  summary: 'cli.translate.summary',
  example: 'translate --show berenice --to en --practical',
  options: {
    show: { type: 'string' },
    record: { type: 'string' },
    to: { type: 'string' },
    practical: { type: 'boolean' },
  },
  inputOptions: ['record'],
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, asOf, say }) {
    const [showKey, path] = [textOption(options.show), textOption(options.record)]
    const to = practicalLanguages.find((one) => one === textOption(options.to))
    if (to === undefined || options.practical !== true || (showKey === null) === (path === null))
      throw new AppError('usage', { detail: usage, command: 'translate' })
    const show = path === null ? { key: showKey ?? '' } : { record: await readJsonFile(io, path), file: path }
    const block = await practicalFacts(await house(), { show, to, asOf })
    io.stdout(options.json ? `${JSON.stringify(block, null, 2)}\n` : `${practicalText(block)}\n`)
    if (!options.json && block.keptInFrench.length > 0)
      io.stderr(`${say('cli.translate.kept', { words: block.keptInFrench.join(' · ') })}\n`)
    return 0
  },
}
