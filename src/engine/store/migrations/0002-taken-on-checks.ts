import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE taken_on_check (draft_id TEXT NOT NULL, check_id TEXT NOT NULL, staff_id TEXT NOT NULL,
    staff_name TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (draft_id, check_id))`.execute(
    database,
  )
}
