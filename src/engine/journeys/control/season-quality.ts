import type { Quality } from '../../../contract/index.ts'
import type { PerformanceSheet } from '../../figures/index.ts'
import type { Warehouse } from '../../store/index.ts'
import {
  combined,
  coverageOf,
  freshnessOf,
  holesIn,
  leastSeatsOnce,
  overruns,
  type PerformanceBeside,
  qualityOf,
  seatsMissing,
  totalGaps,
} from '../../ticketing/index.ts'
import { type SeasonCounts, seasonCounts } from './season-counts.ts'

interface SeasonInput {
  /** Year in which the season begins. */
  year: number
  startMonth: number
  asOf: string
  sheets: readonly PerformanceSheet[]
  /** The same, as the till's totals are compared with them. */
  beside: readonly PerformanceBeside[]
  /** Rows of its files that were set aside and lost. */
  lost: number
}

/** The quality of a season (B9), from what all imports and decisions end with: its seats, its buyers, its performances. */
export async function seasonQuality(warehouse: Warehouse, input: SeasonInput): Promise<Quality> {
  const { year, startMonth, asOf, sheets, beside, lost } = input
  const [{ counts, weeks }, last] = await Promise.all([
    seasonCounts(warehouse, { year, startMonth }),
    lastSale(warehouse, input),
  ])
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

/** The last sale of a performance of the season that the day sees. */
async function lastSale(
  warehouse: Warehouse,
  { year, startMonth, asOf }: Pick<SeasonInput, 'year' | 'startMonth' | 'asOf'>,
): Promise<string | null> {
  const [row] = await warehouse.run(
    `SELECT strftime(max(t.purchased_at), '%Y-%m-%dT%H:%M') AS last
     FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
     WHERE p.starts_at >= make_date($year, $startMonth, 1) AND p.starts_at < make_date($year + 1, $startMonth, 1)
       AND CAST(t.purchased_at AS DATE) <= CAST($asOf AS DATE)`,
    { params: { year, startMonth, asOf } },
  )
  return typeof row?.last === 'string' ? row.last : null
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
    ({ startsAt, sold, unpaid }) => startsAt !== null && startsAt.slice(0, 10) < asOf && sold + unpaid === 0,
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
