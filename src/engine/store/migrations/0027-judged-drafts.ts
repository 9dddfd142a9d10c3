import { type Kysely, sql } from 'kysely'

/** How each text was last judged for a list, under a hash of all that decided: it can be emptied at any time. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE judged_draft (draft_id TEXT PRIMARY KEY, judged_by TEXT NOT NULL, content_hash TEXT NOT NULL,
    blocking TEXT NOT NULL)`.execute(database)
}
