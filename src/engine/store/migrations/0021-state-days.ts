import { type Kysely, sql } from 'kysely'

/** The day of which a file is the full state, where one set holds the states of several days. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE import_file ADD COLUMN state_day TEXT`.execute(database)
}
