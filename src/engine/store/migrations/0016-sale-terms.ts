import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE sale_terms (id INTEGER PRIMARY KEY AUTOINCREMENT, show_key TEXT, performance_id TEXT, terms TEXT NOT NULL,
    said_by TEXT NOT NULL, said_at TEXT NOT NULL)`.execute(database)
}
