import type { Comparable } from './comparables.ts'
import { finalOf, soldAt } from './pace.ts'

export const expertNames = ['share', 'regression', 'pickup', 'analogues'] as const
export type ExpertName = (typeof expertNames)[number]

export interface Observed {
  single: number
  group: number
  lead: number
  capacity: number | null
}

/** What each expert expects the final count to be; null when it cannot say. */
export type Expectations = Record<ExpertName, number | null>

/**
 * The experts, each on single sales, groups added apart:
 * `share`: sold ÷ share that comparable performances had sold at that lead (dangerous when that share is small: then null);
 * `regression`: log of final on log of sold (Weatherford and Kimes 2003: with pick-up the most robust family);
 * `pickup`: sold + what comparables still sold from that lead on;
 * `analogues`: what comparables sold in the end, whatever is sold here.
 */
export function expectations(observed: Observed, comparables: readonly Comparable[]): Expectations {
  const group = observed.group + pickUp(comparables, 'group', observed.lead)
  const total = (single: number | null) => (single === null ? null : Math.max(observed.single, single) + group)
  return {
    share: total(byShare(observed, comparables)),
    regression: total(byRegression(observed, comparables)),
    pickup: total(observed.single + pickUp(comparables, 'single', observed.lead)),
    analogues: byAnalogues(observed, comparables),
  }
}

const leastShare = 0.1
const leastSold = 3

function byShare(observed: Observed, comparables: readonly Comparable[]): number | null {
  const sold = weightedSum(comparables, (one) => soldAt(one.pace, 'single', observed.lead))
  const final = weightedSum(comparables, (one) => one.pace.single[0] ?? 0)
  if (final === 0 || sold / final < leastShare || observed.single < leastSold) return null
  return observed.single / Math.min(1, sold / final)
}

function pickUp(comparables: readonly Comparable[], kind: 'single' | 'group', lead: number): number {
  const weight = weightedSum(comparables, () => 1)
  if (weight === 0) return 0
  const gained = weightedSum(comparables, (one) => (one.pace[kind][0] ?? 0) - soldAt(one.pace, kind, lead))
  return Math.max(0, gained / weight)
}

function byRegression(observed: Observed, comparables: readonly Comparable[]): number | null {
  if (comparables.length < 8) return null
  const sizes = observed.capacity !== null && comparables.every((one) => one.pace.capacity !== null)
  const scaled = (seats: number, capacity: number | null) => Math.log((seats + 1) / (sizes ? (capacity ?? 1) : 1))
  const points = comparables.map((one) => ({
    weight: one.weight,
    x: scaled(soldAt(one.pace, 'single', observed.lead), one.pace.capacity),
    y: scaled(one.pace.single[0] ?? 0, one.pace.capacity),
  }))
  const weight = points.reduce((sum, point) => sum + point.weight, 0)
  const mean = (value: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + point.weight * value(point), 0) / weight
  const [meanX, meanY] = [mean((point) => point.x), mean((point) => point.y)]
  const covariance = mean((point) => (point.x - meanX) * (point.y - meanY))
  const variance = mean((point) => (point.x - meanX) ** 2)
  // A ridge of a fifth of a log unit squared over the points in hand: with little spread the slope goes to 0, the analogues.
  const slope = covariance / (variance + 0.2 / comparables.length + 1e-9)
  const residual = mean((point) => (point.y - meanY - slope * (point.x - meanX)) ** 2)
  const log = meanY + slope * (scaled(observed.single, observed.capacity) - meanX) + Math.min(residual, 0.5) / 2
  return Math.exp(log) * (sizes ? (observed.capacity ?? 1) : 1) - 1
}

function byAnalogues(observed: Observed, comparables: readonly Comparable[]): number | null {
  const weight = weightedSum(comparables, () => 1)
  if (weight === 0) return null
  const known = comparables.filter((one) => one.pace.capacity !== null && one.pace.capacity > 0)
  const sold = observed.single + observed.group
  if (observed.capacity !== null && known.length >= comparables.length / 2) {
    const fill = weightedSum(known, (one) => finalOf(one.pace) / (one.pace.capacity ?? 1)) / weightedSum(known, () => 1)
    return Math.max(sold, fill * observed.capacity)
  }
  return Math.max(sold, weightedSum(comparables, (one) => finalOf(one.pace)) / weight)
}

function weightedSum(comparables: readonly Comparable[], value: (one: Comparable) => number): number {
  return comparables.reduce((sum, one) => sum + one.weight * value(one), 0)
}
