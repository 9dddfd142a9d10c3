import type { DimensionControl, FileControl } from '../../../contract/index.ts'

const dayMs = 86_400_000

/** How far the file goes: the day of its last sale, and how many days before the day of the import that is. */
export function freshnessOf({ saleDates }: Pick<FileControl, 'saleDates'>, today: string): DimensionControl {
  const untilAt = saleDates?.last.slice(0, 16) ?? null
  const days = untilAt === null ? null : Math.round((Date.parse(today) - Date.parse(untilAt.slice(0, 10))) / dayMs)
  return { dimension: 'freshness', sound: null, of: null, params: { untilAt, days }, gaps: [] }
}

/** How much it speaks of: performances, and weeks in which something was sold. */
export function coverageOf(counts: { performances: number; weeks: number }): DimensionControl {
  return { dimension: 'coverage', sound: null, of: null, params: counts, gaps: [] }
}
