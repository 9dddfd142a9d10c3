import { sql } from 'kysely'
import type { AppDatabase } from './app-database.ts'
import { storageFault } from './storage-fault.ts'

/** Null where the state is whole, as its engine finds it; else what is wrong, in the engine's words. */
export async function damageOf(app: AppDatabase): Promise<string | null> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(app).catch(readAsDamage)
  const found = rows.map(({ integrity_check }) => integrity_check).join('\n')
  return found === 'ok' ? null : found
}

/** The latest instant at which the state says that something was done; null of one in which nothing was. */
export async function latestInstant(app: AppDatabase): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    SELECT max(at) AS at FROM (SELECT max(at) AS at FROM journal UNION ALL SELECT max(created_at) FROM import_set
      UNION ALL SELECT max(written_at) FROM draft_version UNION ALL SELECT max(at) FROM review_event
      UNION ALL SELECT max(made_at) FROM backup_made UNION ALL SELECT max(changed_at) FROM setting WHERE changed_at LIKE '____-__-__T%')`.execute(
    app,
  )
  return rows[0]?.at ?? null
}

/** Every table of the state with its rows, one after the other, as `app` sees them: within a transaction, as it would be left. */
export async function* tablesOf(
  app: AppDatabase,
): AsyncGenerator<{ table: string; rows: readonly Record<string, unknown>[] }, void> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`.execute(app)
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.id(name)}`.execute(app)
    yield { table: name, rows }
  }
}

/** So damaged that it cannot even be looked at. */
function readAsDamage(error: unknown): { rows: { integrity_check: string }[] } {
  const fault = storageFault(error)
  if (fault?.code !== 'state-damaged') throw fault ?? error
  return { rows: [{ integrity_check: error instanceof Error ? error.message : fault.code }] }
}
