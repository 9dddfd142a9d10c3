import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Functions of the page that call a macro of `@lingui/core/macro` (`plural`, `select`, `t`) without `useLingui()`: compiled, such a call
 * reads the library's own catalogue, which ours never fills, and the page falls at that moment alone. `path: function` each.
 */
export function strayMacros(root: string): string[] {
  const web = join(root, 'src/web')
  return readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .flatMap((path) => strayIn(readFileSync(join(web, path), 'utf8')).map((name) => `src/web/${path}: ${name}`))
}

/** The names of such functions in one source, formatted as ours are: a function of the module begins its line. */
export function strayIn(source: string): string[] {
  const imported = /import \{([^}]*)\} from '@lingui\/core\/macro'/u.exec(source)?.[1] ?? ''
  const macros = imported
    .split(',')
    .map((name) => name.trim())
    .filter((name) => ['plural', 'select', 'selectOrdinal', 't'].includes(name))
  if (macros.length === 0) return []
  const calls = new RegExp(`(?<![\\w.])(?:${macros.join('|')})[(\`]`, 'u')
  return source
    .split(/^(?=(?:export )?(?:async )?(?:function|const) )/mu)
    .filter((part) => !part.startsWith('import') && calls.test(part) && !part.includes('useLingui()'))
    .map((part) => /(?:function|const) (\w+)/u.exec(part)?.[1] ?? '?')
}
