import { inspect } from 'node:util'
import { errorCodes } from '../contract/index.ts'
import { knownError } from '../engine/index.ts'
import { hasSentence, type Language, sentence } from '../words/index.ts'
import type { CommandIo } from './command.ts'

/**
 * The same io for one command, which remembers whether a program that asked for JSON (`--json`) is still owed its document: once
 * something is on the standard output, a second would make both unreadable.
 */
export function owingJson(given: CommandIo, argv: readonly string[]): { io: CommandIo; isOwed: () => boolean } {
  let isOwed = argv.includes('--json')
  const stdout = (text: string) => {
    isOwed = false
    given.stdout(text)
  }
  return { io: { ...given, stdout }, isOwed: () => isOwed }
}

interface Failed {
  io: CommandIo
  language: Language
  command: string
  /** Whether the standard output is owed a JSON document, which then says the failure. */
  owesJson: boolean
}

/** Says a failure on stderr, and as `{error: {code, params, message}}` where a program waits for JSON. Gives the exit code. */
export function reportError(error: unknown, { io, language, command, owesJson }: Failed): number {
  const known = knownError(error)
  const { code, params } = known
  const message = hasSentence(code) ? sentence(language, code, { command, at: 'terminal', ...params }) : code
  if (owesJson) io.stdout(`${JSON.stringify({ error: { code, params, message } }, null, 2)}\n`)
  io.stderr(`${message}\n`)
  if (known.isReportable && process.env.PARTERRE_DEBUG) io.stderr(`${inspect(known)}\n`)
  return errorCodes[code].exit
}
