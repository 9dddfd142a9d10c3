import { readSettings } from '../../engine/index.ts'
import type { Command } from '../command.ts'

export const modelsCommand: Command = {
  name: 'models',
  usage: '',
  summary: 'cli.models.summary',
  example: 'models --json',
  options: {},
  usesHouse: true,
  async run({ house, options, io, say }) {
    const { model } = await readSettings(await house())
    const models = [
      { name: 'none', baseUrl: null, isLocal: true, tasks: ['write'] },
      ...(model ? [{ ...model, tasks: ['rewrite'] }] : []),
    ]
    if (options.json) io.stdout(`${JSON.stringify(models, null, 2)}\n`)
    else
      for (const { name, baseUrl, isLocal } of models)
        io.stdout(`${name}  ${baseUrl ?? say('model.none')}${isLocal ? '' : `  ${say('model.leaves')}`}\n`)
    return 0
  },
}
