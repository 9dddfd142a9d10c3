import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/tests/longest-first.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/**/*.test.ts'],
    exclude: ['node_modules/**'],
    pool: 'threads',
    isolate: false,
    // By default one processor is left alone: of two, half.
    maxWorkers: availableParallelism(),
    fsModuleCache: true,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['scripts/tests/whole-run.ts'],
    setupFiles: ['scripts/tests/each-file.ts'],
    // On two processors that work, a page takes more than the usual second to change.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
