import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of [
    sql`CREATE TABLE saved_prompt (name TEXT NOT NULL, version INTEGER NOT NULL, instruction TEXT NOT NULL,
      saved_by TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (name, version))`,
    sql`CREATE TABLE model_trial (id INTEGER PRIMARY KEY, model TEXT NOT NULL, task TEXT NOT NULL, prompt_version TEXT NOT NULL,
      is_allowed INTEGER NOT NULL, score TEXT NOT NULL, at TEXT NOT NULL)`,
    sql`CREATE TABLE allowed_host (host TEXT PRIMARY KEY, who TEXT NOT NULL, shown TEXT NOT NULL, at TEXT NOT NULL)`,
    sql`ALTER TABLE model_call ADD COLUMN seconds REAL`,
    sql`ALTER TABLE model_call ADD COLUMN outcome TEXT`,
    sql`ALTER TABLE model_call ADD COLUMN tokens_estimated INTEGER`,
  ])
    await statement.execute(database)
}
