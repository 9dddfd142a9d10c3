import { AppError, type CallResult } from '../../../contract/index.ts'
import type { House } from '../house/index.ts'

export interface NotedCall {
  personId: string
  result: CallResult
  note: string
  /** Day of the call, `YYYY-MM-DD`. */
  on: string
  by: string
}

/** Keeps what came of a call to a relay. Throws `usage` when there is no such person. */
export async function noteCall(house: House, { personId, result, note, on, by }: NotedCall): Promise<void> {
  const warehouse = await house.warehouse()
  const found = await warehouse.run('SELECT 1 AS found FROM person WHERE person_id = $personId', {
    params: { personId },
  })
  if (found.length === 0) throw new AppError('usage', { detail: personId })
  await house.folder.app
    .insertInto('relay_call')
    .values({ person_id: personId, called_on: on, called_by: by, result, note: note.trim() })
    .execute()
}
