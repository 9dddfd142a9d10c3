import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE draft ADD COLUMN only_those TEXT`.execute(database)
}
