import { type Kysely, sql } from 'kysely'

/** What a brief says beside its intention: why now, what to offer, in what tone. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE draft ADD COLUMN why_now TEXT`.execute(database)
  await sql`ALTER TABLE draft ADD COLUMN offer TEXT`.execute(database)
  await sql`ALTER TABLE draft ADD COLUMN tone TEXT`.execute(database)
}
