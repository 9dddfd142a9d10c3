import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE draft_plan (draft_id TEXT PRIMARY KEY, planned_for TEXT NOT NULL, planned_by TEXT NOT NULL,
    planned_at TEXT NOT NULL)`.execute(database)
}
