import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

interface Decision {
  at: string
  kind: string
  draft_id: string
  content_hash: string
  staff_id: string
}

/** Decisions taken before the chain are its first links, in their order. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE review_event (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, kind TEXT NOT NULL,
    draft_id TEXT NOT NULL, content_hash TEXT NOT NULL, staff_id TEXT NOT NULL, link TEXT NOT NULL)`.execute(database)
  const { rows } = await sql<Decision>`
    SELECT at, 'approved' AS kind, draft_id, content_hash, staff_id FROM approval
    UNION ALL SELECT withdrawn_at, 'withdrawn', draft_id, content_hash, staff_id FROM approval WHERE withdrawn_at IS NOT NULL
    ORDER BY 1, 2`.execute(database)
  let link = ''
  for (const { at, kind, draft_id, content_hash, staff_id } of rows) {
    link = createHash('sha256')
      .update(JSON.stringify([link, at, kind, draft_id, content_hash, staff_id]))
      .digest('hex')
    await sql`INSERT INTO review_event (at, kind, draft_id, content_hash, staff_id, link)
      VALUES (${at}, ${kind}, ${draft_id}, ${content_hash}, ${staff_id}, ${link})`.execute(database)
  }
}
