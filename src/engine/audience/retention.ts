import { checkedSchema, defaultSchema, type MartData, martData } from '../figures/index.ts'
import type { Row, Warehouse } from '../store/index.ts'

export interface RetentionCurve {
  season: string
  /** New buyers of the season who have come once already. */
  size: number
  /** Share who came back within `month` months, 0 to 1, among those followed as long; `followed` says how many those are. */
  points: { month: number; share: number; followed: number }[]
}

/**
 * Of the new buyers of each season, who came back, month after month (Kaplan and Meier 1958: someone whose first visit is
 * recent counts as long as they have been followed). A curve stops where fewer than a third of its persons, or than ten, are
 * still followed: it would say nothing.
 */
export async function retention(
  warehouse: Warehouse,
  request: { asOf: string; schema?: string; months?: number; data?: MartData },
): Promise<RetentionCurve[]> {
  const schema = checkedSchema(request.schema ?? defaultSchema)
  if (request.data === undefined) await martData(warehouse, { schema, asOf: request.asOf })
  const rows = await warehouse.run(
    'SELECT season, has_returned, months, persons FROM mart_retention ORDER BY season_year, months, has_returned',
    { schema },
  )
  const seasons = [...new Set(rows.map((row) => String(row.season)))]
  return seasons.map((season) =>
    curveOf(
      season,
      rows.filter((row) => row.season === season),
      request.months ?? 18,
    ),
  )
}

function curveOf(season: string, rows: readonly Row[], months: number): RetentionCurve {
  const persons = (isCounted: (row: Row) => boolean) =>
    rows.filter(isCounted).reduce((sum, row) => sum + Number(row.persons), 0)
  const size = persons(() => true)
  const points: RetentionCurve['points'] = [{ month: 0, share: 0, followed: size }]
  let still = 1
  for (let month = 1; month <= months; month += 1) {
    // Followed through the whole month: those who returned in it, and those whose wait or follow-up goes beyond it.
    const returned = persons((row) => row.has_returned === 1 && row.months === month - 1)
    const followed = returned + persons((row) => Number(row.months) >= month)
    if (followed < Math.max(10, size / 3)) break
    still *= 1 - returned / followed
    points.push({ month, share: 1 - still, followed })
  }
  return { season, size, points }
}
