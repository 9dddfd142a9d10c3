import { basename } from 'node:path'
import { AppError, type Voice, type VoiceDistance } from '../../contract/index.ts'
import {
  distanceToVoice,
  houseVoice,
  importPastText,
  readPastText,
  readVoice,
  voiceDistance,
} from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'
import { voiceText } from '../voice-text.ts'
import { textOf } from './check.ts'

export const voiceCommand: Command = {
  name: 'voice',
  usage: '[FILE…] [--text FILE]   |   import FILE… [--on YYYY-MM-DD]',
  summary: 'cli.voice.summary',
  example: 'voice lettre-1.html lettre-2.docx lettre-3.txt --text brouillon.txt',
  options: { text: { type: 'string' }, on: { type: 'string' } },
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
}

async function ofHouse(context: CommandContext): Promise<Heard> {
  const house = await context.house()
  const text = await textToPlace(context)
  return {
    fingerprint: (await houseVoice(house)).voice,
    distance: text === null ? null : await distanceToVoice(house, text),
  }
}

async function ofFiles(context: CommandContext): Promise<Heard> {
  const { positionals, io } = context
  const past = []
  for (const path of positionals)
    past.push(await readPastText({ path: await io.input(path), name: basename(path), signal: io.signal }))
  const voice = readVoice(past)
  const text = await textToPlace(context)
  return { fingerprint: voice, distance: text === null ? null : voiceDistance(text, { voice, past }) }
}

async function textToPlace(context: CommandContext): Promise<string | null> {
  const path = textOption(context.options.text)
  return path === null ? null : await textOf(context, path)
}

async function keep(context: CommandContext, files: readonly string[]): Promise<number> {
  const { io, options, say } = context
  if (files.length === 0) throw new AppError('usage', { detail: 'import FILE', command: 'voice' })
  const day = textOption(options.on)
  if (day !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(day))
    throw new AppError('usage', { detail: `--on ${day}`, command: 'voice' })
  const kept = []
  for (const path of files) {
    const name = basename(path)
    const { title, day: on } = await importPastText(await context.house(), {
      path: await io.input(path),
      name,
      day,
      signal: io.signal,
    })
    kept.push({ file: name, title, day: on })
    if (!options.json) io.stdout(`${say('voice.kept', { title, file: name })}\n`)
  }
  if (options.json) io.stdout(`${JSON.stringify(kept, null, 2)}\n`)
  return 0
}
