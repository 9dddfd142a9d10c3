import { type FactSource, factSourceSchema } from '../../../contract/index.ts'

/** Where each fact of a record comes from, by path; the empty path stands for all that has none of its own. */
export type FactSources = Record<string, FactSource>

/** Reads the `sources` column; its first form was a plain list of names, for all facts at once. */
export function readSources(text: string): FactSources {
  const stored: unknown = JSON.parse(text)
  if (Array.isArray(stored)) return stored.length > 0 ? { '': { source: stored.map(String).join(', ') } } : {}
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([path, value]) => {
      const read = factSourceSchema.safeParse(value)
      return read.success ? [[path, read.data]] : []
    }),
  )
}

/** The names of the sources, each once. */
export function sourceNames(sources: FactSources): string[] {
  return [...new Set(Object.values(sources).map(({ source }) => source))]
}

export function sourceOf(sources: FactSources, path: string): FactSource | null {
  return sources[path] ?? sources[''] ?? null
}
