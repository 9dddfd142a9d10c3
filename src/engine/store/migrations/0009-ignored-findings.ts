import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE ignored_finding (id INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL, draft_id TEXT,
    check_id TEXT, rule TEXT NOT NULL, words TEXT NOT NULL, ignored_by TEXT NOT NULL, ignored_at TEXT NOT NULL)`.execute(
    database,
  )
}
