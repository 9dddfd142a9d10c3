import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Layout, layoutSchema } from './layout.ts'

const folder = new URL('./', import.meta.url)
let loaded: Layout[] | null = null

/** Every built-in layout, one a folder beside this file, in the order of their names. Throws when a folder's data is wrong. */
export function loadLayouts(): Layout[] {
  loaded ??= readdirSync(fileURLToPath(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(fileURLToPath(new URL(`${entry.name}/layout.json`, folder))))
    .map((entry) => entry.name)
    .sort()
    .map((name) => layoutSchema.parse(JSON.parse(readFileSync(new URL(`${name}/layout.json`, folder), 'utf8'))))
  return loaded
}

/** The layout of that name, null when there is none. */
export function findLayout(name: string): Layout | null {
  return loadLayouts().find((layout) => layout.name === name) ?? null
}
