import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { addStaff, House } from '../engine/index.ts'
import { asAnswer } from './app.ts'
import { commandEndpoint } from './command-endpoint.ts'
import type { ServerContext } from './context.ts'

it('answers a command for the house whose folder gave the token: the venue’s own, or the demo theatre while it is visited', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parterre-endpoint-'))
  const [own, demo] = [await House.open(join(folder, 'data')), await House.open(join(folder, 'data', 'demo'))]
  try {
    await addStaff(own.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })
    await addStaff(demo.folder.app, { name: 'Ada Kerven', role: '', pin: '4821' })
    let visited: House | null = demo
    const app = new Hono()
    app.onError(asAnswer(() => Promise.resolve()))
    const context = { dropFolder: folder, asOf: () => Promise.resolve('2026-11-24') } as unknown as ServerContext
    commandEndpoint(app, {
      context,
      houseOf: (isToken) => (isToken('own') ? own : visited && isToken('demo') ? visited : null),
    })
    const ask = async (token: string, argv = ['staff', '--json']) => {
      const body = new FormData()
      body.set('request', JSON.stringify({ argv, language: 'fr' }))
      const answer = await app.request('/cli', { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })
      return { status: answer.status, text: await answer.text() }
    }
    expect((await ask('own')).text).toContain('Anne Morel')
    const ofDemo = await ask('demo')
    expect(ofDemo.text).toContain('Ada Kerven')
    expect(ofDemo.text).not.toContain('Anne Morel')
    visited = null
    expect((await ask('demo')).status).toBe(403)
    expect((await ask('neither')).status).toBe(403)
    for (const body of ['{', new FormData()]) {
      const malformed = { method: 'POST', body, headers: { authorization: 'Bearer own' } }
      const answer = await app.request('/cli', malformed)
      expect([answer.status, await answer.json()]).toEqual([400, { code: 'request-malformed', params: {} }])
    }
    // What a house weighs crosses in pieces, none longer than a line may be, and nothing of it stays with the server.
    const bytes = randomBytes(3_000_000)
    await writeFile(join(folder, 'captation.bin'), bytes)
    await own.folder.files.add(join(folder, 'captation.bin'), 'bin')
    const lines = (await ask('own', ['backup', 'maison.zip', '--json'])).text.trimEnd().split('\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(600_000)
    const frames = lines.map((line) => JSON.parse(line) as { path?: string; base64?: string; isLast?: boolean })
    const pieces = frames.filter(({ path }) => path === 'maison.zip')
    expect(pieces.map(({ isLast }) => isLast)).toEqual(pieces.map((_, at) => at === pieces.length - 1))
    const zip = Buffer.concat(pieces.map(({ base64 }) => Buffer.from(base64 ?? '', 'base64')))
    expect(zip.subarray(0, 2).toString()).toBe('PK')
    expect(zip.includes(bytes.subarray(0, 64))).toBe(true)
    expect((await readdir(folder)).filter((name) => name.startsWith('cli-'))).toEqual([])
  } finally {
    await own.close()
    await demo.close()
    await rm(folder, { recursive: true, force: true })
  }
})
