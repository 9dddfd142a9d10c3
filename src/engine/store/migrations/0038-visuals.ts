import { type Kysely, sql } from 'kysely'

/** What people chose for the visuals of a show, who validated which state of them, and the graphic charter of the house. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  `CREATE TABLE visual_choice (
    show_key TEXT PRIMARY KEY, choices TEXT NOT NULL, chosen_by TEXT NOT NULL, chosen_at TEXT NOT NULL)`,
  `CREATE TABLE visual_validation (
    id INTEGER PRIMARY KEY, show_key TEXT NOT NULL, content_hash TEXT NOT NULL, told TEXT NOT NULL,
    staff_id TEXT NOT NULL, staff_name TEXT NOT NULL, at TEXT NOT NULL)`,
  `CREATE TABLE graphic_charter (
    id INTEGER PRIMARY KEY CHECK (id = 1), charter TEXT NOT NULL, logo TEXT, said_by TEXT NOT NULL, said_at TEXT NOT NULL)`,
]
