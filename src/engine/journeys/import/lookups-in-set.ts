import { stat } from 'node:fs/promises'
import { type FileBeside, type KeptChild, runLookupFiles } from '../../ticketing/index.ts'

/** Longer files explain no codes; more of them are states of one sale, or many evenings. */
const [shortBytes, mostFiles] = [512 * 1024, 24]

/** Lends a process to one work at a time. */
export interface ChildLender {
  withChild<T>(work: (child: KeptChild) => Promise<T>): Promise<T>
}

interface LookupOptions {
  signal?: AbortSignal | undefined
  keptChild?: KeptChild
  ahead?: ChildLender | undefined
}

export interface LookupsInSet {
  /** The files that tell something of the codes of one, by the path of that one; none for nearly any. */
  beside(path: string): FileBeside[]
  /** The files whose codes one explains that does nothing else; none for nearly any. */
  explainedBy(path: string): FileBeside[]
}

/**
 * Which files of a set tell what the codes of others mean: performances, states, tariffs in tables of their own. `ahead` lends a process that has loaded what reads a
 * file. Throws what `runUntrusted` throws.
 */
export async function lookupsInSet(
  files: readonly FileBeside[],
  { signal, keptChild, ahead }: LookupOptions = {},
): Promise<LookupsInSet> {
  const none: LookupsInSet = { beside: () => [], explainedBy: () => [] }
  if (files.length < 2 || files.length > mostFiles) return none
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const asked = files.map(({ path, name }, at) => ({ path, name, isShort: (sizes[at] ?? 0) <= shortBytes }))
  if (!asked.some(({ isShort }) => isShort)) return none
  const look = (child: KeptChild | undefined) =>
    runLookupFiles({ files: asked }, { ...(signal && { signal }), ...(child && { keptChild: child }) })
  const found = await (ahead ? ahead.withChild(look) : look(keptChild))
  const placeOf = new Map(files.map(({ path }, at) => [path, at]))
  const legends = new Set(found.legends)
  return {
    beside: (path) => (found.beside[placeOf.get(path) ?? -1] ?? []).flatMap((at) => asked[at] ?? []),
    explainedBy: (path) => {
      const place = placeOf.get(path) ?? -1
      return legends.has(place) ? asked.filter((_, at) => found.beside[at]?.includes(place)) : []
    },
  }
}
