import { type Kysely, sql } from 'kysely'

/** The day of the last sale of each file: of two that hold the same ticket, the one that knows of later sales tells its state. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE import_file ADD COLUMN last_day TEXT`.execute(database)
}
