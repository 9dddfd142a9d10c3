import { type Kysely, sql } from 'kysely'

/** Passkeys of the accounts: the public half of each, by the id that its device gives it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE sign_in_passkey (id TEXT PRIMARY KEY, user_id TEXT NOT NULL, public_key TEXT NOT NULL,
    counter INTEGER NOT NULL, transports TEXT NOT NULL, device TEXT NOT NULL, created_at TEXT NOT NULL,
    last_used_at TEXT)`.execute(database)
  await sql`CREATE INDEX sign_in_passkey_user ON sign_in_passkey (user_id)`.execute(database)
}
