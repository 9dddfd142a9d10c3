import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { samePerformance } from './same-performance.ts'
import { areSumsOfNobody } from './sums-of-nobody.ts'
import type { NormalisedFile } from './types.ts'

/**
 * Statements of sums for performances of which an earlier one told seats already: nothing says whether the new one holds those too, so it is
 * said, by the hash of the file. Call it before the set is folded into the warehouse.
 */
export async function sumsToldBefore(
  inside: Warehouse,
  files: readonly NormalisedFile[],
): Promise<Map<string, FileControl['warnings']>> {
  const warnings = new Map<string, FileControl['warnings']>()
  for (const { control, normalised, source } of files.filter(areSumsOfNobody)) {
    const [row] = await inside.run(alreadyTold, { params: { file: normalised, source } })
    const params = { performances: Number(row?.performances ?? 0), seats: Number(row?.seats ?? 0) }
    if (params.seats > 0) warnings.set(control.sha256, [{ code: 'warning.sums-told-before', params }])
  }
  return warnings
}

const alreadyTold = `
SELECT count(DISTINCT t.performance_id) AS performances, sum(t.seats) AS seats
FROM ticket t JOIN performance p ON p.performance_id = t.performance_id
WHERE t.source = $source AND t.status <> 'cancelled' AND t.ticket_id NOT LIKE 'counts|%' AND EXISTS (
  SELECT 1 FROM read_parquet($file) f
  WHERE ${samePerformance})`
