import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

let folder = ''

/**
 * Before a run: one temporary folder for all that its tests and the programs they start write, gone at its end; and one place for what was
 * compiled once. Workers take their environment from here.
 */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'parterre-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, '../../.tools/compiled')
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
