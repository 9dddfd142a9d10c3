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
      seconds: entry.seconds,
      outcome: entry.outcome,
      tokens_estimated: entry.tokensEstimated ? 1 : 0,
    })
    .execute()
}

/**
 * Every call of a model, newest first, with what they cost together and by month, and how many texts needed none.
 * `budgetWh`: what the house allows itself in a month; null = no bound.
 */
export async function readLedger(
  app: AppDatabase,
  { budgetWh = null, now = new Date() }: { readonly budgetWh?: number | null; readonly now?: Date } = {},
): Promise<Ledger> {
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
    areTokensEstimated: row.tokens_estimated === 1,
    wh: row.wh,
    perimeter: row.perimeter,
    seconds: row.seconds,
    outcome: row.outcome,
  }))
  const month = monthOf(now.toISOString())
  return {
    calls,
    totals: totalsOf(calls),
    texts: { all: drafts.length, withoutModel: drafts.filter(({ model }) => model === 'none').length },
    month: { key: month, budgetWh, ...totalsOf(calls.filter(({ at }) => monthOf(at) === month)) },
    months: [...Map.groupBy(calls, ({ at }) => monthOf(at))].map(([key, some]) => ({ key, ...totalsOf(some) })),
  }
}

/** Watt-hours of all the calls of the month of `now` (UTC). */
export async function spentThisMonth(app: AppDatabase, now = new Date()): Promise<number> {
  const row = await app
    .selectFrom('model_call')
    .select(({ fn }) => fn.sum<number>('wh').as('wh'))
    .where('at', '>=', monthOf(now.toISOString()))
    .executeTakeFirst()
  return Number(row?.wh ?? 0)
}

/** On this computer: nothing that is sent there leaves it. `host` is `name:port`, as in a URL. */
export function isLocalHost(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/u.test(host)
}

function totalsOf(calls: readonly LedgerCall[]): Ledger['totals'] {
  return {
    calls: calls.length,
    bytesSent: sum(calls, ({ bytesSent }) => bytesSent),
    tokens: sum(calls, ({ tokensIn, tokensOut }) => tokensIn + tokensOut),
    wh: sum(calls, ({ wh }) => wh),
  }
}

function monthOf(at: string): string {
  return at.slice(0, 7)
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
