import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { houseStatus } from '../house/house-status.ts'
import { visitDemo } from './visit-demo.ts'

it('lets in no sale of an hour that may not have come: the exports are of the evening before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'demo-hour-'))
  const today = '2026-11-24'
  const house = await visitDemo({ folder, today, scale: 0.02 })
  try {
    const { dataUntil } = await houseStatus(house, today)
    expect(dataUntil?.slice(0, 10)).toBe('2026-11-23')
  } finally {
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
