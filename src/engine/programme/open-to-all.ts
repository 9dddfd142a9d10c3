import type { ShowRecord } from '../../contract/index.ts'

/** Whether anybody may come to a performance: not cancelled, not kept for schools. One of which the record says neither is open. */
export function isOpenToAll({
  status,
  audience,
}: Pick<ShowRecord['performances'][number], 'status' | 'audience'>): boolean {
  return status !== 'cancelled' && audience !== 'school'
}
