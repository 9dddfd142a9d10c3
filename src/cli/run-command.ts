import { inspect, parseArgs } from 'node:util'
import { AppError, errorCodes } from '../contract/index.ts'
import { type House, version } from '../engine/index.ts'
import { hasSentence, type Language, sentence } from '../words/index.ts'
import type { Command, CommandContext, CommandIo, OptionValues, StartServer } from './command.ts'
import { commands } from './commands/index.ts'
import { commonOptions } from './common-options.ts'
import { commandHelp, generalHelp } from './help.ts'

export type { CommandIo } from './command.ts'

export interface RunOptions {
  argv: string[]
  io: CommandIo
  language: Language
  today: string
  openHouse(dataFolder: string | undefined): Promise<House>
  startServer?: StartServer
  /** Hears of an error of ours, in the data folder that the command was for. */
  onFault?: (error: unknown, met: { dataFolder: string | undefined; where: string }) => void
}

/** Runs one command and gives its exit code: 0 done · 1 the answer is no · 2 wrong usage · 3 busy · 70 our fault. */
export async function runCommand({
  argv,
  io,
  language,
  today,
  openHouse,
  startServer,
  onFault,
}: RunOptions): Promise<number> {
  const [name, ...rest] = argv
  const command = commands.find((candidate) => candidate.name === name)
  let speaks = language
  let dataFolder: string | undefined
  try {
    if (!command) return noCommand(name, io, language)
    const { values, positionals } = parseCommandArgs(command, rest)
    speaks = languageOf(values, language)
    if (values.help) {
      io.stdout(commandHelp(command, speaks))
      return 0
    }
    const unheard = positionals.slice(command.mostPositionals ?? positionals.length)
    if (unheard.length > 0) throw new AppError('usage', { detail: unheard.join(' '), command: command.name })
    dataFolder = typeof values.data === 'string' ? values.data : undefined
    const house = lazyHouse(() => openHouse(dataFolder))
    const context: CommandContext = {
      io,
      language: speaks,
      options: values,
      positionals,
      asOf: readDay(values['as-of'], command) ?? today,
      house,
      ...(startServer && { startServer }),
      say: (code, params) => sentence(speaks, code, params),
    }
    return await command.run(context)
  } catch (error) {
    onFault?.(error, { dataFolder, where: `cli ${command?.name ?? ''}` })
    return reportError(error, { io, language: speaks, command: name ?? '' })
  }
}

/** Splits a command's arguments; throws `usage` on an unknown option or a missing value. */
export function parseCommandArgs(command: Command, args: string[]): { values: OptionValues; positionals: string[] } {
  try {
    const parsed = parseArgs({ args, options: { ...commonOptions, ...command.options }, allowPositionals: true })
    return { values: { ...parsed.values } as OptionValues, positionals: parsed.positionals }
  } catch (cause) {
    throw new AppError(
      'usage',
      { detail: cause instanceof Error ? cause.message : '', command: command.name },
      { cause },
    )
  }
}

/** What is asked of the program itself, before any command. */
function noCommand(name: string | undefined, io: CommandIo, language: Language): number {
  if (name === undefined || name === '-h' || name === '--help') {
    io.stdout(generalHelp(commands, language))
    return 0
  }
  if (name === '--version') {
    io.stdout(`${version}\n`)
    return 0
  }
  io.stderr(`${sentence(language, 'cli.unknown-command', { name })}\n`)
  return 2
}

function languageOf(values: OptionValues, fallback: Language): Language {
  return values.lang === 'en' || values.lang === 'fr' ? values.lang : fallback
}

function readDay(value: OptionValues[string], command: Command): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new AppError('usage', { detail: `--as-of ${String(value)}`, command: command.name })
}

function lazyHouse(open: () => Promise<House>): () => Promise<House> {
  let opened: Promise<House> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}

function reportError(
  error: unknown,
  { io, language, command }: { io: CommandIo; language: Language; command: string },
): number {
  const known =
    error instanceof AppError
      ? error
      : new AppError('fault', { detail: error instanceof Error ? error.name : 'inconnue' }, { cause: error })
  const params = { command, ...known.params }
  io.stderr(`${hasSentence(known.code) ? sentence(language, known.code, params) : known.code}\n`)
  if (known.isReportable && process.env.PARTERRE_DEBUG)
    io.stderr(`${inspect(known)}
`)
  return errorCodes[known.code].exit
}
