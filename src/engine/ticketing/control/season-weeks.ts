import type { RuleFinding } from '../../../contract/index.ts'
import { dayMs, seasonSql } from '../../days/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { type SeasonWeek, seasonHoles } from './season-holes.ts'

/** Sales whose weeks are counted: a relation with `starts_at`, `purchased_at` (text), `status`, `quantity`. */
export interface SeasonSales {
  rows: string
  params: Record<string, string>
  /** First month of a season, 1 to 12. */
  startMonth: number
  /** The day on which one looks, `YYYY-MM-DD`. */
  asOf: string
}

/** The holes of each season that the sales hold. */
export async function holesOf(warehouse: Warehouse, sales: SeasonSales): Promise<RuleFinding[]> {
  return holesIn(await weeksOf(warehouse, sales), sales)
}

/** The holes of one season, or of each when none is named; the weeks of all seasons are needed. */
export function holesIn(
  weeks: readonly SeasonWeek[],
  { season, startMonth, asOf }: Pick<SeasonSales, 'startMonth' | 'asOf'> & { season?: number },
): RuleFinding[] {
  const seasons = season === undefined ? [...new Set(weeks.map((one) => one.season))].sort() : [season]
  const found = seasons.flatMap((one) => {
    const first = Date.UTC(one, startMonth - 1, 1)
    const dayOf = (week: number) => new Date(first + week * 7 * dayMs).toISOString().slice(0, 10)
    return seasonHoles(weeks, { season: one, upTo: Math.floor((Date.parse(asOf) - first) / dayMs / 7), dayOf })
  })
  return [...Map.groupBy(found, ({ code }) => code).values()].flatMap(together)
}

/** The holes of one kind in several seasons, as one finding. */
function together([first, ...others]: readonly RuleFinding[]): RuleFinding[] {
  if (first === undefined) return []
  const all = [first, ...others]
  const count = all.reduce((sum, one) => sum + one.found, 0)
  return [{ ...first, found: count, examples: all.flatMap(({ examples }) => examples).slice(0, 3) }]
}

/** The weeks of all the seasons that the sales hold, in their order. */
export async function weeksOf(
  warehouse: Warehouse,
  { rows, params, startMonth }: Omit<SeasonSales, 'asOf'>,
): Promise<SeasonWeek[]> {
  const day = (column: string) => `try_cast(left(${column}, 10) AS DATE)`
  const week = (column: string) =>
    `CAST(floor(date_diff('day', make_date(season, ${startMonth}, 1), ${day(column)}) / 7.0) AS INTEGER)`
  const found = await warehouse.run(
    `WITH sale AS (
       SELECT ${seasonSql(day('CAST(starts_at AS VARCHAR)'), startMonth)} AS season, starts_at, purchased_at, coalesce(quantity, 1) AS seats
       FROM ${rows} WHERE starts_at IS NOT NULL AND status = 'sold'
     )
     SELECT season, ${week('purchased_at')} AS week, sum(seats) AS sold, 0 AS played FROM sale WHERE purchased_at IS NOT NULL GROUP BY 1, 2
     UNION ALL
     SELECT season, ${week('starts_at')} AS week, 0 AS sold, count(*) AS played FROM sale GROUP BY 1, 2
     ORDER BY 1, 2`,
    { params },
  )
  return found.map((row) => ({
    season: Number(row.season),
    week: Number(row.week),
    sold: Number(row.sold),
    played: Number(row.played),
  }))
}
