import { readFileSync } from 'node:fs'

/** The text of a question of this page. */
export function question(name: 'accounts-unnamed' | 'not-renewed' | 'options-due' | 'permission-known'): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8')
}
