import { expect, it } from 'vitest'
import { killErasures, killRestores } from './kill-erasure.ts'
import { fewRows, killImports } from './kill-import.ts'
import { killReviews } from './kill-review.ts'

const seed = 20261124

it('an import killed at any moment is whole or as if never made, and the next one succeeds', async () => {
  const report = await killImports({ times: 2, seed }, fewRows)
  expect(report.wrong).toEqual([])
  expect(report.kills).toBe(2)
}, 300_000)

it('a validation killed at any moment is there once or not at all, and validating again gives one', async () => {
  const report = await killReviews({ times: 2, seed })
  expect(report.wrong).toEqual([])
  expect(report.kills).toBe(2)
}, 300_000)

it('an erasure killed at any moment is done or not begun, and nobody else loses anything', async () => {
  const report = await killErasures({ times: 2, seed })
  expect(report.wrong).toEqual([])
  expect(report.kills).toBe(2)
}, 300_000)

it('a restore killed at any moment leaves no house or the whole one, without whom it erased', async () => {
  const report = await killRestores({ times: 2, seed })
  expect(report.wrong).toEqual([])
  expect(report.kills).toBe(2)
}, 300_000)
