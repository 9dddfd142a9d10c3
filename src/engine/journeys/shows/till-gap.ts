import type { Said } from '../../../contract/index.ts'

export interface TillGapInput {
  /** Tickets counted here, paid and free, and beside them what may be counted otherwise in the ticketing system. Seats. */
  sold: number
  comps: number
  exempted: number
  unpaid: number
  options: number
  holds: number | null
  cancelled: number
  /** The last sale in the data, null when none is dated. */
  dataUntil: string | null
}

export type TillCause = Said & { isExact: boolean }

/**
 * What may explain that the ticketing system shows another total than ours (P6): when it shows more, it may count options, unpaid
 * bookings, holds, or cancelled tickets; when less, it may leave out invitations and exempted tickets. A set of them whose seats
 * add up to the very gap stands first. Sales made after our extraction explain a larger total of any size.
 */
export function tillCauses(input: TillGapInput, total: number): TillCause[] {
  const gap = input.sold - total
  if (gap === 0) return []
  const candidates = (gap < 0 ? countedThere(input) : countedHere(input)).filter(({ count }) => count > 0)
  const exact = smallestSum(candidates, Math.abs(gap))
  const causes = candidates
    .map(({ name, count }) => ({ code: `till-cause.${name}`, params: { count }, isExact: exact.includes(name) }))
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.params.count - a.params.count)
  const cutOff = input.dataUntil?.slice(0, 16).replace(' ', 'T') ?? null
  const hour: TillCause = {
    code: `till-cause.${gap < 0 ? 'soldSince' : 'cancelledSince'}`,
    params: { untilAt: cutOff },
    isExact: false,
  }
  return cutOff === null ? causes : [...causes, hour]
}

interface Candidate {
  name: 'options' | 'unpaid' | 'holds' | 'cancelled' | 'comps' | 'exempted'
  count: number
}

function countedThere({ options, unpaid, holds, cancelled }: TillGapInput): Candidate[] {
  return [
    { name: 'options', count: options },
    { name: 'unpaid', count: unpaid },
    { name: 'holds', count: holds ?? 0 },
    { name: 'cancelled', count: cancelled },
  ]
}

function countedHere({ comps, exempted }: TillGapInput): Candidate[] {
  return [
    { name: 'comps', count: comps },
    { name: 'exempted', count: exempted },
  ]
}

/** The fewest candidates whose seats add up to the gap; none when no set does. */
function smallestSum(candidates: readonly Candidate[], gap: number): string[] {
  const sets = Array.from({ length: 2 ** candidates.length }, (_, mask) =>
    candidates.filter((_candidate, index) => (mask >> index) % 2 === 1),
  )
  const [fewest] = sets
    .filter((set) => set.reduce((sum, { count }) => sum + count, 0) === gap)
    .sort((a, b) => a.length - b.length)
  return fewest?.map(({ name }) => name) ?? []
}
