import { AppError, filmFormatSchema, filmSeconds } from '../../contract/index.ts'
import { encodedFilm } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'

/** The film of a show through the machine's own `ffmpeg`; its caption file is written beside. */
export const videoCommand: Command = {
  name: 'video',
  usage: 'SHOW --out V.mp4 [--format 9:16|1:1|16:9] [--seconds 6…15] [--still]',
  summary: 'cli.video.summary',
  example: 'video berenice --format 9:16 --seconds 10 --out berenice.mp4',
  options: { format: { type: 'string' }, seconds: { type: 'string' }, still: { type: 'boolean' } },
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, asOf, house, say } = context
    const [showKey] = positionals
    const out = textOption(options.out)
    if (showKey === undefined || out === null || !/\.mp4$/iu.test(out)) throw wrongUsage('SHOW --out V.mp4')
    const asked = { showKey, asOf, ...wishOf(options), isStill: options.still === true }
    const onProgress = (share: number) => {
      if (io.isTerminal) io.stderr(`\r\u001b[K${Math.round(share * 100)} %`)
    }
    const made = await encodedFilm(await house(), asked, { onProgress, signal: io.signal })
    await io.output(out, made.film)
    await io.output(out.replace(/\.mp4$/iu, '.vtt'), made.captions)
    const { seconds, neededSeconds, validatedBy } = made
    const told = { format: asked.format, seconds, neededSeconds, validatedBy, bytes: made.film.length }
    if (options.json) io.stdout(`${JSON.stringify(told, null, 2)}\n`)
    else
      io.stdout(
        `${[
          say('video.made', { seconds, format: asked.format }),
          ...(neededSeconds > seconds ? [say('video.fast', { needed: neededSeconds })] : []),
          validatedBy === null ? say('video.draft') : say('visuals.validated', { by: validatedBy }),
        ].join('\n')}\n`,
      )
    return 0
  },
}

function wishOf(options: CommandContext['options']) {
  const format = filmFormatSchema.safeParse(textOption(options.format) ?? '9:16')
  const { least, most } = filmSeconds
  const typed = textOption(options.seconds)
  const seconds = typed === null ? null : Number(typed)
  if (!format.success) throw wrongUsage('--format 9:16|1:1|16:9')
  if (seconds !== null && !(Number.isInteger(seconds) && seconds >= least && seconds <= most))
    throw wrongUsage(`--seconds ${least}…${most}`)
  return { format: format.data, seconds }
}

function wrongUsage(detail: string): AppError {
  return new AppError('usage', { detail, command: 'video' })
}
