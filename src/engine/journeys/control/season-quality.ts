import type { Quality } from '../../../contract/index.ts'
import type { PerformanceSheet } from '../../figures/index.ts'
import {
  combined,
  coverageOf,
  freshnessOf,
  holesIn,
  leastSeatsOnce,
  overruns,
  type PerformanceBeside,
  qualityOf,
  type SeasonWeek,
  seatsMissing,
  totalGaps,
} from '../../ticketing/index.ts'
import type { SeasonCounts } from '../house/season-counts.ts'

interface SeasonInput {
  /** Year in which the season begins. */
  year: number
  startMonth: number
  asOf: string
  counts: SeasonCounts
  /** Of all seasons, between which holes are seen. */
  weeks: readonly SeasonWeek[]
  /** The last sale of one of its performances that the day sees, `YYYY-MM-DDTHH:MM`. */
  lastSale: string | null
  sheets: readonly PerformanceSheet[]
  /** The same, as the till's totals are compared with them. */
  beside: readonly PerformanceBeside[]
  /** Rows of its files that were set aside and lost. */
  lost: number
}

/** The quality of a season (B9), from what all imports and decisions end with: its seats, its buyers, its performances. */
export function seasonQuality(input: SeasonInput): Quality {
  const { year, startMonth, asOf, counts, weeks, lastSale: last, sheets, beside, lost } = input
  const tickets = qualityOf('tickets', counts.tickets, { of: (kept) => kept + lost, leftOut: 0, unit: 'seats' })
  const buyers = qualityOf('contacts', counts.contacts, { of: (kept) => kept, leftOut: 0, unit: 'buyers' })
  const holes = holesIn(weeks, { season: year, startMonth, asOf })
  const played = sheets.filter(({ isCancelled }) => !isCancelled)
  const together = combined([tickets, buyers], {
    missing: seatsMissing(beside),
    findings: [
      ...overruns(beside),
      ...totalGaps(beside),
      ...seatsTwice(counts.places),
      ...holes,
      ...withoutSale(played, asOf),
    ],
  })
  const capacities = played.filter(({ capacity }) => capacity !== null).length
  const gap = { missing: 'capacity', lacking: played.length - capacities, of: played.length, prevents: 'fill-rate' }
  return {
    ...together,
    dimensions: [
      ...together.dimensions.map((one) =>
        one.dimension === 'completeness' && gap.lacking > 0 ? { ...one, gaps: [gap, ...one.gaps] } : one,
      ),
      freshnessOf({ saleDates: last === null ? null : { first: last, last } }, asOf),
      coverageOf({ performances: sheets.length, weeks: 0 }),
    ],
  }
}

const found = { params: {}, repair: null, hasRows: false }

/** Valid seats of one name in one performance, in systems that number their seats. */
function seatsTwice(row: SeasonCounts['places']): Quality['findings'] {
  const twice = Number(row.twice ?? 0)
  if (twice === 0 || Number(row.seats) < leastSeatsOnce * Number(row.sold)) return []
  const examples = String(row.places ?? '').split('|')
  const code = 'check.seat-sold-twice'
  return [
    {
      ...found,
      code,
      dimension: 'consistency',
      severity: 'high',
      looksAt: ['seat'],
      found: twice,
      unit: 'seats',
      examples,
    },
  ]
}

/** Performances that are over, and of which no file tells a seat. */
function withoutSale(sheets: readonly PerformanceSheet[], asOf: string): Quality['findings'] {
  const empty = sheets.filter(
    ({ startsAt, sold, unpaid }) =>
      startsAt !== null && startsAt.slice(0, 10) < asOf && sold !== null && sold + unpaid === 0,
  )
  if (empty.length === 0) return []
  const examples = empty.slice(0, 3).map(({ show, startsAt }) => `${show} ${startsAt?.slice(0, 10) ?? ''}`)
  const code = 'check.performance-without-sale'
  return [
    {
      ...found,
      code,
      dimension: 'coverage',
      severity: 'medium',
      looksAt: ['startsAt'],
      found: empty.length,
      unit: 'performances',
      examples,
    },
  ]
}
