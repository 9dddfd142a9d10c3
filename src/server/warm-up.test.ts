import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { House } from '../engine/index.ts'
import { Jobs } from './jobs.ts'
import { WarmUp } from './warm-up.ts'

let folder = ''
let house: House
let warmUp: WarmUp

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parterre-warm-'))
  house = await House.open(folder)
  warmUp = new WarmUp({ house, jobs: new Jobs() })
})
afterEach(async () => {
  warmUp.stop()
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
  const row = { id: 'i-1', status: 'committed' as const, scope: 'full' as const, set_hash: 'x', control: '{}' }
  const days = { data_day: '2026-11-24', created_at: '2026-11-24', committed_at: '2026-11-24', undone_at: null }
  await house.folder.app
    .insertInto('import_set')
    .values({ ...row, ...days })
    .execute()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(warmUp.takeHands()).toBeNull()
})
