import { asMessage } from '../../../../contract/index.ts'
import type { KnownPerformance } from '../record/facts.ts'
import { contradicted, type Finding, type SeatsBySales, supported, unsupported } from '../scene/finding.ts'
import type { Span } from '../text/reading.ts'
import type { SeatState } from './availability-patterns.ts'

/** Up to this share of a gauge left, one would say « dernières places » (a rule of ours). */
export const fewSeatsLeft = 0.1
/** Over this share, one may not. */
export const manySeatsLeft = 0.25

/** The words that say each state. */
export const seatSuggestions = {
  available: 'il reste des places',
  lastSeats: 'dernières places',
  soldOut: 'complet',
} as const

/**
 * What a text says of the seats of some performances, by their sales; null where these do not tell of each (P4): «
 * inconnu » answers nothing. A hall is rarely sold to its last seat: « complet » with few left is a person's to say.
 */
export function judgedBySales(
  span: Span,
  said: SeatState,
  { sales, meant }: { sales: SeatsBySales | null; meant: readonly KnownPerformance[] },
): Finding | null {
  const seats = meant.map((one) => sales?.performances.find(({ startsAt }) => isSame(startsAt, one.record.startsAt)))
  const known = seats.filter((one) => one !== undefined)
  if (sales === null || meant.length === 0 || known.length < meant.length) return null
  const remaining = sum(known.map((one) => Math.max(0, one.remaining)))
  const capacity = sum(known.map((one) => one.capacity))
  const message = asMessage('fact.seats-by-sales', { count: remaining, capacity, readDay: sales.cutOff })
  const right = stateOf(remaining / capacity)
  if (isTrue(said, { remaining, capacity })) return supported(span, 'availability', 'sales', message)
  if (said === 'soldOut' && right === 'lastSeats') return unsupported(span, 'availability', message)
  return contradicted(span, 'availability', { fact: 'sales', message, suggestion: seatSuggestions[right] })
}

function isTrue(said: SeatState, { remaining, capacity }: { remaining: number; capacity: number }): boolean {
  if (said === 'available') return remaining > 0
  if (said === 'soldOut') return remaining === 0
  return remaining > 0 && remaining / capacity <= manySeatsLeft
}

function stateOf(share: number): SeatState {
  if (share === 0) return 'soldOut'
  return share <= fewSeatsLeft ? 'lastSeats' : 'available'
}

function isSame(left: string, right: string): boolean {
  return left.slice(0, 16).replace('T', ' ') === right.slice(0, 16).replace('T', ' ')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
