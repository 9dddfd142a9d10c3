import type { JournalEntry } from '../../../contract/index.ts'
import { type AppDatabase, jsonColumn } from '../../store/index.ts'
import { journalParamsSchema } from './journal-params.ts'

const paramsColumn = jsonColumn(journalParamsSchema)

interface NewEntry {
  readonly who: string
  readonly action: string
  readonly params: JournalEntry['params']
}

/**
 * Writes what left the house or was decided: who, when, what, how many rows. Never an address or a name of the public, nor what somebody
 * wrote in their own words: it stays where it was written, under the number given here.
 */
export async function writeJournal(
  app: Pick<AppDatabase, 'insertInto'>,
  { who, action, params }: NewEntry,
): Promise<void> {
  await app
    .insertInto('journal')
    .values({ at: new Date().toISOString(), who, action, detail: paramsColumn.write(params) })
    .execute()
}

/** The last entries, newest first, with the reason that stands today beside a point taken on. */
export async function listJournal(app: AppDatabase, { limit }: { readonly limit: number }): Promise<JournalEntry[]> {
  const rows = await app.selectFrom('journal').selectAll().orderBy('id', 'desc').limit(limit).execute()
  const reasons = await reasonsTakenOn(app)
  return rows.map(({ id, at, who, action, detail }) => {
    const params = readParams(detail)
    const reason = reasons.get(`${params.draft} ${params.id}`)
    return {
      id,
      at,
      who,
      action,
      params: action === 'check-taken-on' ? { ...params, reason: reason || 'none' } : params,
    }
  })
}

/** By draft and check, in the words of whoever took it on; an erasure may have emptied them. */
async function reasonsTakenOn(app: AppDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await app.selectFrom('taken_on_check').select(['draft_id', 'check_id', 'reason']).execute()
  return new Map(rows.map(({ draft_id, check_id, reason }) => [`${draft_id} ${check_id}`, reason]))
}

/** Rooms written before this one may have left a plain sentence. */
function readParams(detail: string): JournalEntry['params'] {
  try {
    return paramsColumn.read(detail)
  } catch {
    return { detail }
  }
}
