import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { askedCodes } from '../../contract/index.ts'
import { addStaff, type House } from '../../engine/index.ts'
import { openHouse } from '../../engine/journeys/house/new-house.fixture.ts'
import { createApp } from '../app.ts'
import type { ServerContext } from '../context.ts'

const url = 'http://localhost:4070'
let folder = ''
let house: House
let staffId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-codes-'))
  house = await openHouse(folder)
  staffId = (await addStaff(house.folder.app, { name: 'Anne Morel', role: '', pin: '4821' })).id
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

/** What the page at the computer of the house gets, where nobody signs in. */
async function called(name: string, input: object): Promise<string> {
  const caller = { isNetwork: false }
  const context = { house, caller, asOf: async () => '2026-11-24' } as unknown as ServerContext
  const app = createApp({ context, origins: () => [url], signIn: null, page: tmpdir() })
  const answer = await app.request(`${url}/api/rpc/${name.replace('.', '/')}`, {
    method: 'POST',
    headers: { host: 'localhost:4070', origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  })
  const body = (await answer.json()) as { json?: { code?: string; data?: { code?: string } } }
  return body.json?.data?.code ?? body.json?.code ?? 'done'
}

/** Each act with all that it needs but a code. */
const inputs: { readonly [Act in keyof typeof askedCodes]: object } = {
  'contents.openCheck': { id: 't-1', checkId: 'x' },
  'contents.takeOn': { id: 't-1', checkId: 'x', reason: 'compté' },
  'contents.setAside': { id: 't-1', checkId: 'x', reason: 'mal lu' },
  'contents.approve': { id: 't-1', contentHash: 'x' },
  'contents.withdraw': { id: 't-1' },
  'visuals.validate': { showKey: 'vagues', contentHash: 'x' },
  'visuals.validateFilm': { showKey: 'vagues', format: '9:16', seconds: 10, isStill: false, contentHash: 'x' },
  'staff.delegate': { toStaffId: 's-2', fromDay: '2026-11-24', untilDay: '2026-11-30' },
  'staff.endDelegation': { id: 1 },
  'staff.add': { name: 'Paul Ferrand', pin: '7730' },
  'staff.leave': { id: 's-2' },
  'settings.saveApprovalsNeeded': { count: 1 },
  'contents.comment': { id: 't-1', start: 0, comment: 'à revoir' },
  'contents.settleComment': { id: 't-1', commentId: 1, isResolved: true },
}

it.each(Object.entries(inputs))(
  '%s is refused at the computer of the house without a code, by whatever name',
  async (act, input) => {
    await called('settings.saveApprovalsNeeded', { count: 2, staffId })
    expect(['code-needed', 'BAD_REQUEST']).toContain(await called(act, { ...input, staffId }))
  },
)

it.each([
  ['contents.openCheck', { pin: '9999' }],
  ['contents.comment', { code: '9999' }],
  ['staff.leave', { code: '9999' }],
] as const)('%s is refused with the code of nobody', async (act, code) => {
  expect(await called(act, { ...inputs[act], staffId, ...code })).toBe('pin-wrong')
})
