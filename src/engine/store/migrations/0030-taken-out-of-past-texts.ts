import { type Kysely, sql } from 'kysely'

/** What was taken out of a past text when it was read, by reason (JSON); null for one that was kept before that was told. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE past_text ADD COLUMN taken_out TEXT`.execute(database)
}
