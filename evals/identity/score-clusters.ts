/** Figures of a de-duplication: pairwise on the closure (all pairs inside a cluster), and B³. */
export interface ClusterScore {
  precision: number
  recall: number
  f1: number
  b3Precision: number
  b3Recall: number
  b3F1: number
  largestFound: number
}

/** Cluster id by record id, true and found. A record absent from `found` is a cluster of its own. */
export function scoreClusters(truth: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): ClusterScore {
  const both = new Map<string, { both: number; trueId: string; foundId: string }>()
  const [trueSizes, foundSizes] = [new Map<string, number>(), new Map<string, number>()]
  for (const [record, trueId] of truth) {
    const foundId = found.get(record) || `alone ${record}`
    const key = JSON.stringify([trueId, foundId])
    const cell = both.get(key) ?? { both: 0, trueId, foundId }
    cell.both += 1
    both.set(key, cell)
    trueSizes.set(trueId, (trueSizes.get(trueId) ?? 0) + 1)
    foundSizes.set(foundId, (foundSizes.get(foundId) ?? 0) + 1)
  }
  const cells = [...both.values()]
  const right = pairsIn(cells.map((cell) => cell.both))
  const precision = ratio(right, pairsIn(foundSizes.values()))
  const recall = ratio(right, pairsIn(trueSizes.values()))
  const b3 = (sizes: ReadonlyMap<string, number>, id: (cell: (typeof cells)[number]) => string) =>
    cells.reduce((sum, cell) => sum + cell.both ** 2 / (sizes.get(id(cell)) ?? 1), 0) / truth.size
  const b3Precision = b3(foundSizes, (cell) => cell.foundId)
  const b3Recall = b3(trueSizes, (cell) => cell.trueId)
  return {
    precision,
    recall,
    f1: harmonic(precision, recall),
    b3Precision,
    b3Recall,
    b3F1: harmonic(b3Precision, b3Recall),
    largestFound: [...foundSizes.values()].reduce((most, size) => Math.max(most, size), 0),
  }
}

function pairsIn(sizes: Iterable<number>): number {
  let pairs = 0
  for (const size of sizes) pairs += (size * (size - 1)) / 2
  return pairs
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 1
}

function harmonic(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}
