import { basename } from 'node:path'
import { AppError, type Channel, channelSchema, type Voice, type VoiceDistance } from '../../contract/index.ts'
import {
  distanceToVoice,
  houseVoice,
  importPastTexts,
  readPastTexts,
  readVoice,
  voiceDistance,
} from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { dayOption, textOption } from '../options.ts'
import { textOf } from '../read-text.ts'
import { keptText, voiceText } from '../voice-text.ts'

export const voiceCommand: Command = {
  name: 'voice',
  usage: '[FILE…] [--text FILE] [--channel CHANNEL]   |   import FILE… [--on YYYY-MM-DD] [--channel CHANNEL]',
  summary: 'cli.voice.summary',
  example: 'voice lettre-1.html lettre-2.docx lettre-3.txt --text brouillon.txt',
  options: { text: { type: 'string' }, on: { type: 'string' }, channel: { type: 'string' } },
  inputOptions: ['text'],
  readsPositionals: true,
  usesHouse: true,
  async run(context) {
    const { positionals, options, io, say } = context
    const [action, ...files] = positionals
    if (action === 'import') return await keep(context, files)
    const heard = await (positionals.length > 0 ? ofFiles(context) : ofHouse(context))
    if (options.json) io.stdout(`${JSON.stringify(heard, null, 2)}\n`)
    else io.stdout(voiceText(heard, say))
    return heard.fingerprint.isEnough ? 0 : 1
  },
}

interface Heard {
  readonly fingerprint: Voice
  readonly distance: VoiceDistance | null
  /** How many texts kept before were cleaned again by this. */
  readonly cleanedAgain: number
}

async function ofHouse(context: CommandContext): Promise<Heard> {
  const house = await context.house()
  const [text, channel] = [await textToPlace(context), channelOf(context)]
  const { voice, cleanedAgain } = await houseVoice(house, channel)
  return {
    fingerprint: voice,
    cleanedAgain,
    distance: text === null ? null : await distanceToVoice(house, text, channel),
  }
}

async function ofFiles(context: CommandContext): Promise<Heard> {
  const { positionals, io } = context
  const past = []
  for (const path of positionals) {
    const { kept } = await readPastTexts({ path: await io.input(path), name: basename(path), signal: io.signal })
    past.push(...kept)
  }
  const voice = readVoice(past)
  const text = await textToPlace(context)
  return { fingerprint: voice, cleanedAgain: 0, distance: text === null ? null : voiceDistance(text, { voice, past }) }
}

async function textToPlace(context: CommandContext): Promise<string | null> {
  const path = textOption(context.options.text)
  return path === null ? null : await textOf(context, path)
}

async function keep(context: CommandContext, files: readonly string[]): Promise<number> {
  const { io, options, say } = context
  if (files.length === 0) throw new AppError('usage', { detail: 'import FILE', command: 'voice' })
  const day = dayOption(options.on, { name: 'on', command: 'voice' })
  const channel = channelOf(context)
  const house = await context.house()
  const told: Kept[] = []
  for (const path of files) {
    const file = basename(path)
    const { kept, leftOut } = await importPastTexts(house, {
      path: await io.input(path),
      name: file,
      day,
      channel,
      signal: io.signal,
    })
    told.push(...kept.map((text) => ({ file, title: text.title, day: text.day, channel: text.channel })))
    told.push(...leftOut.map(({ why, count }) => ({ file, title: null, day: null, channel: null, why, count })))
    if (!options.json) io.stdout(keptText({ file, kept, leftOut }, say))
  }
  if (options.json) io.stdout(`${JSON.stringify(told, null, 2)}\n`)
  return 0
}

/** A text that is kept, or (without a title) how many are not, and why. */
interface Kept {
  readonly file: string
  readonly title: string | null
  readonly day: string | null
  readonly channel: Channel | null
  readonly why?: string
  readonly count?: number
}

function channelOf({ options }: CommandContext): Channel | null {
  const said = textOption(options.channel)
  if (said === null) return null
  const channel = channelSchema.safeParse(said)
  if (!channel.success) throw new AppError('usage', { detail: `--channel ${said}`, command: 'voice' })
  return channel.data
}
