import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkSteps } from './check-steps.ts'
import { program, runSteps } from './steps.ts'

const root = resolve(import.meta.dirname, '..')
const modules = resolve(root, 'node_modules')
const folder = mkdtempSync(join(tmpdir(), 'parterre-test-'))
const results = join(folder, 'results.json')
const isCi = process.env.CI === 'true'

console.log('— checks and build')
const checks = await runSteps([program('the package and its page build', 'scripts/build.mjs', []), ...checkSteps], {
  atOnce: 2,
})

const missing = ['chromium', 'strace'].filter((name) => !isOnPath(name))
for (const name of missing)
  console.log(`! ${name} is not installed: the tests that need it are ${isCi ? 'a failure' : 'left out'}`)

console.log('— tests')
const run = spawnSync(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    `${modules}/vitest/vitest.mjs`,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ],
  { cwd: root, stdio: 'inherit' },
)
const tests = existsSync(results) ? readResults(results) : { passed: 0, failed: 1, skipped: 0 }
rmSync(folder, { recursive: true, force: true })

const passed = checks.passed + tests.passed
const failed =
  checks.failed + tests.failed + (isCi ? missing.length : 0) + (run.status !== 0 && tests.failed === 0 ? 1 : 0)
console.log(`${passed} passed, ${failed} failed, ${tests.skipped} skipped`)
process.exitCode = failed === 0 ? 0 : 1

function readResults(path: string): { passed: number; failed: number; skipped: number } {
  const read = JSON.parse(readFileSync(path, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
  }
  return { passed: read.numPassedTests, failed: read.numFailedTests, skipped: read.numPendingTests }
}

function isOnPath(name: string): boolean {
  return (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => existsSync(join(folder, name)))
}
