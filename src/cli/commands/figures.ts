import { houseFigures } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const figuresCommand: Command = {
  name: 'figures',
  usage: '',
  summary: 'cli.figures.summary',
  example: 'figures --json',
  options: {},
  mostPositionals: 0,
  usesHouse: false,
  run({ options, io, language }) {
    const figures = houseFigures(language)
    if (options.json) io.stdout(`${JSON.stringify(figures, null, 2)}\n`)
    else
      for (const { key, label, definition, dimensions } of figures) {
        io.stdout(`${key} · ${label}\n  ${definition}\n  --by ${dimensions.map((one) => one.key).join(', ')}\n`)
      }
    return Promise.resolve(0)
  },
}
