import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE photo (id TEXT PRIMARY KEY, show_key TEXT, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
    original TEXT NOT NULL, master TEXT NOT NULL, preview TEXT NOT NULL, media_type TEXT NOT NULL, width INTEGER NOT NULL,
    height INTEGER NOT NULL, bytes INTEGER NOT NULL, facts TEXT NOT NULL, sources TEXT NOT NULL, added_by TEXT NOT NULL,
    added_at TEXT NOT NULL, removed_at TEXT)`.execute(database)
}
