import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE draft ADD COLUMN length TEXT`.execute(database)
  await sql`CREATE TABLE saved_brief (name TEXT PRIMARY KEY, brief TEXT NOT NULL, saved_by TEXT NOT NULL,
    saved_at TEXT NOT NULL)`.execute(database)
}
