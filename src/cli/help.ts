import { type Language, sentence } from '../words/index.ts'
import type { Command } from './command.ts'

/** The list of commands, a line each. */
export function generalHelp(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}${sentence(language, command.summary)}`)
  return `${sentence(language, 'cli.help.head')}\n\n${lines.join('\n')}\n\n${sentence(language, 'cli.help.foot')}\n`
}

/** One command: what it does, how it is written, an example that runs. */
export function commandHelp(command: Command, language: Language): string {
  return [
    sentence(language, command.summary),
    '',
    `  parterre ${command.name} ${command.usage}`.trimEnd(),
    '',
    sentence(language, 'cli.help.example'),
    `  parterre ${command.example}`,
    '',
    ...(command.notes === undefined ? [] : [sentence(language, command.notes.code, command.notes.params), '']),
    sentence(language, 'cli.help.common'),
    '',
  ].join('\n')
}
