import { parseArgs } from 'node:util'
import { AppError } from '../contract/index.ts'
import { type House, version } from '../engine/index.ts'
import { type Language, sentence } from '../words/index.ts'
import type { Command, CommandContext, CommandIo, OptionValues, StartServer } from './command.ts'
import { commands } from './commands/index.ts'
import { commonOptions } from './common-options.ts'
import { commandHelp, generalHelp } from './help.ts'
import { dayOption, textOption } from './options.ts'
import { owingJson, reportError } from './report-error.ts'

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
  io: given,
  language,
  today,
  openHouse,
  startServer,
  onFault,
}: RunOptions): Promise<number> {
  const [name, ...rest] = argv
  const { io, isOwed } = owingJson(given, rest)
  const command = commands.find((candidate) => candidate.name === name)
  // A malformed command is told in the language that it asks for.
  const { lang } = looseArgs(argv).values
  const speaks = lang === 'en' || lang === 'fr' ? lang : language
  let dataFolder: string | undefined
  try {
    if (!command) {
      const asked = programArgs(argv)
      if (asked === null) throw new AppError('command-unknown', { name: name ?? '' })
      checkLanguage(asked, '')
      io.stdout(asked.version ? `${version}\n` : generalHelp(commands, speaks))
      return 0
    }
    const { values, positionals } = parseCommandArgs(command, rest)
    checkLanguage(values, command.name)
    if (values.help) {
      io.stdout(commandHelp(command, speaks))
      return 0
    }
    const unheard = positionals.slice(command.mostPositionals ?? positionals.length)
    if (unheard.length > 0) throw new AppError('usage', { detail: unheard.join(' '), command: command.name })
    checkSeed(values, command.name)
    dataFolder = textOption(values.data) ?? undefined
    const house = lazyHouse(() => openHouse(dataFolder))
    const context: CommandContext = {
      io,
      language: speaks,
      options: values,
      positionals,
      asOf: dayOption(values['as-of'], { name: 'as-of', command: command.name }) ?? today,
      house,
      ...(startServer && { startServer }),
      say: (code, params) => sentence(speaks, code, { at: 'terminal', ...params }),
    }
    return await command.run(context)
  } catch (error) {
    onFault?.(error, { dataFolder, where: `cli ${command?.name ?? ''}` })
    return reportError(error, { io, language: speaks, command: name ?? '', owesJson: isOwed() })
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

const programOptions = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
} as const

function looseArgs(argv: string[]) {
  return parseArgs({ args: argv, options: programOptions, allowPositionals: true, strict: false })
}

/** What is asked of the program itself, without a command; null when something else was asked. */
function programArgs(argv: string[]): OptionValues | null {
  const { values, positionals } = looseArgs(argv)
  const isAll = positionals.length === 0 && Object.keys(values).every((name) => name in programOptions)
  return isAll ? { ...values } : null
}

/** Throws `usage` for a language that is not spoken here. */
function checkLanguage({ lang }: OptionValues, command: string): void {
  if (lang !== undefined && lang !== 'en' && lang !== 'fr')
    throw new AppError('usage', { detail: `--lang ${String(lang)} (fr|en)`, command })
}

/** Throws `usage` for a seed that is no whole number. */
function checkSeed({ seed }: OptionValues, command: string): void {
  if (seed !== undefined && !/^-?\d{1,15}$/u.test(String(seed)))
    throw new AppError('usage', { detail: `--seed ${String(seed)}`, command })
}

function lazyHouse(open: () => Promise<House>): () => Promise<House> {
  let opened: Promise<House> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}
