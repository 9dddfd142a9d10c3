import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogues } from '../src/words/index.ts'
import { strayMacros } from './stray-macros.ts'

/** What is missing in the messages of the doors and of the page, or would fall when it is said; null when nothing is. */
export function checkCatalogues(root: string): string | null {
  const stray = strayMacros(root).map((place) => `${place} calls a macro without useLingui()`)
  const missing = [
    ...missingWords(),
    ...unsaidMessages(root),
    ...emptyMessages(root, 'en'),
    ...emptyMessages(root, 'fr'),
    ...stray,
  ]
  return missing.length === 0 ? null : missing.join('\n')
}

function missingWords(): string[] {
  const french = Object.keys(catalogues.fr)
  const english = new Set(Object.keys(catalogues.en))
  return [
    ...french.filter((code) => !english.has(code)).map((code) => `words: « ${code} » has no English sentence`),
    ...[...english]
      .filter((code) => !(code in catalogues.fr))
      .map((code) => `words: « ${code} » has no French sentence`),
  ]
}

/** Messages of the engine that no sentence says, and those whose code is not written where they are told. */
function unsaidMessages(root: string): string[] {
  return globSync('src/engine/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\basMessage\((?:\s*'([^']+)')?/gu)]
      .filter(([, code]) => code === undefined || !(code in catalogues.fr))
      .map(
        ([, code]) =>
          `${file}: ${code === undefined ? 'asMessage() of a code that is not written there' : `« ${code} » has no sentence`}`,
      ),
  )
}

/** Messages of the page without a translation (French is the source: its own file may leave them empty). */
function emptyMessages(root: string, language: 'fr' | 'en'): string[] {
  const file = join(root, 'src/web/messages', `${language}.po`)
  const entries = readFileSync(file, 'utf8').split(/\n\n+/).slice(1)
  return entries
    .filter((entry) => !entry.includes('#~') && /\nmsgid "(?!")/.test(`\n${entry}`) && /\nmsgstr ""\s*$/.test(entry))
    .map((entry) => `${language}.po: ${/msgid "(.*)"/.exec(entry)?.[1] ?? ''} is not translated`)
}
