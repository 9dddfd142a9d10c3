import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { House, readFaults, saveShowRecord, writeContent } from '../engine/index.ts'
import { type RunningServer, startServer } from './start-server.ts'

let folder = ''
let server: RunningServer
let draft = { id: '', content: { body: '' } }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-limits-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>parterre</title>')
  const house = await House.open(join(folder, 'data'))
  const record = { key: 'vagues', title: 'Les Vagues', performances: [{ startsAt: '2027-01-15T20:30' }] }
  await saveShowRecord(house, { record, source: 'test' })
  const brief = { showKey: 'vagues', channel: 'web' as const, audience: 'new' as const, intention: null }
  const { id, draft: written } = await writeContent(house, { brief, staffId: null, asOf: '2026-11-24' })
  draft = { id, content: written.content }
  await house.close()
  server = await startServer({
    dataFolder: join(folder, 'data'),
    port: 0,
    page: folder,
    asOf: '2026-11-24',
    limits: [
      { prefix: '/api/rpc/contents/', bytes: 1024 ** 2 / 4, seconds: 12 },
      { prefix: '/', bytes: null, seconds: 60 },
    ],
  })
}, 180_000)

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function call(path: string, json: object): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${server.url}/api/rpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json }),
  })
  return { status: answer.status, text: await answer.text() }
}

const codeIn = (text: string) => (JSON.parse(text) as { json: { data: { code: string } } }).json.data.code
const check = (body: string) => call('contents/check', { id: draft.id, content: { ...draft.content, body } })

it('answers others while one text costs much, ends that one at its limit, and reads the next', async () => {
  const answered: string[] = []
  const heavy = check('Anne Morel, le 12 mars à 20 h, et '.repeat(6000)).then(({ status, text }) => {
    answered.push('heavy')
    return [status, codeIn(text)]
  })
  const others = [
    fetch(server.url).then(({ status }) => answered.push(`page ${status}`)),
    call('status/get', {}).then(({ status }) => answered.push(`call ${status}`)),
  ]
  await Promise.all(others)
  expect(answered.toSorted()).toEqual(['call 200', 'page 200'])
  expect(await heavy).toEqual([503, 'request-took-too-long'])
  let next = await check('Le 15 janvier à 20 h 30.')
  // The thread that takes its place reads its dictionaries first.
  for (let again = 0; again < 8 && next.status === 503; again += 1) next = await check('Le 15 janvier à 20 h 30.')
  expect(next.status).toBe(200)
  expect(readFaults(join(folder, 'data'))).toEqual([])
}, 180_000)

it('refuses what is larger than its address takes, before it is read', async () => {
  const { status, text } = await check('a'.repeat(300_000))
  expect([status, codeIn(text)]).toEqual([413, 'request-too-large'])
})
