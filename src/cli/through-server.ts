import { appendFile, readFile, rm } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../contract/index.ts'
import { type Language, sentence } from '../words/index.ts'
import type { Announcement } from './announcement.ts'
import type { Command, CommandIo } from './command.ts'
import { commands } from './commands/index.ts'
import { isReadable } from './process-io.ts'
import { owingJson, reportError } from './report-error.ts'
import { parseCommandArgs } from './run-command.ts'

/** How long, in milliseconds, a server may say nothing before the caller is told to wait, and before it is silent (doors.md: exit 3). */
export interface Patience {
  tellAfter: number
  giveUpAfter: number
}

/** A server that rebuilds its figures or matches persons is busy, not gone: one that ends closes its doors, which is heard at once. */
const usualPatience: Patience = { tellAfter: 5000, giveUpAfter: 180_000 }

interface ThroughServer {
  server: Pick<Announcement, 'port' | 'token'>
  argv: string[]
  language: Language
  io: CommandIo
  patience?: Patience
  /** Hears of what broke on this side: a file that cannot be read or written. */
  onFault?: (error: unknown) => void
}

/** Sends a command to the server and plays back what it answers; 3 when it does not, or leaves in the middle. */
export async function runThroughServer(request: ThroughServer): Promise<number> {
  const { argv, language, onFault } = request
  const { io, isOwed } = owingJson(request.io, argv)
  const failed = (error: unknown) => reportError(error, { io, language, command: argv[0] ?? '', owesJson: isOwed() })
  try {
    const form = await formOf(request)
    const response = await send(request, form).catch(() => null)
    const exit = response?.body ? await playBack(response.body, io) : null
    return exit ?? failed(new AppError('server-silent'))
  } catch (error) {
    onFault?.(error)
    return failed(error)
  }
}

/** What the command needs of this side: its arguments, the secret that it asks for and the bytes of its files. */
async function formOf({ argv, language, io }: ThroughServer): Promise<FormData> {
  const form = new FormData()
  const secrets: Record<string, string> = {}
  for (const { question, variable } of secretsAsked(argv)) {
    const typed = await io.secret(sentence(language, question), variable)
    if (typed !== null) secrets[variable] = typed
  }
  form.set('request', JSON.stringify({ argv, language, secrets, isTerminal: io.isTerminal }))
  const inputs = inputPaths(argv)
  for (const path of inputs) {
    if (path !== '-' && isReadable(path)) form.set(`file:${path}`, new File([await readFile(path)], 'file'))
  }
  if (argv.includes('--jsonl') || inputs.includes('-')) form.set('stdin', new File([await buffer(io.stdin())], 'stdin'))
  return form
}

async function send(
  { server, language, io, patience = usualPatience }: ThroughServer,
  form: FormData,
): Promise<Response> {
  const silence = new AbortController()
  const telling = setTimeout(() => io.stderr(`${sentence(language, 'cli.server-busy')}\n`), patience.tellAfter)
  const leaving = setTimeout(() => silence.abort(), patience.giveUpAfter)
  try {
    return await fetch(`http://127.0.0.1:${server.port}/cli`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${server.token}` },
      signal: AbortSignal.any([io.signal, silence.signal]),
    })
  } finally {
    clearTimeout(telling)
    clearTimeout(leaving)
  }
}

/** The exit code that the server sent; null when it left before. */
async function playBack(body: ReadableStream<Uint8Array>, io: CommandIo): Promise<number | null> {
  let exit: number | null = null
  const files = new ReceivedFiles(io)
  for await (const line of linesOf(body)) {
    const frame = JSON.parse(line) as {
      stdout?: string
      stderr?: string
      path?: string
      base64?: string
      isLast?: boolean
      exit?: number
    }
    if (frame.stdout !== undefined) io.stdout(frame.stdout)
    if (frame.stderr !== undefined) io.stderr(frame.stderr)
    if (frame.path !== undefined)
      await files.take({ path: frame.path, base64: frame.base64 ?? '', isLast: frame.isLast !== false })
    if (frame.exit !== undefined) exit = frame.exit
  }
  return exit
}

/** Files that come piece after piece: each waits beside, and is written where it was asked for once it is whole. */
class ReceivedFiles {
  readonly #io: CommandIo
  readonly #waiting = new Map<string, string>()
  #count = 0

  constructor(io: CommandIo) {
    this.#io = io
  }

  async take({ path, base64, isLast }: { path: string; base64: string; isLast: boolean }): Promise<void> {
    const waiting = this.#waiting.get(path) ?? this.#io.temporary(`received-${++this.#count}`)
    this.#waiting.set(path, waiting)
    await appendFile(waiting, Buffer.from(base64, 'base64'))
    if (!isLast) return
    this.#waiting.delete(path)
    await this.#io.outputFile(path, waiting)
    await rm(waiting)
  }
}

/** Whole lines; a server that leaves in the middle of one has sent no line. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
    if (done || value === undefined) return
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

function commandOf(argv: string[]): Command | undefined {
  return commands.find((candidate) => candidate.name === argv[0])
}

function secretsAsked(argv: string[]): { question: string; variable: string }[] {
  const command = commandOf(argv)
  if (!command?.asksSecret) return []
  const { values, positionals } = parseCommandArgs(command, argv.slice(1))
  const given = { positionals, options: values }
  if (!command.asksSecret(given)) return []
  const also = command.alsoAsks?.(given) ?? null
  const own = command.secret ?? { question: 'cli.pin', variable: 'PARTERRE_PIN' }
  return also === null ? [own] : [own, also]
}

function inputPaths(argv: string[]): string[] {
  const command = commandOf(argv)
  if (!command) return []
  const { values, positionals } = parseCommandArgs(command, argv.slice(1))
  const named = (command.inputOptions ?? []).flatMap((name) => {
    const value = values[name]
    return typeof value === 'string' ? [value] : []
  })
  return [...(command.readsPositionals ? positionals : []), ...named]
}
