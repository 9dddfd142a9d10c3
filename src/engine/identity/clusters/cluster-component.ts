import type { ScoredPair } from '../columns/score-pairs.ts'
import { probabilityOf } from '../linkage/estimate-model.ts'
import { fieldCount } from '../linkage/fields.ts'
import type { RequiredPair } from '../read-decisions.ts'

export interface ComponentInput {
  /** Mentions linked by at least one likely pair, ascending. */
  members: readonly number[]
  pairs: readonly ScoredPair[]
  /** Bits that two clusters must reach to be one person. */
  threshold: number
  /** The pair can never be in one person: incompatible evidence, or a human said so. */
  isForbidden: (a: number, b: number, pattern: number | null, bits: number) => boolean
  /** Pairs that a human said are one. */
  required: readonly RequiredPair[]
  /** Bits of a list of levels by the model, as for a pair. */
  bitsOf: (levels: ArrayLike<number>) => number
  ofPattern: (pattern: number) => PatternBits
}

/** The levels of a pattern code, and their bits by the model. */
export interface PatternBits {
  levels: readonly number[]
  bits: number
}

/** Below, what may be wrong of a join moves no figure: a thousand of them make one person. Such joins are not told. */
export const leastDoubt = 0.001
const clip = 12
/** A pair that was never compared in a component too large to compare in full: mildly against. */
const unknownBits = -3

/** How far the mean of the cross pairs may stay below what the whole must reach. */
const toleratedBits = 3

/** All that is known between two clusters. */
interface Link {
  /** Sum of the bits of the cross pairs, and of what rarity added to them. */
  sum: number
  rarity: number
  /** The nearest that each field comes, over the cross pairs. */
  levels: readonly number[]
  isForbidden: boolean
}

interface Cluster {
  members: number[]
  links: Map<number, Link>
  /** Pairs inside that are expected to be one person: those of each join, by what the join was worth. */
  right: number
  joins: Join[]
}

/** Two groups of mentions put together by evidence: what one could be wrong about. */
export interface Join {
  left: number[]
  right: number[]
  probability: number
}

/** One person: mentions ascending, and how many of its pairs are expected to be right. */
export interface FoundPerson {
  members: number[]
  right: number
  /** How it was put together, where that may be wrong. */
  joins: readonly Join[]
}

/**
 * Splits a component of likely pairs into persons, so that a chain of look-alikes is no person. Clusters join, strongest first, while
 * what the two say *taken whole* stays above the threshold (a phone that one has on a single record still stands against the
 * other's), and the mean of all their cross pairs, those against included, not far below (average linkage on log-odds: the greedy
 * form of correlation clustering, Bansal, Blum & Chawla 2004). Never across a forbidden pair. Persons of one mention may be left out.
 */
export function clusterComponent(input: ComponentInput): FoundPerson[] {
  const two = twoAlone(input)
  if (two) return two
  const clusters = startingClusters(input)
  for (const { a, b, probability } of input.required) {
    const [i, j] = [clusterOf(clusters, a), clusterOf(clusters, b)]
    if (i >= 0 && j >= 0 && i !== j) joinWithDoubt(clusters, [Math.min(i, j), Math.max(i, j)], probability)
  }
  for (;;) {
    const best = bestJoin(clusters, input)
    if (!best) break
    joinWithDoubt(clusters, best.pair, probabilityOf(best.bits))
  }
  return [...clusters.values()].map(({ members, right, joins }) => ({
    members: members.sort((a, b) => a - b),
    right,
    joins,
  }))
}

/** Most components are two records and one pair: the same answer without the bookkeeping. */
function twoAlone({ members, pairs, required, threshold, isForbidden }: ComponentInput): FoundPerson[] | null {
  const [a, b] = members
  const [pair] = pairs
  if (members.length !== 2 || a === undefined || b === undefined || !pair || pairs.length > 1 || required.length > 0)
    return null
  const bits = Math.max(-clip, Math.min(clip, pair.bits))
  if (bits <= threshold || isForbidden(a, b, pair.pattern, pair.bits)) return []
  const probability = probabilityOf(bits)
  const joins = isDoubtful(probability) ? [{ left: [a], right: [b], probability }] : certain
  return [{ members: [a, b], right: probability, joins }]
}

