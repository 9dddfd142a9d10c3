import {
  AppError,
  audienceKeySchema,
  audienceKeys,
  draftStateCode,
  type SaidFact,
  type Variant,
} from '../../contract/index.ts'
import { contentVariants, writeVariants } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'
import { actorIdOf } from '../staff-id.ts'

export const variantsCommand: Command = {
  name: 'variants',
  usage: 'DRAFT [--for AUDIENCE,…] [--by NAME]',
  summary: 'cli.variants.summary',
  example: 'variants t-261124-a1b2c3 --for new,lapsed',
  options: { for: { type: 'string' }, by: { type: 'string' } },
  mostPositionals: 1,
  usesHouse: true,
  async run({ positionals, options, house, asOf, io, say }) {
    const [id] = positionals
    if (id === undefined) throw new AppError('usage', { detail: 'DRAFT', command: 'variants' })
    const audiences = audiencesIn(textOption(options.for))
    const venue = await house()
    const staffId = await actorIdOf(venue, textOption(options.by))
    const set =
      audiences.length > 0
        ? await writeVariants(venue, { id, asOf, audiences, staffId })
        : await contentVariants(venue, { id, asOf })
    if (options.json) io.stdout(`${JSON.stringify(set, null, 2)}\n`)
    else for (const variant of set.variants) io.stdout(variantText(variant, say))
    return set.variants.every(hasSameRights) ? 0 : 1
  },
}

/** Throws `audience-unknown`. */
function audiencesIn(list: string | null) {
  return (list ?? '')
    .split(',')
    .filter((key) => key.trim() !== '')
    .map((key) => {
      const audience = audienceKeySchema.safeParse(key.trim())
      if (!audience.success)
        throw new AppError('audience-unknown', { audience: key, audiences: audienceKeys.join(', ') })
      return audience.data
    })
}

function hasSameRights({ rightsOnlyHere, rightsOnlyThere }: Variant): boolean {
  return rightsOnlyHere.length + rightsOnlyThere.length === 0
}

function variantText(variant: Variant, say: CommandContext['say']): string {
  const { draft, rightsOnlyHere, rightsOnlyThere, onlyHere, onlyThere, oneDate } = variant
  const head = `${draft.id}  ${say(`audience.${draft.audience}`)}  ${say(draftStateCode(draft))}`
  const rights = hasSameRights(variant)
    ? [`✓ ${say(oneDate ? `variant.one-date-${oneDate}` : 'variant.same-rights')}`]
    : [
        ...told('✕', 'variant.rights-here', rightsOnlyHere, say),
        ...told('✕', 'variant.rights-there', rightsOnlyThere, say),
      ]
  const rest = [...told('·', 'variant.only-here', onlyHere, say), ...told('·', 'variant.only-there', onlyThere, say)]
  return `${[head, ...rights, ...rest].join('\n  ')}\n`
}

function told(mark: string, code: string, facts: readonly SaidFact[], say: CommandContext['say']): string[] {
  return facts.length > 0 ? [`${mark} ${say(code, { facts: facts.map(({ text }) => `« ${text} »`).join(', ') })}`] : []
}
