import type { AppDatabase } from '../../store/index.ts'
import { journalParamsSchema } from './journal-params.ts'

export interface LastExport {
  readonly at: string
  readonly format: string
}

/** When each text last left the house, its words or its list, from the journal; a text that never did is not there. */
export async function lastExports(app: AppDatabase): Promise<ReadonlyMap<string, LastExport>> {
  const rows = await app
    .selectFrom('journal')
    .select(['at', 'detail'])
    .where('action', 'in', ['draft-exported', 'list-exported'])
    .orderBy('id')
    .execute()
  const last = new Map<string, LastExport>()
  for (const { at, detail } of rows) {
    const { draft, format } = journalParamsSchema.parse(JSON.parse(detail))
    if (typeof draft === 'string') last.set(draft, { at, format: String(format) })
  }
  return last
}
