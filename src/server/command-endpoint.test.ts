import { mkdtemp, rm } from 'node:fs/promises'
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
    const ask = async (token: string) => {
      const body = new FormData()
      body.set('request', JSON.stringify({ argv: ['staff', '--json'], language: 'fr' }))
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
  } finally {
    await own.close()
    await demo.close()
    await rm(folder, { recursive: true, force: true })
  }
})
