import { readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWalls, type WallReport, wallRules } from './walls.ts'

const root = resolve(import.meta.dirname, '..')

interface Jump {
  /** Where the jump starts: a file planted in a copy of the sources. */
  readonly file: string
  readonly code: string
}

const inFigures = (code: string): Jump => ({ file: 'src/engine/figures/planted/jump.ts', code })

/** The jumps of walls that are each of their own kind. */
const single: Record<string, Jump> = {
  'no-cycles': {
    file: 'src/contract/planted/ring-a.ts',
    code: "import type { B } from './ring-b.ts'\nexport type A = B | 1",
  },
  'contract-stands-alone': {
    file: 'src/contract/planted/jump.ts',
    code: "export type { Warehouse } from '../../engine/store/index.ts'",
  },
  'words-stand-alone': {
    file: 'src/words/planted/jump.ts',
    code: "export type { Warehouse } from '../../engine/store/index.ts'",
  },
  'charts-see-only-the-contract': {
    file: 'src/charts/planted/jump.ts',
    code: "export type { Warehouse } from '../../engine/store/index.ts'",
  },
  'engine-knows-no-door': inFigures("export * from '../../../cli/run-command.ts'"),
  'web-sees-only-the-contract': {
    file: 'src/web/planted/jump.ts',
    code: "export type { Warehouse } from '../../engine/store/index.ts'",
  },
  'doors-enter-by-engine-index': {
    file: 'src/server/planted/jump.ts',
    code: "export type { Warehouse } from '../../engine/store/index.ts'",
  },
  'only-store-opens-databases': inFigures("export { DuckDBInstance } from '@duckdb/node-api'"),
  'only-model-calls-models': inFigures("export { generateText } from 'ai'"),
  'only-print-typesets': inFigures("export { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'"),
  'only-charts-draws': inFigures("export { plot } from '@observablehq/plot'"),
  'only-visuals-decodes-pictures': inFigures("export { default as sharp } from 'sharp'"),
  'no-unresolved': inFigures("export * from './nowhere.ts'"),
}

/** The jump that each rule must refuse; null of the floor above which there is none, and of a rule that nobody has a jump for. */
function jumpOf({ name, to }: (typeof wallRules)[number]): Jump | null {
  const [, floor] = /^floors-(.+)$/.exec(name) ?? []
  if (floor !== undefined) {
    const [, above] = /\((\w+)/.exec(to) ?? []
    if (above === undefined) return null
    return { file: `src/engine/${floor}/planted/floor.ts`, code: `export type * from '../../${above}/index.ts'` }
  }
  const [, room] = /^enter-(.+)-by-its-door$/.exec(name) ?? []
  if (room === undefined) return single[name] ?? null
  const from = room === 'journeys' ? 'figures' : 'journeys'
  return {
    file: `src/engine/${from}/planted/enter-${room}.ts`,
    code: `export type * from '../../${room}/${innerFile(room)}'`,
  }
}

function innerFile(room: string): string {
  const files = readdirSync(join(root, 'src/engine', room), { recursive: true, encoding: 'utf8' })
  const found = files
    .map((name) => name.replaceAll('\\', '/'))
    .find((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
  return found ?? ''
}

describe('the walls', () => {
  let copy: string
  let report: WallReport
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'parterre-walls-'))
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true })
    await cp(join(root, 'tsconfig.json'), join(copy, 'tsconfig.json'))
    await cp(join(root, 'package.json'), join(copy, 'package.json'))
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    const planted = new Map<string, string[]>([
      ['src/contract/planted/ring-b.ts', ["import type { A } from './ring-a.ts'", 'export type B = A | 2']],
      ['src/words/planted-one/a.ts', ["export { c } from '../planted-other/c.ts'"]],
      ['src/words/planted-other/c.ts', ['export const c = 1']],
      ['src/words/planted-other/d.ts', ["export { b } from '../planted-one/b.ts'"]],
      ['src/words/planted-one/b.ts', ['export const b = 1']],
    ])
    for (const jump of wallRules.flatMap((rule) => jumpOf(rule) ?? []))
      planted.set(jump.file, [...(planted.get(jump.file) ?? []), jump.code])
    for (const [file, lines] of planted) {
      await mkdir(dirname(join(copy, file)), { recursive: true })
      await writeFile(join(copy, file), `${lines.join('\n')}\n`)
    }
    report = await checkWalls(copy)
  })
  afterAll(() => rm(copy, { recursive: true, force: true }))

  it('stand, and every source file was looked at', async () => {
    const real = await checkWalls(root)
    expect(real.violations).toEqual([])
    expect(real.cruised).toBe(real.files)
  })

  it('have each a jump that tries them: the highest floor alone has none above', () => {
    expect(wallRules.filter((rule) => jumpOf(rule) === null).map(({ name }) => name)).toEqual(['floors-journeys'])
  })

  it.each(wallRules.filter((rule) => jumpOf(rule) !== null))('refuse a jump of $name', (rule) => {
    const refused = report.violations.filter((violation) => violation.rule === rule.name).map(({ from }) => from)
    expect(refused).toContain(jumpOf(rule)?.file)
  })

  it('refuse two folders that reach one another, though none of their files do', () => {
    const rings = report.violations
      .filter(({ rule }) => rule === 'no-folder-rings')
      .map(({ from, to }) => `${from} ${to}`)
    expect(rings).toContain('src/words/planted-one src/words/planted-other')
    expect(rings).toContain('src/words/planted-other src/words/planted-one')
  })
})
