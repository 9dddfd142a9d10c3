import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE delegation (id INTEGER PRIMARY KEY AUTOINCREMENT, from_staff_id TEXT NOT NULL, to_staff_id TEXT NOT NULL,
    from_day TEXT NOT NULL, until_day TEXT NOT NULL, made_at TEXT NOT NULL, ended_at TEXT)`.execute(database)
  await sql`ALTER TABLE approval ADD COLUMN on_behalf_of TEXT`.execute(database)
  await sql`ALTER TABLE approval ADD COLUMN on_behalf_of_name TEXT`.execute(database)
}
