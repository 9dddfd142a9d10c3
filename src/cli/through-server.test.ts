import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { CommandIo } from './command.ts'
import { saidIo } from './said-io.fixture.ts'
import { runThroughServer } from './through-server.ts'

const file = join(import.meta.dirname, 'options.ts')
let server: Server | null = null

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((closed) => (server ? server.close(closed) : closed(null)))
  server = null
})

it('waits for a server that is busy, and says so', async () => {
  const { code, stdout, stderr } = await send(
    (request, response) => {
      request.resume()
      setTimeout(() => response.end('{"stdout":"3\\n"}\n{"exit":0}\n'), 300)
    },
    { tellAfter: 50, giveUpAfter: 20_000 },
  )
  expect({ code, stdout }).toEqual({ code: 0, stdout: '3\n' })
  expect(stderr).toContain('occupé')
})

it('says nothing of waiting to who is answered at once', async () => {
  const { code, stderr } = await send((request, response) => {
    request.resume()
    response.end('{"exit":0}\n')
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

it('exits 3 when the server says nothing for longer than anybody waits', async () => {
  const { code, stderr } = await send((request) => request.resume(), { tellAfter: 50, giveUpAfter: 200 })
  expect(code).toBe(3)
  expect(stderr).toContain('ne répond pas')
})

it('exits 3 when the server leaves before it has said how the command ended', async () => {
  const { code, stdout, stderr } = await send((request, response) => {
    request.resume()
    response.write('{"stdout":"la moitié\\n"}\n', () => response.destroy())
  })
  expect({ code, stdout }).toEqual({ code: 3, stdout: 'la moitié\n' })
  expect(stderr).toContain('ne répond pas')
})

it('writes a file that comes in pieces once it is whole, and none that stays unfinished', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-pieces-'))
  const frame = (name: string, text: string, isLast: boolean) =>
    `${JSON.stringify({ path: join(folder, name), base64: Buffer.from(text).toString('base64'), isLast })}\n`
  const written: Record<string, string> = {}
  const io: Partial<CommandIo> = {
    temporary: (name) => join(folder, name),
    outputFile: async (path, from) => {
      written[basename(path)] = await readFile(from, 'utf8')
    },
  }
  const { code } = await send(
    (request, response) => {
      request.resume()
      response.write(frame('a.zip', 'une ', false))
      response.write(frame('b.csv', 'moitié', false))
      response.write(frame('a.zip', 'maison', false))
      response.end(`${frame('a.zip', '', true)}{"exit":0}\n`)
    },
    undefined,
    ['imports'],
    io,
  )
  expect(code).toBe(0)
  expect(written).toEqual({ 'a.zip': 'une maison' })
  await rm(folder, { recursive: true })
})

it('says in words that a file cannot be written where it was asked for, and remembers why', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-refused-'))
  const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  const told: unknown[] = []
  const { code, stdout, stderr } = await send(
    (request, response) => {
      request.resume()
      const frame = { path: 'sans-droit/a.zip', base64: '', isLast: true }
      response.end(`${JSON.stringify(frame)}\n{"exit":0}\n`)
    },
    undefined,
    ['imports', '--json'],
    { temporary: (name) => join(folder, name), outputFile: () => Promise.reject(refused) },
    (error) => told.push(error),
  )
  expect(code).toBe(1)
  expect(JSON.parse(stdout).error.code).toBe('folder-closed')
  expect(stderr).not.toContain('EACCES')
  expect(told).toEqual([refused])
  await rm(folder, { recursive: true })
})

it.each([
  ['a folder, which has none', tmpdir(), []],
  ['the standard input', '-', ['stdin']],
  ['a file', file, [`file:${file}`]],
])('sends the bytes of %s', async (_, path, sent) => {
  let body = ''
  const { code } = await send(
    (request, response) => {
      request.setEncoding('utf8')
      request.on('data', (piece: string) => {
        body += piece
      })
      request.on('end', () => response.end('{"exit":0}\n'))
    },
    undefined,
    ['import', path],
  )
  expect(code).toBe(0)
  expect([...body.matchAll(/; name="([^"]*)"/gu)].map(([, name]) => name).slice(1)).toEqual(sent)
})

async function send(
  answer: RequestListener,
  patience?: { tellAfter: number; giveUpAfter: number },
  argv: string[] = ['imports'],
  more: Partial<CommandIo> = {},
  onFault: (error: unknown) => void = () => undefined,
) {
  const listening = createServer(answer)
  server = listening
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  const address = listening.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { said, io } = saidIo(more)
  const request = { server: { port, token: 'x' }, argv, language: 'fr' as const, io, onFault }
  return { code: await runThroughServer({ ...request, ...(patience && { patience }) }), ...said }
}
