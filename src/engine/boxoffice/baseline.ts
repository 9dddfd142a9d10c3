import { finalOf, type Pace } from './pace.ts'

/**
 * The plain baseline beside every forecast: the median fill of past performances in the same hall (of all when it has under
 * five) times this capacity, or the median final count when capacities are not known; never under what is sold already.
 * Null without any past performance.
 */
export function baselineOf(asked: Pace, history: readonly Pace[], sold: number): number | null {
  const inHall = history.filter((pace) => pace.hall === asked.hall)
  const past = inHall.length >= 5 ? inHall : history
  const fills = past.flatMap((pace) => (pace.capacity ? [finalOf(pace) / pace.capacity] : []))
  const expected =
    asked.capacity !== null && fills.length >= Math.max(1, past.length / 2)
      ? times(median(fills), asked.capacity)
      : median(past.map(finalOf))
  return expected === null ? null : clipped(expected, sold, asked.capacity)
}

/** Never under what is sold, never over the house; an over-sold house keeps what it sold. */
export function clipped(value: number, sold: number, capacity: number | null): number {
  return Math.max(sold, capacity === null ? value : Math.min(value, capacity))
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
