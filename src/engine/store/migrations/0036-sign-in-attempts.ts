import { type Kysely, sql } from 'kysely'

/**
 * Tries at signing in that were refused, so that their limits outlive a restart, and how often an address asks. What was typed and where
 * it came from stand there as keyed prints alone. Also when the holder of a session last proved who they are in it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [
    sql`CREATE TABLE sign_in_attempt (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, account_print TEXT NOT NULL,
      place_print TEXT NOT NULL, is_known_device INTEGER NOT NULL)`,
    sql`CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_print, at)`,
    sql`CREATE INDEX sign_in_attempt_place ON sign_in_attempt (place_print, at)`,
    sql`CREATE TABLE sign_in_limit (key_print TEXT PRIMARY KEY, count INTEGER NOT NULL, last_request INTEGER NOT NULL)`,
    sql`ALTER TABLE sign_in_session ADD COLUMN confirmed_at INTEGER`,
  ])
    await statement.execute(database)
}
