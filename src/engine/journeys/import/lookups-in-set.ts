import { stat } from 'node:fs/promises'
import { type FileBeside, type KeptChild, runLookupFiles } from '../../ticketing/index.ts'

/** Longer files explain no codes; more of them are states of one sale, or many evenings. */
const [shortBytes, mostFiles] = [512 * 1024, 24]

/** Lends a process to one work at a time. */
export interface ChildLender {
  withChild<T>(work: (child: KeptChild) => Promise<T>): Promise<T>
}

export interface LookupsInSet {
  /** The files that tell something of the codes of one, by the path of that one; none for nearly any. */
  beside(path: string): FileBeside[]
  /** True for a file that does nothing but explain the codes of others. */
  isLegend(path: string): boolean
}

/**
 * Which files of a set tell what the codes of others mean: performances, states, tariffs in tables of their own. `ahead` lends a process that has loaded what reads a
 * file. Throws what `runUntrusted` throws.
 */
export async function lookupsInSet(
  files: readonly FileBeside[],
  { signal, ahead }: { signal?: AbortSignal | undefined; ahead?: ChildLender | undefined } = {},
): Promise<LookupsInSet> {
  const none: LookupsInSet = { beside: () => [], isLegend: () => false }
  if (files.length < 2 || files.length > mostFiles) return none
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const asked = files.map(({ path, name }, at) => ({ path, name, isShort: (sizes[at] ?? 0) <= shortBytes }))
  if (!asked.some(({ isShort }) => isShort)) return none
  const look = (keptChild?: KeptChild) =>
    runLookupFiles({ files: asked }, { ...(signal && { signal }), ...(keptChild && { keptChild }) })
  const found = await (ahead ? ahead.withChild(look) : look())
  const placeOf = new Map(files.map(({ path }, at) => [path, at]))
  const legends = new Set(found.legends)
  return {
    beside: (path) => (found.beside[placeOf.get(path) ?? -1] ?? []).flatMap((at) => asked[at] ?? []),
    isLegend: (path) => legends.has(placeOf.get(path) ?? -1),
  }
}
