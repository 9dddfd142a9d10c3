import type { DimensionControl, FileControl } from '../../../contract/index.ts'
import { daysBetween } from '../../days/index.ts'

/** How far the file goes: the day of its last sale, and how many days before the day of the import that is. */
export function freshnessOf({ saleDates }: Pick<FileControl, 'saleDates'>, today: string): DimensionControl {
  const untilAt = saleDates?.last.slice(0, 16) ?? null
  const days = untilAt === null ? null : daysBetween(untilAt, today)
  return { dimension: 'freshness', sound: null, of: null, params: { untilAt, days }, gaps: [] }
}

/** How much it speaks of: performances, and weeks in which something was sold. */
export function coverageOf(counts: { performances: number; weeks: number }): DimensionControl {
  return { dimension: 'coverage', sound: null, of: null, params: counts, gaps: [] }
}
