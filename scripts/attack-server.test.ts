import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { attackServer } from './attack-server.ts'

const root = resolve(import.meta.dirname, '..')
const told = readFileSync(join(root, 'docs/security.md'), 'utf8')

it('does under attack what docs/security.md says, and no fault of ours', async () => {
  // To write it anew: node scripts/attack-server.ts
  expect(told).toContain(await attackServer())
}, 120_000)

it('names tests that are there', () => {
  const named = [...told.matchAll(/`((?:src|scripts|e2e)\/[^`]+\.test\.ts)`/gu)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
