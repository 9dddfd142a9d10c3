import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import {
  AppError,
  type CaptionCue,
  type CaptionFormat,
  captionFormats,
  captionGaps,
  frenchCaptionNorm,
} from '../../contract/index.ts'
import {
  captionLexiconAt,
  captionNames,
  fitCaptions,
  listenForCaptions,
  type ReadCaptions,
  readCaptionFile,
  terminalActor,
  withNames,
  writeCaptions,
} from '../../engine/index.ts'
import { breaksNorm, faultLines, gapsText, judgedCues, nameLines, noteLines } from '../caption-text.ts'
import type { Command, CommandContext } from '../command.ts'
import { numberOption, textOption } from '../options.ts'
import { writeResult } from '../write-result.ts'

export const captionsCommand: Command = {
  name: 'captions',
  usage:
    'FILE [--out S.vtt] [--to srt|vtt|ass|stl|txt|html] [--check] [--gaps] [--show KEY] [--names] [--line N]   |   SOUND --listen [same options]',
  summary: 'cli.captions.summary',
  example: 'captions interview.srt --out interview.vtt',
  notes: { code: 'cli.captions.notes', params: {} },
  options: {
    to: { type: 'string' },
    check: { type: 'boolean' },
    gaps: { type: 'boolean' },
    show: { type: 'string' },
    names: { type: 'boolean' },
    line: { type: 'string' },
    listen: { type: 'boolean' },
  },
  readsPositionals: true,
  mostPositionals: 1,
  usesHouse: false,
  async run(context) {
    const { options, positionals, io } = context
    const [path] = positionals
    if (path === undefined) throw new AppError('usage', { detail: 'FILE', command: 'captions' })
    const to = formatOf(options)
    const read = await readOf(context, path)
    const { cues, names } = await brought(context, read)
    const judged = judgedCues(cues)
    const title = basename(path, extname(path))
    const said = options.gaps === true ? [] : faultLines(judged, context)
    if (options.json) {
      const gaps = captionGaps(cues)
      const { format, isTimed, notes } = read
      const document = { file: basename(path), format, isTimed, notes, names, cues: judged, gaps }
      await writeResult(context, `${JSON.stringify(document, null, 2)}\n`)
    } else {
      const remarks = [...noteLines(read.notes, context), ...nameLines(names, options.names === true, context)]
      for (const line of [...remarks, ...(options.check === true ? [] : said)]) io.stderr(`${line}\n`)
      await writeResult(context, resultText(context, { cues, said, to: to ?? writable(read), title }))
    }
    return options.gaps !== true && judged.some(breaksNorm) ? 1 : 0
  },
}

function writable({ format }: ReadCaptions): CaptionFormat {
  return format === 'txt' ? 'srt' : format
}

interface Result {
  readonly cues: readonly CaptionCue[]
  readonly said: readonly string[]
  readonly to: CaptionFormat
  readonly title: string
}

function resultText(context: CommandContext, { cues, said, to, title }: Result): string {
  if (context.options.gaps === true) return gapsText(captionGaps(cues), context)
  return context.options.check === true ? `${said.join('\n')}\n` : writeCaptions(cues, { format: to, title })
}

/** As they are where they are only checked or listened to between; to the norm otherwise, names put right where that is asked. */
async function brought({ options, house }: CommandContext, { cues, isTimed }: ReadCaptions) {
  const folder = textOption(options.data) ?? process.env.PARTERRE_DATA ?? './data'
  const lexicon = await captionLexiconAt(folder, { showKey: textOption(options.show), open: house })
  const lineLength = numberOption(options.line, { name: 'line', command: 'captions' }) ?? frenchCaptionNorm.lineLength
  const isKept = options.check === true || options.gaps === true
  if (isKept && isTimed) return { cues, names: captionNames(cues, lexicon) }
  const proposed = captionNames(cues, lexicon)
  const named = options.names === true ? withNames(cues, proposed) : cues
  const fitted = fitCaptions(named, { isTimed, names: lexicon, norm: { ...frenchCaptionNorm, lineLength } })
  return { cues: fitted, names: options.names === true ? proposed : captionNames(fitted, lexicon) }
}

/** What a file says; with `--listen`, what the speech server of the house hears in it. */
async function readOf(context: CommandContext, path: string): Promise<ReadCaptions> {
  if (context.options.listen !== true)
    return await readCaptionFile({ name: basename(path), bytes: await bytesOf(context, path) })
  const { io, house } = context
  return await listenForCaptions(await house(), {
    path: await io.input(path),
    staffId: terminalActor,
    signal: io.signal,
  })
}

async function bytesOf({ io }: CommandContext, path: string): Promise<Uint8Array> {
  return path === '-' ? await buffer(io.stdin()) : await readFile(await io.input(path))
}

/** Throws `usage` for a format that is none. */
function formatOf(options: CommandContext['options']): CaptionFormat | null {
  const out = textOption(options.out)
  const asked = textOption(options.to) ?? (out === null ? null : extname(out).slice(1).toLowerCase())
  if (asked === null || (asked === '' && options.to === undefined)) return null
  const format = captionFormats.find((one) => one === asked)
  const isReport = options.json === true || options.check === true || options.gaps === true
  if (!format && !isReport)
    throw new AppError('usage', { detail: `--to ${captionFormats.join('|')}`, command: 'captions' })
  return format ?? null
}
