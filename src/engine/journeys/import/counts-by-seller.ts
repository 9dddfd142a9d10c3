import type { FileControl } from '../../../contract/index.ts'
import type { Warehouse } from '../../store/index.ts'
import { saysOutsideTill } from '../../ticketing/index.ts'
import { samePerformance } from './same-performance.ts'
import type { NormalisedFile } from './types.ts'

/**
 * Counts by seller (« Réseau », « Canal ») of performances whose tickets are known, on the control of their file: the tickets count, and nothing says whether the seats of
 * these sellers are among them. Call it where `reconcile` has just run.
 */
export async function countsBySeller(
  inside: Warehouse,
  { files }: { files: readonly NormalisedFile[] },
): Promise<Map<string, FileControl['warnings']>> {
  const warnings = new Map<string, FileControl['warnings']>()
  for (const { control, normalised } of files) {
    if (!areCountedBySeller({ control })) continue
    const [row] = await inside.run(countedBeside, { params: { file: normalised } })
    const params = { performances: Number(row?.performances ?? 0), seats: Number(row?.seats ?? 0) }
    if (params.seats > 0) warnings.set(control.sha256, [{ code: 'warning.counts-by-seller', params }])
  }
  return warnings
}

/** True for a list of performances that counts the seats of each seller apart. */
export function areCountedBySeller({ control }: Pick<NormalisedFile, 'control'>): boolean {
  return control.grain === 'performances' && control.read.columns.some(({ meaning }) => meaning === 'salesChannel')
}

/** True where the file, its sheet or a line above its table says that the software of the house does not have these sales. */
export function areOutsideTill({ control }: Pick<NormalisedFile, 'control'>): boolean {
  const { sheet, skipped } = control.read
  const lines = skipped.flatMap(({ why, detail }) => (why === 'preamble' && detail !== undefined ? [detail] : []))
  return [control.file, sheet ?? '', ...lines].some(saysOutsideTill)
}

/** Grain: one row. Unit: performances, seats counted by seller. Left out: performances of which no ticket is known. */
const countedBeside = `
SELECT count(DISTINCT p.performance_id) AS performances, coalesce(sum(f.seats_sold), 0) AS seats
FROM read_parquet($file) f
JOIN performance p ON ${samePerformance}
WHERE EXISTS (SELECT 1 FROM ticket t WHERE t.performance_id = p.performance_id AND t.status <> 'cancelled' AND t.ticket_id NOT LIKE 'counts|%')`
