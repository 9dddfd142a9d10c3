import { type Kysely, sql } from 'kysely'

/** Answers that were given together are undone together; and an answer keeps what the program believed when it asked. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE person_decision ADD COLUMN act TEXT`.execute(database)
  await sql`ALTER TABLE person_decision ADD COLUMN believed REAL`.execute(database)
  await sql`ALTER TABLE person_decision ADD COLUMN teaches INTEGER NOT NULL DEFAULT 1`.execute(database)
}
