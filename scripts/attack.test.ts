import { expect, test } from 'vitest'
import { attack } from './attack.ts'

test('damaged files of every kind end as right data or as a clear refusal', async () => {
  const report = await attack({ times: 66, seed: 2026, withBombs: false })
  expect(report.wrong).toEqual([])
  expect(report.files).toBe(66)
  expect(report.read).toBeGreaterThan(10)
  expect(Object.keys(report.refused).length).toBeGreaterThan(1)
}, 60_000)
