import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWalls } from './walls.ts'

const root = resolve(import.meta.dirname, '..')

/** Each jump of a wall, planted in a copy of the sources: the rule that must refuse it. */
const jumps: [rule: string, file: string, code: string][] = [
  ['contract-stands-alone', 'src/contract/planted.ts', "export type { Warehouse } from '../engine/store/index.ts'"],
  ['engine-knows-no-door', 'src/engine/figures/planted.ts', "export * from '../../cli/run-command.ts'"],
  ['web-sees-only-the-contract', 'src/web/planted.ts', "export type { Warehouse } from '../engine/store/index.ts'"],
  ['doors-enter-by-engine-index', 'src/server/planted.ts', "export type { Warehouse } from '../engine/store/index.ts'"],
  ['floors-figures', 'src/engine/figures/planted.ts', "export type * from '../journeys/index.ts'"],
  [
    'enter-store-by-its-door',
    'src/engine/figures/planted.ts',
    "export type { Warehouse } from '../store/warehouse.ts'",
  ],
  ['only-store-opens-databases', 'src/engine/figures/planted.ts', "export { DuckDBInstance } from '@duckdb/node-api'"],
  ['only-model-calls-models', 'src/engine/figures/planted.ts', "export { generateText } from 'ai'"],
  [
    'only-print-typesets',
    'src/engine/figures/planted.ts',
    "export { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'",
  ],
]

describe('the walls', () => {
  let copy: string
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'parterre-walls-'))
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true })
    await cp(join(root, 'tsconfig.json'), join(copy, 'tsconfig.json'))
    await cp(join(root, 'package.json'), join(copy, 'package.json'))
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  })
  afterAll(() => rm(copy, { recursive: true, force: true }))

  it('stand, and every source file was looked at', async () => {
    const report = await checkWalls(root)
    expect(report.violations).toEqual([])
    expect(report.cruised).toBe(report.files)
  })

  it.each(jumps)('refuse a jump of %s', async (rule, file, code) => {
    await writeFile(join(copy, file), `${code}\n`)
    const { violations } = await checkWalls(copy)
    await rm(join(copy, file))
    expect(violations.map((violation) => violation.rule)).toContain(rule)
  })

  it('refuse a ring, even one made of types alone', async () => {
    await writeFile(
      join(copy, 'src/contract/ring-a.ts'),
      "import type { B } from './ring-b.ts'\nexport type A = B | 1\n",
    )
    await writeFile(
      join(copy, 'src/contract/ring-b.ts'),
      "import type { A } from './ring-a.ts'\nexport type B = A | 2\n",
    )
    const { violations } = await checkWalls(copy)
    expect(violations.map((violation) => violation.rule)).toContain('no-cycles')
  })
})
