import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { createVitest } from 'vitest/node'
import { program, runSteps, type Step } from './steps.ts'
import { partTests, projectsOf } from './tests/near.ts'

/** `npm run test:near [-- REVISION]`: types, lint and the tests of the changed rooms, of what has changed since a revision (default: the last commit). */
const root = resolve(import.meta.dirname, '..')
const modules = resolve(root, 'node_modules')
const changed = changedSince(process.argv[2] ?? 'HEAD')
if (changed.length === 0) console.log('Nothing has changed.')
else await runNear()

async function runNear(): Promise<void> {
  const checks = await runSteps([...projectsOf(changed).map(typesOf), ...lintOf(changed)], { atOnce: 2 })
  const tests = await runTests()
  const failed = checks.failed + tests.failed
  console.log(`${checks.passed + tests.passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

function typesOf(project: string): Step {
  const kept = resolve(root, '.tools', `near-${project.replaceAll('/', '-')}buildinfo`)
  return program(`types: ${project}`, `${modules}/typescript/bin/tsc`, [
    ...['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', kept],
  ])
}

function lintOf(files: readonly string[]): Step[] {
  const linted = files.filter((file) => /\.(ts|tsx|js|mjs|cjs|json|css)$/.test(file))
  if (linted.length === 0) return []
  return [
    program('lint and format (Biome)', `${modules}/@biomejs/biome/bin/biome`, [
      'check',
      '--error-on-warnings',
      '--no-errors-on-unmatched',
      ...linted,
    ]),
  ]
}

async function runTests(): Promise<{ passed: number; failed: number }> {
  const vitest = await createVitest('test', {
    root,
    run: true,
    watch: false,
    related: changed.map((file) => resolve(root, file)),
  })
  try {
    const touched = await vitest.getRelevantTestSpecifications()
    const nameOf = (path: string) => relative(root, path).split(sep).join('/')
    const { near, far } = partTests(
      changed,
      touched.map(({ moduleId }) => nameOf(moduleId)),
    )
    if (far.length > 0) console.log(`${far.length} files of tests in other rooms are touched too: npm test runs them`)
    const chosen = new Set(near)
    if (near.length > 0)
      await vitest.runTestSpecifications(touched.filter(({ moduleId }) => chosen.has(nameOf(moduleId))))
    const counts = vitest.state
      .getTestModules()
      .map((file) => [...file.children.allTests()].map((test) => test.result().state))
    const passed = counts.flat().filter((state) => state === 'passed').length
    const broken = vitest.state.getTestModules().filter((file) => file.errors().length > 0).length
    return { passed, failed: counts.flat().filter((state) => state === 'failed').length + broken }
  } finally {
    await vitest.close()
  }
}

/** Files that differ from a revision and those that git does not know yet, but for what is gone. */
function changedSince(revision: string): string[] {
  const ask = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.split('\0').filter((line) => line !== '')
  }
  const names = [
    ...ask('diff', '-z', '--name-only', revision),
    ...ask('ls-files', '-z', '--others', '--exclude-standard'),
  ]
  return names.filter((name) => existsSync(resolve(root, name)))
}