const certain: readonly Join[] = []

/** Whether a join of such a probability may be wrong. */
function isDoubtful(probability: number): boolean {
  return 1 - probability >= leastDoubt
}

const silence: readonly number[] = new Array<number>(fieldCount).fill(0)

function startingClusters(input: ComponentInput): Map<number, Cluster> {
  const clusters = new Map(
    input.members.map((member, i): [number, Cluster] => [
      i,
      { members: [member], links: new Map(), right: 0, joins: [] },
    ]),
  )
  const place = new Map(input.members.map((member, index) => [member, index]))
  for (const [i, a] of input.members.entries()) {
    for (let j = i + 1; j < input.members.length; j += 1) {
      const isForbidden = input.isForbidden(a, input.members[j] ?? 0, null, 0)
      setLink(clusters, i, j, { sum: unknownBits, rarity: 0, levels: silence, isForbidden })
    }
  }
  for (const { a, b, bits, pattern } of input.pairs) {
    const [i, j] = [place.get(a) ?? -1, place.get(b) ?? -1]
    const link = clusters.get(i)?.links.get(j)
    if (!link) continue
    const alone = input.ofPattern(pattern)
    link.levels = alone.levels
    link.sum = Math.max(-clip, Math.min(clip, bits))
    link.rarity = bits - alone.bits
    link.isForbidden ||= input.isForbidden(a, b, pattern, bits)
  }
  return clusters
}

function setLink(clusters: ReadonlyMap<number, Cluster>, i: number, j: number, link: Link): void {
  clusters.get(i)?.links.set(j, link)
  clusters.get(j)?.links.set(i, link)
}

function clusterOf(clusters: ReadonlyMap<number, Cluster>, member: number): number {
  for (const [index, { members }] of clusters) if (members.includes(member)) return index
  return -1
}

/** Joins two clusters, and remembers what could be wrong. */
function joinWithDoubt(clusters: Map<number, Cluster>, pair: [number, number], probability: number): void {
  const [left = [], right = []] = isDoubtful(probability)
    ? pair.map((index) => [...(clusters.get(index)?.members ?? [])])
    : []
  joinClusters(clusters, pair, probability)
  if (isDoubtful(probability)) clusters.get(pair[0])?.joins.push({ left, right, probability })
}

function joinClusters(clusters: Map<number, Cluster>, [keep, gone]: [number, number], probability: number): void {
  const [kept, left] = [clusters.get(keep), clusters.get(gone)]
  if (!kept || !left) return
  kept.right += left.right + probability * kept.members.length * left.members.length
  kept.members.push(...left.members)
  kept.joins.push(...left.joins)
  clusters.delete(gone)
  kept.links.delete(gone)
  for (const [other, link] of kept.links) {
    const added = left.links.get(other)
    if (!added) continue
    const levels = link.levels.map((level, field) => Math.max(level, added.levels[field] ?? 0))
    setLink(clusters, keep, other, {
      sum: link.sum + added.sum,
      rarity: link.rarity + added.rarity,
      levels,
      isForbidden: link.isForbidden || added.isForbidden,
    })
    clusters.get(other)?.links.delete(gone)
  }
}

function bestJoin(
  clusters: ReadonlyMap<number, Cluster>,
  input: ComponentInput,
): { pair: [number, number]; bits: number } | null {
  let best: { pair: [number, number]; bits: number } | null = null
  let most = input.threshold
  for (const [i, { members, links }] of clusters) {
    for (const [j, link] of links) {
      if (j < i || link.isForbidden) continue
      const score = scoreOf(link, members.length * (clusters.get(j)?.members.length ?? 1), input)
      if (score > most) {
        most = score
        best = { pair: [i, j], bits: score }
      }
    }
  }
  return best
}

function scoreOf({ sum, rarity, levels }: Link, pairs: number, input: ComponentInput): number {
  const mean = sum / pairs
  if (pairs === 1) return mean
  if (mean <= input.threshold - toleratedBits) return Number.NEGATIVE_INFINITY
  return input.bitsOf(levels) + rarity / pairs
}
