import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { House } from '../engine/index.ts'
import { openHouse } from '../engine/journeys/house/new-house.fixture.ts'
import { Jobs } from './jobs.ts'
import { WarmUp } from './warm-up.ts'

let folder = ''
let house: House
let warmUp: WarmUp

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-warm-'))
  house = await openHouse(folder)
  warmUp = new WarmUp({ house, jobs: new Jobs() })
})
afterEach(async () => {
  await warmUp.stop()
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

it('has what makes a visit ready for a house without a file, once for whoever takes it', async () => {
  const hands = await vi.waitUntil(() => warmUp.takeHands(), { timeout: 20_000 })
  expect(await Promise.all(hands.readers.ready)).toHaveLength(2)
  expect(warmUp.takeHands()).toBeNull()
  hands.end()
})

it('begins nothing for a house that has its files', async () => {
  await letAnImportStand()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(warmUp.takeHands()).toBeNull()
})

it('leaves the invented letter as soon as a text of somebody is checked, which would wait behind it', async () => {
  await letAnImportStand()
  await warmUp.stop()
  const heard: AbortSignal[] = []
  warmUp = new WarmUp({ house, jobs: new Jobs(), warm: async (signal) => heard.push(signal) })
  await vi.waitUntil(() => heard.length > 0, { timeout: 5_000 })
  expect(heard.map(({ aborted }) => aborted)).toEqual([false])
  warmUp.leaveChecks()
  expect(heard.map(({ aborted }) => aborted)).toEqual([true])
})

it('waits for no calm once somebody is among the texts of a house without a file', async () => {
  await warmUp.stop()
  const heard: AbortSignal[] = []
  warmUp = new WarmUp({ house, jobs: new Jobs(), warm: async (signal) => heard.push(signal) })
  warmUp.expectChecks()
  await vi.waitUntil(() => heard.length > 0, { timeout: 12_000 })
}, 15_000)

it('judges the texts of the house once what checks them is ready, and stops when the program closes', async () => {
  await letAnImportStand()
  await warmUp.stop()
  const heard: (string | AbortSignal)[] = []
  warmUp = new WarmUp({
    house,
    jobs: new Jobs(),
    warm: async () => heard.push('warm'),
    judge: async (signal) => heard.push(signal),
  })
  const [first, signal] = await vi.waitUntil(() => heard.length > 1 && heard, { timeout: 5_000 })
  expect([first, (signal as AbortSignal).aborted]).toEqual(['warm', false])
  await warmUp.stop()
  expect((signal as AbortSignal).aborted).toBe(true)
})

async function letAnImportStand(): Promise<void> {
  const row = { id: 'i-1', status: 'committed' as const, scope: 'full' as const, set_hash: 'x', control: '{}' }
  const days = { data_day: '2026-11-24', created_at: '2026-11-24', committed_at: '2026-11-24', undone_at: null }
  await house.folder.app
    .insertInto('import_set')
    .values({ ...row, ...days })
    .execute()
}
