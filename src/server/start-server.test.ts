import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { announcedServer } from '../cli/announcement.ts'
import { type RunningServer, startServer } from './start-server.ts'

let folder: string
let running: { close(): Promise<unknown> }[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-start-'))
})
afterEach(async () => {
  for (const { close } of running) await close()
  running = []
  await rm(folder, { recursive: true, force: true })
})

async function start(data: string, port = 0): Promise<RunningServer> {
  const server = await startServer({ dataFolder: join(folder, data), port, page: folder })
  running.push(server)
  return server
}

it('refuses a second server on one data folder, and the first stays the one that commands find', async () => {
  const first = await start('data')
  await expect(start('data')).rejects.toMatchObject({ code: 'already-open', params: { url: first.url } })
  expect(await announcedServer(join(folder, 'data'))).toMatchObject({ port: first.port, url: first.url })
})

it('starts where a server of before has gone without a word, even when its process number was given again', async () => {
  const gone = await start('data')
  const left = await readFile(join(folder, 'data', 'server.json'))
  await gone.close()
  await writeFile(join(folder, 'data', 'server.json'), left)
  expect(await announcedServer(join(folder, 'data'))).toBeNull()
  const next = await start('data')
  expect(await announcedServer(join(folder, 'data'))).toMatchObject({ port: next.port })
})

it('takes back its own announcement when it closes, never that of another', async () => {
  const server = await start('data')
  const others = JSON.stringify({ port: 1, token: 'another', pid: process.pid, url: 'http://localhost:1' })
  await writeFile(join(folder, 'data', 'server.json'), others)
  await server.close()
  expect(await readFile(join(folder, 'data', 'server.json'), 'utf8')).toBe(others)
})

it('says that a port is taken, and holds nothing of the data folder then', async () => {
  const { held, port } = await hold()
  running.push({ close: () => new Promise((closed) => held.close(closed)) })
  await expect(start('data', port)).rejects.toMatchObject({ code: 'port-taken', params: { port } })
  await start('data')
})

it('says that a visit of the demo theatre ended with the program, until it is left or begun again', async () => {
  expect(await saysDemoEnded(await start('data'))).toBe(false)
  await running.pop()?.close()
  await mkdir(join(folder, 'data', 'demo'), { recursive: true })
  await writeFile(join(folder, 'data', 'demo', 'visited'), '')
  const server = await start('data')
  expect(await saysDemoEnded(server)).toBe(true)
  expect((await call(server, 'imports/leaveDemo')).ok).toBe(true)
  expect(await saysDemoEnded(server)).toBe(false)
  await running.pop()?.close()
  expect(await saysDemoEnded(await start('data'))).toBe(false)
})

async function saysDemoEnded(server: RunningServer): Promise<boolean> {
  const { json } = (await (await call(server, 'status/get')).json()) as { json: { demoEnded: boolean } }
  return json.demoEnded
}

async function call({ url }: RunningServer, route: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: url }
  return await fetch(`${url}/api/rpc/${route}`, { method: 'POST', headers, body: '{}' })
}

async function hold(): Promise<{ held: Server; port: number }> {
  const held = createServer()
  await new Promise<void>((listening) => held.listen(0, '127.0.0.1', listening))
  const address = held.address()
  return { held, port: typeof address === 'object' && address ? address.port : 0 }
}
