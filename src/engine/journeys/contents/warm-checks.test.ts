import { expect, test } from 'vitest'
import { warmChecks } from './warm-checks.ts'

test('the letter read at the start holds facts and faults, so that the rules of both are made ready', async () => {
  const { facts, faults } = await warmChecks()
  expect(facts).toBeGreaterThan(30)
  expect(faults).toBeGreaterThan(9)
})

test('a house that closes meanwhile is not held up', async () => {
  expect(await warmChecks(AbortSignal.abort())).toEqual({ facts: 0, faults: 0 })
})
