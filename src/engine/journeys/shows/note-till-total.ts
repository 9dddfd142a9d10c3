import { AppError } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'
import { keepTillTotal } from './keep-till-total.ts'

/**
 * Keeps the total of tickets that the ticketing system shows for a performance (P6), so that the gap is shown; null takes it back.
 * Throws `usage` when there is no such performance.
 */
export async function noteTillTotal(
  house: House,
  { performanceKey, total, by }: { performanceKey: string; total: number | null; by: string },
): Promise<void> {
  const warehouse = await house.warehouse()
  const found = await warehouse.run('SELECT 1 AS found FROM performance WHERE performance_id = $performanceKey', {
    params: { performanceKey },
  })
  if (found.length === 0) throw new AppError('usage', { detail: performanceKey })
  await keepTillTotal(house.folder.app, {
    ...{ scope: 'performance', scope_key: performanceKey, measure: 'tickets', total, by },
  })
}
