import { type Kysely, sql } from 'kysely'

/** Remarks of the check on facts that the house does not want to hear again, each with its reason and who said so. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE set_aside_fact (id INTEGER PRIMARY KEY AUTOINCREMENT, rule TEXT NOT NULL, words TEXT NOT NULL,
    clause TEXT, show_key TEXT, reason TEXT NOT NULL, set_by TEXT NOT NULL, set_at TEXT NOT NULL)`.execute(database)
}
