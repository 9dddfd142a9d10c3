import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE relay_call (id INTEGER PRIMARY KEY AUTOINCREMENT, person_id TEXT NOT NULL, called_on TEXT NOT NULL,
    called_by TEXT NOT NULL, result TEXT NOT NULL, note TEXT NOT NULL)`.execute(database)
}
