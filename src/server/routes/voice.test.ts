import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { House } from '../../engine/index.ts'
import { openHouse } from '../../engine/journeys/house/new-house.fixture.ts'
import { createApp } from '../app.ts'
import type { ServerContext } from '../context.ts'
import { Jobs } from '../jobs.ts'
import { keepDropped } from '../sets.ts'

const origin = 'http://localhost:4070'
let folder = ''
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-voice-'))
  house = await openHouse(join(folder, 'data'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('says of a file of past texts that could not be read what it was to be: a PDF that is none is no matter of a spreadsheet', async () => {
  const dropFolder = join(folder, 'dropped')
  const bytes = new Blob(['no PDF, whatever its name says']).stream()
  const { setId } = await keepDropped(dropFolder, { setId: null, name: 'lettre.pdf', bytes })
  const context = { house, jobs: new Jobs(), dropFolder } as unknown as ServerContext
  const app = createApp({ context, origins: () => [origin], signIn: null, page: tmpdir() })
  const ask = async (path: string, json: object) => {
    const headers = { host: new URL(origin).host, 'content-type': 'application/json' }
    const answer = await app.request(`${origin}/api/rpc/voice/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ json }),
    })
    return (await answer.json()) as { json: { jobId: string } }
  }
  const { json } = await ask('keep', { setId })
  await expect
    .poll(async () => (await ask('kept', json)).json, { timeout: 20_000 })
    .toMatchObject([{ name: 'lettre.pdf', why: 'file-unreadable', whyParams: { kind: 'pdf' } }])
})
