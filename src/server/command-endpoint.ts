import { timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context, Hono } from 'hono'
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

/**
 * One frame of the answer, a JSON line: text for the caller's streams, the next piece of a file for it to write (the last is empty), or the
 * exit code.
 */
export type CommandFrame =
  | { stdout: string }
  | { stderr: string }
  | { path: string; base64: string; isLast: boolean }
  | { exit: number }

/** A piece of a file, in bytes: no line is longer than a string may be, whatever the house weighs. */
const pieceBytes = 384 * 1024

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
    const { form, request } = await sentBy(c)
    // An erasure empties what is temporary, this folder too.
    await mkdir(context.dropFolder, { recursive: true, mode: 0o700 })
    const folder = await mkdtemp(join(context.dropFolder, 'cli-'))
    return stream(c, async (output) => {
      const controller = new AbortController()
      output.onAbort(() => controller.abort())
      const frames: Promise<unknown>[] = []
      const send = async (frame: CommandFrame) => {
        const sent = output.write(`${JSON.stringify(frame)}\n`)
        frames.push(sent)
        await sent
      }
      const { secrets, isTerminal } = request
      const io = remoteIo({ form, folder, send, secrets, isTerminal, signal: controller.signal })
      try {
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
      } finally {
        // Files of the house, whether the caller is still there to be answered or not.
        await rm(folder, { recursive: true, force: true })
      }
    })
  })
}

/** Throws `request-malformed`. */
async function sentBy(c: Context): Promise<{ form: FormData; request: z.infer<typeof requestSchema> }> {
  try {
    const form = await c.req.formData()
    return { form, request: requestSchema.parse(JSON.parse(String(form.get('request')))) }
  } catch (cause) {
    throw new AppError('request-malformed', {}, { cause })
  }
}

interface RemoteIo {
  form: FormData
  folder: string
  /** Ends once the caller has room for more. */
  send(frame: CommandFrame): Promise<void>
  secrets: Record<string, string>
  isTerminal: boolean
  signal: AbortSignal
}

function remoteIo({ form, folder, send, secrets, isTerminal, signal }: RemoteIo): CommandIo {
  let count = 0
  return {
    stdout: (text) => void send({ stdout: text }),
    stderr: (text) => void send({ stderr: text }),
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
    output: (path, content) => sendFile({ path, pieces: piecesOf(Buffer.from(content)), send }),
    outputFile: (path, from) => sendFile({ path, pieces: createReadStream(from, { highWaterMark: pieceBytes }), send }),
    temporary: (name) => join(folder, name),
    secret: (_question, variable) => Promise.resolve(secrets[variable] ?? null),
    isTerminal,
    signal,
  }
}

interface SentFile extends Pick<RemoteIo, 'send'> {
  path: string
  pieces: Iterable<Buffer> | AsyncIterable<Buffer>
}

/** Piece after piece, each once there is room for it: neither side ever holds the whole. */
async function sendFile({ path, pieces, send }: SentFile): Promise<void> {
  for await (const piece of pieces) await send({ path, base64: piece.toString('base64'), isLast: false })
  await send({ path, base64: '', isLast: true })
}

function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let start = 0; start < content.length; start += pieceBytes) yield content.subarray(start, start + pieceBytes)
}

function sameToken(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
