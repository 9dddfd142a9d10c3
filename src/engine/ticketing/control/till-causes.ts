import type { Said } from '../../../contract/index.ts'

export interface TillGapInput {
  /** Tickets counted here, paid and free, and beside them what may be counted otherwise in the ticketing system. Seats. */
  sold: number
  comps: number
  exempted: number
  resellers: number
  /** Seats that another system sold. */
  elsewhere: number
  unpaid: number
  options: number
  holds: number | null
  cancelled: number
  /** The last sale in the data, null when none is dated. */
  dataUntil: string | null
  /** When the last of the performances counted begins; null when no file says it. */
  lastStartsAt: string | null
  /** The sales of the last day of the data, the latest first: where the till's total may have been read before them. */
  lastSales: readonly { at: string; seats: number }[]
}

export type TillCause = Said & { isExact: boolean }

/**
 * What may explain that the ticketing system shows another total than ours (P6): when it shows more, it may count options, unpaid
 * bookings, holds, or cancelled tickets; when less, it may leave out invitations, exempted tickets and resellers', or have been
 * read before the last sales. A set of them whose seats add up to the very gap stands first. Of a kind that holds more seats than the
 * gap, only as many may be meant: it says so. Nothing was sold since the export for performances that were over before it.
 */
export function tillCauses(input: TillGapInput, total: number): TillCause[] {
  const gap = input.sold - total
  if (gap === 0) return []
  const candidates = (gap < 0 ? countedThere(input) : countedHere(input)).filter(({ count }) => count > 0)
  const exact = smallestSum(candidates, Math.abs(gap))
  const causes: TillCause[] = candidates
    .map((candidate) => causeOf(candidate, { gap: Math.abs(gap), isExact: exact.includes(candidate.name) }))
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.params.count - a.params.count)
  const early = exact.length === 0 ? readBefore(input.lastSales, gap) : null
  return [...(early ? [early] : []), ...causes, ...hourOf(input, gap)]
}

/** Options of 19 seats do not make a gap of 3: at most 3 of them are counted otherwise there. */
function causeOf({ name, count }: Candidate, { gap, isExact }: { gap: number; isExact: boolean }) {
  if (count <= gap) return { code: `till-cause.${name}`, params: { count }, isExact }
  return { code: `till-cause.part.${name}`, params: { count, part: gap }, isExact }
}

/** Sales go on after an export, until the performance: they explain a gap of any size, and no count of ours proves it. */
function hourOf({ dataUntil, lastStartsAt }: TillGapInput, gap: number): TillCause[] {
  if (dataUntil === null) return []
  if (gap < 0 && lastStartsAt !== null && lastStartsAt.replace(' ', 'T') < dataUntil.replace(' ', 'T')) return []
  const untilAt = dataUntil.slice(0, 16).replace(' ', 'T')
  return [{ code: `till-cause.${gap < 0 ? 'soldSince' : 'cancelledSince'}`, params: { untilAt }, isExact: false }]
}

/** The moment of the last day after which as many seats were sold as the till lacks: its total was read before. */
function readBefore(lastSales: TillGapInput['lastSales'], gap: number): TillCause | null {
  let count = 0
  for (const { at, seats } of lastSales) {
    count += seats
    if (count === gap)
      return {
        code: 'till-cause.readBefore',
        params: { count, fromAt: at.slice(0, 16).replace(' ', 'T') },
        isExact: true,
      }
    if (count > gap) return null
  }
  return null
}

interface Candidate {
  name: 'options' | 'unpaid' | 'holds' | 'cancelled' | 'comps' | 'exempted' | 'resellers' | 'elsewhere'
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

function countedHere({ comps, exempted, resellers, elsewhere }: TillGapInput): Candidate[] {
  return [
    { name: 'elsewhere', count: elsewhere },
    { name: 'resellers', count: resellers },
    { name: 'comps', count: comps },
    { name: 'exempted', count: exempted },
  ]
}

/**
 * The fewest candidates whose seats add up to the gap; none when no set does. Seats of another system come first: that the till
 * leaves them out is no guess.
 */
function smallestSum(candidates: readonly Candidate[], gap: number): string[] {
  const sets = Array.from({ length: 2 ** candidates.length }, (_, mask) =>
    candidates.filter((_candidate, index) => (mask >> index) % 2 === 1),
  )
  const [fewest] = sets
    .filter((set) => set.reduce((sum, { count }) => sum + count, 0) === gap)
    .sort((a, b) => Number(isSure(b)) - Number(isSure(a)) || a.length - b.length)
  return fewest?.map(({ name }) => name) ?? []
}

function isSure(set: readonly Candidate[]): boolean {
  return set.some(({ name }) => name === 'elsewhere')
}
