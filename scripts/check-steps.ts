import { resolve } from 'node:path'
import { checkCatalogues } from './catalogues.ts'
import { checkLicences } from './licences.ts'
import { program, type Step } from './steps.ts'
import { checkWalls } from './walls.ts'

const root = resolve(import.meta.dirname, '..')
const modules = resolve(root, 'node_modules')

/** Everything that is checked without running the program. */
export const checkSteps: readonly Step[] = [
  program('types: engine and doors', `${modules}/typescript/bin/tsc`, ['-p', 'tsconfig.json']),
  program('types: page', `${modules}/typescript/bin/tsc`, ['-p', 'src/web/tsconfig.json']),
  program('types: browser journeys', `${modules}/typescript/bin/tsc`, ['-p', 'e2e/tsconfig.json']),
  program('lint and format (Biome)', `${modules}/@biomejs/biome/bin/biome`, ['check', '--error-on-warnings', '.']),
  { name: 'walls', run: wallsStep },
  program('nothing unused (knip)', `${modules}/knip/bin/knip.js`, ['--no-progress']),
  { name: 'messages complete in both languages', run: () => Promise.resolve(checkCatalogues(root)) },
  { name: 'licences allowed, notices up to date', run: () => Promise.resolve(checkLicences(root, { write: false })) },
]

async function wallsStep(): Promise<string | null> {
  const { files, cruised, violations } = await checkWalls(root)
  if (cruised < files) return `${cruised} modules were cruised, there are ${files} files in src/: the check is blind`
  return violations.length === 0 ? null : violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).join('\n')
}
