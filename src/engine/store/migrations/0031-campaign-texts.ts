import { type Kysely, sql } from 'kysely'

/** Which text a sending was of, where a person said so; null with a name: of none of the house's. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE campaign ADD COLUMN said_draft TEXT').execute(database)
  await sql.raw('ALTER TABLE campaign ADD COLUMN said_by TEXT').execute(database)
}
