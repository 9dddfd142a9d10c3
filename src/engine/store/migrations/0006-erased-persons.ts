import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE erased_person (id TEXT PRIMARY KEY, erased_at TEXT NOT NULL, erased_by TEXT NOT NULL,
    fingerprints TEXT NOT NULL)`.execute(database)
  await sql`CREATE TABLE backup_made (id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, made_at TEXT NOT NULL)`.execute(
    database,
  )
}
