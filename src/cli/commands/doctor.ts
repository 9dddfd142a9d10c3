import { doctor } from '../../engine/index.ts'
import type { Command } from '../command.ts'
import { textOption } from '../options.ts'

const marks = { well: '✓', missing: '·', broken: '✗' }

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'cli.doctor.summary',
  example: 'doctor --json',
  options: {},
  mostPositionals: 0,
  usesHouse: true,
  async run({ options, io, say, house, asOf }) {
    const findings = await doctor(textOption(options.data) ?? process.env.PARTERRE_DATA ?? './data', {
      open: house,
      asOf,
    })
    if (options.json) io.stdout(`${JSON.stringify(findings, null, 2)}\n`)
    else
      for (const { code, state, params } of findings) {
        const said = {
          ...params,
          ...(params.channel && { channel: say(`channel.${params.channel}`) }),
          ...(params.error && { reason: say(String(params.error), params) }),
        }
        io.stdout(`${marks[state]} ${say(`${code}.${state}`, said)}\n`)
      }
    return findings.some((finding) => finding.state === 'broken') ? 1 : 0
  },
}
