import type { AudienceSegment } from '../../contract/index.ts'
import { houseSegments } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'

export const segmentsCommand: Command = {
  name: 'segments',
  usage: '',
  summary: 'cli.segments.summary',
  example: 'segments --json',
  options: {},
  mostPositionals: 0,
  usesHouse: true,
  async run({ house, options, io, say, asOf }) {
    const segments = await houseSegments(await house(), asOf)
    if (options.json)
      io.stdout(
        `${JSON.stringify(
          segments.map((one) => segmentJson(one, say)),
          null,
          2,
        )}\n`,
      )
    else for (const segment of segments) io.stdout(segmentText(segment, say))
    return 0
  },
}

/**
 * The clusterwise bootstrap Jaccard (Hennig, 2007) of a group made by a rule: the rule looks at one person at a time, so that any draw of
 * the persons gives those of its members who are drawn.
 */
const stabilityOfRules = 1

/** A group as programs read it: label and rule in words too, the rest as the page has it. */
export function segmentJson(segment: AudienceSegment, say: CommandContext['say']) {
  const { rule, key, ...rest } = segment
  const told = { key, label: say(`audience.${key}`), rule: { ...rule, text: say(rule.code, rule.params) } }
  return { ...told, stability: stabilityOfRules, ...rest }
}

export function segmentText(
  { key, size, reachable, rule, actions }: AudienceSegment,
  say: CommandContext['say'],
): string {
  const reach = say('cli.segment.reach', { size, email: reachable.email })
  const todo = actions.map((action) => say(`segment-action-${action}`)).join(', ')
  return `${key} · ${say(`audience.${key}`)} : ${reach}\n  ${say(rule.code, rule.params)}\n${todo === '' ? '' : `  → ${todo}\n`}`
}
