import type { ParseArgsConfig } from 'node:util'
import type { House } from '../engine/index.ts'
import type { Language } from '../words/index.ts'

/**
 * What a command may do to the world. A command that goes through the server has another `io` than one that runs in
 * its own process: it never touches `process` itself.
 */
export interface CommandIo {
  /** The result alone. */
  stdout(text: string): void
  /** Progress and messages. */
  stderr(text: string): void
  /** The bytes of the standard input, as they come; `read-text.ts` makes text and lines of them. */
  stdin(): AsyncIterable<Uint8Array>
  /** A readable path that holds the bytes of a file named by the user; `-` is the standard input. Throws `file-not-found`. */
  input(path: string): Promise<string>
  /** Writes what the user asked for, on the caller's side. */
  output(path: string, content: Uint8Array | string): Promise<void>
  /** The same, from a file that the command has made. */
  outputFile(path: string, from: string): Promise<void>
  /** A path for a file of passage. */
  temporary(name: string): string
  /** A secret typed by a person, or given by the environment; null when nobody can be asked. */
  secret(question: string, variable: string): Promise<string | null>
  readonly isTerminal: boolean
  readonly signal: AbortSignal
}

export type OptionValues = Record<string, string | boolean | string[] | undefined>

/** How `start` gets a server: handed in by the program's entrance, so that the two doors do not hold each other. */
export type StartServer = (options: {
  dataFolder: string
  port: number
  page: string
  asOf?: string
  network?: { publicUrl: string; tls: { cert: string; key: string; host: string } | null }
}) => Promise<{ url: string; close(): Promise<void> }>

export interface CommandContext {
  io: CommandIo
  language: Language
  options: OptionValues
  positionals: string[]
  /** The day on which everything is computed. */
  asOf: string
  /** Opens the venue's data folder: only commands that need it do. */
  house(): Promise<House>
  /** Absent inside a server: a command sent to it starts no other. */
  startServer?: StartServer
  say(code: string, params?: Record<string, string | number | null>): string
}

export interface Command {
  name: string
  /** As shown by `-h`, after the name: `FILE… [--sheet S] --out T.csv`. */
  usage: string
  /** Code of the one-line summary in `words/cli.ts`. */
  summary: string
  example: string
  /** Code of what else `-h` says of it, where its options need words. */
  notes?: { code: string; params: Record<string, string> }
  options: NonNullable<ParseArgsConfig['options']>
  /** Options whose value is the path of a file to read; positionals too when `readsPositionals`. */
  inputOptions?: string[]
  readsPositionals?: boolean
  /** How many it takes: one more is wrong usage, where it would go unheard. Any number unless said. */
  mostPositionals?: number
  /** True when the command will ask for a secret: it is typed on the caller's side, before the server is asked. */
  asksSecret?(given: Pick<CommandContext, 'positionals' | 'options'>): boolean
  /** What is asked, and the environment's name for it; a person's PIN unless said. */
  secret?: { question: string; variable: string }
  /** A second secret, of another person, when these arguments call for one. */
  alsoAsks?(given: Pick<CommandContext, 'positionals' | 'options'>): { question: string; variable: string } | null
  /** False for filters and makers that never look at a venue's data: they never go through the server. */
  usesHouse: boolean
  run(context: CommandContext): Promise<number>
}
