import type { ScoredPair } from '../sql/pair-scores.ts'

export interface ComponentInput {
  /** Mentions linked by at least one likely pair, ascending. */
  members: readonly number[]
  pairs: readonly ScoredPair[]
  /** Bits that the mean pair of a cluster must keep for two clusters to be one person. */
  threshold: number
  /** The pair can never be in one person: incompatible evidence, or a human said so. */
  isForbidden: (a: number, b: number, pattern: number | null, bits: number) => boolean
  /** Pairs that a human said are one. */
  required: readonly (readonly [number, number])[]
}

const clip = 12
/** A pair that was never compared in a component too large to compare in full: mildly against. */
const unknownBits = -3

/**
 * Splits a component of likely pairs into persons, so that a chain of look-alikes is no person: clusters join while the mean
 * of all their cross pairs, those against included, stays above the threshold, and never across a forbidden pair (average
 * linkage on log-odds: the greedy form of correlation clustering, Bansal, Blum & Chawla 2004). Strongest first.
 */
export function clusterComponent(input: ComponentInput): number[][] {
  const size = input.members.length
  const place = new Map(input.members.map((member, index) => [member, index]))
  const bits = new Float64Array(size * size).fill(unknownBits)
  const forbidden = new Uint8Array(size * size)
  fillMatrices({ input, place, bits, forbidden })
  const clusters = new Map<number, number[]>(input.members.map((member, index) => [index, [member]]))
  const sum = bits
  const join = (i: number, j: number) => joinClusters({ clusters, sum, forbidden, size, keep: i, gone: j })
  for (const [a, b] of input.required) joinRequired({ clusters, a, b, join })
  for (;;) {
    const best = bestJoin({ clusters, sum, forbidden, size, threshold: input.threshold })
    if (!best) break
    join(best[0], best[1])
  }
  return [...clusters.values()].map((cluster) => cluster.sort((a, b) => a - b))
}

function fillMatrices(fill: {
  input: ComponentInput
  place: ReadonlyMap<number, number>
  bits: Float64Array
  forbidden: Uint8Array
}): void {
  const { input, place, bits, forbidden } = fill
  const { members } = input
  const size = members.length
  const set = (matrix: Float64Array | Uint8Array, i: number, j: number, value: number) => {
    matrix[i * size + j] = value
    matrix[j * size + i] = value
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      if (input.isForbidden(members[i] ?? 0, members[j] ?? 0, null, 0)) set(forbidden, i, j, 1)
    }
  }
  for (const { a, b, bits: value, pattern } of input.pairs) {
    const [i, j] = [place.get(a), place.get(b)]
    if (i === undefined || j === undefined) continue
    set(bits, i, j, Math.max(-clip, Math.min(clip, value)))
    if (input.isForbidden(a, b, pattern, value)) set(forbidden, i, j, 1)
  }
}

interface Matrices {
  clusters: Map<number, number[]>
  sum: Float64Array
  forbidden: Uint8Array
  size: number
}

function joinClusters({ clusters, sum, forbidden, size, keep, gone }: Matrices & { keep: number; gone: number }): void {
  clusters.get(keep)?.push(...(clusters.get(gone) ?? []))
  clusters.delete(gone)
  for (const other of clusters.keys()) {
    if (other === keep) continue
    const total = (sum[keep * size + other] ?? 0) + (sum[gone * size + other] ?? 0)
    const barred = (forbidden[keep * size + other] ?? 0) | (forbidden[gone * size + other] ?? 0)
    sum[keep * size + other] = total
    sum[other * size + keep] = total
    forbidden[keep * size + other] = barred
    forbidden[other * size + keep] = barred
  }
}

function joinRequired(request: {
  clusters: Map<number, number[]>
  a: number
  b: number
  join: (i: number, j: number) => void
}): void {
  const { clusters, a, b, join } = request
  let [i, j] = [-1, -1]
  for (const [index, cluster] of clusters) {
    if (cluster.includes(a)) i = index
    if (cluster.includes(b)) j = index
  }
  if (i >= 0 && j >= 0 && i !== j) join(Math.min(i, j), Math.max(i, j))
}

function bestJoin({
  clusters,
  sum,
  forbidden,
  size,
  threshold,
}: Matrices & { threshold: number }): [number, number] | null {
  let best: [number, number] | null = null
  let bestMean = threshold
  const indexes = [...clusters.keys()].sort((x, y) => x - y)
  for (const [rank, i] of indexes.entries()) {
    const left = clusters.get(i)?.length ?? 1
    for (const j of indexes.slice(rank + 1)) {
      if (forbidden[i * size + j]) continue
      const mean = (sum[i * size + j] ?? 0) / (left * (clusters.get(j)?.length ?? 1))
      if (mean > bestMean) {
        bestMean = mean
        best = [i, j]
      }
    }
  }
  return best
}
