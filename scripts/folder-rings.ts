/** An import: the file that asks, the file that gives; paths from the root, with slashes. */
export interface ImportEdge {
  from: string
  to: string
}

/** Two folders side by side that reach one another, each by an import that shows it. */
export interface FolderRing {
  from: string
  to: string
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The rings between folders: of two folders of one parent, files of each reach the other, straight or through their neighbours.
 * Tests and their fixtures count for nothing: they may look anywhere.
 *
 * @returns each pair once, in the order of names; empty where the folders stand on one another without a ring.
 */
export function folderRings(imports: readonly ImportEdge[]): FolderRing[] {
  const lifted = imports.filter(({ from, to }) => !isTest(from) && !isTest(to)).flatMap(betweenFolders)
  const graph = new Map<string, Set<string>>()
  for (const { from, to } of lifted) graph.set(from, (graph.get(from) ?? new Set()).add(to))
  const reached = new Map([...graph.keys()].map((folder) => [folder, reachedFrom(graph, folder)]))
  return lifted
    .filter(({ from, to }) => reached.get(to)?.has(from) ?? false)
    .filter(({ from, to }, at, all) => all.findIndex((other) => other.from === from && other.to === to) === at)
    .toSorted((one, other) => `${one.from} ${one.to}`.localeCompare(`${other.from} ${other.to}`))
}

/** The import between the two folders where the paths of its files part; none within one folder or to a file beside it. */
function betweenFolders({ from, to }: ImportEdge): ImportEdge[] {
  const [one, other] = [from.split('/'), to.split('/')]
  const parted = one.findIndex((part, at) => part !== other[at])
  if (parted < 0 || parted >= one.length - 1 || parted >= other.length - 1) return []
  return [{ from: one.slice(0, parted + 1).join('/'), to: other.slice(0, parted + 1).join('/') }]
}

function reachedFrom(graph: Graph, start: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [start]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
    for (const next of graph.get(folder) ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        waiting.push(next)
      }
  return seen
}

function isTest(file: string): boolean {
  return /(?:\.test\.tsx?|fixture[^/]*)$/.test(file)
}
