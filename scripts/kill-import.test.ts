import { expect, it } from 'vitest'
import { killImports } from './kill-import.ts'

it('an import killed at any moment is whole or as if never made, and the next one succeeds', async () => {
  const report = await killImports({ times: 4, seed: 20261124 })
  expect(report.wrong).toEqual([])
  expect(report.kills).toBe(4)
}, 300_000)
