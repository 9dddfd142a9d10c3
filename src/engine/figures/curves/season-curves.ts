import { readFileSync } from 'node:fs'
import type { SeasonCurves, SeasonPoint as SoldAtDay } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { dayOf } from '../day-number.ts'
import type { MartData, Season } from '../mart-data.ts'
import { checkedSchema } from '../marts/build-marts.ts'
import { seasonPoint } from '../same-point.ts'

const week = 7

interface Change {
  day: number
  seats: number
}

/**
 * Seats taken in a season, the one under way when none is named, week after week since its sales opened, beside the season before from its own opening (P7), up to its
 * end; or why none stands beside. Null where no season has a dated sale.
 */
export async function seasonCurves(
  warehouse: Warehouse,
  { schema, data, season }: { schema: string; data: MartData; season?: string },
): Promise<SeasonCurves | null> {
  const now = season === undefined ? data.currentSeason : data.seasons.find((one) => one.season === season)
  if (!now?.hasTickets) return null
  const rows = await warehouse.run(curveText(), {
    schema: checkedSchema(schema),
    params: { cutoff: data.cutoffDay },
  })
  const changes = Map.groupBy(
    rows.map((row) => ({ year: Number(row.season_year), day: Number(row.day), seats: Number(row.change) })),
    ({ year }) => year,
  )
  const own = changes.get(now.seasonYear) ?? []
  const start = now.openedDay ?? own.find(({ day }) => day > 0)?.day
  if (start === undefined || start > data.cutoffDay) return null
  const point = seasonPoint(data, now.seasonYear)
  return {
    season: now.season,
    points: weekly(own, { start, end: Math.max(start, Math.min(data.cutoffDay, now.lastPerformanceDay)) }),
    why: typeof point === 'string' ? point : null,
    before: typeof point === 'string' ? null : curveBefore(changes, { point, data }),
  }
}

function curveBefore(
  changes: ReadonlyMap<number, readonly Change[]>,
  { point, data }: { point: { previous: Season; day: number }; data: MartData },
): SeasonCurves['before'] {
  const { previous, day } = point
  const end = Math.min(previous.lastPerformanceDay, data.cutoffDay)
  const own = changes.get(previous.seasonYear) ?? []
  const start = previous.openedDay ?? day
  return { season: previous.season, samePoint: soldAt(own, start, day), points: weekly(own, { start, end }) }
}

/** A point a week, and the last day. */
function weekly(changes: readonly Change[], { start, end }: { start: number; end: number }): SoldAtDay[] {
  const days = Array.from({ length: Math.floor((end - start) / week) + 1 }, (_, index) => start + index * week)
  return [...new Set([...days, end])].map((day) => soldAt(changes, start, day))
}

function soldAt(changes: readonly Change[], start: number, day: number): SoldAtDay {
  const seats = changes.reduce((sum, one) => (one.day <= day ? sum + one.seats : sum), 0)
  return { sinceOpening: day - start, day: dayOf(day), seats }
}

function curveText(): string {
  return readFileSync(new URL('./season-seats.sql', import.meta.url), 'utf8')
}
