import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchFile } from './fetch-file.ts'
import { addToShelf, shelvedModels } from './shelf.ts'
import { supportedModels } from './supported-models.ts'

const weights = Buffer.concat([Buffer.from('GGUF'), Buffer.alloc(200_000, 7)])
const sha256 = createHash('sha256').update(weights).digest('hex')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-shelf-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** A server of one file, able or not to go on from where it is asked to. */
async function withServer(
  { goesOn = true }: { goesOn?: boolean },
  use: (url: string, ranges: (string | undefined)[]) => Promise<void>,
) {
  const ranges: (string | undefined)[] = []
  const server = createServer((request, response) => {
    ranges.push(request.headers.range)
    const from = goesOn ? Number(/bytes=(\d+)-/u.exec(request.headers.range ?? '')?.[1] ?? 0) : 0
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': weights.length - from })
    response.end(weights.subarray(from))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/w.gguf`, ranges)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

test.each([true, false])(
  'a download cut short goes on from what it has (server able to: %s), and is whole',
  async (goesOn) => {
    const to = join(folder, 'w.gguf')
    await writeFile(`${to}.part`, weights.subarray(0, 50_000))
    await withServer({ goesOn }, async (url, ranges) => {
      expect(await fetchFile({ url, bytes: weights.length, sha256 }, { to })).toBe(sha256)
      expect(ranges).toEqual(['bytes=50000-'])
      expect(await readFile(to)).toEqual(weights)
      expect(existsSync(`${to}.part`)).toBe(false)
    })
  },
)

test('a file that is not the one expected is refused and thrown away', async () => {
  const to = join(folder, 'w.gguf')
  await withServer({}, async (url) => {
    const wanted = { url, bytes: weights.length, sha256: '0'.repeat(64) }
    await expect(fetchFile(wanted, { to })).rejects.toMatchObject({ code: 'model-file' })
    expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false)
  })
})

test('a line that is cut says so and keeps what has come, from which the next try goes on', async () => {
  const to = join(folder, 'w.gguf')
  const cutting = createServer((_, response) => {
    response.writeHead(200, { 'content-length': weights.length })
    response.write(weights.subarray(0, 80_000), () => response.destroy())
  })
  await new Promise<void>((done) => cutting.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(cutting.address() as AddressInfo).port}/w.gguf`
  await expect(fetchFile({ url, bytes: weights.length, sha256 }, { to })).rejects.toMatchObject({
    code: 'model-file',
    params: { detail: 'cut' },
  })
  await new Promise((done) => cutting.close(done))
  expect((await readFile(`${to}.part`)).length).toBeGreaterThan(0)
  await withServer({}, async (whole) => {
    expect(await fetchFile({ url: whole, bytes: weights.length, sha256 }, { to })).toBe(sha256)
  })
})

test('a download can be given up', async () => {
  await withServer({}, async (url) => {
    const wanted = { url, bytes: weights.length, sha256 }
    await expect(fetchFile(wanted, { to: join(folder, 'w'), signal: AbortSignal.abort() })).rejects.toThrow()
    expect(existsSync(join(folder, 'w'))).toBe(false)
  })
})

test('a file brought by hand is hashed, and known or not by its hash alone', async () => {
  const path = join(folder, 'à moi.gguf')
  await writeFile(path, weights)
  const shelf = join(folder, 'shelf')
  expect(await addToShelf(shelf, { path, name: 'à moi.gguf' })).toMatchObject({ sha256, known: null })
  expect(await shelvedModels(shelf)).toMatchObject([{ file: 'à moi.gguf', bytes: weights.length, sha256 }])
  await writeFile(path, 'PK…')
  await expect(addToShelf(shelf, { path, name: 'faux.gguf' })).rejects.toMatchObject({ code: 'model-file' })
})

test('every supported model names a file of its makers, and a hash whose origin is said', () => {
  for (const { file } of supportedModels()) {
    expect(file.sha256 === null).toBe(file.proof === null)
    expect(file.url.endsWith(file.name)).toBe(true)
  }
})
