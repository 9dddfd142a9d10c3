import type { JournalEntry } from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'
import { journalParamsSchema } from './journal-params.ts'

const paramsColumn = jsonColumn(journalParamsSchema)

interface NewEntry {
  readonly who: string
  readonly action: string
  readonly params: JournalEntry['params']
}

/** Writes what left the house or was decided: who, when, what, how many rows. Never an address or a name of the public. */
export async function writeJournal(
  app: Pick<AppDatabase, 'insertInto'>,
  { who, action, params }: NewEntry,
): Promise<void> {
  await app
    .insertInto('journal')
    .values({ at: new Date().toISOString(), who, action, detail: paramsColumn.write(params) })
    .execute()
}

/** The last entries, newest first. */
export async function listJournal(app: AppDatabase, { limit }: { readonly limit: number }): Promise<JournalEntry[]> {
  const rows = await app.selectFrom('journal').selectAll().orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ id, at, who, action, detail }) => ({ id, at, who, action, params: readParams(detail) }))
}

/** Rooms written before this one may have left a plain sentence. */
function readParams(detail: string): JournalEntry['params'] {
  try {
    return paramsColumn.read(detail)
  } catch {
    return { detail }
  }
}
