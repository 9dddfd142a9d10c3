import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
    exclude: ['node_modules/**'],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The key of erasures lies in the settings of the account: tests have settings of their own.
    env: { PARTERRE_KEYS: join(tmpdir(), `parterre-keys-${process.pid}`) },
  },
})
