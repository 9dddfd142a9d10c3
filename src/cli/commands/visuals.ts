import { join } from 'node:path'
import {
  AppError,
  type VisualChoices,
  visualChoicesSchema,
  visualFormatNames,
  visualFormatSchema,
} from '../../contract/index.ts'
import { makeVisualKit, type VisualKit } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

export const visualsCommand: Command = {
  name: 'visuals',
  usage:
    'SHOW --out DIR [--family F] [--photo ID|none] [--title "Line\\nline"] [--hook TEXT] [--series TEXT] [--ground ROLE] [--formats post-4x5,…] [--svg]   |   check SHOW [same options]',
  summary: 'cli.visuals.summary',
  example: 'visuals berenice --out visuels-berenice',
  options: {
    family: { type: 'string' },
    photo: { type: 'string' },
    title: { type: 'string' },
    hook: { type: 'string' },
    series: { type: 'string' },
    ground: { type: 'string' },
    formats: { type: 'string' },
    svg: { type: 'boolean' },
  },
  mostPositionals: 2,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, asOf, house } = context
    const isCheck = positionals[0] === 'check'
    const showKey = positionals[isCheck ? 1 : 0]
    const out = textOption(options.out)
    if (showKey === undefined || (out === null && !isCheck))
      throw new AppError('usage', { detail: 'SHOW --out DIR, check SHOW', command: 'visuals' })
    const choices = choicesOf(options)
    const kit = await makeVisualKit(await house(), {
      showKey,
      asOf,
      formats: formatsOf(options),
      ...(choices && { choices }),
      withSvg: options.svg === true,
      previewWidth: isCheck ? 400 : null,
    })
    if (out !== null && !isCheck)
      for (const [name, bytes] of Object.entries(kit.files)) await io.output(join(out, name), bytes)
    if (options.json) io.stdout(`${JSON.stringify({ ...kit, files: Object.keys(kit.files) }, null, 2)}\n`)
    else io.stdout(kitText(kit, context))
    return kit.untrue.length > 0 || kit.visuals.some(({ findings }) => findings.length > 0) ? 1 : 0
  },
}

/** Null where no option chooses: what is kept for the show holds. */
function choicesOf(options: CommandContext['options']): VisualChoices | null {
  const [title, hook, series] = [textOption(options.title), textOption(options.hook), textOption(options.series)]
  const [family, photoId, ground] = [textOption(options.family), textOption(options.photo), textOption(options.ground)]
  if ([title, hook, series, family, photoId, ground].every((one) => one === null)) return null
  const words = {
    ...(title !== null && { title: title.replaceAll('\\n', '\n') }),
    ...(hook !== null && { hook }),
    ...(series !== null && { series }),
  }
  const read = visualChoicesSchema.safeParse({ family, photoId, ground, words })
  if (!read.success) throw new AppError('usage', { detail: read.error.issues[0]?.message ?? '', command: 'visuals' })
  return read.data
}

/** Throws `usage` for a format that is none. */
function formatsOf(options: CommandContext['options']) {
  const asked = textOption(options.formats)
  if (asked === null) return visualFormatNames
  return asked.split(',').map((one) => {
    const read = visualFormatSchema.safeParse(one.trim())
    if (!read.success)
      throw new AppError('usage', { detail: `--formats ${visualFormatNames.join(',')}`, command: 'visuals' })
    return read.data
  })
}

function kitText({ visuals, keptBack, untrue, validatedBy }: VisualKit, { say }: CommandContext): string {
  const lines = [
    ...untrue.map(({ text }) => say('visuals.untrue', { text })),
    ...keptBack.map(({ file, formats, problems }) =>
      say('visuals.kept-back', {
        file,
        formats: formats.join(', '),
        why: problems.map(({ code, params }) => say(code, params)).join(' '),
      }),
    ),
    ...visuals.flatMap(({ format, family, findings, spared }) => [
      say('visuals.line', {
        format,
        family,
        state: findings.length === 0 ? 'made' : 'out',
        spared: spared.length === 0 ? 'none' : spared.map((kind) => say('visual-word', { kind })).join(', '),
      }),
      ...findings.map(({ code, params }) => `  ${say(code, params)}`),
    ]),
    ...(visuals.length > 0
      ? [
          say('visuals.right', { count: visuals.filter(({ findings }) => findings.length === 0).length }),
          validatedBy === null ? say('visuals.draft') : say('visuals.validated', { by: validatedBy }),
        ]
      : []),
  ]
  return `${lines.join('\n')}\n`
}
