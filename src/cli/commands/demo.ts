import { AppError } from '../../contract/index.ts'
import { writeDemo } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { numberOption, textOption } from '../options.ts'

export const demoCommand: Command = {
  name: 'demo',
  usage: '--out DIR [--seed N] [--scale X] [--today DATE]',
  summary: 'cli.demo.summary',
  example: 'demo --out demo-theatre --seed 1 --scale 0.1',
  options: { scale: { type: 'string' }, today: { type: 'string' } },
  mostPositionals: 0,
  usesHouse: false,
  async run({ options, io, say, asOf }) {
    const out = textOption(options.out)
    if (out === null) throw new AppError('usage', { detail: '--out DIR', command: 'demo' })
    const manifest = await writeDemo({
      out,
      seed: numberOption(options.seed, { name: 'seed', command: 'demo' }) ?? 1,
      scale: numberOption(options.scale, { name: 'scale', command: 'demo' }) ?? 1,
      today: textOption(options.today) ?? asOf,
      signal: io.signal,
    })
    if (options.json) io.stdout(`${JSON.stringify(manifest, null, 2)}\n`)
    else io.stderr(`${say('cli.written', { file: out })}\n`)
    return 0
  },
}
