import { type Kysely, sql } from 'kysely'

/** The tables of better-auth, under our names. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [
    sql`CREATE TABLE sign_in_user (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE,
      email_verified INTEGER NOT NULL, image TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
      staff_id TEXT NOT NULL UNIQUE, access TEXT NOT NULL)`,
    sql`CREATE TABLE sign_in_session (id TEXT PRIMARY KEY, expires_at TEXT NOT NULL, token TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL, updated_at TEXT NOT NULL, ip_address TEXT, user_agent TEXT, user_id TEXT NOT NULL)`,
    sql`CREATE TABLE sign_in_account (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, provider_id TEXT NOT NULL,
      user_id TEXT NOT NULL, access_token TEXT, refresh_token TEXT, id_token TEXT, access_token_expires_at TEXT,
      refresh_token_expires_at TEXT, scope TEXT, password TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL)`,
    sql`CREATE TABLE sign_in_verification (id TEXT PRIMARY KEY, identifier TEXT NOT NULL, value TEXT NOT NULL,
      expires_at TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL)`,
    sql`CREATE INDEX sign_in_session_user ON sign_in_session (user_id)`,
    sql`CREATE INDEX sign_in_account_user ON sign_in_account (user_id)`,
    sql`CREATE INDEX sign_in_verification_identifier ON sign_in_verification (identifier)`,
  ])
    await statement.execute(database)
}
