import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/**
 * Gives the tests of a file an account of their own, whose key and registry (P16) are no other file's.
 */
export function ownKeys(): void {
  const shared = process.env.PARTERRE_KEYS
  let own = ''
  beforeAll(() => {
    own = mkdtempSync(join(tmpdir(), 'parterre-keys-'))
    process.env.PARTERRE_KEYS = own
  })
  afterAll(() => {
    if (shared === undefined) delete process.env.PARTERRE_KEYS
    else process.env.PARTERRE_KEYS = shared
    rmSync(own, { recursive: true, force: true })
  })
}
