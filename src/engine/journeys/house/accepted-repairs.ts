import { repairCodeSchema, replacedValuesSchema } from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'
import type { AcceptedRepair } from '../../ticketing/index.ts'

export const replacedColumn = jsonColumn(replacedValuesSchema)

/** The repairs that persons accepted and did not take back, in the order in which they did. */
export async function acceptedRepairs(app: AppDatabase): Promise<AcceptedRepair[]> {
  const rows = await app
    .selectFrom('repair_decision')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ repair, replaced }) => ({
    code: repairCodeSchema.parse(repair),
    replaced: replacedColumn.read(replaced),
  }))
}
