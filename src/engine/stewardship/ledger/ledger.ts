import type { Ledger, LedgerCall } from '../../../contract/index.ts'
import type { LedgerEntry } from '../../model/index.ts'
import type { AppDatabase } from '../../store/index.ts'

/** Keeps one call of a model, with the exact bytes that left. */
export async function keepModelCall(app: AppDatabase, entry: LedgerEntry): Promise<void> {
  await app
    .insertInto('model_call')
    .values({
      at: entry.at,
      who: entry.who,
      task: entry.task,
      model: entry.model,
      host: entry.host,
      sent: entry.sent,
      bytes_sent: entry.bytesSent,
      tokens_in: entry.tokensIn,
      tokens_out: entry.tokensOut,
      wh: entry.wh,
      perimeter: entry.perimeter,
    })
    .execute()
}

/** Every call of a model, newest first, with what they cost together and how many texts needed none. */
export async function readLedger(app: AppDatabase): Promise<Ledger> {
  const rows = await app.selectFrom('model_call').selectAll().orderBy('id', 'desc').execute()
  const drafts = await app
    .selectFrom('draft')
    .innerJoin('draft_version', (join) =>
      join.onRef('draft_version.draft_id', '=', 'draft.id').onRef('draft_version.version', '=', 'draft.version'),
    )
    .select('draft_version.model')
    .execute()
  const calls: LedgerCall[] = rows.map((row) => ({
    id: String(row.id),
    at: row.at,
    who: row.who,
    task: row.task,
    model: row.model,
    host: row.host,
    isLocal: isLocalHost(row.host),
    sent: row.sent,
    bytesSent: row.bytes_sent,
    tokensIn: row.tokens_in,
    tokensOut: row.tokens_out,
    wh: row.wh,
    perimeter: row.perimeter,
  }))
  return {
    calls,
    totals: {
      calls: calls.length,
      bytesSent: sum(calls, ({ bytesSent }) => bytesSent),
      tokens: sum(calls, ({ tokensIn, tokensOut }) => tokensIn + tokensOut),
      wh: sum(calls, ({ wh }) => wh),
    },
    texts: { all: drafts.length, withoutModel: drafts.filter(({ model }) => model === 'none').length },
  }
}

/** On this computer: nothing that is sent there leaves it. `host` is `name:port`, as in a URL. */
export function isLocalHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/u.test(host)
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
