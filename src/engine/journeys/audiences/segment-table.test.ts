import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSmallHouse } from '../../figures/index.ts'
import { listJournal } from '../../stewardship/index.ts'
import type { House } from '../house/index.ts'
import { openHouse } from '../house/new-house.fixture.ts'
import { exportSegment, segmentList } from './index.ts'

const asOf = '2026-11-24'
let folder: string
let house: House

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'segment-'))
  house = await openHouse(folder)
  await writeSmallHouse(await house.warehouse(), {
    performances: [
      { id: 'one', show: 'phedre', startsAt: '2026-10-10 20:30:00' },
      { id: 'two', show: 'berenice', startsAt: '2026-10-17 20:30:00' },
    ],
    persons: [{ id: 'ada' }, { id: 'bao' }],
    tickets: [
      { performance: 'one', person: 'ada', bought: '2026-09-10 10:00:00' },
      { performance: 'one', person: 'bao', bought: '2026-09-10 10:00:00' },
      { performance: 'two', person: 'bao', bought: '2026-09-10 10:00:00' },
    ],
  })
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

test('of a group, those who come most come first, and each reading is in the journal with its rows', async () => {
  const [first, ...others] = await segmentList(house, { key: 'occasional', asOf, who: 'Anne Morel', most: 1 })
  expect(first).toMatchObject({ personId: 'bao', visits: 2 })
  expect(others).toEqual([])
  const { name, rows, text } = await exportSegment(house, { key: 'occasional', asOf, who: 'Anne Morel' })
  expect({ name, rows }).toEqual({ name: 'public-occasional-2026-11-24.csv', rows: 2 })
  expect(text.split('\r\n')[0]).toContain('Dernière venue')
  expect(text).toContain('17/10/2026')
  const noted = (await listJournal(house.folder.app, { limit: 10 })).filter(({ action }) => action === 'segment-listed')
  expect(noted.map(({ who, params }) => [who, params.audience, params.rows])).toEqual(
    expect.arrayContaining([
      ['Anne Morel', 'occasional', 1],
      ['Anne Morel', 'occasional', 2],
    ]),
  )
})
