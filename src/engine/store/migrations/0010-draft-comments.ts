import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE draft_comment (id INTEGER PRIMARY KEY AUTOINCREMENT, draft_id TEXT NOT NULL, version INTEGER NOT NULL,
    sentence TEXT NOT NULL, rank INTEGER NOT NULL, text TEXT NOT NULL, staff_id TEXT NOT NULL, staff_name TEXT NOT NULL,
    at TEXT NOT NULL, resolved_by TEXT, resolved_at TEXT)`.execute(database)
}
