import { type Kysely, sql } from 'kysely'

/** The performances that a text is about (JSON, a list of starts), where its brief names some. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE draft ADD COLUMN performances TEXT`.execute(database)
}
