import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE repair_decision (id INTEGER PRIMARY KEY AUTOINCREMENT, repair TEXT NOT NULL, replaced TEXT NOT NULL,
    decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, undone_at TEXT)`.execute(database)
}
