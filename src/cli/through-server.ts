import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../contract/index.ts'
import { type Language, sentence } from '../words/index.ts'
import type { Command, CommandIo } from './command.ts'
import { commands } from './commands/index.ts'
import { parseCommandArgs } from './run-command.ts'

export interface AnnouncedServer {
  port: number
  token: string
}

/** A server that has said nothing for so long is silent (doors.md: exit 3). */
const patienceMs = 5000

/** The server that announced itself on this data folder and still answers; null when there is none. */
export async function announcedServer(dataFolder: string): Promise<AnnouncedServer | null> {
  const path = join(dataFolder, 'server.json')
  if (!existsSync(path)) return null
  const { port, token, pid } = JSON.parse(await readFile(path, 'utf8')) as { port: number; token: string; pid: number }
  return isAlive(pid) ? { port, token } : null
}

interface ThroughServer {
  server: AnnouncedServer
  argv: string[]
  language: Language
  io: CommandIo
}

/** Sends a command to the server and plays back what it answers. */
export async function runThroughServer({ server, argv, language, io }: ThroughServer): Promise<number> {
  const form = new FormData()
  const secrets: Record<string, string> = {}
  if (asksSecret(argv)) {
    const { question, variable } = commandOf(argv)?.secret ?? { question: 'cli.pin', variable: 'PARTERRE_PIN' }
    const typed = await io.secret(sentence(language, question), variable)
    if (typed !== null) secrets[variable] = typed
  }
  form.set('request', JSON.stringify({ argv, language, secrets, isTerminal: io.isTerminal }))
  for (const path of inputPaths(argv)) {
    if (existsSync(path)) form.set(`file:${path}`, new File([await readFile(path)], 'file'))
  }
  if (argv.includes('--jsonl')) form.set('stdin', new File([await allLines(io)], 'stdin'))
  const response = await send(server, form, io.signal).catch(() => null)
  if (!response?.body) {
    io.stderr(`${sentence(language, new AppError('server-silent').code)}\n`)
    return 3
  }
  return await playBack(response.body, io)
}

async function send({ port, token }: AnnouncedServer, form: FormData, signal: AbortSignal): Promise<Response> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), patienceMs)
  try {
    return await fetch(`http://127.0.0.1:${port}/cli`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([signal, silence.signal]),
    })
  } finally {
    clearTimeout(timer)
  }
}

async function playBack(body: ReadableStream<Uint8Array>, io: CommandIo): Promise<number> {
  let exit = 70
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const frame = JSON.parse(line) as {
        stdout?: string
        stderr?: string
        path?: string
        base64?: string
        exit?: number
      }
      if (frame.stdout !== undefined) io.stdout(frame.stdout)
      if (frame.stderr !== undefined) io.stderr(frame.stderr)
      if (frame.path !== undefined) await io.output(frame.path, Buffer.from(frame.base64 ?? '', 'base64'))
      if (frame.exit !== undefined) exit = frame.exit
    }
  }
  return exit
}

function commandOf(argv: string[]): Command | undefined {
  return commands.find((candidate) => candidate.name === argv[0])
}

function asksSecret(argv: string[]): boolean {
  const command = commandOf(argv)
  if (!command?.asksSecret) return false
  const { values, positionals } = parseCommandArgs(command, argv.slice(1))
  return command.asksSecret({ positionals, options: values })
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

async function allLines(io: CommandIo): Promise<string> {
  const lines: string[] = []
  for await (const line of io.stdinLines()) lines.push(line)
  return lines.join('\n')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
