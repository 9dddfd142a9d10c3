import { finalOf, type Pace } from './pace.ts'

interface PastMedians {
  final: number | null
  /** Null when too few past performances have a known capacity. */
  fill: number | null
}

/**
 * The plain baseline beside every forecast: the median fill of past performances in the same hall (of all when it has under
 * five) times this capacity, or the median final count when capacities are not known; never under what is sold already.
 */
export class Baselines {
  readonly #past: readonly Pace[]
  readonly #medians = new Map<string, PastMedians>()

  /** `past` is ordered by day. */
  constructor(past: readonly Pace[]) {
    this.#past = past
  }

  /** Null when no performance was over before the day. */
  of(asked: Pace, day: number, sold: number): number | null {
    const { fill, final } = this.#mediansOf(asked.hall, countBefore(this.#past, day))
    const expected = asked.capacity !== null && fill !== null ? fill * asked.capacity : final
    return expected === null ? null : clipped(expected, sold, asked.capacity)
  }

  #mediansOf(hall: string | null, end: number): PastMedians {
    const key = `${end} ${hall}`
    const cached = this.#medians.get(key)
    if (cached !== undefined) return cached
    const before = this.#past.slice(Math.max(0, end - mostPast), end)
    const inHall = before.filter((pace) => pace.hall === hall)
    const past = inHall.length >= 5 ? inHall : before
    const fills = past.flatMap((pace) => (pace.capacity ? [finalOf(pace) / pace.capacity] : []))
    const hasFills = fills.length >= Math.max(1, past.length / 2)
    const medians = { final: median(past.map(finalOf)), fill: hasFills ? median(fills) : null }
    this.#medians.set(key, medians)
    return medians
  }
}

/** How far back the past is read: older performances say little of the next one. */
export const mostPast = 1000

/** How many of a list ordered by day come before the day. */
export function countBefore(ordered: readonly { day: number }[], day: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.day ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Never under what is sold, never over the house; an over-sold house keeps what it sold. */
export function clipped(value: number, sold: number, capacity: number | null): number {
  return Math.max(sold, capacity === null ? value : Math.min(value, capacity))
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
