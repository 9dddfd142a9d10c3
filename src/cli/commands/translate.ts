import {
  AppError,
  type PracticalLanguage,
  practicalLanguages,
  practicalText,
  translatedText,
} from '../../contract/index.ts'
import { practicalFacts, terminalActor, translateContent } from '../../engine/index.ts'
import type { Command, CommandContext } from '../command.ts'
import { textOption } from '../options.ts'
import { progressLine } from '../progress-line.ts'
import { readJsonFile } from '../read-json-file.ts'
import { textOf } from '../read-text.ts'
import { translationRemarks } from '../translation-text.ts'

const languages = practicalLanguages.join('|')
const usage = `--show KEY|--record SHOW.json --to ${languages} --practical   |   TEXT.txt --show KEY|--record SHOW.json --to … [--title NAME]   |   DRAFT --to …`

export const translateCommand: Command = {
  name: 'translate',
  usage,
  summary: 'cli.translate.summary',
  example: 'translate --show berenice --to en --practical',
  options: {
    show: { type: 'string' },
    record: { type: 'string' },
    to: { type: 'string' },
    title: { type: 'string' },
    practical: { type: 'boolean' },
  },
  inputOptions: ['record'],
  readsPositionals: true,
  mostPositionals: 1,
  usesHouse: true,
  async run(context) {
    const to = practicalLanguages.find((one) => one === textOption(context.options.to))
    if (to === undefined) throw misused()
    return context.options.practical === true ? await practical(context, to) : await whole(context, to)
  },
}

function misused(): AppError {
  return new AppError('usage', { detail: usage, command: 'translate' })
}

async function practical(context: CommandContext, to: PracticalLanguage): Promise<number> {
  const { house, options, io, asOf, say } = context
  const show = await showOption(context)
  if (show === null || context.positionals.length > 0) throw misused()
  const block = await practicalFacts(await house(), { show, to, asOf })
  io.stdout(options.json ? `${JSON.stringify(block, null, 2)}\n` : `${practicalText(block)}\n`)
  if (!options.json && block.keptInFrench.length > 0)
    io.stderr(`${say('cli.translate.kept', { words: block.keptInFrench.join(' · ') })}\n`)
  return 0
}

/** The text comes out alone; what a person must read in it is said beside. Ends with 1 when a sentence stayed in French. */
async function whole(context: CommandContext, to: PracticalLanguage): Promise<number> {
  const { house, options, io, asOf } = context
  const progress = progressLine(context)
  const translation = await translateContent(await house(), {
    of: await givenText(context),
    to,
    title: textOption(options.title),
    asOf,
    staffId: terminalActor,
    signal: io.signal,
    onDone: (rows, of) => progress({ phase: 'translating', file: null, rows, of }),
  })
  io.stdout(options.json ? `${JSON.stringify(translation, null, 2)}\n` : `${translatedText(translation)}\n`)
  if (!options.json) io.stderr(translationRemarks(translation, context.say))
  return translation.sentences.some(({ state }) => state === 'refused') ? 1 : 0
}

/** A file, with the show that it speaks of, or else the number of a text of the house. */
async function givenText(context: CommandContext) {
  const [name] = context.positionals
  if (name === undefined) throw misused()
  const show = await showOption(context)
  return show === null ? { id: name } : { text: await textOf(context, name), show }
}

async function showOption({ options, io }: CommandContext) {
  const [key, path] = [textOption(options.show), textOption(options.record)]
  if (key !== null && path !== null) throw misused()
  if (key !== null) return { key }
  return path === null ? null : { record: await readJsonFile(io, path), file: path }
}
