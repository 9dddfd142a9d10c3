import type { Comparable } from './comparables.ts'
import { finalOf, soldAt } from './pace.ts'

/** A comparable performance as seen at the lead asked. */
interface Seen {
  weight: number
  capacity: number | null
  final: number
  single: { early: number; final: number }
  group: { early: number; final: number }
}

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
  const seen = comparables.map((one) => seenAt(one, observed.lead))
  const group = observed.group + pickUp(seen, 'group')
  const total = (single: number | null) => (single === null ? null : Math.max(observed.single, single) + group)
  return {
    share: total(byShare(observed, seen)),
    regression: total(byRegression(observed, seen)),
    pickup: total(observed.single + pickUp(seen, 'single')),
    analogues: byAnalogues(observed, seen),
  }
}

function seenAt({ pace, weight }: Comparable, lead: number): Seen {
  return {
    weight,
    capacity: pace.capacity,
    final: finalOf(pace),
    single: { early: soldAt(pace, 'single', lead), final: pace.single[0] ?? 0 },
    group: { early: soldAt(pace, 'group', lead), final: pace.group[0] ?? 0 },
  }
}

const leastShare = 0.1
const leastSold = 3

function byShare(observed: Observed, seen: readonly Seen[]): number | null {
  const sold = weightedSum(seen, (one) => one.single.early)
  const final = weightedSum(seen, (one) => one.single.final)
  if (final === 0 || sold / final < leastShare || observed.single < leastSold) return null
  return observed.single / Math.min(1, sold / final)
}

function pickUp(seen: readonly Seen[], kind: 'single' | 'group'): number {
  const weight = weightedSum(seen, () => 1)
  if (weight === 0) return 0
  return Math.max(0, weightedSum(seen, (one) => one[kind].final - one[kind].early) / weight)
}

function byRegression(observed: Observed, seen: readonly Seen[]): number | null {
  if (seen.length < 8) return null
  const bySize = observed.capacity !== null && seen.every((one) => one.capacity !== null)
  const scaled = (seats: number, capacity: number | null) => Math.log((seats + 1) / (bySize ? (capacity ?? 1) : 1))
  const points = seen.map((one) => ({
    weight: one.weight,
    x: scaled(one.single.early, one.capacity),
    y: scaled(one.single.final, one.capacity),
  }))
  const weight = points.reduce((sum, point) => sum + point.weight, 0)
  const mean = (value: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + point.weight * value(point), 0) / weight
  const [meanX, meanY] = [mean((point) => point.x), mean((point) => point.y)]
  const covariance = mean((point) => (point.x - meanX) * (point.y - meanY))
  const variance = mean((point) => (point.x - meanX) ** 2)
  // A ridge of a fifth of a log unit squared over the points in hand: with little spread the slope goes to 0, the analogues.
  const slope = covariance / (variance + 0.2 / seen.length + 1e-9)
  const residual = mean((point) => (point.y - meanY - slope * (point.x - meanX)) ** 2)
  // The mean of a log-normal is above its median by half the variance.
  const log = meanY + slope * (scaled(observed.single, observed.capacity) - meanX) + Math.min(residual, 0.5) / 2
  return Math.exp(log) * (bySize ? (observed.capacity ?? 1) : 1) - 1
}

function byAnalogues(observed: Observed, seen: readonly Seen[]): number | null {
  if (seen.length === 0) return null
  const known = seen.filter((one) => one.capacity !== null && one.capacity > 0)
  const sold = observed.single + observed.group
  if (observed.capacity !== null && known.length >= seen.length / 2) {
    const fill = weightedSum(known, (one) => one.final / (one.capacity ?? 1)) / weightedSum(known, () => 1)
    return Math.max(sold, fill * observed.capacity)
  }
  return Math.max(sold, weightedSum(seen, (one) => one.final) / weightedSum(seen, () => 1))
}

function weightedSum(seen: readonly Seen[], value: (one: Seen) => number): number {
  return seen.reduce((sum, one) => sum + one.weight * value(one), 0)
}
