import { sql } from 'kysely'
import type { AppDatabase } from './app-database.ts'

/** Null where the state is whole, as its engine finds it; else what is wrong, in the engine's words. */
export async function damageOf(app: AppDatabase): Promise<string | null> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(app)
  const found = rows.map(({ integrity_check }) => integrity_check).join('\n')
  return found === 'ok' ? null : found
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
