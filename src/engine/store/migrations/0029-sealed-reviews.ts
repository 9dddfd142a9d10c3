import { type Kysely, sql } from 'kysely'

/**
 * A validation seals what it was made of too (`sealed`, JSON: a digest of each part; null for those made before), and how many links the
 * chain has, with the last, is kept apart from it: without that, the last validations could be taken out and nothing show.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE review_event ADD COLUMN sealed TEXT`.execute(database)
  await sql`CREATE TABLE review_head (id INTEGER PRIMARY KEY CHECK (id = 1), events INTEGER NOT NULL, link TEXT NOT NULL)`.execute(
    database,
  )
  await sql`INSERT INTO review_head (id, events, link)
    SELECT 1, count(*), coalesce((SELECT link FROM review_event ORDER BY id DESC LIMIT 1), '') FROM review_event`.execute(
    database,
  )
}
