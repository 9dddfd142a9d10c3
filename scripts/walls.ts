import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { folderRings } from './folder-rings.ts'

const require = createRequire(import.meta.url)
const config = require('../.dependency-cruiser.cjs') as {
  forbidden: IFlattenedRuleSet['forbidden']
  options: ICruiseOptions
}

export interface WallReport {
  /** Source files under `src/`, and how many of them the check has read: fewer means that it saw nothing. */
  files: number
  cruised: number
  violations: { rule: string; from: string; to: string }[]
}

/** The walls by their names, with the expression of what they forbid to be reached; empty where it is another thing than a path. */
export const wallRules: readonly { name: string; to: string }[] = (config.forbidden ?? []).map((rule) => {
  const path = 'to' in rule && 'path' in rule.to ? rule.to.path : undefined
  return { name: rule.name ?? '', to: typeof path === 'string' ? path : '' }
})

/** Cruises `src/` of the given folder against the walls of the house. */
export async function checkWalls(root: string): Promise<WallReport> {
  const { output } = await cruise(
    ['src'],
    {
      ...config.options,
      baseDir: root,
      ruleSet: { forbidden: config.forbidden ?? [] },
      validate: true,
      outputType: 'json',
    },
    {
      extensions: config.options.enhancedResolveOptions?.extensions ?? [],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    } as never,
  )
  const result = (typeof output === 'string' ? JSON.parse(output) : output) as ICruiseResult
  const sources = sourceFiles(join(root, 'src'))
  const cruised = new Set(result.modules.map((module) => module.source))
  return {
    files: sources.length,
    cruised: sources.filter((file) => cruised.has(`src/${file}`)).length,
    violations: [
      ...result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
      ...folderRings(importsOf(result)).map((ring) => ({ rule: 'no-folder-rings', ...ring })),
    ],
  }
}

function importsOf({ modules }: ICruiseResult): { from: string; to: string }[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => resolved.startsWith('src/'))
      .map(({ resolved }) => ({ from: source, to: resolved })),
  )
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
}
