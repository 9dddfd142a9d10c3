import { timingSafeEqual } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { z } from 'zod'
import { type CommandIo, runCommand } from '../cli/run-command.ts'
import { AppError } from '../contract/index.ts'
import { type House, recordFault } from '../engine/index.ts'
import type { ServerContext } from './context.ts'

const requestSchema = z.object({
  argv: z.array(z.string()),
  language: z.enum(['fr', 'en']),
  secrets: z.record(z.string(), z.string()).default({}),
  isTerminal: z.boolean().default(false),
})

/** One frame of the answer, a JSON line: text for the caller's streams, a file for it to write, or the exit code. */
export type CommandFrame = { stdout: string } | { stderr: string } | { path: string; base64: string } | { exit: number }

interface EndpointOptions {
  context: ServerContext
  /** The house whose data folder holds this token: the venue's own, the demo theatre's while it is visited, or none. */
  houseOf(isToken: (token: string) => boolean): House | null
}

/**
 * `POST /cli`: a command that finds the server alive sends its arguments and the bytes of its files, and the same
 * function runs here, so that two processes never hold the warehouse.
 */
export function commandEndpoint(app: Hono, { context, houseOf }: EndpointOptions): void {
  app.post('/cli', async (c) => {
    const given = c.req.header('authorization') ?? ''
    const house = houseOf((token) => sameToken(given, `Bearer ${token}`))
    if (house === null) throw new AppError('not-allowed', {})
    const form = await c.req.formData()
    const request = requestSchema.parse(JSON.parse(String(form.get('request'))))
    // An erasure empties what is temporary, this folder too.
    await mkdir(context.dropFolder, { recursive: true, mode: 0o700 })
    const folder = await mkdtemp(join(context.dropFolder, 'cli-'))
    return stream(c, async (output) => {
      const controller = new AbortController()
      output.onAbort(() => controller.abort())
      const frames: Promise<unknown>[] = []
      const send = (frame: CommandFrame) => {
        frames.push(output.write(`${JSON.stringify(frame)}\n`))
      }
      const io = remoteIo({
        form,
        folder,
        send,
        secrets: request.secrets,
        isTerminal: request.isTerminal,
        signal: controller.signal,
      })
      const exit = await runCommand({
        argv: request.argv,
        io,
        language: request.language,
        today: await context.asOf(),
        openHouse: () => Promise.resolve(house),
        onFault: (error, { where }) => recordFault(house.folder.path, { error, where }),
      })
      await Promise.all(frames)
      await output.write(`${JSON.stringify({ exit } satisfies CommandFrame)}\n`)
      await rm(folder, { recursive: true, force: true })
    })
  })
}

interface RemoteIo {
  form: FormData
  folder: string
  send(frame: CommandFrame): void
  secrets: Record<string, string>
  isTerminal: boolean
  signal: AbortSignal
}

function remoteIo({ form, folder, send, secrets, isTerminal, signal }: RemoteIo): CommandIo {
  let count = 0
  return {
    stdout: (text) => send({ stdout: text }),
    stderr: (text) => send({ stderr: text }),
    async *stdin() {
      const sent = form.get('stdin')
      if (sent instanceof File) yield* sent.stream()
    },
    input: async (path) => {
      const sent = form.get(path === '-' ? 'stdin' : `file:${path}`)
      if (!(sent instanceof File)) throw new AppError('file-not-found', { file: path })
      count += 1
      const local = join(folder, String(count))
      await writeFile(local, new Uint8Array(await sent.arrayBuffer()), { mode: 0o600 })
      return local
    },
    output: async (path, content) => {
      send({ path, base64: Buffer.from(content).toString('base64') })
    },
    outputFile: async (path, from) => {
      send({ path, base64: (await readFile(from)).toString('base64') })
    },
    temporary: (name) => join(folder, name),
    secret: (_question, variable) => Promise.resolve(secrets[variable] ?? null),
    isTerminal,
    signal,
  }
}

function sameToken(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
